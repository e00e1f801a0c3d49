//! The deletion neighbourhood of words: each is filed under its variants, which are what is left of its beginning when up
//! to two letters are left out. Two words that are near share one.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::edits::LetterMask;

use super::bloom_filter::{BloomFilter, Passed, shift_for};
use super::spellings::Reach;
use super::tokens::Token;

/// The letters of a word that count; what is behind them is left to the distance.
const BEGINNING: usize = 8;

/// Long words are filed by so many letters of their ending too, so that three edits are found at either end.
const ENDING: usize = 5;
const LONG: usize = 8;

/// A word of so many letters and less is never two allowed edits from a word that may have two.
const ONE_EDIT: usize = 5;

/// How many variants stand together on average: few enough to look through, and so many that the processor has the table
/// of where they start at hand while they are put down.
const TOGETHER: usize = 16;

/// How many a long word has.
const MOST_VARIANTS: usize = 1 + BEGINNING + BEGINNING * (BEGINNING - 1) / 2 + 1 + ENDING;

#[derive(Debug, Default, Deserialize, Serialize)]
pub(super) struct DeletionNeighbourhood {
    words: Vec<IndexedWord>,
    /// Not stored: to make it takes no longer than to read it, and most questions have no misspelt name.
    #[serde(skip)]
    filed: OnceLock<Filed>,
}

/// The variants of all words.
#[derive(Debug, Default)]
struct Filed {
    /// Those whose hashes have the same first bits stand together.
    variants: Vec<Variant>,
    /// Where the hashes with each beginning start, by their first bits.
    starts: Vec<u32>,
    shift: u32,
    filter: BloomFilter,
}

#[derive(Debug, Deserialize, Serialize)]
pub(super) struct IndexedWord {
    pub(super) token: Token,
    pub(super) word: Box<str>,
    pub(super) letters: usize,
}

/// What is left of a word, with enough of the word to tell that most others are not near to it: looking at the word
/// itself takes longer.
#[derive(Clone, Copy, Debug, Default)]
struct Variant {
    hash: u32,
    place: u32,
    mask: LetterMask,
}

impl DeletionNeighbourhood {
    pub(super) fn new<'w>(words: impl Iterator<Item = (Token, &'w str)>) -> Self {
        let filed = words.map(|(token, word)| IndexedWord {
            token,
            word: word.into(),
            letters: word.chars().count(),
        });
        let neighbourhood = Self {
            words: filed.collect(),
            filed: OnceLock::new(),
        };
        neighbourhood.filed();
        neighbourhood
    }

    fn filed(&self) -> &Filed {
        self.filed.get_or_init(|| Filed::of(&self.words))
    }

    pub(super) fn word(&self, place: u32) -> &IndexedWord {
        &self.words[place as usize]
    }

    /// The places of all words that may be within reach, and of few others.
    pub(super) fn candidates(&self, typed: &[char], reach: Reach) -> Vec<u32> {
        self.filed().candidates(typed, reach)
    }
}

impl Filed {
    fn of(words: &[IndexedWord]) -> Self {
        let all = words.iter().map(|word| variants_of(word.letters)).sum();
        let shift = shift_for(all / TOGETHER);
        // They are made twice, once to count and once to put down: to keep all of them in between takes longer.
        let mut filter = BloomFilter::new(all);
        let mut starts = vec![0; (u32::MAX >> shift) as usize + 2];
        each_filed(words, |variant| {
            filter.insert(variant.hash);
            starts[(variant.hash >> shift) as usize + 1] += 1;
        });
        for place in 1..starts.len() {
            starts[place] += starts[place - 1];
        }
        let mut next = starts.clone();
        let mut variants = vec![Variant::default(); all];
        each_filed(words, |variant| {
            let place = &mut next[(variant.hash >> shift) as usize];
            variants[*place as usize] = variant;
            *place += 1;
        });
        Self {
            variants,
            starts,
            shift,
            filter,
        }
    }

