//! Channels: the guild's, and conversations of two.

use super::Id;

#[derive(Clone, Debug)]
pub struct Channel {
    pub id: Id,
    pub kind: ChannelKind,
}

#[derive(Clone, Debug)]
pub enum ChannelKind {
    /// A text channel of the guild, `only_for` those with a role.
    Text {
        name: String,
        topic: String,
        only_for: Option<Id>,
    },
    /// A conversation of two.
    Direct { people: [Id; 2] },
}

/// Where an interaction takes place.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Context {
    Guild,
    /// The bot's own conversation with a person.
    BotDm,
    /// A conversation that the bot is no part of.
    PrivateChannel,
}

impl Context {
    /// Discord's number for it.
    #[must_use]
    pub const fn number(self) -> u64 {
        match self {
            Self::Guild => 0,
            Self::BotDm => 1,
            Self::PrivateChannel => 2,
        }
    }

    /// How it is written in an error.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Guild => "a server",
            Self::BotDm => "the bot's direct messages",
            Self::PrivateChannel => "a private conversation",
        }
    }
}
