//! A JSON Schema for each kind of file, from the types that read it: editors complete and underline with it.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use super::amount::AMOUNTS;
use super::language;
use super::rules::{LONGEST_ID, NEED_NO_REFERENCE, NOT_PLAIN, REQUIRED, room};
use super::shared_references::SharedReferences;
use super::where_to_turn::WrittenWhereToTurn;
use super::{
    Examples, LookAlikes, Medicine, MedicineNames, NotCovered, SafetyRule, SafetyWords, Senses,
    Supplement, Topic, Vocabulary,
};

/// The name of the schema of each kind of file, with the schema: `schema/NAME.json` in the knowledge folder.
#[must_use]
pub fn schemas() -> Vec<(&'static str, Value)> {
    let mut schemas = vec![
        ("supplement", schema::<Supplement>()),
        ("topic", schema::<Topic>()),
        ("medicine", schema::<Medicine>()),
        ("references", schema::<SharedReferences>()),
        ("safety-rule", schema::<SafetyRule>()),
        ("safety-words", schema::<SafetyWords>()),
        ("where-to-turn", schema::<WrittenWhereToTurn>()),
        ("vocabulary", schema::<Vocabulary>()),
        ("not-covered", schema::<NotCovered>()),
        ("look-alikes", schema::<LookAlikes>()),
        ("medicine-names", schema::<MedicineNames>()),
        ("senses", schema::<Senses>()),
        ("examples", schema::<Examples>()),
    ];
    schemas.extend(language::schemas());
    schemas
}

/// The first line of a knowledge file, which tells editors its schema; none for a file that is no knowledge.
#[must_use]
pub fn schema_line(file: &str) -> Option<String> {
    let parts: Vec<&str> = file.split('/').collect();
    let name = match parts[..] {
        ["supplements", _] => "supplement",
        ["topics", _] => "topic",
        ["medicines", _] => "medicine",
        ["references", _] => "references",
        ["safety", "words.toml"] => "safety-words",
        ["safety", "where-to-turn.toml"] => "where-to-turn",
        ["safety", _] => "safety-rule",
        ["safety", "examples", _] | ["language", _, "examples", _] => "examples",
        [file] | ["language", _, file] => file.strip_suffix(".toml")?,
        _ => return None,
    };
    let from = match parts.len() - 1 {
        0 => ".".to_owned(),
        folders => vec![".."; folders].join("/"),
    };
    Some(format!("#:schema {from}/schema/{name}.json"))
}

/// Draft 7 without references: what the TOML extensions of editors understand best.
pub(super) fn schema<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft07().with(|settings| settings.inline_subschemas = true);
    let mut schema = settings
        .into_generator()
        .into_root_schema_for::<T>()
        .to_value();
    if let Some(root) = schema.as_object_mut() {
        root.remove("title");
    }
    complete(&mut schema, "");
    schema
}

/// Adds what the rules say to what the types say; `path` has the keys to here, with dots between.
fn complete(schema: &mut Value, path: &str) {
    let Some(schema) = schema.as_object_mut() else {
        return;
    };
    without_null(schema);
    for foreign in ["default", "title"] {
        schema.remove(foreign);
    }
    if schema.get("format").is_some_and(|format| format != "date") {
        schema.remove("format");
    }
    let below = |key: &str| match path {
        "" => key.to_owned(),
        path => format!("{path}.{key}"),
    };
    for (key, value) in schema
        .get_mut("properties")
        .and_then(Value::as_object_mut)
        .into_iter()
        .flatten()
    {
        complete(value, &below(key));
    }
    if let Some(each) = schema.get_mut("additionalProperties") {
        complete(each, &below("*"));
    }
    if let Some(items) = schema.get_mut("items") {
        complete(items, path);
    }
    match schema.get("type").and_then(Value::as_str) {
        Some("string") => text(schema, path),
        Some("array") => list(schema, path),
        Some("number") => number(schema, path),
        _ => {}
    }
    say_what_is_allowed(schema, path);
}

/// TOML has no null; a key that may be left out is one that is not required.
fn without_null(schema: &mut Map<String, Value>) {
    if let Some(Value::Array(either)) = schema.get_mut("anyOf") {
        either.retain(|one| one["type"] != "null");
        if let [Value::Object(one)] = &either[..] {
            let one = one.clone();
            schema.remove("anyOf");
            for (key, value) in one {
                schema.entry(key).or_insert(value);
            }
        }
    }
    if let Some(Value::Array(words)) = schema.get_mut("enum") {
        words.retain(|word| !word.is_null());
    }
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|one| one != "null");
        if let [one] = &types[..] {
            let one = one.clone();
            schema.insert("type".to_owned(), one);
        }
    }
}

fn text(schema: &mut Map<String, Value>, path: &str) {
    if schema.contains_key("enum") || schema.contains_key("format") {
        return;
    }
    let in_class = |letter: &char| match letter {
        '[' | ']' | '\\' => format!("\\{letter}"),
        letter => letter.to_string(),
    };
    let letters: String = NOT_PLAIN.iter().map(in_class).collect();
    let pattern = match path.rsplit('.').next() {
        Some("id") if path == "id" => format!("^[a-z0-9-]{{1,{LONGEST_ID}}}$"),
        Some("ages") => "^[0-9]+(\\+|-[0-9]+( months)?)$".to_owned(),
        Some("url" | "also") => "^[Hh][Tt][Tt][Pp][Ss]?:[^()<>\\s]+$".to_owned(),
        _ => format!("^[^{letters}{HIDDEN}]*$"),
    };
    schema.insert("pattern".to_owned(), json!(pattern));
    schema.insert("minLength".to_owned(), json!(1));
    schema.insert("maxLength".to_owned(), json!(room(path)));
}

/// What does not print, as a part of a class in a pattern: line breaks, tabs, and marks that nobody sees.
const HIDDEN: &str = "\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff";

/// No amount is below 0; a factor is above it.
fn number(schema: &mut Map<String, Value>, path: &str) {
    if path == "iu-per-mcg" {
        schema.insert("exclusiveMinimum".to_owned(), json!(0));
    } else {
        schema.insert("minimum".to_owned(), json!(AMOUNTS.start()));
        schema.insert("maximum".to_owned(), json!(AMOUNTS.end()));
    }
}

fn list(schema: &mut Map<String, Value>, path: &str) {
    let (table, key) = path.rsplit_once('.').unwrap_or(("", path));
    let needs_source = key == "refs" && !NEED_NO_REFERENCE.contains(&table);
    if needs_source || REQUIRED.contains(&key) {
        schema.insert("minItems".to_owned(), json!(1));
    }
}

/// Lengths and words stand in the description as well, since editors show that.
fn say_what_is_allowed(schema: &mut Map<String, Value>, path: &str) {
    let of = |key| {
        let own = schema.get(key);
        own.or_else(|| schema.get("items")?.get(key))
    };
    let said = if let Some(Value::Array(words)) = of("enum") {
        let words: Vec<_> = words.iter().filter_map(Value::as_str).collect();
        format!("Allowed: {}.", words.join(", "))
    } else if schema.contains_key("maxLength") && path != "id" {
        format!("At most {} characters, without Markdown.", room(path))
    } else {
        return;
    };
    if let Some(Value::String(description)) = schema.get_mut("description") {
        *description = format!("{description} {said}");
    }
}
