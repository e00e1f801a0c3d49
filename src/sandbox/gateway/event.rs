//! Events, and what of each a bot with certain intents is told.

use serde_json::{Value, json};

use super::intents;
use crate::sandbox::model::{ChannelKind, Id, World};
use crate::sandbox::wire;

/// Something that happened.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Event {
    MessageCreated(Id),
    MessageEdited(Id),
    MessageDeleted { id: Id, channel: Id },
    InteractionCreated(Id),
}

impl Event {
    /// What an endpoint is told, where there is one: interactions alone.
    pub(crate) fn posted(self, world: &World) -> Option<Value> {
        match self {
            Self::InteractionCreated(id) => {
                let interaction = world.interactions.get(&id)?;
                Some(wire::interaction(world, interaction))
            }
            _ => None,
        }
    }

    /// The guild in which it happened; nothing for a direct message.
    pub(super) fn guild(self, world: &World) -> Option<Id> {
        let channel = match self {
            Self::MessageCreated(id) | Self::MessageEdited(id) => world.messages.get(&id)?.channel,
            Self::MessageDeleted { channel, .. } => channel,
            Self::InteractionCreated(id) => world.interactions.get(&id)?.channel,
        };
        (!is_direct(world, channel)).then_some(world.guild.id)
    }

    /// Its name and contents, unless the bot is not to know.
    pub(super) fn render(self, world: &World, intents: u64) -> Option<(&'static str, Value)> {
        match self {
            Self::MessageCreated(id) => message("MESSAGE_CREATE", world, (id, intents)),
            Self::MessageEdited(id) => message("MESSAGE_UPDATE", world, (id, intents)),
            Self::MessageDeleted { id, channel } => {
                let heard = hears(world, channel, intents);
                heard.then(|| ("MESSAGE_DELETE", deletion(world, id, channel)))
            }
            Self::InteractionCreated(id) => {
                let interaction = world.interactions.get(&id)?;
                let told = wire::interaction(world, interaction);
                Some(("INTERACTION_CREATE", told))
            }
        }
    }
}

fn message(
    event: &'static str,
    world: &World,
    (id, intents): (Id, u64),
) -> Option<(&'static str, Value)> {
    let message = world.messages.get(&id)?;
    let heard = !message.is_ephemeral() && hears(world, message.channel, intents);
    let sees_content = intents & intents::MESSAGE_CONTENT != 0;
    heard.then(|| {
        (
            event,
            wire::dispatched_message(world, message, sees_content),
        )
    })
}

fn hears(world: &World, channel: Id, intents: u64) -> bool {
    let direct = is_direct(world, channel);
    let needed = if direct {
        intents::DIRECT_MESSAGES
    } else {
        intents::GUILD_MESSAGES
    };
    intents & needed != 0 && world.can_see(crate::sandbox::model::ids::BOT, channel)
}

fn is_direct(world: &World, channel: Id) -> bool {
    let channel = world.channels.get(&channel);
    channel.is_some_and(|channel| matches!(channel.kind, ChannelKind::Direct { .. }))
}

fn deletion(world: &World, id: Id, channel: Id) -> Value {
    let mut told = json!({"id": id, "channel_id": channel});
    if !is_direct(world, channel) {
        told["guild_id"] = json!(world.guild.id);
    }
    told
}
