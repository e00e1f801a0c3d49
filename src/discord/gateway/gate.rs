//! Discord lets one shard of a kind identify every five seconds; this is the queue for it.

use std::time::Duration;

use tokio::sync::{Mutex, MutexGuard};
use tokio::time::Instant;

/// One gate for each that may identify at once.
#[derive(Debug)]
pub(super) struct Gates {
    gates: Vec<Mutex<Instant>>,
    apart: Duration,
}

/// The turn of one shard; the next has its own when this is used or dropped.
pub(super) struct Turn<'g> {
    opens: MutexGuard<'g, Instant>,
    apart: Duration,
}

impl Gates {
    pub(super) fn new(at_once: usize, apart: Duration) -> Self {
        let open = || Mutex::new(Instant::now());
        Self {
            gates: (0..at_once.max(1)).map(|_| open()).collect(),
            apart,
        }
    }

    /// Waits for the shard's turn.
    pub(super) async fn turn(&self, shard: usize) -> Turn<'_> {
        let gate = &self.gates[shard % self.gates.len()];
        let opens = gate.lock().await;
        tokio::time::sleep_until(*opens).await;
        Turn {
            opens,
            apart: self.apart,
        }
    }
}

impl Turn<'_> {
    /// It has identified.
    pub(super) fn used(mut self) {
        *self.opens = Instant::now() + self.apart;
    }
}
