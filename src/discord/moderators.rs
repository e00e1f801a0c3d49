//! Who the moderators are, and where they are told.

use serenity::all::{ChannelId, GuildId, Member, Permissions, RoleId};

/// The moderators of the knowledge: people of one server, whichever servers the bot is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moderators {
    pub server: u64,
    /// Beside those who may manage the server, the members with this role.
    pub role: Option<u64>,
    /// The channel where changes, problems and reports are told.
    pub channel: Option<u64>,
}

impl Moderators {
    /// Whether somebody is one, there where they are now. Discord says what they may do with each interaction.
    pub(super) fn include(&self, server: Option<GuildId>, member: Option<&Member>) -> bool {
        let here = server.is_some_and(|server| server.get() == self.server);
        here && member.is_some_and(|member| {
            let may = member.permissions.unwrap_or_default();
            let role = self
                .role
                .is_some_and(|role| member.roles.contains(&RoleId::new(role)));
            role || may.intersects(Permissions::MANAGE_GUILD | Permissions::ADMINISTRATOR)
        })
    }

    pub(super) fn server(&self) -> GuildId {
        GuildId::new(self.server)
    }

    pub(super) fn channel(&self) -> Option<ChannelId> {
        self.channel.map(ChannelId::new)
    }
}
