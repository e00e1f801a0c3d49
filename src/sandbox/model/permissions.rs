//! Permissions as Discord's bit set.

/// A set of permissions.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Permissions(pub u64);

impl Permissions {
    pub const NONE: Self = Self(0);
    pub const ADMINISTRATOR: Self = Self(1 << 3);
    pub const MANAGE_SERVER: Self = Self(1 << 5);
    pub const VIEW_CHANNEL: Self = Self(1 << 10);
    pub const SEND_MESSAGES: Self = Self(1 << 11);
    pub const MANAGE_MESSAGES: Self = Self(1 << 13);
    pub const EMBED_LINKS: Self = Self(1 << 14);
    pub const ATTACH_FILES: Self = Self(1 << 15);
    pub const READ_HISTORY: Self = Self(1 << 16);
    pub const MENTION_EVERYONE: Self = Self(1 << 17);
    pub const USE_COMMANDS: Self = Self(1 << 31);
    /// All that Discord knows, 52 bits.
    pub const ALL: Self = Self((1 << 52) - 1);

    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether all of `other` is in it; an administrator may do anything.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.0 & Self::ADMINISTRATOR.0 != 0 || self.0 & other.0 == other.0
    }

    /// What anyone in the guild may do.
    #[must_use]
    pub const fn of_everyone() -> Self {
        Self::VIEW_CHANNEL
            .with(Self::SEND_MESSAGES)
            .with(Self::EMBED_LINKS)
            .with(Self::ATTACH_FILES)
            .with(Self::READ_HISTORY)
            .with(Self::USE_COMMANDS)
    }
}
