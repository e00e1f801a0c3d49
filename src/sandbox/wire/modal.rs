//! The limits of forms.

use std::collections::HashSet;

use super::form::Field;
use crate::sandbox::model::{Modal, TextInput};

/// A form, checked.
pub(super) fn modal(field: &Field) -> Modal {
    let title = field.field("title").required().text(1..=45);
    let custom_id = field.field("custom_id").required().text(1..=100);
    let rows = field.field("components").required().items(1..=5);
    let mut ids = HashSet::new();
    let mut inputs = Vec::new();
    for row in rows {
        row.field("type").required().one_of(&[1]);
        for part in row.field("components").required().items(1..=1) {
            let input = input(&part);
            if !ids.insert(input.custom_id.clone()) {
                let message = "Component custom id cannot be duplicated";
                part.field("custom_id")
                    .wrong("COMPONENT_CUSTOM_ID_DUPLICATED", message);
            }
            inputs.push(input);
        }
    }
    Modal {
        custom_id: custom_id.unwrap_or_default().to_owned(),
        title: title.unwrap_or_default().to_owned(),
        inputs,
    }
}

fn input(field: &Field) -> TextInput {
    field.field("type").required().one_of(&[4]);
    let custom_id = field.field("custom_id").required().text(1..=100);
    let label = field.field("label").required().text(1..=45);
    let style = field.field("style").required().one_of(&[1, 2]);
    let value = field.field("value").text(0..=4_000);
    let placeholder = field.field("placeholder").text(0..=100);
    TextInput {
        custom_id: custom_id.unwrap_or_default().to_owned(),
        label: label.unwrap_or_default().to_owned(),
        paragraph: style == Some(2),
        required: field.field("required").boolean().unwrap_or(true),
        min_length: field.field("min_length").number(0..=4_000).unwrap_or(0),
        max_length: field.field("max_length").number(1..=4_000).unwrap_or(4_000),
        value: value.unwrap_or_default().to_owned(),
        placeholder: placeholder.unwrap_or_default().to_owned(),
    }
}
