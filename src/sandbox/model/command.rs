//! Commands that the bot registered.

use std::collections::BTreeMap;

use serde_json::{Number, Value};

use super::{Context, Id, Permissions};

/// Texts by locale.
pub type Translations = Option<BTreeMap<String, String>>;

#[derive(Clone, Debug)]
pub struct Command {
    pub id: Id,
    pub version: Id,
    /// The guild it is registered in; `None` if everywhere.
    pub guild: Option<Id>,
    pub kind: CommandKind,
    pub name: String,
    pub name_translations: Translations,
    pub description: String,
    pub description_translations: Translations,
    pub options: Vec<CommandOption>,
    /// What a member must be allowed to do to see it.
    pub needs: Option<Permissions>,
    /// Discord's numbers of the places it can be used in.
    pub contexts: Vec<u64>,
    /// 0 installed to a guild, 1 to a user.
    pub integration_types: Vec<u64>,
    pub nsfw: bool,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum CommandKind {
    Slash = 1,
    UserMenu = 2,
    MessageMenu = 3,
    /// What opens an app's activity.
    EntryPoint = 4,
}

/// An option of a command, or a subcommand with options of its own.
#[derive(Clone, Debug)]
pub struct CommandOption {
    pub kind: OptionKind,
    pub name: String,
    pub name_translations: Translations,
    pub description: String,
    pub description_translations: Translations,
    pub required: bool,
    pub autocomplete: bool,
    pub choices: Vec<Choice>,
    pub options: Vec<CommandOption>,
    pub channel_types: Vec<u64>,
    pub min_value: Option<Number>,
    pub max_value: Option<Number>,
    pub min_length: Option<u64>,
    pub max_length: Option<u64>,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum OptionKind {
    Subcommand = 1,
    Group = 2,
    String = 3,
    Integer = 4,
    Boolean = 5,
    User = 6,
    Channel = 7,
    Role = 8,
    Mentionable = 9,
    Number = 10,
    Attachment = 11,
}

impl OptionKind {
    pub(crate) const ALL: [Self; 11] = [
        Self::Subcommand,
        Self::Group,
        Self::String,
        Self::Integer,
        Self::Boolean,
        Self::User,
        Self::Channel,
        Self::Role,
        Self::Mentionable,
        Self::Number,
        Self::Attachment,
    ];

    /// Whether it holds other options.
    #[must_use]
    pub const fn is_nested(self) -> bool {
        matches!(self, Self::Subcommand | Self::Group)
    }
}

/// One of the values offered for an option.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    pub name: String,
    pub name_translations: Translations,
    pub value: Value,
}

impl Command {
    /// Whether a member with these permissions sees it in the guild; one that needs none by number is for
    /// administrators.
    #[must_use]
    pub fn is_permitted(&self, allowed: Permissions) -> bool {
        let needs = |needs: Permissions| match needs {
            Permissions::NONE => Permissions::ADMINISTRATOR,
            needs => needs,
        };
        self.needs.is_none_or(|it| allowed.contains(needs(it)))
    }

    /// Whether it can be used in a place.
    #[must_use]
    pub fn is_for(&self, context: Context) -> bool {
        let installed = u64::from(context == Context::PrivateChannel);
        let reachable = self.guild.is_none() || context == Context::Guild;
        reachable
            && self.contexts.contains(&context.number())
            && self.integration_types.contains(&installed)
    }
}