    fn candidates(&self, typed: &[char], reach: Reach) -> Vec<u32> {
        let deletions = match reach {
            Reach::Allowed if typed.len() <= ONE_EDIT => 1,
            _ => 2,
        };
        let mut passed = Passed::<MOST_VARIANTS>::new(&self.filter);
        each_variant(typed, deletions, |hash| passed.take(hash));
        if reach == Reach::Beyond {
            each_variant_of_the_end(typed, |hash| passed.take(hash));
        }
        let mask = LetterMask::of(typed);
        let is_near = |own: LetterMask| own.may_be_near(mask, reach.bound(own.letters()));
        let mut found = Vec::with_capacity(MOST_VARIANTS);
        for hash in passed.hashes() {
            let start = (hash >> self.shift) as usize;
            let bucket = self.starts[start] as usize..self.starts[start + 1] as usize;
            for variant in &self.variants[bucket] {
                if variant.hash == *hash && is_near(variant.mask) {
                    found.push(variant.place);
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// Every variant of every word.
fn each_filed(words: &[IndexedWord], mut each: impl FnMut(Variant)) {
    let mut letters = Vec::new();
    for (place, word) in (0..).zip(words) {
        letters.clear();
        letters.extend(word.word.chars());
        let mask = LetterMask::of(&letters);
        let mut variant = |hash| {
            each(Variant { hash, place, mask });
        };
        each_variant(&letters, 2, &mut variant);
        if letters.len() >= LONG {
            each_variant_of_the_end(&letters, &mut variant);
        }
    }
}

/// How many variants a word of so many letters has.
fn variants_of(letters: usize) -> usize {
    let count = letters.min(BEGINNING);
    let of_the_end = if letters >= LONG { 1 + ENDING } else { 0 };
    1 + count + count * count.saturating_sub(1) / 2 + of_the_end
}

pub(super) fn letters(word: &str) -> Vec<char> {
    word.chars().collect()
}

/// A hash for each way to leave out up to so many letters of the beginning.
///
/// A hash is the letters as digits of a number, the last letter last. So the letters behind one that is left out keep
/// their places, and those before it move by one: each hash is a few steps from sums that are taken once.
fn each_variant(letters: &[char], deletions: usize, mut each: impl FnMut(u32)) {
    let count = letters.len().min(BEGINNING);
    let mut before = [START; BEGINNING + 1];
    let mut behind = [0_u32; BEGINNING + 1];
    for (place, letter) in letters[..count].iter().enumerate() {
        before[place + 1] = appended(before[place], *letter);
    }
    for (place, letter) in letters[..count].iter().enumerate().rev() {
        let moved = u32::from(*letter).wrapping_mul(POWERS[count - place - 1]);
        behind[place] = behind[place + 1].wrapping_add(moved);
    }
    let ending = |start: u32, place: usize| {
        let moved = start.wrapping_mul(POWERS[count - place]);
        mixed(moved.wrapping_add(behind[place]))
    };
    each(ending(before[count], count));
    for (one, &start) in before[..count].iter().enumerate() {
        each(ending(start, one + 1));
        if deletions > 1 {
            let mut between = start;
            for (other, letter) in letters[..count].iter().enumerate().skip(one + 1) {
                each(ending(between, other + 1));
                between = appended(between, *letter);
            }
        }
    }
}

/// A hash for each way to leave out up to one letter of the ending; none of them is one of a beginning.
fn each_variant_of_the_end(letters: &[char], mut each: impl FnMut(u32)) {
    let ending = &letters[letters.len().saturating_sub(ENDING)..];
    each_variant(ending, 1, |hash| each(!hash));
}

const START: u32 = 0x811c_9dc5;

const BASE: u32 = 0x9e37_79b1;

/// The base to the power of 0, 1, 2 and so on.
const POWERS: [u32; BEGINNING + 1] = {
    let mut powers = [1; BEGINNING + 1];
    let mut place = 1;
    while place < powers.len() {
        powers[place] = BASE.wrapping_mul(powers[place - 1]);
        place += 1;
    }
    powers
};

/// The hash of letters with one more behind them.
fn appended(hash: u32, letter: char) -> u32 {
    hash.wrapping_mul(BASE).wrapping_add(u32::from(letter))
}

/// The last letters reach the first bits only so.
const fn mixed(hash: u32) -> u32 {
    (hash ^ hash >> 15).wrapping_mul(0x2c1b_3c6d)
}
