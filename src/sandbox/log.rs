//! What went over the wire, for tests to read.

use std::collections::VecDeque;

use serde_json::Value;

/// So that one left running for days stays small.
const KEPT: usize = 20_000;

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
#[derive(Clone, Debug)]
pub struct RestEntry {
    pub method: String,
    /// With the query.
    pub path: String,
    pub status: u16,
    /// The JSON body, or the `payload_json` of a form.
    pub request: Option<Value>,
    pub response: Option<Value>,
}

#[derive(Debug, Default)]
pub(crate) struct Log(VecDeque<Entry>);

impl Log {
    pub(crate) fn add(&mut self, entry: Entry) {
        if self.0.len() == KEPT {
            self.0.pop_front();
        }
        self.0.push_back(entry);
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.0.iter()
    }

    pub(crate) fn entries(&self) -> Vec<Entry> {
        self.0.iter().cloned().collect()
    }
}
