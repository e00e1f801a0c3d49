//! What came of many questions.

use std::time::Duration;

/// How many of the wrong answers are told.
const TOLD: usize = 5;

/// What was counted.
#[derive(Default)]
pub(super) struct Tally {
    times: Vec<Duration>,
    pub(super) lost: usize,
    pub(super) doubled: usize,
    pub(super) wrong: usize,
    /// Some of what was wrong, in words.
    pub(super) told: Vec<String>,
}

impl Tally {
    pub(super) fn answered(&mut self, after: Duration) {
        self.times.push(after);
    }

    pub(super) fn wrong(&mut self, what: String) {
        self.wrong += 1;
        if self.told.len() < TOLD {
            self.told.push(what);
        }
    }

    pub(super) fn add(&mut self, other: Self) {
        self.times.extend(other.times);
        self.lost += other.lost;
        self.doubled += other.doubled;
        self.wrong += other.wrong;
        let room = TOLD.saturating_sub(self.told.len());
        self.told.extend(other.told.into_iter().take(room));
    }

    /// To be called before a time is asked for.
    pub(super) fn sort(&mut self) {
        self.times.sort_unstable();
    }

    pub(super) fn answers(&self) -> usize {
        self.times.len()
    }

    /// So many of a hundred answers came sooner.
    pub(super) fn percentile(&self, part: usize) -> Duration {
        let place = self.times.len().saturating_sub(1) * part / 100;
        self.times.get(place).copied().unwrap_or_default()
    }
}
