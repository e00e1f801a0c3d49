//! What a schema refuses, the reader refuses too: keys, words, kinds of values and what must not be missing.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use supplement_bot::knowledge::{Problem, Source, load, schema_line, schemas};

use super::tables::{object, part, tables_of_each_kind};
use super::{SHARED, as_json, files, schema_of, validator};
use crate::writing::today;

/// The value on one line of TOML.
fn as_toml(value: &Value) -> String {
    match value {
        Value::Array(items) => {
            format!(
                "[{}]",
                items.iter().map(as_toml).collect::<Vec<_>>().join(", ")
            )
        }
        Value::Object(map) => {
            let pairs = map
                .iter()
                .map(|(key, value)| format!("{} = {}", json!(key), as_toml(value)));
            format!("{{ {} }}", pairs.collect::<Vec<_>>().join(", "))
        }
        value => value.to_string(),
    }
}

/// What the reader alone says of a file with these keys.
fn problems(file: &str, content: &Value) -> Vec<Problem> {
    let lines = content.as_object().unwrap().iter();
    let lines = lines.map(|(key, value)| format!("{} = {}\n", json!(key), as_toml(value)));
    let source = Source {
        file: file.to_owned(),
        text: lines.collect(),
    };
    let shared = SHARED.iter().filter(|shared| shared.file != file);
    let sources: Vec<Source> = shared.cloned().chain([source]).collect();
    let problems = load(&sources, today()).err().unwrap_or_default();
    problems
        .into_iter()
        .filter(|problem| problem.file == file)
        .collect()
}

