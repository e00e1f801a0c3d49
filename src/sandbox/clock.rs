//! The local Discord's clock: real time that a test can push forward.

use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tokio::sync::watch;

/// Unix milliseconds, running in real time plus whatever was [advanced](Clock::advance).
#[derive(Clone, Debug)]
pub struct Clock(Arc<watch::Sender<u64>>);

impl Clock {
    pub(crate) fn start() -> Self {
        Self(Arc::new(watch::Sender::new(0)))
    }

    /// Milliseconds since 1970.
    #[must_use]
    pub fn now(&self) -> u64 {
        let real = SystemTime::now().duration_since(UNIX_EPOCH);
        millis(real.unwrap_or_default()) + *self.0.borrow()
    }

    /// Pushes the clock forward, which ends the waits that this passes.
    pub fn advance(&self, by: Duration) {
        self.0.send_modify(|ahead| *ahead += millis(by));
    }

    /// Waits until the clock shows `at`.
    pub(crate) async fn reaches(&self, at: u64) {
        let mut pushed = self.0.subscribe();
        loop {
            let left = at.saturating_sub(self.now());
            if left == 0 {
                return;
            }
            tokio::select! {
                () = tokio::time::sleep(Duration::from_millis(left)) => {}
                _ = pushed.changed() => {}
            }
        }
    }

    /// Waits for `time` to pass on this clock.
    pub(crate) async fn passes(&self, time: Duration) {
        self.reaches(self.now() + millis(time)).await;
    }
}

/// A duration in whole milliseconds.
pub(crate) fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
