//! All sessions, and what is done to them at once.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::sync::mpsc::UnboundedSender;

use super::event::Event;
use super::session::{Order, Session, Shard};
use crate::sandbox::log::Entry;
use crate::sandbox::model::World;

/// A session can be resumed for three minutes.
const RESUMABLE_MS: u64 = 3 * 60 * 1_000;

#[derive(Debug, Default)]
pub(crate) struct Sessions {
    all: Vec<Session>,
    /// How many were opened.
    opened: u64,
    /// How many times one was resumed.
    resumed: u64,
}

impl Sessions {
    pub(super) fn open(
        &mut self,
        wanted: (u64, Shard),
        line: (u64, UnboundedSender<Order>),
    ) -> &mut Session {
        self.opened += 1;
        let at = self.all.len();
        let id = format!("{:032x}", self.opened);
        self.all.push(Session::new(id, wanted, line));
        &mut self.all[at]
    }

    /// A session that can still be resumed.
    pub(super) fn find(&mut self, id: &str, now: u64) -> Option<&mut Session> {
        self.forget_old(now);
        self.all.iter_mut().find(|session| session.id == id)
    }

    fn forget_old(&mut self, now: u64) {
        let fresh = |session: &Session| session.line.is_some() || now < session.left + RESUMABLE_MS;
        self.all.retain(fresh);
    }

    pub(super) fn count_resume(&mut self) {
        self.resumed += 1;
    }

    /// Notes that a connection has ended.
    pub(super) fn leave(&mut self, connection: u64, now: u64) {
        for session in &mut self.all {
            if session
                .line
                .as_ref()
                .is_some_and(|line| line.0 == connection)
            {
                session.line = None;
                session.left = now;
            }
        }
        self.forget_old(now);
    }

    /// Whether a session runs over this connection.
    pub(super) fn has_line(&self, connection: u64) -> bool {
        let lines = self.all.iter().filter_map(|session| session.line.as_ref());
        lines.into_iter().any(|line| line.0 == connection)
    }

    /// How many bots are connected.
    pub(crate) fn connected(&self) -> usize {
        self.all.iter().filter(|it| it.line.is_some()).count()
    }

    /// The number of each shard that is connected, and how many there are to be.
    pub(crate) fn shards(&self) -> Vec<(u64, u64)> {
        let connected = self.all.iter().filter(|it| it.line.is_some());
        let shards = connected.map(|it| (it.shard.number, it.shard.total));
        let mut shards: Vec<_> = shards.collect();
        shards.sort_unstable();
        shards
    }

    /// How many sessions were opened and how many times one was resumed.
    pub(crate) fn counts(&self) -> (u64, u64) {
        (self.opened, self.resumed)
    }

    /// Sends an event to every bot that may know of it, in so many copies and so late.
    pub(crate) fn send(
        &mut self,
        world: &World,
        event: Event,
        (copies, delay): (u32, Duration),
    ) -> Vec<Entry> {
        let mut sent = Vec::new();
        let guild = event.guild(world);
        let told = |session: &&mut Session| session.shard.hears_of(guild);
        for session in self.all.iter_mut().filter(told) {
            let Some((name, data)) = event.render(world, session.intents) else {
                continue;
            };
            session.dispatch(name, &data, delay);
            for _ in 1..copies {
                session.repeat(delay);
            }
            let seq = session.seq;
            sent.push(Entry::Dispatch {
                event: name,
                seq,
                data,
            });
        }
        sent
    }

    pub(crate) fn drop_lines(&mut self) {
        self.order(|| Order::Drop);
    }

    pub(crate) fn ask_to_reconnect(&mut self) {
        self.say(&json!({"op": 7, "d": null}));
    }

    pub(crate) fn invalidate(&mut self, resumable: bool) {
        self.say(&json!({"op": 9, "d": resumable}));
        if !resumable {
            self.all.retain(|session| session.line.is_none());
        }
    }

    pub(crate) fn close(&mut self, code: u16) {
        self.order(|| Order::Close(code, "Closed on request."));
    }

    fn say(&mut self, payload: &Value) {
        self.order(|| Order::Send(payload.to_string(), Duration::ZERO));
    }

    fn order(&mut self, order: impl Fn() -> Order) {
        for session in &self.all {
            session.order(order());
        }
    }
}
