//! Misspelt words of danger: only words that are told to be read so, and only those not known otherwise.

use rapidfuzz::distance::osa;
use rustc_hash::FxHashSet;

use crate::spelling::words;

use super::Spelling;
use super::phrases::Phrases;

/// Words that are read although they are misspelt.
#[derive(Debug, Default)]
pub(super) struct Misspelt {
    /// By their letters; of as many, in the order of the list.
    right: Vec<Right>,
    real: FxHashSet<String>,
}

#[derive(Debug)]
struct Right {
    word: String,
    letters: usize,
    /// A bit for each letter that it has.
    signature: u32,
    number: u32,
}

/// Shorter words are one edit from too many others.
const SHORTEST: usize = 5;

const MOST_EDITS: usize = 2;

/// The edits that a word of so many letters may have.
const fn allowed_edits(letters: usize) -> usize {
    match letters {
        0..SHORTEST => 0,
        SHORTEST..=7 => 1,
        _ => MOST_EDITS,
    }
}

impl Misspelt {
    pub(super) fn new(phrases: &Phrases, spelling: &Spelling) -> Self {
        let split = |list: &[String]| -> Vec<String> {
            let all = list.iter().flat_map(|word| words(word));
            all.map(|word| word.text).collect()
        };
        let right = split(&spelling.misspelt).into_iter().filter_map(|word| {
            Some(Right {
                letters: word.chars().count(),
                signature: signature(&word),
                number: phrases.word(&word)?,
                word,
            })
        });
        let mut right: Vec<Right> = right.collect();
        right.sort_by_key(|right| right.letters);
        Self {
            right,
            real: split(&spelling.real).into_iter().collect(),
        }
    }

    /// The number of the word that this one was meant to be, of equally near ones the shortest. Letters are compared as
    /// sets first, so that the edits between two words are counted hardly ever.
    pub(super) fn read(&self, word: &str) -> Option<u32> {
        let letters = word.chars().count();
        if letters < SHORTEST - 1 || self.real.contains(word) {
            return None;
        }
        let own = signature(word);
        let near = |right: &&Right| {
            let allowed = allowed_edits(right.letters);
            right.letters.abs_diff(letters) <= allowed
                && (right.signature ^ own).count_ones() as usize <= 2 * allowed
        };
        let from = letters.saturating_sub(MOST_EDITS);
        let from = self.right.partition_point(|right| right.letters < from);
        let long_enough = self.right[from..].iter();
        let of_a_length = long_enough.take_while(|right| right.letters <= letters + MOST_EDITS);
        let candidates = of_a_length.filter(near).filter_map(|right| {
            let edits = osa::distance(word.chars(), right.word.chars());
            (edits <= allowed_edits(right.letters)).then_some((edits, right.number))
        });
        candidates
            .min_by_key(|(edits, _)| *edits)
            .map(|(_, number)| number)
    }
}

fn signature(word: &str) -> u32 {
    word.bytes()
        .filter(u8::is_ascii_lowercase)
        .fold(0, |bits, letter| bits | 1 << (letter - b'a'))
}
