//! How much a word or a run of letters tells: what stands in few answers tells most, above all of its own entry.

use rustc_hash::{FxHashMap, FxHashSet};

use super::bag::Bag;

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
fn counts<'b>(answers: impl Iterator<Item = &'b [Bag]>) -> (FxHashMap<u32, f32>, f32) {
    let mut counts: FxHashMap<u32, f32> = FxHashMap::default();
    let mut all = 0.0_f32;
    for ways in answers {
        all += 1.0;
        let own = ways
            .iter()
            .flat_map(|way| way.words.iter().chain(&way.runs));
        for it in own.copied().collect::<FxHashSet<u32>>() {
            *counts.entry(it).or_default() += 1.0;
        }
    }
    (counts, all)
}

impl Weights {
    pub(super) fn new<'b>(answers: impl Iterator<Item = &'b [Bag]>) -> Self {
        let (counts, all) = counts(answers);
        let common = counts.iter().filter(|(_, count)| **count > COMMON * all);
        Self {
            common: common.map(|(it, _)| *it).collect(),
            rarest: (1.0 + all).ln(),
            all: counts
                .into_iter()
                .map(|(it, count)| (it, (1.0 + all / count).ln()))
                .collect(),
        }
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
        let (counts, all) = counts(answers);
        let most = (1.0 + all).ln();
        let share = |count: f32| (1.0 + all / count).ln() / most;
        let counts = counts.into_iter();
        Self(counts.map(|(it, count)| (it, share(count))).collect())
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
    fn shared(&self, other: &Self) -> f32 {
        let is_in = |it: &u32| other.list.binary_search_by_key(it, |(it, _)| *it).is_ok();
        let shared = self.list.iter().filter(|(it, _)| is_in(it));
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
