//! The guild that a local Discord starts with.

use std::collections::{BTreeMap, HashSet};

use super::{Channel, ChannelKind, Guild, Member, Permissions, Role, User, World};
use crate::sandbox::clock::Clock;

/// The ids that are always the same.
pub mod ids {
    use crate::sandbox::model::Id;

    /// Its application has the same id.
    pub const BOT: Id = Id(1_410_000_000_000_000_001);
    pub const GUILD: Id = Id(1_410_000_000_000_000_002);
    pub const MIA: Id = Id(1_410_000_000_000_000_003);
    pub const MAX: Id = Id(1_410_000_000_000_000_004);
    pub const OWNER: Id = Id(1_410_000_000_000_000_005);
    pub const MODERATOR: Id = Id(1_410_000_000_000_000_006);
    pub const BOT_ROLE: Id = Id(1_410_000_000_000_000_007);
    pub const GENERAL: Id = Id(1_410_000_000_000_000_010);
    pub const MODERATORS: Id = Id(1_410_000_000_000_000_011);
    pub const MIA_DM: Id = Id(1_410_000_000_000_000_012);
    pub const MAX_DM: Id = Id(1_410_000_000_000_000_013);
    /// A conversation of Mia and Max, without the bot.
    pub const PRIVATE: Id = Id(1_410_000_000_000_000_014);
    pub const OWNER_DM: Id = Id(1_410_000_000_000_000_015);
}

impl World {
    /// Mia, the moderator Max, the owner Olga, the bot, two channels and four conversations.
    pub(crate) fn new(clock: Clock, origin: String) -> Self {
        let users = [
            user(ids::BOT, "bot", "Bot", true),
            user(ids::MIA, "mia", "Mia", false),
            user(ids::MAX, "max", "Max", false),
            user(ids::OWNER, "olga", "Olga", false),
        ];
        Self {
            clock,
            origin,
            guild: guild(),
            users: users.into_iter().map(|user| (user.id, user)).collect(),
            channels: channels().into_iter().map(|it| (it.id, it)).collect(),
            messages: BTreeMap::new(),
            interactions: BTreeMap::new(),
            tokens: BTreeMap::new(),
            commands: Vec::new(),
            uploads: BTreeMap::new(),
            read: HashSet::new(),
            last_id: super::Id(0),
        }
    }
}

fn user(id: super::Id, name: &str, display_name: &str, bot: bool) -> User {
    User {
        id,
        name: name.to_owned(),
        display_name: display_name.to_owned(),
        bot,
        locale: "en-GB".to_owned(),
    }
}

fn guild() -> Guild {
    let moderates = Permissions::MANAGE_SERVER
        .with(Permissions::MANAGE_MESSAGES)
        .with(Permissions::MENTION_EVERYONE);
    let role = |id, name: &str, permissions, position| Role {
        id,
        name: name.to_owned(),
        permissions,
        position,
    };
    let member = |user, roles: &[_]| Member {
        user,
        roles: roles.to_vec(),
    };
    Guild {
        id: ids::GUILD,
        name: "Local Discord".to_owned(),
        owner: ids::OWNER,
        roles: vec![
            role(ids::GUILD, "@everyone", Permissions::of_everyone(), 0),
            role(ids::MODERATOR, "Moderator", moderates, 1),
            role(ids::BOT_ROLE, "Bot", Permissions::of_everyone(), 2),
        ],
        members: vec![
            member(ids::BOT, &[ids::BOT_ROLE]),
            member(ids::MIA, &[]),
            member(ids::MAX, &[ids::MODERATOR]),
            member(ids::OWNER, &[]),
        ],
    }
}

fn channels() -> [Channel; 6] {
    let text = |id, name: &str, topic: &str, only_for| Channel {
        id,
        kind: ChannelKind::Text {
            name: name.to_owned(),
            topic: topic.to_owned(),
            only_for,
        },
    };
    let direct = |id, people| Channel {
        id,
        kind: ChannelKind::Direct { people },
    };
    let moderators = Some(ids::MODERATOR);
    [
        text(ids::GENERAL, "general", "For everyone", None),
        text(ids::MODERATORS, "moderators", "For moderators", moderators),
        direct(ids::MIA_DM, [ids::BOT, ids::MIA]),
        direct(ids::MAX_DM, [ids::BOT, ids::MAX]),
        direct(ids::PRIVATE, [ids::MIA, ids::MAX]),
        direct(ids::OWNER_DM, [ids::BOT, ids::OWNER]),
    ]
}
