//! Interactions: what a person did with the bot, and what it answered.

use serde_json::Value;

use super::{Choice, Id, OptionKind};

/// A first answer must come within 3 s.
const FIRST_REPLY_MS: u64 = 3_000;
/// The token works for 15 minutes.
const TOKEN_MS: u64 = 15 * 60 * 1_000;
/// How often a bot installed only by a user may follow up.
pub const USER_INSTALL_FOLLOW_UPS: u32 = 5;

#[derive(Clone, Debug)]
pub struct Interaction {
    pub id: Id,
    pub token: String,
    pub user: Id,
    pub channel: Id,
    pub act: Act,
    /// The bot's first answer.
    pub reply: Option<Reply>,
    /// The message that `@original` stands for.
    pub original: Option<Id>,
    pub follow_ups: u32,
}

/// What the person did.
#[derive(Clone, Debug)]
pub enum Act {
    Command(Invocation),
    Autocomplete(Invocation),
    Press {
        message: Id,
        custom_id: String,
    },
    Select {
        message: Id,
        custom_id: String,
        values: Vec<String>,
    },
    Submit {
        /// The interaction that opened the modal.
        opened_by: Id,
        /// The message whose button opened it.
        message: Option<Id>,
        custom_id: String,
        /// The fields' ids and contents.
        fields: Vec<(String, String)>,
    },
}

/// A command as used, perhaps half typed.
#[derive(Clone, Debug)]
pub struct Invocation {
    pub command: Id,
    pub options: Vec<Given>,
    /// The message that a menu was opened on.
    pub target: Option<Id>,
}

/// An option as filled in.
#[derive(Clone, Debug)]
pub struct Given {
    pub name: String,
    pub kind: OptionKind,
    pub value: Option<Value>,
    pub options: Vec<Given>,
    /// Where the cursor is, while typing.
    pub focused: bool,
}

/// The bot's first answer.
#[derive(Clone, Debug)]
pub enum Reply {
    Message(Id),
    Thinking(Id),
    /// It will change the message later.
    Acknowledged,
    Updated(Id),
    Choices(Vec<Choice>),
    Modal(Modal),
}

/// A form.
#[derive(Clone, Debug, PartialEq)]
pub struct Modal {
    pub custom_id: String,
    pub title: String,
    pub inputs: Vec<TextInput>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct TextInput {
    pub custom_id: String,
    pub label: String,
    pub paragraph: bool,
    pub required: bool,
    pub min_length: u64,
    pub max_length: u64,
    pub value: String,
    pub placeholder: String,
}

impl Interaction {
    /// Discord's number for what the person did.
    #[must_use]
    pub const fn kind(&self) -> u64 {
        match self.act {
            Act::Command(_) => 2,
            Act::Press { .. } | Act::Select { .. } => 3,
            Act::Autocomplete(_) => 4,
            Act::Submit { .. } => 5,
        }
    }

    /// The message whose component was used.
    #[must_use]
    pub const fn message(&self) -> Option<Id> {
        match self.act {
            Act::Press { message, .. } | Act::Select { message, .. } => Some(message),
            Act::Submit { message, .. } => message,
            Act::Command(_) | Act::Autocomplete(_) => None,
        }
    }

    /// When its time for a first answer is over, in Unix milliseconds.
    #[must_use]
    pub fn reply_by(&self) -> u64 {
        self.id.created() + FIRST_REPLY_MS
    }

    /// Whether its token is still good.
    #[must_use]
    pub fn is_open(&self, now: u64) -> bool {
        now < self.id.created() + TOKEN_MS
    }
}
