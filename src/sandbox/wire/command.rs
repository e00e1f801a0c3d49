//! Commands as Discord gives them back.

use serde_json::{Value, json};

use super::without_nulls;
use crate::sandbox::model::{Choice, Command, CommandOption, ids};

/// A registered command.
pub(crate) fn command(command: &Command) -> Value {
    let mut written = json!({
        "id": command.id,
        "application_id": ids::BOT,
        "version": command.version,
        "type": command.kind as u64,
        "name": command.name,
        "name_localizations": command.name_translations,
        "description": command.description,
        "description_localizations": command.description_translations,
        "default_member_permissions": command.needs.map(|needs| needs.0.to_string()),
        "nsfw": command.nsfw,
    });
    if !command.options.is_empty() {
        written["options"] = command.options.iter().map(option).collect();
    }
    if let Some(guild) = command.guild {
        written["guild_id"] = json!(guild);
    } else {
        // Where it can be used and who must have installed the bot is only told of commands for everywhere.
        written["dm_permission"] = json!(command.contexts.contains(&1));
        written["contexts"] = json!(command.contexts);
        written["integration_types"] = json!(command.integration_types);
    }
    written
}

fn option(of: &CommandOption) -> Value {
    without_nulls(&json!({
        "type": of.kind as u64,
        "name": of.name,
        "name_localizations": of.name_translations,
        "description": of.description,
        "description_localizations": of.description_translations,
        "required": of.required.then_some(true),
        "autocomplete": of.autocomplete.then_some(true),
        "choices": unless_empty(&of.choices, choice),
        "options": unless_empty(&of.options, option),
        "channel_types": unless_empty(&of.channel_types, |kind| json!(kind)),
        "min_value": of.min_value,
        "max_value": of.max_value,
        "min_length": of.min_length,
        "max_length": of.max_length,
    }))
}

fn unless_empty<T>(items: &[T], written: impl Fn(&T) -> Value) -> Option<Vec<Value>> {
    (!items.is_empty()).then(|| items.iter().map(written).collect())
}

/// One of an option's values.
fn choice(choice: &Choice) -> Value {
    let mut written = json!({"name": choice.name, "value": choice.value});
    if let Some(names) = &choice.name_translations {
        written["name_localizations"] = json!(names);
    }
    written
}
