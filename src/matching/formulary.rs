//! Formulary: names by which something is known to be a medicine, and nothing else of it.

use rapidfuzz::distance::osa;
use rustc_hash::FxHashSet;

use crate::knowledge::MedicineNames;

use super::tokens::{Token, Tokens};

/// The words of the list.
#[derive(Debug, Default)]
pub(super) struct Formulary {
    names: FxHashSet<Token>,
}

impl Formulary {
    /// Reads the list. A name that the knowledge has may stand there too: what is known is found first.
    pub(super) fn new(names: &MedicineNames, tokens: &mut Tokens) -> Self {
        let mut known = FxHashSet::default();
        for line in &names.names {
            known.extend(tokens.read(line));
        }
        Self { names: known }
    }

    pub(super) fn has(&self, token: Token) -> bool {
        self.names.contains(&token)
    }

    pub(super) fn each(&self) -> impl Iterator<Item = Token> {
        self.names.iter().copied()
    }

    /// Whether one of its names is within so many edits of the word. It looks through all of them, so it is asked only
    /// where a word was read as another medicine.
    pub(super) fn is_near(&self, tokens: &Tokens, word: &str, edits: usize) -> bool {
        let typed = osa::BatchComparator::new(word.chars());
        let bound = osa::Args::default().score_cutoff(edits);
        let is_near = |name: &str| {
            name.len().abs_diff(word.len()) <= edits
                && typed.distance_with_args(name.chars(), &bound).is_some()
        };
        self.names.iter().any(|token| is_near(tokens.word(*token)))
    }
}
