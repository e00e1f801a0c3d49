//! How much a change weighs: what people read, or what decides on it, can hurt them, so a second moderator looks. Names
//! and the date of a review alone do not weigh.

use toml::Table;

/// What does not weigh in an entry: its names, and when it was checked.
const LIGHT: &[&str] = &["name", "aliases", "review"];

/// Files that hold names of what has no entry, and nothing else.
const NAMES: &[&str] = &["not-covered.toml", "medicine-names.toml"];

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
        Some(("supplements" | "topics", _)) => before.map(weighty) != after.map(weighty),
        // Which medicine is which decides whose interactions are told, and a word which entry is.
        _ => !NAMES.contains(&file) && before != after,
    }
}

fn weighty(mut entry: Table) -> Table {
    entry.retain(|key, _| !LIGHT.contains(&key));
    entry
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEFORE: &str = "name = \"A\"\nunits = [\"mg\"]\n[verdict]\ntext = \"Two trials of 3 mg.\"\nrefs = [\"a-2020\"]\n[[evidence]]\ncertainty = \"low\"\ndose = \"5 mg a day\"\n[[doses]]\namount = 1\n[references.a-2020]\nyear = 2020\nurl = \"https://a.example\"\n[review]\nby = \"us\"\n";

    #[test]
    fn whatever_people_read_weighs_and_names_and_reviews_do_not() {
        let case = |file: &str, from: &str, to: &str, weighty: bool| {
            let after = BEFORE.replace(from, to);
            assert_ne!(after, BEFORE);
            let found = needs_second_approval(file, Some(BEFORE), Some(&after));
            assert_eq!(found, weighty, "{file}: {from} \u{2192} {to}");
        };
        let entry = "supplements/a.toml";
        case(entry, "amount = 1", "amount = 10", true);
        case(entry, "3 mg", "30 mg", true);
        case(entry, "5 mg a day", "5 g a day", true);
        case(entry, "Two trials", "Some trials", true);
        case(entry, "\"low\"", "\"high\"", true);
        case(entry, "a.example", "b.example", true);
        case(entry, "[\"mg\"]", "[\"g\"]", true);
        case(entry, "\"A\"", "\"B\"", false);
        case(
            entry,
            "[verdict]",
            "aliases.forms = [\"b\"]\n[verdict]",
            false,
        );
        case(entry, "\"us\"", "\"them\"", false);
        case(entry, "[[doses]]", "# more\n[[doses]]", false);
        for file in [
            "safety/a.toml",
            "medicines/a.toml",
            "references/a.toml",
            "language/en/a.toml",
            "vocabulary.toml",
            "senses.toml",
            "look-alikes.toml",
        ] {
            case(file, "\"A\"", "\"B\"", true);
            case(file, "[[doses]]", "# more\n[[doses]]", false);
        }
        case("not-covered.toml", "\"A\"", "\"B\"", false);
        case("medicine-names.toml", "\"A\"", "\"B\"", false);
    }

    #[test]
    fn a_new_entry_and_one_that_goes_weigh() {
        let entry = "supplements/a.toml";
        assert!(needs_second_approval(entry, None, Some(BEFORE)));
        assert!(needs_second_approval(entry, Some(BEFORE), None));
    }
}
