//! A session: what was sent to one bot, so that it can resume.

use std::collections::VecDeque;
use std::time::Duration;

use serde_json::{Value, json};
use tokio::sync::mpsc::UnboundedSender;

use crate::sandbox::model::Id;

/// How many events are kept for a resume.
const KEPT: usize = 2_000;

/// What a connection is to do.
#[derive(Debug)]
pub(super) enum Order {
    /// Sends this text, late if so wished.
    Send(String, Duration),
    Close(u16, &'static str),
    /// Goes without a word.
    Drop,
}

/// Which part of all servers a session is for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shard {
    pub(crate) number: u64,
    pub(crate) total: u64,
}

impl Shard {
    /// Whether it is told of what happens in this guild, or in direct messages.
    pub(crate) fn hears_of(self, guild: Option<Id>) -> bool {
        self.number == guild.map_or(0, |guild| (guild.0 >> 22) % self.total)
    }
}

#[derive(Debug)]
pub(super) struct Session {
    pub(super) id: String,
    pub(super) intents: u64,
    pub(super) shard: Shard,
    pub(super) seq: u64,
    sent: VecDeque<(u64, String)>,
    /// The way to the connection, while there is one.
    pub(super) line: Option<(u64, UnboundedSender<Order>)>,
    /// When the last connection ended, in Unix milliseconds.
    pub(super) left: u64,
}

impl Session {
    pub(super) fn new(
        id: String,
        (intents, shard): (u64, Shard),
        line: (u64, UnboundedSender<Order>),
    ) -> Self {
        Self {
            id,
            intents,
            shard,
            seq: 0,
            sent: VecDeque::new(),
            line: Some(line),
            left: 0,
        }
    }

    /// Sends an event, and keeps it for a resume.
    pub(super) fn dispatch(&mut self, event: &str, data: &Value, delay: Duration) {
        self.seq += 1;
        let text = json!({"op": 0, "s": self.seq, "t": event, "d": data}).to_string();
        if self.sent.len() == KEPT {
            self.sent.pop_front();
        }
        self.sent.push_back((self.seq, text.clone()));
        self.order(Order::Send(text, delay));
    }

    /// Sends the last event once more.
    pub(super) fn repeat(&self, delay: Duration) {
        if let Some((_, text)) = self.sent.back() {
            self.order(Order::Send(text.clone(), delay));
        }
    }

    /// Tells the connection what to do, if there is one.
    pub(super) fn order(&self, order: Order) {
        if let Some((_, line)) = &self.line {
            // A connection that has just ended misses it and gets it when it resumes.
            let _ = line.send(order);
        }
    }

    /// Whether all that was sent after `seq` is still there.
    pub(super) fn can_replay(&self, seq: u64) -> bool {
        let oldest = self.sent.front().map_or(self.seq, |(seq, _)| seq - 1);
        seq >= oldest
    }

    /// Sends again all that was sent after `seq`.
    pub(super) fn replay(&self, seq: u64) {
        for (_, text) in self.sent.iter().filter(|(sent, _)| *sent > seq) {
            self.order(Order::Send(text.clone(), Duration::ZERO));
        }
    }
}
