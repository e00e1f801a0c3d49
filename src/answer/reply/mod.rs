//! Everything that a person reads, as plain data.

pub(super) mod action;
pub(super) mod citations;
pub(super) mod cited;
pub(super) mod code;
pub(super) mod disclaimer;
pub(super) mod kept;
pub(super) mod line;
mod said;

use crate::answer::reply::action::{Action, Button, Menu};
use crate::answer::reply::cited::Cited;
use crate::answer::reply::line::Line;
use crate::safety::Tier;

/// What a reply says, before the disclaimer closes it.
#[derive(Clone, Debug, Default)]
pub struct Body {
    pub kind: Kind,
    /// What is read first: at most 900 characters with the disclaimer, or one page of a section.
    pub screen: Vec<Line>,
    /// Those that the screen cites, in the order of their numbers.
    pub references: Vec<Cited>,
    pub buttons: Vec<Button>,
    /// What else there is to read.
    pub menu: Option<Menu>,
    /// Whole texts that are too long for a message.
    pub files: Vec<Attached>,
    /// Ids of the supplements that it is about, best first.
    pub entries: Vec<String>,
    /// Ids of the topics that it is about.
    pub topics: Vec<String>,
    /// Ids offered by "did you mean".
    pub choices: Vec<String>,
    /// Names of the sections that lead.
    pub sections: Vec<&'static str>,
    pub corrected: Vec<Corrected>,
    /// What shows the same to the whole channel, where there is an answer to show.
    pub share: Option<Action>,
    /// How much the safety of somebody leads it.
    pub tier: Tier,
}

/// What kind of reply it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    Answer,
    /// Where to turn is read first.
    Emergency,
    /// Nothing but a refusal can be said.
    Refused,
    Choose,
    NotCovered,
    #[default]
    Unknown,
    /// What interacts with a medicine.
    Interactions,
    /// What was studied for a condition.
    Condition,
    About,
    /// What a moderator reads about the knowledge files.
    Desk,
    /// What is kept.
    Privacy,
    /// Which reviews are due.
    Reviews,
    Error,
}

impl Kind {
    /// The word in `--json`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Emergency => "emergency",
            Self::Refused => "refused",
            Self::Choose => "choose",
            Self::NotCovered => "not_covered",
            Self::Unknown => "unknown",
            Self::Interactions => "interactions",
            Self::Condition => "condition",
            Self::About => "about",
            Self::Desk => "desk",
            Self::Privacy => "privacy",
            Self::Reviews => "reviews",
            Self::Error => "error",
        }
    }
}

/// A text file that goes with a reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attached {
    pub name: String,
    pub text: String,
}

/// A word that was read as another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corrected {
    pub from: String,
    pub to: String,
}