#[test]
fn a_table_has_the_same_keys_for_the_schema_and_for_the_reader() {
    let mut wrong = Vec::new();
    for (source, mut content, pointer) in tables_of_each_kind() {
        if pointer == "/references" {
            continue;
        }
        let schema = schema_of(&source.file);
        let known = part(&schema, &pointer)["properties"].as_object().unwrap();
        let known: BTreeSet<String> = known.keys().cloned().collect();
        object(&mut content, &pointer).insert("zzz".to_owned(), json!("zzz"));
        let told = problems(&source.file, &content);
        let told = told.iter().find_map(|problem| {
            problem
                .message
                .strip_prefix("unknown key `zzz`; allowed are ")
        });
        let told: BTreeSet<String> = told
            .unwrap_or_default()
            .split('`')
            .skip(1)
            .step_by(2)
            .map(str::to_owned)
            .collect();
        if known != told {
            wrong.push(format!(
                "{}{pointer}: {known:?} is not {told:?}",
                source.file
            ));
        }
        if validator(&schema).is_valid(&content) {
            wrong.push(format!(
                "{}{pointer}: the schema lets any key pass",
                source.file
            ));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// Every table that a schema describes was compared above and below.
#[test]
fn no_table_of_a_schema_is_left_out() {
    fn deep(schema: &Value, at: &str, found: &mut BTreeSet<String>) {
        if schema["type"] == "object" {
            found.insert(at.to_owned());
        }
        for (key, value) in schema["properties"].as_object().into_iter().flatten() {
            deep(value, &format!("{at}/{key}"), found);
        }
        if schema["additionalProperties"].is_object() {
            deep(&schema["additionalProperties"], &format!("{at}/*"), found);
        }
        if schema["items"].is_object() {
            deep(&schema["items"], at, found);
        }
    }
    let compared: BTreeSet<String> = tables_of_each_kind()
        .into_iter()
        .map(|(source, _, pointer)| {
            let steps = pointer
                .split('/')
                .skip(1)
                .filter(|step| step.parse::<usize>().is_err());
            let mut steps: Vec<_> = steps.collect();
            if let ["references", key] = &mut steps[..] {
                *key = "*";
            }
            let steps: String = steps.into_iter().flat_map(|step| ["/", step]).collect();
            format!(
                "{}{steps}",
                schema_line(&source.file)
                    .unwrap()
                    .rsplit('/')
                    .next()
                    .unwrap()
            )
        })
        .collect();
    let mut described = BTreeSet::new();
    for (name, schema) in schemas() {
        let mut found = BTreeSet::new();
        deep(&schema, "", &mut found);
        described.extend(found.into_iter().map(|at| format!("{name}.json{at}")));
    }
    assert_eq!(compared, described);
}

#[test]
fn a_missing_key_is_missed_by_both_or_by_neither() {
    let mut wrong = Vec::new();
    for (source, content, pointer) in tables_of_each_kind() {
        if pointer == "/references" {
            continue;
        }
        let validator = validator(&schema_of(&source.file));
        for key in content
            .pointer(&pointer)
            .unwrap()
            .as_object()
            .unwrap()
            .keys()
        {
            let mut content = content.clone();
            object(&mut content, &pointer).remove(key);
            let told = problems(&source.file, &content);
            let missed = told.iter().any(|problem| {
                problem
                    .message
                    .contains(&format!("the key `{key}` is missing"))
                    || problem.message.starts_with("a dose has either")
                    || problem.message.starts_with("a limit has either")
                    || problem.message.starts_with("a reference has either")
                    || problem.message.contains("needs its")
            });
            if missed == validator.is_valid(&content) {
                wrong.push(format!("{}{pointer} without {key}: {told:?}", source.file));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn a_wrong_word_or_kind_of_value_is_refused_by_both_or_by_neither() {
    let mut wrong = Vec::new();
    for (source, content, pointer) in tables_of_each_kind() {
        let schema = schema_of(&source.file);
        let validator = validator(&schema);
        for key in content
            .pointer(&pointer)
            .unwrap()
            .as_object()
            .unwrap()
            .keys()
        {
            for value in [
                json!("zzz"),
                json!(7),
                json!(7.5),
                json!(-7),
                json!(true),
                json!(["zzz"]),
                json!([7]),
                json!({ "zzz": 7 }),
                json!("2026-11-23"),
                json!(""),
            ] {
                let mut content = content.clone();
                object(&mut content, &pointer).insert(key.clone(), value.clone());
                let told = problems(&source.file, &content);
                let of_shape = told.iter().any(|problem| is_of_shape(&problem.message));
                let refused = !validator.is_valid(&content);
                if of_shape && !refused || refused && told.is_empty() {
                    wrong.push(format!(
                        "{}{pointer}/{key} = {value}: {told:?}",
                        source.file
                    ));
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// Whether the reader says it, before any rule looks at what several keys say together.
fn is_of_shape(message: &str) -> bool {
    [
        "unknown word",
        "unknown key",
        " is missing here",
        " is missing in this file",
        "stands here; allowed",
        "stands here, not a date",
        "is not a date",
        "is not an age range",
        "is empty",
    ]
    .iter()
    .any(|words| message.contains(words))
}

#[test]
fn a_schema_marks_what_the_reader_refuses_in_amounts_texts_and_dates() {
    let example = files().pop().into_iter().chain(files());
    let mut example = example.filter(|source| source.file == "supplements/example.toml");
    let content = as_json(&example.next().unwrap());
    let validator = validator(&schema_of("supplements/example.toml"));
    assert!(validator.is_valid(&content));
    let case = |pointer: &str, value: Value| {
        let mut content = content.clone();
        *content.pointer_mut(pointer).unwrap() = value.clone();
        assert!(!validator.is_valid(&content), "{pointer} = {value}");
        assert!(
            !problems("supplements/example.toml", &content).is_empty(),
            "{pointer} = {value}"
        );
    };
    case("/doses/0/amount", json!(-1));
    case("/doses/0/amount", json!(1e10));
    case("/upper-limits/1/amounts/0/amount", json!(-1));
    case("/foods/0/amount", json!(-1));
    case("/verdict/text", json!("One line.\nAnother."));
    case("/verdict/text", json!("A mark\u{200b} that nobody sees."));
    case("/verdict/text", json!("A tab\tin it."));
    case("/review/on", json!("2026-13-01"));
    case("/interactions/0/hours-apart", json!(-4));
}
