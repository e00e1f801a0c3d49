//! Discord lets one shard of a kind identify every five seconds; this is the queue for it.

use std::time::Duration;

use tokio::sync::{Mutex, MutexGuard};
use tokio::time::Instant;

/// How far apart Discord wants them.
const APART: Duration = Duration::from_secs(5);

/// One gate for each that may identify at once.
#[derive(Debug)]
pub(super) struct Gates(Vec<Mutex<Instant>>);

/// The turn of one shard; the next has its own when this is used or dropped.
pub(super) struct Turn<'g>(MutexGuard<'g, Instant>);

impl Gates {
    pub(super) fn new(at_once: usize) -> Self {
        let open = || Mutex::new(Instant::now());
        Self((0..at_once.max(1)).map(|_| open()).collect())
    }

    /// Waits for the shard's turn.
    pub(super) async fn turn(&self, shard: usize) -> Turn<'_> {
        let gate = &self.0[shard % self.0.len()];
        let opens = gate.lock().await;
        tokio::time::sleep_until(*opens).await;
        Turn(opens)
    }
}

impl Turn<'_> {
    /// It has identified.
    pub(super) fn used(mut self) {
        *self.0 = Instant::now() + APART;
    }
}
