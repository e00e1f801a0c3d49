//! How the bot is: what it counts, whether it is ready, and the page for those who watch over it.

pub mod counts;
mod page;
mod readiness;

use std::sync::Arc;

pub use counts::Counts;
pub use page::serve;
pub use readiness::Readiness;

/// What is told of a running bot. Shared by all of its parts.
#[derive(Debug, Default)]
pub struct Status {
    pub counts: Counts,
    pub readiness: Readiness,
}

impl Status {
    /// One that all parts share.
    #[must_use]
    pub fn shared() -> Arc<Self> {
        Arc::new(Self::default())
    }

    /// All counts in the `OpenMetrics` text format, which Prometheus reads.
    #[must_use]
    pub fn metrics(&self) -> String {
        self.counts.set_ready(self.readiness.why_not().is_none());
        self.counts.text()
    }
}
