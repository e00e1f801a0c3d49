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

/// What a word tells among the answers of one entry, from 0 to 1: one that stands in none tells 1.
#[derive(Debug, Default)]
pub(super) struct Local(FxHashMap<u32, f32>);

/// A bag with what each of it tells.
#[derive(Debug, Default)]
pub(super) struct Weighed {
    words: Told,
    runs: Told,
    pub(super) figures: Vec<u32>,
    /// What stands for all words together, common ones too; none where there is none.
    pub(super) whole: Option<u64>,
}

#[derive(Debug, Default)]
struct Told {
    list: Vec<(u32, f32)>,
    sum: f32,
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

    /// What each of the bag tells in the entry; words that are common tell nothing.
    pub(super) fn weighed(&self, bag: &Bag, local: &Local) -> Weighed {
        let words = bag.words.iter().filter(|word| !self.common.contains(word));
        Weighed {
            words: self.told(words, local),
            runs: self.told(bag.runs.iter(), local),
            figures: bag.figures.clone(),
            whole: bag.whole(),
        }
    }

    /// Squares, as a cosine wants them.
    fn told<'l>(&self, list: impl Iterator<Item = &'l u32>, local: &Local) -> Told {
        let square = |it: &u32| {
            let all = self.all.get(it).copied().unwrap_or(self.rarest);
            let own = local.0.get(it).copied().unwrap_or(1.0);
            (*it, all * own * own)
        };
        let list: Vec<(u32, f32)> = list.map(square).collect();
        let sum = list.iter().map(|(_, square)| square).sum();
        Told { list, sum }
    }
}

impl Local {
    pub(super) fn new<'b>(answers: impl Iterator<Item = &'b [Bag]>) -> Self {
        let Counts { all, each } = counts(answers);
        let all = number(all);
        let most = (1.0 + all).ln();
        let share = |count: u32| (1.0 + all / number(count)).ln() / most;
        let each = each.into_iter();
        Self(each.map(|(it, count)| (it, share(count))).collect())
    }
}

impl Weighed {
    /// Whether one of its words is this.
    pub(super) fn has(&self, word: u32) -> bool {
        let list = &self.words.list;
        list.binary_search_by_key(&word, |(it, _)| *it).is_ok()
    }

    /// Which share of what its words tell is in the other.
    pub(super) fn share_in(&self, other: &Self) -> f32 {
        let shared = self.words.shared(&other.words);
        if shared == 0.0 {
            0.0
        } else {
            shared / self.words.sum
        }
    }

    /// What stands in any of them.
    pub(super) fn union<'w>(all: impl Iterator<Item = &'w Self>) -> Self {
        let mut list: Vec<(u32, f32)> = all.flat_map(|it| it.words.list.iter().copied()).collect();
        list.sort_unstable_by_key(|(it, _)| *it);
        list.dedup_by_key(|(it, _)| *it);
        let sum = list.iter().map(|(_, square)| square).sum();
        Self {
            words: Told { list, sum },
            ..Self::default()
        }
    }

    /// The cosines of the two: of words, and of runs of letters.
    pub(super) fn alike(&self, other: &Self) -> (f32, f32) {
        (
            self.words.cosine(&other.words),
            self.runs.cosine(&other.runs),
        )
    }
}

impl Told {
    /// What both have tells. In one entry a word tells the same in both and both lists are in order with each word once, so the sum has the same
    /// bits whichever is gone through: the shorter is, as a story has ten times as many runs of letters as a way to ask.
    fn shared(&self, other: &Self) -> f32 {
        let (short, long) = if self.list.len() <= other.list.len() {
            (&self.list, &other.list)
        } else {
            (&other.list, &self.list)
        };
        let is_in = |it: &u32| long.binary_search_by_key(it, |(it, _)| *it).is_ok();
        let shared = short.iter().filter(|(it, _)| is_in(it));
        shared.map(|(_, square)| square).sum()
    }

    fn cosine(&self, other: &Self) -> f32 {
        let shared = self.shared(other);
        if shared == 0.0 {
            0.0
        } else {
            shared / (self.sum * other.sum).sqrt()
        }
    }
}
