//! Rows that a change touches: whom each is about and by whose word, which the changed line alone does not say.

use toml::{Table, Value};

use super::changed::Changed;

/// Keys that say whom or what a row is about, in the order in which they are told.
const ABOUT: &[&str] = &[
    "sex",
    "ages",
    "life-stages",
    "who",
    "outcome",
    "with",
    "kind",
    "about",
    "name",
    "basis",
    "authority",
];

/// A longer text is told in the differences alone.
const SHORT: usize = 24;

/// One line for each row that differs, such as `upper-limits: men, 14-18, NASEM: amount 11 → 21`.
pub(super) fn rows(changed: &Changed) -> Vec<String> {
    let table = |text: &Option<String>| text.as_deref()?.parse::<Table>().ok();
    let (Some(before), Some(after)) = (table(&changed.before), table(&changed.after)) else {
        return Vec::new();
    };
    let mut told = Vec::new();
    for key in before
        .keys()
        .chain(after.keys().filter(|key| !before.contains_key(*key)))
    {
        let (old, new) = (rows_of(&before, key), rows_of(&after, key));
        let gone: Vec<&Table> = old.iter().filter(|row| !new.contains(row)).collect();
        let come: Vec<&Table> = new.iter().filter(|row| !old.contains(row)).collect();
        for place in 0..gone.len().max(come.len()) {
            told.extend(row(key, gone.get(place).copied(), come.get(place).copied()));
        }
    }
    told
}

/// The rows of a table; those that share a row stand for themselves.
fn rows_of(file: &Table, key: &str) -> Vec<Table> {
    let rows = file.get(key).and_then(Value::as_array);
    let rows = rows.into_iter().flatten().filter_map(Value::as_table);
    rows.flat_map(|row| match row.get("amounts").and_then(Value::as_array) {
        Some(amounts) => {
            let each = amounts.iter().filter_map(Value::as_table);
            each.map(|own| {
                let mut whole = row.clone();
                whole.remove("amounts");
                whole.extend(own.clone());
                whole
            })
            .collect()
        }
        None => vec![row.clone()],
    })
    .collect()
}

fn row(key: &str, gone: Option<&Table>, come: Option<&Table>) -> Option<String> {
    let is = come.or(gone)?;
    let about: Vec<String> = ABOUT
        .iter()
        .filter_map(|key| is.get(*key).and_then(short))
        .collect();
    let what = match (gone, come) {
        (Some(gone), Some(come)) => differences(gone, come),
        (Some(_), None) => "this row goes".to_owned(),
        _ => "this row is new".to_owned(),
    };
    let parts = [key.to_owned(), about.join(", "), what];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Some(parts.join(": "))
}

fn differences(gone: &Table, come: &Table) -> String {
    let mut keys: Vec<&String> = gone.keys().chain(come.keys()).collect();
    keys.sort();
    keys.dedup();
    let told = keys.into_iter().filter_map(|key| {
        let (old, new) = (gone.get(key), come.get(key));
        if old == new {
            return None;
        }
        let side = |value: Option<&Value>| value.map_or_else(|| Some("nothing".to_owned()), short);
        match (side(old), side(new)) {
            (Some(old), Some(new)) => Some(format!("{key} {old} \u{2192} {new}")),
            _ => Some(format!("another {key}")),
        }
    });
    told.collect::<Vec<_>>().join(", ")
}

/// A value in a word or two; none where it is longer.
fn short(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => (text.chars().count() <= SHORT).then(|| text.clone()),
        Value::Integer(number) => Some(number.to_string()),
        Value::Float(number) => Some(number.to_string()),
        Value::Boolean(is) => Some(is.to_string()),
        Value::Datetime(day) => Some(day.to_string()),
        Value::Array(items) => {
            let items: Option<Vec<String>> = items.iter().map(short).collect();
            items.map(|items| items.join(" or "))
        }
        Value::Table(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_told_by_whom_it_is_about_and_what_differs() {
        let case = |before: &str, after: &str, expected: &[&str]| {
            let changed = Changed {
                file: "supplements/a.toml".to_owned(),
                before: Some(before.to_owned()),
                after: Some(after.to_owned()),
            };
            assert_eq!(rows(&changed), expected);
        };
        let limit = "[[upper-limits]]\nages = \"14-18\"\nsex = \"men\"\namount = 11\nunit = \"mg\"\nauthority = \"NASEM\"\n";
        let more = limit.replace("11", "21");
        let told = "upper-limits: men, 14-18, NASEM: amount 11 \u{2192} 21";
        case(limit, &more, &[told]);
        case(
            limit,
            "",
            &["upper-limits: men, 14-18, NASEM: this row goes"],
        );
        case(
            "",
            limit,
            &["upper-limits: men, 14-18, NASEM: this row is new"],
        );
        let both = format!("{limit}{}", limit.replace("\"men\"", "\"women\""));
        let one = both.replacen("11", "21", 1);
        case(&both, &one, &[told]);
        let list = "[[doses]]\nunit = \"mg\"\nauthority = \"NASEM\"\namounts = [\n{ ages = \"1-3\", amount = 1 },\n{ ages = \"4-8\", amount = 2 },\n]\n";
        case(
            list,
            &list.replace("amount = 2", "amount = 20"),
            &["doses: 4-8, NASEM: amount 2 \u{2192} 20"],
        );
        let evidence = "[[evidence]]\noutcome = \"sleep\"\ndirection = \"unknown\"\nfinding = \"A text that is longer than what is short.\"\n";
        let other = evidence
            .replace("unknown", "helps")
            .replace("A text", "This");
        case(
            evidence,
            &other,
            &["evidence: sleep: direction unknown \u{2192} helps, another finding"],
        );
        case(
            "[verdict]\ntext = \"a\"\n",
            "[verdict]\ntext = \"b\"\n",
            &[],
        );
    }
}
