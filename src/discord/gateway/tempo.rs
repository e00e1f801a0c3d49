//! How long the gateway is waited for; tests wait less.

use std::time::Duration;

/// Every wait has an end.
#[derive(Clone, Copy, Debug)]
pub struct Tempo {
    /// For the websocket, and then for Discord's first word.
    pub connect: Duration,
    /// For the next word until the session runs.
    pub ready: Duration,
    /// For a heartbeat to be acknowledged.
    pub acknowledged: Duration,
    /// Between two attempts to connect, at first and at most.
    pub again: (Duration, Duration),
    /// Between two new sessions, at first and at most: Discord allows 1,000 a day.
    pub identify: (Duration, Duration),
    /// Between the beginnings of the sessions of two shards, as Discord wants it.
    pub apart: Duration,
    /// A session that lasted so long was a good one.
    pub settled: Duration,
    /// A shard whose task has not moved for so long hangs.
    pub hangs: Duration,
    /// Without a session for so long, nothing but a new start is left to try.
    pub lost: Duration,
}

impl Default for Tempo {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(5),
            ready: Duration::from_secs(10),
            acknowledged: Duration::from_secs(10),
            again: (Duration::from_millis(250), Duration::from_secs(4)),
            identify: (Duration::from_secs(5), Duration::from_secs(300)),
            apart: Duration::from_secs(5),
            settled: Duration::from_secs(60),
            hangs: Duration::from_secs(20),
            lost: Duration::from_secs(30 * 60),
        }
    }
}
