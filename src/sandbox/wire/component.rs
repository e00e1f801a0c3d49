//! The limits of buttons and menus.

use std::collections::HashSet;

use serde_json::{Value, json};

use super::form::Field;
use super::without_nulls;

/// A string menu, and menus of people, roles and channels.
const MENUS: [u64; 5] = [3, 5, 6, 7, 8];

/// The rows of a message, checked.
pub(super) fn rows(field: &Field) -> Option<Vec<Value>> {
    let rows = field.items(0..=5);
    let mut ids = HashSet::new();
    let mut number = 0;
    let written = rows.iter().map(|row| {
        row.field("type").required().one_of(&[1]);
        let parts = row.field("components").required().items(1..=5);
        for part in &parts {
            check(part, &mut ids);
        }
        let menus = parts.iter().filter(|part| is_menu(part)).count();
        if menus > 0 && parts.len() > 1 {
            let message = "The specified component exceeds the maximum width";
            row.field("components")
                .wrong("COMPONENT_LAYOUT_WIDTH_EXCEEDED", message);
        }
        numbered(row.value, &mut number)
    });
    let written = written.collect();
    field.is_present().then_some(written)
}

/// Discord gives every component a number, and says what a menu takes.
fn numbered(component: &Value, last: &mut u64) -> Value {
    let mut written = without_nulls(component);
    let Some(fields) = written.as_object_mut() else {
        return written;
    };
    *last += 1;
    fields.entry("id").or_insert(json!(*last));
    if fields
        .get("type")
        .and_then(Value::as_u64)
        .is_some_and(|it| MENUS.contains(&it))
    {
        for count in ["min_values", "max_values"] {
            fields.entry(count).or_insert(json!(1));
        }
    }
    if let Some(Value::Array(parts)) = fields.get_mut("components") {
        for part in parts {
            *part = numbered(part, last);
        }
    }
    written
}

fn is_menu(field: &Field) -> bool {
    let kind = field.field("type").value.as_u64();
    kind.is_some_and(|kind| MENUS.contains(&kind))
}

fn check<'f>(field: &Field<'f>, ids: &mut HashSet<&'f str>) {
    let known = [2, 3, 5, 6, 7, 8];
    match field.field("type").required().one_of(&known) {
        Some(2) => check_button(field),
        Some(3) => check_menu(field),
        Some(_) => {
            field.field("custom_id").required().text(1..=100);
        }
        None => {}
    }
    if let Some(id) = field.field("custom_id").value.as_str()
        && !ids.insert(id)
    {
        let message = "Component custom id cannot be duplicated";
        field
            .field("custom_id")
            .wrong("COMPONENT_CUSTOM_ID_DUPLICATED", message);
    }
}

fn check_button(field: &Field) {
    let style = field.field("style").required().one_of(&[1, 2, 3, 4, 5, 6]);
    let label = field.field("label").text(0..=80);
    let plain = label.is_none_or(str::is_empty) && !field.field("emoji").is_present();
    match style {
        Some(5) => {
            field.field("url").required().text(1..=512);
        }
        Some(6) | None => return,
        Some(_) => {
            field.field("custom_id").required().text(1..=100);
        }
    }
    if plain {
        let message = "A button must have a label or an emoji";
        field.wrong("BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", message);
    }
    field.field("disabled").boolean();
}

fn check_menu(field: &Field) {
    field.field("custom_id").required().text(1..=100);
    field.field("placeholder").text(0..=150);
    let options = field.field("options").required().items(1..=25);
    let mut values = HashSet::new();
    for option in &options {
        option.field("label").required().text(1..=100);
        option.field("description").text(0..=100);
        let value = option.field("value").required();
        if let Some(text) = value.text(1..=100)
            && !values.insert(text)
        {
            let message = "The specified option value is already used";
            value.wrong("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", message);
        }
    }
    let most = options.len().max(1) as u64;
    field.field("min_values").number(0..=most);
    field.field("max_values").number(1..=most);
}
