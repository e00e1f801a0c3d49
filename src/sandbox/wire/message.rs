//! Messages.

use serde_json::{Value, json};

use super::attachment::attachments;
use super::interaction::metadata;
use super::member::partial_member;
use super::user::user_by_id;
use super::{moment, without_nulls};
use crate::sandbox::model::{Act, ChannelKind, Id, Message, World, ids};

/// A message in full.
pub(crate) fn message(world: &World, message: &Message) -> Value {
    let answered = message
        .interaction
        .and_then(|id| world.interactions.get(&id));
    let users = message.mentions.users.iter();
    let mut written = json!({
        "id": message.id,
        "channel_id": message.channel,
        "type": kind(world, message),
        "author": user_by_id(world, message.author),
        "content": message.content,
        "timestamp": moment(message.id.created()),
        "edited_timestamp": message.edited.map(moment),
        "tts": false,
        "pinned": false,
        "mention_everyone": message.mentions.everyone,
        "mentions": users.map(|user| user_by_id(world, *user)).collect::<Vec<_>>(),
        "mention_roles": message.mentions.roles,
        "attachments": attachments(world, message),
        "embeds": message.embeds,
        "components": message.components,
        "flags": message.all_flags(),
    });
    if let Some(interaction) = answered {
        written["application_id"] = json!(ids::BOT);
        written["webhook_id"] = json!(ids::BOT);
        written["interaction_metadata"] = metadata(world, interaction);
    }
    if let Some(to) = message.reply_to {
        written["message_reference"] = without_nulls(&json!({
            "type": 0,
            "channel_id": message.channel,
            "message_id": to,
            "guild_id": guild_of(world, message.channel),
        }));
    }
    written
}

/// A message as the bot may read it: with the one replied to, and blank where it has no business.
pub(crate) fn message_as_read(world: &World, of: &Message, sees_content: bool) -> Value {
    let mut written = message(world, of);
    if !sees_content && !is_for_bot(world, of) {
        blank(&mut written);
    }
    if let Some(to) = of.reply_to {
        let replied = world.messages.get(&to);
        written["referenced_message"] = replied.map_or(Value::Null, |replied| {
            let mut inner = message(world, replied);
            if !sees_content && !is_for_bot(world, replied) {
                blank(&mut inner);
            }
            inner
        });
    }
    written
}

/// A message as an event tells of it: also where it is, and who its author is there.
pub(crate) fn dispatched_message(world: &World, of: &Message, sees_content: bool) -> Value {
    let mut written = message_as_read(world, of, sees_content);
    let guild = guild_of(world, of.channel);
    // Not in Discord's documentation, but other clients know a conversation by it.
    written["channel_type"] = json!(u64::from(guild.is_none()));
    let Some(guild) = guild else {
        return written;
    };
    written["guild_id"] = json!(guild);
    if let Some(author) = world.guild.member(of.author) {
        written["member"] = partial_member(world, author);
    }
    for (mention, user) in of.mentions.users.iter().enumerate() {
        if let Some(member) = world.guild.member(*user) {
            written["mentions"][mention]["member"] = partial_member(world, member);
        }
    }
    written
}

/// Without the message-content intent, the bot reads its own messages, those that mention it,
/// and its conversations.
fn is_for_bot(world: &World, message: &Message) -> bool {
    let direct = guild_of(world, message.channel).is_none();
    direct || message.author == ids::BOT || message.mentions.users.contains(&ids::BOT)
}

fn blank(message: &mut Value) {
    message["content"] = json!("");
    for list in ["embeds", "components", "attachments"] {
        message[list] = json!([]);
    }
}

fn guild_of(world: &World, channel: Id) -> Option<Id> {
    let kind = world.channels.get(&channel).map(|channel| &channel.kind);
    matches!(kind, Some(ChannelKind::Text { .. })).then_some(world.guild.id)
}

fn kind(world: &World, message: &Message) -> u64 {
    let answered = message
        .interaction
        .and_then(|id| world.interactions.get(&id));
    match answered.map(|interaction| &interaction.act) {
        Some(Act::Command(command)) if command.target.is_some() => 23,
        Some(Act::Command(_)) => 20,
        _ if message.reply_to.is_some() => 19,
        _ => 0,
    }
}
