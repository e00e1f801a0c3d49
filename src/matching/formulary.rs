//! Formulary: names by which something is known to be a medicine, and nothing else of it.

use rapidfuzz::distance::osa;
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

use crate::edits::LetterMask;
use crate::knowledge::MedicineNames;

use super::tokens::{Token, Tokens};

/// The words of the list.
#[derive(Debug, Default, Deserialize, Serialize)]
pub(super) struct Formulary {
    names: FxHashSet<Token>,
    /// The same by how many letters they have.
    by_letters: Vec<Vec<(LetterMask, Token)>>,
}

impl Formulary {
    /// Reads the list. A name that the knowledge has may stand there too: what is known is found first.
    pub(super) fn new(names: &MedicineNames, tokens: &mut Tokens) -> Self {
        let mut known = FxHashSet::default();
        for line in &names.names {
            known.extend(tokens.read(line));
        }
        let mut by_letters = Vec::new();
        for &token in &known {
            let letters: Vec<char> = tokens.word(token).chars().collect();
            if by_letters.len() <= letters.len() {
                by_letters.resize(letters.len() + 1, Vec::new());
            }
            by_letters[letters.len()].push((LetterMask::of(&letters), token));
        }
        Self {
            names: known,
            by_letters,
        }
    }

    pub(super) fn has(&self, token: Token) -> bool {
        self.names.contains(&token)
    }

    pub(super) fn each(&self) -> impl Iterator<Item = Token> {
        self.names.iter().copied()
    }

    /// Whether one of its names is within so many edits of the word. Letters are compared as sets first: there are
    /// thousands of names, and few are near.
    pub(super) fn is_near(&self, tokens: &Tokens, word: &str, edits: usize) -> bool {
        let letters: Vec<char> = word.chars().collect();
        let own = LetterMask::of(&letters);
        let typed = osa::BatchComparator::new(letters.iter().copied());
        let bound = osa::Args::default().score_cutoff(edits);
        let count = letters.len();
        let alike = self.by_letters.iter().skip(count.saturating_sub(edits));
        alike
            .take(count.min(edits) + edits + 1)
            .flatten()
            .filter(|(mask, _)| mask.may_be_near(own, edits))
            .any(|(_, token)| {
                let name = tokens.word(*token).chars();
                typed.distance_with_args(name, &bound).is_some()
            })
    }
}
