//! The tables of a file, each by where it stands and with the part of the schema that is about it.

use std::collections::BTreeSet;

use serde_json::{Map, Value};
use supplement_bot::knowledge::{Source, schema_line};

use super::{as_json, files};

/// Every table in the file by its pointer.
fn tables(value: &Value) -> Vec<String> {
    fn walk(value: &Value, at: &str, found: &mut Vec<String>) {
        match value {
            Value::Object(map) => {
                found.push(at.to_owned());
                map.iter()
                    .for_each(|(key, value)| walk(value, &format!("{at}/{key}"), found));
            }
            Value::Array(items) => {
                let items = items.iter().enumerate();
                items.for_each(|(place, item)| walk(item, &format!("{at}/{place}"), found));
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(value, "", &mut found);
    found
}

/// The part of the schema that is about the value at a pointer.
pub(super) fn part<'s>(schema: &'s Value, pointer: &str) -> &'s Value {
    pointer.split('/').skip(1).fold(schema, |schema, step| {
        let inner = [
            &schema["properties"][step],
            &schema["items"],
            &schema["additionalProperties"],
        ];
        inner
            .into_iter()
            .find(|inner| inner.is_object())
            .expect("the schema goes as deep as the file")
    })
}

/// The first file of each kind with each table that its kind can have.
pub(super) fn tables_of_each_kind() -> Vec<(Source, Value, String)> {
    let mut seen = BTreeSet::new();
    let mut tables_found = Vec::new();
    // The examples come first: they have every key.
    for source in files().into_iter().rev() {
        let content = as_json(&source);
        for pointer in tables(&content) {
            let keys: Vec<_> = pointer
                .split('/')
                .filter(|step| step.parse::<usize>().is_err())
                .collect();
            if pointer.starts_with("/references/") && keys.len() == 3 {
                // Each reference is the same table.
                if !seen.insert((schema_line(&source.file), "references/*".to_owned())) {
                    continue;
                }
            } else if !seen.insert((schema_line(&source.file), keys.join("/"))) {
                continue;
            }
            tables_found.push((source.clone(), content.clone(), pointer));
        }
    }
    tables_found
}

pub(super) fn object<'v>(content: &'v mut Value, pointer: &str) -> &'v mut Map<String, Value> {
    content
        .pointer_mut(pointer)
        .unwrap()
        .as_object_mut()
        .unwrap()
}
