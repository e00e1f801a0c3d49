//! The limits of embeds.

use serde_json::{Value, json};

use super::form::Field;
use super::without_nulls;

/// All embeds of a message together may have so many UTF-16 code units.
const WHOLE: usize = 6_000;

/// The embeds of a message, checked.
pub(super) fn embeds(field: &Field) -> Option<Vec<Value>> {
    let fields = field.items(0..=10);
    let total: usize = fields.iter().map(check).sum();
    if total > WHOLE {
        let message = format!("Embed size exceeds maximum size of {WHOLE}");
        field.wrong("MAX_EMBED_SIZE_EXCEEDED", message);
    }
    let written = fields.iter().map(|field| completed(field.value));
    let written = written.collect();
    field.is_present().then_some(written)
}

/// Checks one embed and says how much of the limit it uses.
fn check(field: &Field) -> usize {
    if !field.value.is_object() {
        let message = "Only dictionaries may be used in a DictType";
        field.wrong("DICT_TYPE_CONVERT", message);
        return 0;
    }
    let mut texts = vec![
        field.field("title").text(0..=256),
        field.field("description").text(0..=4_096),
        field.field("footer").field("text").text(0..=2_048),
        field.field("author").field("name").text(0..=256),
    ];
    for part in field.field("fields").items(0..=25) {
        texts.push(part.field("name").required().text(1..=256));
        texts.push(part.field("value").required().text(1..=1_024));
        part.field("inline").boolean();
    }
    field.field("color").number(0..=0xFF_FFFF);
    check_url(&field.field("url"));
    check_url(&field.field("image").field("url"));
    check_url(&field.field("thumbnail").field("url"));
    let lengths = texts.into_iter().flatten();
    lengths.map(|text| text.encode_utf16().count()).sum()
}

fn check_url(field: &Field) {
    let Some(text) = field.text(0..=2_048) else {
        return;
    };
    let schemes = ["http://", "https://", "attachment://"];
    if !schemes.iter().any(|scheme| text.starts_with(scheme)) {
        let message =
            format!("Scheme \"{text}\" is not supported. Scheme must be one of ('http', 'https').");
        field.wrong("URL_TYPE_INVALID_SCHEME", message);
    }
}

/// What Discord adds to an embed.
fn completed(embed: &Value) -> Value {
    let mut embed = without_nulls(embed);
    let Some(parts) = embed.as_object_mut() else {
        return embed;
    };
    parts.insert("type".to_owned(), json!("rich"));
    let fields = parts.get_mut("fields").and_then(Value::as_array_mut);
    for field in fields
        .into_iter()
        .flatten()
        .filter_map(Value::as_object_mut)
    {
        field.entry("inline").or_insert(json!(false));
    }
    embed
}
