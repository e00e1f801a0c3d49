//! How much a word or a run of letters tells: what stands in few answers tells most.

use rustc_hash::{FxHashMap, FxHashSet};

use super::Row;
use super::bag::Bag;

/// What stands in more than this share of the answers tells nothing: `is`, `how much`.
const COMMON: f32 = 0.06;

/// How much a word or a run of letters tells: squares, as a cosine wants them.
#[derive(Debug, Default)]
pub(super) struct Weights {
    squares: FxHashMap<u32, f32>,
    common: FxHashSet<u32>,
    /// What one tells that no row has.
    rarest: f32,
}

impl Weights {
    pub(super) fn new<'r>(rows: impl Iterator<Item = &'r Row>) -> Self {
        let mut counts: FxHashMap<u32, f32> = FxHashMap::default();
        let mut all = 0.0_f32;
        for row in rows.filter(|row| row.facet.is_some()) {
            all += 1.0;
            let ways = row.ways.iter();
            let own = ways.flat_map(|way| way.words.iter().chain(&way.runs).copied());
            for it in own.collect::<FxHashSet<u32>>() {
                *counts.entry(it).or_default() += 1.0;
            }
        }
        let square = |count: f32| (1.0 + all / count).ln().powi(2);
        let common = counts.iter().filter(|(_, count)| **count > COMMON * all);
        Self {
            common: common.map(|(it, _)| *it).collect(),
            rarest: square(1.0),
            squares: counts
                .into_iter()
                .map(|(it, count)| (it, square(count)))
                .collect(),
        }
    }

    pub(super) fn leave_out_common(&self, bag: &mut Bag) {
        bag.words.retain(|word| !self.common.contains(word));
    }

    fn sum<'l>(&self, list: impl Iterator<Item = &'l u32>) -> f32 {
        let squares = list.map(|it| self.squares.get(it).copied().unwrap_or(self.rarest));
        squares.sum()
    }

    fn shared(&self, one: &[u32], other: &[u32]) -> f32 {
        self.sum(one.iter().filter(|it| other.binary_search(it).is_ok()))
    }

    /// Which share of the one is in the other.
    pub(super) fn share(&self, one: &[u32], other: &[u32]) -> f32 {
        let shared = self.shared(one, other);
        if shared == 0.0 {
            0.0
        } else {
            shared / self.sum(one.iter())
        }
    }

    /// The cosine of the two, of words and of runs in equal parts.
    pub(super) fn alike(&self, one: &Bag, other: &Bag) -> f32 {
        let cosine = |one: &[u32], other: &[u32]| {
            let shared = self.shared(one, other);
            if shared == 0.0 {
                return 0.0;
            }
            shared / (self.sum(one.iter()) * self.sum(other.iter())).sqrt()
        };
        f32::midpoint(
            cosine(&one.words, &other.words),
            cosine(&one.runs, &other.runs),
        )
    }
}
