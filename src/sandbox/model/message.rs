//! Messages and the files that hang on them.

use serde_json::Value;

use super::{Id, Mentions};

#[derive(Clone, Debug)]
pub struct Message {
    pub id: Id,
    pub channel: Id,
    pub author: Id,
    pub content: String,
    /// As the bot sent them, checked.
    pub embeds: Vec<Value>,
    /// Rows of buttons and menus as the bot sent them, checked.
    pub components: Vec<Value>,
    pub attachments: Vec<Attachment>,
    /// Whom it notifies.
    pub mentions: Mentions,
    /// What its author allowed it to mention, as sent; `None` if they said nothing.
    pub allowed_mentions: Option<Value>,
    pub reply_to: Option<Id>,
    /// The interaction that it answers.
    pub interaction: Option<Id>,
    /// The only person who can see it.
    pub only_for: Option<Id>,
    /// Shown as "thinking…" until it is filled in.
    pub thinking: bool,
    /// Discord's flags without those that follow from the fields above.
    pub flags: u64,
    /// The name that the bot gave it, so that it is not sent twice.
    pub nonce: Option<String>,
    /// When it was last edited, in Unix milliseconds.
    pub edited: Option<u64>,
}

/// Message flag: embeds are not shown.
pub const SUPPRESS_EMBEDS: u64 = 1 << 2;
/// Message flag: only one person can see it.
pub const EPHEMERAL: u64 = 1 << 6;
/// Message flag: shown as "thinking…".
pub const LOADING: u64 = 1 << 7;
/// Message flag: nobody is notified.
pub const SUPPRESS_NOTIFICATIONS: u64 = 1 << 12;

impl Message {
    /// An empty message.
    pub(crate) fn new(id: Id, channel: Id, author: Id) -> Self {
        Self {
            id,
            channel,
            author,
            content: String::new(),
            embeds: Vec::new(),
            components: Vec::new(),
            attachments: Vec::new(),
            mentions: Mentions::default(),
            allowed_mentions: None,
            reply_to: None,
            interaction: None,
            only_for: None,
            thinking: false,
            flags: 0,
            nonce: None,
            edited: None,
        }
    }

    /// Whether it is marked "Only you can see this".
    #[must_use]
    pub fn is_ephemeral(&self) -> bool {
        self.only_for.is_some()
    }

    /// The file of this name.
    #[must_use]
    pub fn file(&self, name: &str) -> Option<&Attachment> {
        self.attachments.iter().find(|it| it.filename == name)
    }

    /// Whether Discord would refuse it as an empty message.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.content.trim().is_empty() && self.embeds.is_empty() && self.attachments.is_empty()
    }

    /// All of Discord's flags.
    #[must_use]
    pub fn all_flags(&self) -> u64 {
        let ephemeral = if self.is_ephemeral() { EPHEMERAL } else { 0 };
        let loading = if self.thinking { LOADING } else { 0 };
        self.flags | ephemeral | loading
    }
}

/// A file on a message or in a command's option.
#[derive(Clone, Debug)]
pub struct Attachment {
    pub id: Id,
    pub filename: String,
    pub description: Option<String>,
    pub content_type: String,
    pub bytes: Vec<u8>,
}

impl Attachment {
    /// A file's name as Discord keeps it: `_` for blanks, and nothing that means something in an address.
    pub(crate) fn safe_name(name: &str) -> String {
        let kept = name.chars().filter_map(|letter| match letter {
            ' ' => Some('_'),
            letter if letter.is_ascii_alphanumeric() || "_-.".contains(letter) => Some(letter),
            _ => None,
        });
        let kept: String = kept.collect();
        if kept.chars().all(|letter| letter == '.') {
            "unknown".to_owned()
        } else {
            kept
        }
    }

    /// Its contents as text; bytes that are none are shown as `\u{fffd}`.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }
}
