//! A message before it is sent.

use crate::sandbox::model::Id;

/// What a person has typed, and what goes with it.
#[derive(Clone, Debug)]
pub struct Post {
    pub(super) content: String,
    pub(super) reply_to: Option<Id>,
    pub(super) pings: bool,
    pub(super) files: Vec<(String, Vec<u8>)>,
}

impl Post {
    #[must_use]
    pub fn new(content: &str) -> Self {
        Self {
            content: content.to_owned(),
            reply_to: None,
            pings: true,
            files: Vec::new(),
        }
    }

    /// Replies to a message, which notifies its author.
    #[must_use]
    pub fn reply_to(mut self, message: Id) -> Self {
        self.reply_to = Some(message);
        self
    }

    /// Switches off that a reply notifies.
    #[must_use]
    pub fn without_ping(mut self) -> Self {
        self.pings = false;
        self
    }

    #[must_use]
    pub fn file(mut self, name: &str, bytes: &[u8]) -> Self {
        self.files.push((name.to_owned(), bytes.to_vec()));
        self
    }
}
