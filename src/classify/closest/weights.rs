//! How much a word or a run of letters tells: what stands in few answers tells most, above all of its own entry.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::learned::Counts;

use super::bag::{self, Bag};

/// What stands in more than this share of the answers tells nothing: `is`, `how much`.
const COMMON: f32 = 0.1;

/// What a word tells among all answers.
#[derive(Debug, Default)]
pub(super) struct Weights {
    all: FxHashMap<u32, f32>,
    common: FxHashSet<u32>,
    /// What one tells that no answer has.
    rarest: f32,
}

/// Each with what it tells, in order.
#[derive(Debug, Default)]
pub(super) struct Told {
    list: Vec<(u32, f32)>,
    pub(super) sum: f32,
}

/// In how many answers each stands; an answer is the bags of its ways.
pub(super) fn counts<'b>(answers: impl Iterator<Item = &'b [Bag]>) -> Counts {
    let own = answers.map(|ways| {
        let own = ways.iter();
        let own = own.flat_map(|way| way.words.iter().chain(&way.runs));
        own.copied().collect::<Vec<u32>>()
    });
    Counts::of(own)
}

#[expect(clippy::cast_precision_loss, reason = "there are not so many answers")]
const fn number(count: u32) -> f32 {
    count as f32
}

impl Weights {
    /// What each tells that stands in so many of all answers.
    pub(super) fn new(counts: &Counts) -> Self {
        let all = number(counts.all);
        let each = counts.each.iter().map(|(it, count)| (*it, number(*count)));
        let common = each.clone().filter(|(_, count)| *count > COMMON * all);
        Self {
            common: common.map(|(it, _)| it).collect(),
            rarest: (1.0 + all).ln(),
            all: each
                .map(|(it, count)| (it, (1.0 + all / count).ln()))
                .collect(),
        }
    }

    /// Whether some way to ask has the word.
    pub(super) fn know(&self, word: &str) -> bool {
        self.all.contains_key(&bag::hash(word))
    }

    /// Whether it stands in so many answers that it tells nothing.
    pub(super) fn is_common(&self, word: u32) -> bool {
        self.common.contains(&word)
    }

    /// What it tells among all answers.
    pub(super) fn of(&self, it: u32) -> f32 {
        self.all.get(&it).copied().unwrap_or(self.rarest)
    }
}

/// What something tells among the answers of one entry that stands in so many of all of them, from 0 to 1; what stands in
/// none tells 1.
pub(super) fn share(count: u32, all: u32) -> f32 {
    if count == 0 {
        return 1.0;
    }
    let all = number(all);
    (1.0 + all / number(count)).ln() / (1.0 + all).ln()
}

impl Told {
    /// These in this order.
    pub(super) fn of(each: impl Iterator<Item = (u32, f32)>) -> Self {
        let mut told = Self::default();
        each.for_each(|(it, square)| told.add(it, square));
        told
    }

    /// Adds one behind the others.
    pub(super) fn add(&mut self, it: u32, square: f32) {
        self.list.push((it, square));
        self.sum += square;
    }

    /// Whether it is one of these.
    pub(super) fn has(&self, it: u32) -> bool {
        let list = &self.list;
        list.binary_search_by_key(&it, |(own, _)| *own).is_ok()
    }

    /// What both have tells. In one entry each tells the same in both.
    pub(super) fn shared(&self, other: &Self) -> f32 {
        let (mut shared, mut others) = (0.0, other.list.iter().peekable());
        for (it, square) in &self.list {
            while others.next_if(|(other, _)| other < it).is_some() {}
            if others.next_if(|(other, _)| other == it).is_some() {
                shared += square;
            }
        }
        shared
    }

    /// Which share of what these tell is shared.
    pub(super) fn share(&self, shared: f32) -> f32 {
        if shared == 0.0 {
            0.0
        } else {
            shared / self.sum
        }
    }
}

/// The cosine of two of which so much is shared.
pub(super) fn cosine(shared: f32, one: f32, other: f32) -> f32 {
    if shared == 0.0 {
        0.0
    } else {
        shared / (one * other).sqrt()
    }
}
