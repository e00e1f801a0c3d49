//! Misspelt words of danger: only words that are told to be read so, and only those not known otherwise.

use rapidfuzz::distance::osa;
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

use crate::edits::{LetterMask, allowed_edits};
use crate::spelling::words;
use crate::tokens::Token;

use super::Spelling;
use super::phrases::Phrases;

/// Words that are read although they are misspelt.
#[derive(Debug, Default, Deserialize, Serialize)]
pub(super) struct MisspeltWords {
    /// By their letters; of as many, in the order of the list.
    right: Vec<Right>,
    real: FxHashSet<String>,
}

#[derive(Debug, Deserialize, Serialize)]
struct Right {
    word: String,
    letters: usize,
    mask: LetterMask,
    token: Token,
}

/// Shorter words are one edit from too many others.
const SHORTEST: usize = 5;

/// The most that any word may have.
const MOST_EDITS: usize = 2;

impl MisspeltWords {
    pub(super) fn new(phrases: &Phrases, spelling: &Spelling) -> Self {
        let split = |list: &[String]| -> Vec<String> {
            let all = list.iter().flat_map(|word| words(word));
            all.map(|word| word.text).collect()
        };
        let right = split(&spelling.misspelt).into_iter().filter_map(|word| {
            Some(Right {
                letters: word.chars().count(),
                mask: LetterMask::of(&word.chars().collect::<Vec<_>>()),
                token: phrases.word(&word)?,
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

    /// The token of the word that this one was meant to be, of equally near ones the shortest. Letters are compared as
    /// sets first, so that the edits between two words are counted hardly ever.
    pub(super) fn read(&self, word: &str) -> Option<Token> {
        let typed: Vec<char> = word.chars().collect();
        let letters = typed.len();
        if letters < SHORTEST - 1 || self.real.contains(word) {
            return None;
        }
        let own = LetterMask::of(&typed);
        let near = |right: &&Right| {
            let edits = allowed_edits(right.letters, SHORTEST);
            right.mask.may_be_near(own, edits)
        };
        let from = letters.saturating_sub(MOST_EDITS);
        let from = self.right.partition_point(|right| right.letters < from);
        let long_enough = self.right[from..].iter();
        let of_a_length = long_enough.take_while(|right| right.letters <= letters + MOST_EDITS);
        let candidates = of_a_length.filter(near).filter_map(|right| {
            let edits = osa::distance(typed.iter().copied(), right.word.chars());
            (edits <= allowed_edits(right.letters, SHORTEST)).then_some((edits, right.token))
        });
        candidates
            .min_by_key(|(edits, _)| *edits)
            .map(|(_, token)| token)
    }
}
