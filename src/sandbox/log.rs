//! What went over the wire, for tests to read.

use std::collections::VecDeque;

use serde::Serialize;
use serde_json::Value;

use super::exchanges::Exchanges;

/// How many entries are kept at first, so that one left running for days stays small.
pub(super) const KEPT: usize = 20_000;

/// One thing that went over the wire.
#[derive(Clone, Debug)]
pub enum Entry {
    Rest(RestEntry),
    /// An event sent to the bot.
    Dispatch {
        event: &'static str,
        seq: u64,
        data: Value,
    },
    /// Something that the bot asked for and the local Discord does not know.
    Unknown(String),
}

/// A request of the bot and its answer.
#[derive(Clone, Debug, Serialize)]
pub struct RestEntry {
    pub method: String,
    /// With the query.
    pub path: String,
    pub status: u16,
    /// What the bot's library calls itself, empty if it does not say.
    pub client: String,
    /// The JSON body, or the `payload_json` of a form.
    pub request: Option<Value>,
    pub response: Option<Value>,
}

#[derive(Debug)]
pub(crate) struct Log {
    entries: VecDeque<Entry>,
    most: usize,
    file: Option<Exchanges>,
}

impl Log {
    /// Keeps so many entries.
    pub(super) fn keeping(most: usize) -> Self {
        Self {
            entries: VecDeque::new(),
            most,
            file: None,
        }
    }

    /// Whether anything is done with what is added.
    pub(crate) fn is_read(&self) -> bool {
        self.most > 0 || self.file.is_some()
    }

    /// From now on, requests are written to this file as well.
    pub(crate) fn write_to(&mut self, file: Exchanges) {
        self.file = Some(file);
    }

    pub(crate) fn add(&mut self, entry: Entry) {
        if let (Entry::Rest(rest), Some(file)) = (&entry, &mut self.file) {
            file.write(rest);
        }
        self.entries.push_back(entry);
        if self.entries.len() > self.most {
            self.entries.pop_front();
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter()
    }

    pub(crate) fn entries(&self) -> Vec<Entry> {
        self.entries.iter().cloned().collect()
    }
}
