//! Walks through a TOML tree: every text, and every empty list of a key.

use toml::de::{DeTable, DeValue};

use super::written::Step;

pub(super) fn texts_in_table<'a>(
    table: &'a DeTable<'_>,
    path: &mut Vec<Step>,
    texts: &mut Vec<(Vec<Step>, &'a str)>,
) {
    for (key, value) in table {
        path.push(Step::Key(key.get_ref().to_string()));
        texts_in(value.get_ref(), path, texts);
        path.pop();
    }
}

fn texts_in<'a>(
    value: &'a DeValue<'_>,
    path: &mut Vec<Step>,
    texts: &mut Vec<(Vec<Step>, &'a str)>,
) {
    match value {
        DeValue::String(text) => texts.push((path.clone(), text)),
        DeValue::Table(table) => texts_in_table(table, path, texts),
        DeValue::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                path.push(Step::Index(place));
                texts_in(item.get_ref(), path, texts);
                path.pop();
            }
        }
        _ => {}
    }
}

pub(super) fn empty_lists_in(
    value: &DeValue<'_>,
    key: &str,
    path: Vec<Step>,
    found: &mut Vec<Vec<Step>>,
) {
    let below = |step| path.iter().cloned().chain([step]).collect::<Vec<_>>();
    match value {
        DeValue::Array(items)
            if items.is_empty() && path.last() == Some(&Step::Key(key.to_owned())) =>
        {
            found.push(path);
        }
        DeValue::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                empty_lists_in(item.get_ref(), key, below(Step::Index(place)), found);
            }
        }
        DeValue::Table(table) => {
            for (name, item) in table {
                empty_lists_in(
                    item.get_ref(),
                    key,
                    below(Step::Key(name.get_ref().to_string())),
                    found,
                );
            }
        }
        _ => {}
    }
}
