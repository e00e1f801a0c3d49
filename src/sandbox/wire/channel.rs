//! Channels.

use serde_json::{Value, json};

use super::user::user_by_id;
use crate::sandbox::model::{Channel, ChannelKind, Id, Permissions, World, ids};

/// A channel as the bot sees it.
pub(crate) fn channel(world: &World, channel: &Channel) -> Value {
    match &channel.kind {
        ChannelKind::Text {
            name,
            topic,
            only_for,
        } => json!({
            "id": channel.id,
            "type": 0,
            "guild_id": world.guild.id,
            "name": name,
            "topic": topic,
            "position": 0,
            "parent_id": null,
            "last_message_id": last_message(world, channel.id),
            "nsfw": false,
            "rate_limit_per_user": 0,
            "flags": 0,
            "permission_overwrites": overwrites(world, *only_for),
        }),
        ChannelKind::Direct { people } => dm_channel(world, channel.id, *people),
    }
}

/// A conversation as the bot sees it: the other person is the recipient.
pub(crate) fn dm_channel(world: &World, id: Id, people: [Id; 2]) -> Value {
    let others = people.into_iter().filter(|person| *person != ids::BOT);
    let recipients: Vec<Value> = others.map(|person| user_by_id(world, person)).collect();
    json!({
        "id": id,
        "type": 1,
        "last_message_id": last_message(world, id),
        "flags": 0,
        "recipients": recipients,
    })
}

/// A channel as part of an interaction, with what the person may do there.
pub(super) fn partial_channel(world: &World, id: Id, may: Permissions) -> Value {
    let Some(of) = world.channels.get(&id) else {
        return Value::Null;
    };
    let mut written = channel(world, of);
    written["permissions"] = json!(may.0.to_string());
    written
}

fn last_message(world: &World, channel: Id) -> Option<Id> {
    let mut latest = world.messages.values().rev();
    let public = latest.find(|message| message.channel == channel && !message.is_ephemeral());
    public.map(|message| message.id)
}

/// Everyone is kept out of a channel for a role, which is let in.
fn overwrites(world: &World, only_for: Option<Id>) -> Value {
    let view = Permissions::VIEW_CHANNEL.0.to_string();
    match only_for {
        None => json!([]),
        Some(role) => json!([
            {"id": world.guild.id, "type": 0, "allow": "0", "deny": view},
            {"id": role, "type": 0, "allow": view, "deny": "0"},
            {"id": ids::BOT_ROLE, "type": 0, "allow": view, "deny": "0"},
        ]),
    }
}
