//! Interactions as the bot is told of them.

use serde_json::{Map, Value, json};

use super::attachment::attachment;
use super::channel::partial_channel;
use super::member::{acting_member, partial_member};
use super::message::message;
use super::user::user_by_id;
use crate::sandbox::model::{
    Act, Context, Given, Id, Interaction, Invocation, OptionKind, Permissions, World, ids,
};

/// The contents of `INTERACTION_CREATE`.
pub(crate) fn interaction(world: &World, of: &Interaction) -> Value {
    let context = world.context(of.channel);
    let may = world.permissions(of.user, of.channel);
    let mut written = json!({
        "id": of.id,
        "application_id": ids::BOT,
        "type": of.kind(),
        "data": data(world, of),
        "channel_id": of.channel,
        "channel": partial_channel(world, of.channel, may),
        "token": of.token,
        "version": 1,
        "app_permissions": app_permissions(world, of.channel).0.to_string(),
        "locale": world.users.get(&of.user).map(|user| &user.locale),
        "entitlements": [],
        "entitlement_sku_ids": [],
        "authorizing_integration_owners": owners(world, of),
        "context": context.number(),
        "attachment_size_limit": 10_485_760,
    });
    match world.guild.member(of.user) {
        Some(member) if context == Context::Guild => {
            written["guild_id"] = json!(world.guild.id);
            written["guild_locale"] = json!("en-GB");
            written["guild"] = json!({"id": world.guild.id, "locale": "en-GB", "features": []});
            written["member"] = acting_member(world, member, may);
        }
        _ => written["user"] = user_by_id(world, of.user),
    }
    if let Some(source) = of.message().and_then(|id| world.messages.get(&id)) {
        written["message"] = message(world, source);
    }
    written
}

fn app_permissions(world: &World, channel: Id) -> Permissions {
    match world.context(channel) {
        Context::PrivateChannel => Permissions::of_everyone(),
        _ => world.permissions(ids::BOT, channel),
    }
}

/// Who installed the bot, so that it could be used here.
fn owners(world: &World, of: &Interaction) -> Value {
    match world.context(of.channel) {
        Context::Guild => json!({"0": world.guild.id}),
        Context::BotDm => json!({"0": "0"}),
        Context::PrivateChannel => json!({"1": of.user}),
    }
}

/// What a message that answers an interaction says about it.
pub(super) fn metadata(world: &World, of: &Interaction) -> Value {
    let mut written = json!({
        "id": of.id,
        "type": of.kind(),
        "user": user_by_id(world, of.user),
        "authorizing_integration_owners": owners(world, of),
    });
    match &of.act {
        Act::Command(Invocation {
            target: Some(target),
            ..
        }) => {
            written["target_message_id"] = json!(target);
        }
        Act::Press { message, .. } | Act::Select { message, .. } => {
            written["interacted_message_id"] = json!(message);
        }
        Act::Submit { opened_by, .. } => {
            let opener = world.interactions.get(opened_by);
            let opener = opener.map(|opener| metadata(world, opener));
            written["triggering_interaction_metadata"] = json!(opener);
        }
        Act::Command(_) | Act::Autocomplete(_) => {}
    }
    written
}

fn data(world: &World, of: &Interaction) -> Value {
    match &of.act {
        Act::Command(used) | Act::Autocomplete(used) => command_data(world, used),
        Act::Press { custom_id, .. } => {
            json!({"custom_id": custom_id, "component_type": 2, "id": 1})
        }
        Act::Select {
            custom_id, values, ..
        } => {
            json!({"custom_id": custom_id, "component_type": 3, "values": values, "id": 1})
        }
        Act::Submit {
            custom_id, fields, ..
        } => {
            let row = |(id, value): &(String, String)| {
                let input = json!({"type": 4, "custom_id": id, "value": value, "id": 1});
                json!({"type": 1, "id": 1, "components": [input]})
            };
            let rows: Vec<Value> = fields.iter().map(row).collect();
            json!({"custom_id": custom_id, "components": rows})
        }
    }
}

fn command_data(world: &World, used: &Invocation) -> Value {
    let command = world.commands.iter().find(|it| it.id == used.command);
    let mut written = json!({
        "id": used.command,
        "name": command.map(|command| &command.name),
        "type": command.map(|command| command.kind as u64),
    });
    if !used.options.is_empty() {
        written["options"] = options(&used.options);
    }
    if let Some(guild) = command.and_then(|command| command.guild) {
        written["guild_id"] = json!(guild);
    }
    if let Some(target) = used.target {
        written["target_id"] = json!(target);
    }
    let resolved = resolved(world, used);
    if !resolved.is_empty() {
        written["resolved"] = Value::Object(resolved);
    }
    written
}

fn options(given: &[Given]) -> Value {
    let option = |option: &Given| {
        let mut written = json!({"name": option.name, "type": option.kind as u64});
        if option.kind.is_nested() {
            written["options"] = options(&option.options);
        }
        if let Some(value) = &option.value {
            written["value"] = value.clone();
        }
        if option.focused {
            written["focused"] = json!(true);
        }
        written
    };
    given.iter().map(option).collect()
}

/// What the ids in a command stand for.
fn resolved(world: &World, used: &Invocation) -> Map<String, Value> {
    let mut found = Value::Object(Map::new());
    if let Some(target) = used.target.and_then(|id| world.messages.get(&id)) {
        found["messages"][target.id.to_string()] = message(world, target);
    }
    resolve(world, &used.options, &mut found);
    match found {
        Value::Object(found) => found,
        _ => Map::new(),
    }
}

fn resolve(world: &World, given: &[Given], found: &mut Value) {
    for option in given {
        resolve(world, &option.options, found);
        let value = option.value.as_ref().and_then(Value::as_str);
        let Some(id) = value.and_then(|text| text.parse().ok()) else {
            continue;
        };
        resolve_id(world, (option.kind, id), found);
    }
}

fn resolve_id(world: &World, (kind, id): (OptionKind, Id), found: &mut Value) {
    let key = id.to_string();
    match kind {
        OptionKind::User | OptionKind::Mentionable => {
            found["users"][&key] = user_by_id(world, id);
            if let Some(member) = world.guild.member(id) {
                found["members"][&key] = partial_member(world, member);
            }
        }
        OptionKind::Channel => {
            let may = world.permissions(ids::BOT, id);
            found["channels"][&key] = partial_channel(world, id, may);
        }
        OptionKind::Attachment => {
            if let Some(file) = world.uploads.get(&id) {
                found["attachments"][&key] = attachment(world, file);
            }
        }
        _ => {}
    }
}
