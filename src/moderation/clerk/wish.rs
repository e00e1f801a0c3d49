//! What moderators wish, and what is read then, as plain data.

use super::super::button::DeskButton;
use super::super::form::Sheet;
use crate::answer::Reply;
use crate::knowledge::EntryKind;

/// What a moderator wishes.
#[derive(Clone, Debug)]
pub enum Wish {
    Status,
    List,
    Reload,
    Missing,
    Export {
        file: String,
    },
    History {
        file: String,
    },
    Diff {
        file: String,
        revision: Option<String>,
    },
    Edit {
        file: String,
        part: String,
    },
    Upload {
        name: String,
        text: String,
        why: String,
    },
    Rollback {
        file: String,
        revision: String,
        why: String,
    },
    /// Begin an entry.
    New {
        name: String,
        kind: EntryKind,
    },
    /// Take an entry away.
    Delete {
        file: String,
        why: String,
    },
    Button(DeskButton),
    /// A form that comes back, box by box.
    Written {
        sheet: Sheet,
        boxes: Vec<String>,
        why: String,
    },
}

/// What is read then, by whom.
#[derive(Debug)]
pub struct Served {
    pub say: Say,
    /// What people would read, as a message of its own for the moderator; without buttons, which would lead to the
    /// knowledge as it is, not as it would be.
    pub preview: Option<Reply>,
    /// For the moderators' channel.
    pub posts: Vec<Reply>,
    /// For the moderators' channel, where the answer itself is not read there.
    pub elsewhere: Option<Reply>,
}

/// How the moderator is answered.
#[derive(Debug)]
pub enum Say {
    /// A new message.
    New(Reply),
    /// In place of the message with the button.
    Instead(Reply),
    Form(Form),
}

/// A form to fill in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    pub sheet: Sheet,
    pub title: String,
    /// What the boxes hold at first.
    pub boxes: Vec<String>,
    pub why: String,
}
