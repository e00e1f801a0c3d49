//! The figures that are asked for, and whether each is met.

use std::time::Duration;

use super::run::Measured;

/// What is missed by more than this is a failure: two busy processors do not measure more exactly.
const LENIENCE: f64 = 0.15;

/// The memory is settled after this, or after half of a shorter run.
const SETTLED: Duration = Duration::from_secs(60);

/// A figure with its bound.
pub(super) struct Asked {
    pub(super) what: &'static str,
    pub(super) figure: f64,
    bound: Bound,
}

enum Bound {
    AtLeast(f64),
    AtMost(f64),
}

impl Asked {
    pub(super) fn is_met(&self) -> bool {
        self.holds(0.0)
    }

    pub(super) fn is_missed(&self) -> bool {
        !self.holds(LENIENCE)
    }

    fn holds(&self, lenience: f64) -> bool {
        match self.bound {
            Bound::AtLeast(least) => self.figure >= least * (1.0 - lenience),
            Bound::AtMost(most) => self.figure <= most * (1.0 + lenience),
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts and kilobytes are small")]
impl Measured {
    /// Answers in a second.
    pub(super) fn a_second(&self) -> f64 {
        self.tally.answers() as f64 / self.took.as_secs_f64()
    }

    /// A time for each answer, in microseconds.
    pub(super) fn each(&self, time: Duration) -> f64 {
        time.as_secs_f64() * 1e6 / self.tally.answers().max(1) as f64
    }

    /// How many processors the bot and this process kept busy together.
    pub(super) fn busy(&self) -> f64 {
        (self.bot + self.local).as_secs_f64() / self.took.as_secs_f64()
    }

    /// The memory at the end, in megabytes.
    pub(super) fn resident(&self) -> f64 {
        let last = self.memory.last().map_or(0, |it| it.1.resident);
        last as f64 / 1_024.0
    }

    /// When the memory is settled, and the least and the most of it from then on, in kilobytes.
    pub(super) fn steady(&self) -> (Duration, u64, u64) {
        let after = SETTLED.min(self.took / 2);
        let settled = self.memory.iter().filter(|it| it.0 >= after);
        let settled: Vec<u64> = settled.map(|it| it.1.resident).collect();
        let low = settled.iter().min().copied().unwrap_or_default();
        let high = settled.iter().max().copied().unwrap_or_default();
        (after, low, high)
    }
}

/// What is asked of the soak.
pub(super) fn of_soak(of: &Measured) -> Vec<Asked> {
    let (_, low, high) = of.steady();
    let half = high.saturating_sub(low).div_ceil(2);
    #[expect(clippy::cast_precision_loss, reason = "kilobytes are small")]
    let percent = half as f64 * 100.0 / (low + half).max(1) as f64;
    let faults = of.tally.lost + of.tally.doubled + of.tally.wrong;
    #[expect(clippy::cast_precision_loss, reason = "faults are few")]
    let faults = faults as f64;
    vec![
        at_most("lost, doubled or wrong: none", faults, 0.0),
        at_most("memory flat: ± 5 %", percent, 5.0),
    ]
}

/// What is asked of both.
pub(super) fn beside(ours: &Measured, other: &Measured) -> Vec<Asked> {
    // Who answers nothing is not slower, but was not measured.
    let faster = if other.a_second() > 0.0 {
        ours.a_second() / other.a_second()
    } else {
        0.0
    };
    let smaller = ours.resident() / other.resident();
    vec![
        Asked {
            what: "throughput: 5 times as much or more",
            figure: faster,
            bound: Bound::AtLeast(5.0),
        },
        at_most("memory: a third or less", smaller, 1.0 / 3.0),
    ]
}

fn at_most(what: &'static str, figure: f64, most: f64) -> Asked {
    let bound = Bound::AtMost(most);
    Asked {
        what,
        figure,
        bound,
    }
}
