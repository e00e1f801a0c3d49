//! Commands as Discord gives them back.

use serde_json::{Value, json};

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
        "dm_permission": command.contexts.contains(&1),
        "contexts": command.contexts,
        "integration_types": command.integration_types,
        "nsfw": command.nsfw,
    });
    if !command.options.is_empty() {
        written["options"] = command.options.iter().map(option).collect();
    }
    if let Some(guild) = command.guild {
        written["guild_id"] = json!(guild);
    }
    written
}

fn option(of: &CommandOption) -> Value {
    let mut written = json!({
        "type": of.kind as u64,
        "name": of.name,
        "description": of.description,
    });
    let mut add = |key: &str, said: bool, value: Value| {
        if said {
            written[key] = value;
        }
    };
    let names = &of.name_translations;
    let descriptions = &of.description_translations;
    add("name_localizations", names.is_some(), json!(names));
    add(
        "description_localizations",
        descriptions.is_some(),
        json!(descriptions),
    );
    add("required", of.required, json!(true));
    add("autocomplete", of.autocomplete, json!(true));
    add(
        "choices",
        !of.choices.is_empty(),
        of.choices.iter().map(choice).collect(),
    );
    add(
        "options",
        !of.options.is_empty(),
        of.options.iter().map(option).collect(),
    );
    add(
        "channel_types",
        !of.channel_types.is_empty(),
        json!(of.channel_types),
    );
    add("min_value", of.min_value.is_some(), json!(of.min_value));
    add("max_value", of.max_value.is_some(), json!(of.max_value));
    add("min_length", of.min_length.is_some(), json!(of.min_length));
    add("max_length", of.max_length.is_some(), json!(of.max_length));
    written
}

/// One of an option's values.
fn choice(choice: &Choice) -> Value {
    let mut written = json!({"name": choice.name, "value": choice.value});
    if let Some(names) = &choice.name_translations {
        written["name_localizations"] = json!(names);
    }
    written
}
