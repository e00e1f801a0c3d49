//! Pauses between attempts: longer each time, and never the same for two bots, so that they do not all come back at once.

use std::time::Duration;

/// How long to wait before the next attempt.
#[derive(Clone, Debug)]
pub(super) struct Pause {
    first: Duration,
    longest: Duration,
    next: Duration,
}

impl Pause {
    pub(super) const fn new(first: Duration, longest: Duration) -> Self {
        Self {
            first,
            longest,
            next: first,
        }
    }

    /// The pause that is due now: between the half and the whole of twice the one before.
    pub(super) fn next(&mut self) -> Duration {
        let due = self.next;
        self.next = self.longest.min(due * 2);
        due.mul_f64(0.5 + fastrand::f64() / 2.0)
    }

    /// An attempt went well.
    pub(super) fn over(&mut self) {
        self.next = self.first;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_up_to_the_longest_and_begin_anew_when_it_went_well() {
        let seconds = Duration::from_secs;
        let mut pause = Pause::new(seconds(5), seconds(300));
        let mut day = Duration::ZERO;
        for whole in [5, 10, 20, 40, 80, 160, 300, 300] {
            let waited = pause.next();
            let allowed = seconds(whole) / 2..=seconds(whole);
            assert!(allowed.contains(&waited), "{waited:?} of {whole}");
        }
        let mut attempts = 0;
        while day < seconds(24 * 60 * 60) {
            day += pause.next();
            attempts += 1;
        }
        assert!(attempts < 600, "{attempts} of the 1,000 of a day");
        pause.over();
        assert!(pause.next() <= seconds(5));
    }
}
