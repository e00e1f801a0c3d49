//! How much a change weighs: one to a dose, a limit, an interaction or a caution can hurt people, so a second moderator looks.

use toml::{Table, Value};

use crate::section::Part;

/// What weighs beside the sections: what figures are written in, and what silence means.
const BESIDE_SECTIONS: &[&str] = &["iu-per-mcg", "not-checked", "units"];

/// Tables whose numbers are years, pages and dates.
const OTHER_NUMBERS: &[&str] = &["references", "review"];

/// Whether the change needs a second look. `file` is its path below the folder; no text means that there is no file.
#[must_use]
pub fn needs_second_approval(file: &str, before: Option<&str>, after: Option<&str>) -> bool {
    // With a file goes all that it says.
    if after.is_none() {
        return before.is_some();
    }
    let table = |text: Option<&str>| text.and_then(|text| text.parse::<Table>().ok());
    let (before, after) = (table(before), table(after));
    match file.split_once('/') {
        // Which medicine is which decides whose interactions are told.
        Some(("safety" | "medicines", _)) => before != after,
        Some((folder, _)) if folder != "language" => match (before, after) {
            (Some(before), Some(after)) => differs(&before, &after),
            (before, after) => before != after,
        },
        // Words by which people ask, and lists: what an entry says stays as it is.
        _ => false,
    }
}

fn differs(before: &Table, after: &Table) -> bool {
    let parts = Part::ALL.iter().filter(|part| part.weighs);
    let mut keys = parts
        .map(Part::as_str)
        .chain(BESIDE_SECTIONS.iter().copied());
    keys.any(|key| before.get(key) != after.get(key)) || numbers(before) != numbers(after)
}

/// Every number that is written in the sentences, in order: a finding may name a dose too.
fn numbers(table: &Table) -> Vec<String> {
    let mut found = Vec::new();
    for (key, value) in table {
        if !OTHER_NUMBERS.contains(&key.as_str()) {
            numbers_in(value, &mut found);
        }
    }
    found.sort();
    found
}

fn numbers_in(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => {
            let words =
                text.split(|letter: char| !letter.is_alphanumeric() && !".,".contains(letter));
            let numbers =
                words.filter(|word| word.starts_with(|first: char| first.is_ascii_digit()));
            found.extend(numbers.map(|word| word.trim_end_matches(['.', ',']).to_owned()));
        }
        Value::Integer(number) => found.push(number.to_string()),
        Value::Float(number) => found.push(number.to_string()),
        Value::Array(values) => values.iter().for_each(|value| numbers_in(value, found)),
        // A reference's key may end with a year.
        Value::Table(table) => {
            let others = table.iter().filter(|(key, _)| key.as_str() != "refs");
            others.for_each(|(_, value)| numbers_in(value, found));
        }
        Value::Boolean(_) | Value::Datetime(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEFORE: &str = "name = \"A\"\n[verdict]\ntext = \"Two trials of 3 mg.\"\nrefs = [\"a-2020\"]\n[[doses]]\namount = 1\n[references.a-2020]\nyear = 2020\n";

    #[test]
    fn doses_limits_cautions_interactions_and_figures_weigh_names_and_words_do_not() {
        let case = |file: &str, from: &str, to: &str, weighty: bool| {
            let after = BEFORE.replace(from, to);
            assert_ne!(after, BEFORE);
            assert_eq!(
                needs_second_approval(file, Some(BEFORE), Some(&after)),
                weighty,
                "{from} → {to}"
            );
        };
        let entry = "supplements/a.toml";
        case(entry, "amount = 1", "amount = 10", true);
        case(entry, "3 mg", "30 mg", true);
        case(entry, "Two trials", "Some trials", false);
        case(entry, "\"A\"", "\"B\"", false);
        case(entry, "2020", "2021", false);
        case(entry, "[[doses]]", "# more\n[[doses]]", false);
        case(
            entry,
            "[references",
            "[[cautions]]\ntext = \"c\"\n[references",
            true,
        );
        case("safety/a.toml", "\"A\"", "\"B\"", true);
        case("medicines/a.toml", "\"A\"", "\"B\"", true);
        case("vocabulary.toml", "\"A\"", "\"B\"", false);
    }

    #[test]
    fn a_new_entry_and_one_that_goes_weigh() {
        assert!(needs_second_approval(
            "supplements/a.toml",
            None,
            Some(BEFORE)
        ));
        assert!(needs_second_approval(
            "supplements/a.toml",
            Some(BEFORE),
            None
        ));
    }
}
