//! Slips of the thumb in everyday words: `nigth`, `realy`, `diference`. A word that stands nowhere in the knowledge and has one
//! near neighbour in the ways to ask is read as that.

use rapidfuzz::distance::osa;
use rustc_hash::FxHashMap;

use crate::edits::{LetterMask, allowed_edits};
use crate::knowledge::{Entry, Knowledge, SingleAnswer, side_by_side};
use crate::spelling::{Word, each_word};

/// Shorter words are one edit from too many others.
const SHORTEST: usize = 5;

/// A word that stands so often in the ways to ask is what a slip was meant for.
const OFTEN: u32 = 8;

/// So many answers are read by one thread before it takes others.
const SHARE: usize = 512;

/// The words of the knowledge, with how often they stand in ways to ask.
#[derive(Debug)]
pub(super) struct Slips {
    known: FxHashMap<String, u32>,
    /// By their first letters, which are those of a slip.
    often: FxHashMap<char, Vec<(LetterMask, String)>>,
}

impl Slips {
    pub(super) fn new(knowledge: &Knowledge) -> Self {
        let answers: Vec<&SingleAnswer> = knowledge.entries().flat_map(Entry::answers).collect();
        // Somebody waits for this, so that all threads read.
        let counted = side_by_side(answers.chunks(SHARE).collect(), counted);
        let mut known: FxHashMap<String, u32> = FxHashMap::default();
        for (word, count) in counted.into_iter().flatten() {
            *known.entry(word).or_default() += count;
        }
        for (_, examples) in knowledge.safety.levels() {
            let examples = examples.examples.iter();
            examples.for_each(|example| see(&mut known, example, 0));
        }
        let mut often: FxHashMap<char, Vec<(LetterMask, String)>> = FxHashMap::default();
        for (word, _) in known.iter().filter(|(_, count)| **count >= OFTEN) {
            let letters: Vec<char> = word.chars().collect();
            if letters.len() >= SHORTEST - 1 && is_of_letters(word) {
                let others = often.entry(letters[0]).or_default();
                others.push((LetterMask::of(&letters), word.clone()));
            }
        }
        Self { known, often }
    }

    /// The words with slips put right.
    pub(super) fn right(&self, words: &[Word]) -> Vec<Word> {
        let right = |word: &Word| Word {
            text: self.meant(&word.text).unwrap_or(&word.text).to_owned(),
            range: word.range.clone(),
        };
        words.iter().map(right).collect()
    }

    /// The one word that was meant; nothing where it is known, short, or near to several.
    fn meant(&self, word: &str) -> Option<&str> {
        let letters: Vec<char> = word.chars().collect();
        if letters.len() < SHORTEST || self.known.contains_key(word) || !is_of_letters(word) {
            return None;
        }
        let most = allowed_edits(letters.len(), SHORTEST);
        let mask = LetterMask::of(&letters);
        let others = self.often.get(&letters[0])?.iter();
        let near = others.filter_map(|(other_mask, other)| {
            let may_be = mask.may_be_near(*other_mask, most);
            let edits = may_be.then(|| osa::distance(word.chars(), other.chars()))?;
            (edits <= most).then(|| (edits, std::cmp::Reverse(self.known[other]), other.as_str()))
        });
        near.min().map(|(_, _, other)| other)
    }
}

/// The words of these answers.
fn counted(answers: &[&SingleAnswer]) -> FxHashMap<String, u32> {
    let mut known = FxHashMap::default();
    for answer in answers {
        see(&mut known, &answer.text, 0);
        let asks = answer.asks.iter();
        asks.for_each(|ask| see(&mut known, ask, 1));
    }
    known
}

fn see(known: &mut FxHashMap<String, u32>, text: &str, count: u32) {
    each_word(text, |word, _| match known.get_mut(word) {
        Some(seen) => *seen += count,
        None => {
            known.insert(word.to_owned(), count);
        }
    });
}

fn is_of_letters(word: &str) -> bool {
    word.chars().all(char::is_alphabetic)
}
