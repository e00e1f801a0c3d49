//! Everything there is, and the questions the rest asks about it.

use std::collections::{BTreeMap, HashSet};

use super::{
    Attachment, Channel, ChannelKind, Command, Context, Guild, Id, Interaction, Message,
    Permissions, User, ids,
};
use crate::sandbox::clock::Clock;

/// The state of the local Discord.
#[derive(Clone, Debug)]
pub struct World {
    pub(crate) clock: Clock,
    /// Where its files are served.
    pub(crate) origin: String,
    pub guild: Guild,
    pub users: BTreeMap<Id, User>,
    pub channels: BTreeMap<Id, Channel>,
    pub messages: BTreeMap<Id, Message>,
    pub interactions: BTreeMap<Id, Interaction>,
    pub(crate) tokens: BTreeMap<String, Id>,
    pub commands: Vec<Command>,
    /// Files given to a command's option.
    pub uploads: BTreeMap<Id, Attachment>,
    /// Which person has read which message.
    pub(crate) read: HashSet<(Id, Id)>,
    pub(crate) last_id: Id,
}

impl World {
    /// A new id, larger than all before it.
    pub(crate) fn new_id(&mut self) -> Id {
        let next = Id(self.last_id.0 + 1);
        self.last_id = next.max(Id::first_at(self.clock.now()));
        self.last_id
    }

    /// Where an interaction in this channel takes place.
    #[must_use]
    pub fn context(&self, channel: Id) -> Context {
        match self.channels.get(&channel).map(|channel| &channel.kind) {
            Some(ChannelKind::Direct { people }) if people.contains(&ids::BOT) => Context::BotDm,
            Some(ChannelKind::Direct { .. }) => Context::PrivateChannel,
            _ => Context::Guild,
        }
    }

    /// What a user may do in a channel; anything in a conversation of their own.
    #[must_use]
    pub fn permissions(&self, user: Id, channel: Id) -> Permissions {
        let Some(channel) = self.channels.get(&channel) else {
            return Permissions::NONE;
        };
        match &channel.kind {
            ChannelKind::Direct { people } if people.contains(&user) => {
                Permissions::of_everyone().with(Permissions::MENTION_EVERYONE)
            }
            ChannelKind::Text { only_for, .. } if self.is_admitted(user, *only_for) => {
                self.guild.permissions(user)
            }
            _ => Permissions::NONE,
        }
    }

    fn is_admitted(&self, user: Id, role: Option<Id>) -> bool {
        let holds = |role| {
            let member = self.guild.member(user);
            member.is_some_and(|member| member.roles.contains(&role))
        };
        user == ids::BOT || user == self.guild.owner || role.is_none_or(holds)
    }

    #[must_use]
    pub fn can_see(&self, user: Id, channel: Id) -> bool {
        let allowed = self.permissions(user, channel);
        allowed.contains(Permissions::VIEW_CHANNEL)
    }

    /// Whether a user sees a message: the channel, and nobody else's private one.
    #[must_use]
    pub fn shows(&self, user: Id, message: &Message) -> bool {
        let for_them = message.only_for.is_none_or(|only| only == user);
        for_them && self.can_see(user, message.channel)
    }

    /// What a user sees in a channel, oldest first.
    pub fn visible(&self, user: Id, channel: Id) -> impl Iterator<Item = &Message> {
        let all = self.messages.values();
        all.filter(move |message| message.channel == channel && self.shows(user, message))
    }

    #[must_use]
    pub fn interaction_by_token(&self, token: &str) -> Option<&Interaction> {
        self.interactions.get(self.tokens.get(token)?)
    }

    /// The conversation of the bot with a user.
    #[must_use]
    pub fn dm_with(&self, user: Id) -> Option<Id> {
        let with = |channel: &&Channel| matches!(channel.kind, ChannelKind::Direct { people } if people == [ids::BOT, user]);
        self.channels.values().find(with).map(|channel| channel.id)
    }
}
