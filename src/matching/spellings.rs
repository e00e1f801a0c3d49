//! Misspelt words: the words of names that are within a few edits of a word.

use std::collections::{BTreeSet, HashSet};

use rapidfuzz::distance::osa;

/// The distinct words of all names, and real words that are never misspelt ones.
#[derive(Debug)]
pub(super) struct Spellings {
    words: Vec<String>,
    real: HashSet<String>,
}

/// The edits (a letter more, less or other, or two neighbours exchanged) that a word of so many letters may have.
/// Words of three letters and less must be right: `soy` and `son` are one edit apart.
pub(super) const fn allowed_edits(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

impl Spellings {
    pub(super) fn new<'w>(words: impl Iterator<Item = &'w str>, real: HashSet<String>) -> Self {
        let distinct: BTreeSet<_> = words
            .filter(|word| allowed_edits(word.chars().count()) > 0)
            .collect();
        Self {
            words: distinct.into_iter().map(str::to_owned).collect(),
            real,
        }
    }

    /// The words of names within their allowed edits of this word, and one edit beyond: what is just out of reach is
    /// no reading of the word, but may make another reading doubtful. None for a word that is itself a real word.
    pub(super) fn near(&self, word: &str) -> Vec<&str> {
        let letters = word.chars().count();
        if letters < 3 || self.real.contains(word) || !word.chars().all(char::is_alphabetic) {
            return Vec::new();
        }
        let is_near = |candidate: &&str| {
            let length = candidate.chars().count();
            let reach = allowed_edits(length) + 1;
            length.abs_diff(letters) <= reach
                && osa::distance(word.chars(), candidate.chars()) <= reach
        };
        self.words
            .iter()
            .map(String::as_str)
            .filter(is_near)
            .collect()
    }
}
