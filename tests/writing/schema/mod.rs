//! The schemas: written as the types have them, kept by every shipped file, and of one mind with the reader.

mod reader;
mod tables;

use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;

use jsonschema::Validator;
use serde_json::Value;
use supplement_bot::knowledge::{Source, schema_line, schemas, sources};

use super::shipped_folder;

/// Where one file stands whose schema it is, and how many keys deep its tables go.
fn schema_of(file: &str) -> Value {
    let line = schema_line(file).expect("the file has a schema");
    let name = line.rsplit('/').next().unwrap().trim_end_matches(".json");
    let schemas: BTreeMap<_, _> = schemas().into_iter().collect();
    schemas[name].clone()
}

fn validator(schema: &Value) -> Validator {
    let options = jsonschema::draft7::options().should_validate_formats(true);
    options.build(schema).unwrap()
}

/// Every shipped file, and the examples of the guide, which have every key.
fn files() -> Vec<Source> {
    let mut files = sources(&shipped_folder()).unwrap();
    let guide = fs::read_to_string(shipped_folder().join("README.md")).unwrap();
    let blocks = guide.split("```toml\n").skip(1);
    let names = [
        "supplements/example.toml",
        "topics/example-topic.toml",
        "medicines/examplicillin.toml",
        "references/example.toml",
        "language/xx/sentences.toml",
        "language/en/examples/example-kind.toml",
    ];
    for (file, block) in names.into_iter().zip(blocks) {
        let text = block.split("```").next().unwrap().to_owned();
        let file = file.to_owned();
        files.push(Source { file, text });
    }
    files
}

/// The files whose sources others name.
static SHARED: LazyLock<Vec<Source>> = LazyLock::new(|| {
    let mut files = files();
    files.retain(|source| source.file.starts_with("references/"));
    files
});

fn as_json(source: &Source) -> Value {
    let value: toml::Value = toml::from_str(&source.text).unwrap();
    let toml_to_json = |value: toml::Value| serde_json::to_value(value).unwrap();
    plain_dates(toml_to_json(value))
}

/// Dates as the texts that an editor compares.
fn plain_dates(value: Value) -> Value {
    match value {
        Value::Object(map) => match map.get("$__toml_private_datetime") {
            Some(date) => date.clone(),
            None => Value::Object(map.into_iter().map(|(k, v)| (k, plain_dates(v))).collect()),
        },
        Value::Array(items) => items.into_iter().map(plain_dates).collect(),
        value => value,
    }
}

#[test]
fn the_written_schemas_are_those_of_the_types() {
    for (name, schema) in schemas() {
        let path = shipped_folder().join(format!("schema/{name}.json"));
        let written = fs::read_to_string(&path).unwrap_or_default();
        let written: Value = serde_json::from_str(&written).unwrap_or_default();
        assert!(
            written == schema,
            "schema/{name}.json is stale; run `supplement-bot schema --write knowledge/schema`"
        );
    }
}

#[test]
fn every_shipped_file_names_its_schema_and_keeps_it() {
    let mut wrong = Vec::new();
    for source in files() {
        let line = schema_line(&source.file).unwrap();
        if source.text.lines().next() != Some(&line) {
            wrong.push(format!("{} does not begin with `{line}`", source.file));
        }
        let validator = validator(&schema_of(&source.file));
        let errors: Vec<_> = validator
            .iter_errors(&as_json(&source))
            .map(|error| format!("{}: {} at {}", source.file, error, error.instance_path()))
            .collect();
        wrong.extend(errors);
    }
    assert_eq!(wrong, Vec::<String>::new());
}
