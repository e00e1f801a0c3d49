//! Messages as one person sees them.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::embed::embed;
use super::file::file;
use crate::sandbox::Person;
use crate::sandbox::model::{Act, Id, Interaction, Message, SUPPRESS_EMBEDS, World, ids};
use crate::sandbox::page::markdown::{excerpt, render};

/// So many of the latest messages are shown.
const SHOWN: usize = 100;

/// The latest messages in the channel.
pub(in crate::sandbox::page) fn messages(world: &World, person: &Person) -> BTreeMap<Id, Value> {
    let seen: Vec<&Message> = world.visible(person.id(), person.channel()).collect();
    let latest = seen.iter().rev().take(SHOWN);
    let written = latest.map(|message| (message.id, message_for(world, person, message)));
    written.collect()
}

fn message_for(world: &World, person: &Person, of: &Message) -> Value {
    let asked = of.interaction.and_then(|id| world.interactions.get(&id));
    let embeds = of.embeds.iter();
    let embeds = embeds.filter(|_| of.flags & SUPPRESS_EMBEDS == 0);
    json!({
        "id": of.id,
        "author": author(world, of.author),
        "at": of.id.created(),
        "edited": of.edited.is_some() && !answered_late(of),
        "content": of.content,
        "html": render(&of.content, world),
        "own": of.author == person.id(),
        "private": of.is_ephemeral(),
        "thinking": of.thinking,
        "pings": of.mentions.users.contains(&person.id()) || of.mentions.everyone,
        "used": asked.and_then(|asked| used(world, asked)),
        "reply": replied(world, person, of, asked),
        "embeds": embeds.map(|it| embed(world, of, it)).collect::<Vec<_>>(),
        "components": of.components,
        "files": of.attachments.iter().map(file).collect::<Vec<_>>(),
    })
}

fn author(world: &World, id: Id) -> Value {
    let user = world.users.get(&id);
    json!({
        "id": id,
        "name": user.map_or("Deleted user", |user| &user.display_name),
        "bot": user.is_some_and(|user| user.bot),
    })
}

/// The edit that fills in "thinking…" is not called one.
fn answered_late(message: &Message) -> bool {
    message.interaction.is_some() && message.author == ids::BOT
}

/// Who used which command.
fn used(world: &World, asked: &Interaction) -> Option<Value> {
    let Act::Command(invocation) = &asked.act else {
        return None;
    };
    let command = world
        .commands
        .iter()
        .find(|it| it.id == invocation.command)?;
    let mut name = command.name.clone();
    let mut options = &invocation.options;
    while let Some(nested) = options.first().filter(|it| it.kind.is_nested()) {
        name = format!("{name} {}", nested.name);
        options = &nested.options;
    }
    let slash = if invocation.target.is_some() { "" } else { "/" };
    let by = author(world, asked.user);
    Some(json!({"by": by, "command": format!("{slash}{name}")}))
}

/// The message it replies to, or whose button or menu was used.
fn replied(
    world: &World,
    person: &Person,
    of: &Message,
    asked: Option<&Interaction>,
) -> Option<Value> {
    let target = asked.and_then(|asked| match &asked.act {
        Act::Command(invocation) => invocation.target,
        _ => asked.message(),
    });
    let id = of.reply_to.or(target).filter(|id| *id != of.id)?;
    let found = world.messages.get(&id);
    let found = found.filter(|message| world.shows(person.id(), message));
    Some(match found {
        Some(found) => json!({
            "id": id,
            "author": author(world, found.author),
            "html": excerpt(&found.content, world),
        }),
        None => json!({"id": id}),
    })
}
