//! What is compared with where words are misspelt: indexes of other crates, over all words of the names.

use anyhow::Context;
use fst::{IntoStreamer, Set};
use levenshtein_automata::LevenshteinAutomatonBuilder;
use supplement_bot::spelling::words;
use symspell::{SymSpell, UnicodeStringStrategy, Verbosity};

/// The edits of a long word; all three look that far.
const EDITS: u8 = 2;

/// A finite-state transducer that is walked with a Levenshtein automaton.
pub(super) struct Transducer {
    set: Set<Vec<u8>>,
    automata: LevenshteinAutomatonBuilder,
}

impl Transducer {
    pub(super) fn new(names: &[String]) -> anyhow::Result<Self> {
        let set = Set::from_iter(words_of(names)).context("the words are in order")?;
        Ok(Self {
            set,
            automata: LevenshteinAutomatonBuilder::new(EDITS, true),
        })
    }

    /// How many words are near to those that were typed.
    pub(super) fn near(&self, typed: &str) -> usize {
        let near = words(typed).into_iter().map(|word| {
            let automaton = self.automata.build_dfa(&word.text);
            let stream = self.set.search(automaton).into_stream();
            stream.into_strs().map_or(0, |found| found.len())
        });
        near.sum()
    }
}

/// Deletion neighbourhoods as the crate that made them known keeps them.
pub(super) struct Deletions(SymSpell<UnicodeStringStrategy>);

impl Deletions {
    pub(super) fn new(names: &[String]) -> Self {
        let mut symspell = SymSpell::default();
        for word in words_of(names) {
            symspell.load_dictionary_line(&format!("{word} 1"), 0, 1, " ");
        }
        Self(symspell)
    }

    /// How many words are near to those that were typed.
    pub(super) fn near(&self, typed: &str) -> usize {
        let near = words(typed).into_iter().map(|word| {
            let found = self.0.lookup(&word.text, Verbosity::All, i64::from(EDITS));
            found.len()
        });
        near.sum()
    }
}

/// The distinct words of all names, in order.
fn words_of(names: &[String]) -> Vec<String> {
    let all = names.iter().flat_map(|name| words(name));
    let mut all: Vec<String> = all.map(|word| word.text).collect();
    all.sort();
    all.dedup();
    all
}
