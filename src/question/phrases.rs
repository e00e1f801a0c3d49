//! Phrases that questions may have, found by their first words: a question's words are looked up, not compared with each.

use rustc_hash::FxHashMap;

use crate::spelling;

/// Phrases, each with what it says.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    /// By the first word: what the phrase says, and its other words.
    by_first: FxHashMap<String, Vec<(T, Vec<String>)>>,
}

impl<T: Copy> Phrases<T> {
    pub(super) fn new<'p>(phrases: impl IntoIterator<Item = (T, &'p str)>) -> Self {
        let mut by_first: FxHashMap<String, Vec<(T, Vec<String>)>> = FxHashMap::default();
        for (says, phrase) in phrases {
            let mut words = spelling::words(phrase).into_iter().map(|word| word.text);
            if let Some(first) = words.next() {
                let phrase = (says, words.collect());
                by_first.entry(first).or_default().push(phrase);
            }
        }
        Self { by_first }
    }

    /// What the phrases in the text say, in the order of its words.
    pub(super) fn said(&self, text: &[&str]) -> impl Iterator<Item = T> {
        text.iter().enumerate().flat_map(move |(at, word)| {
            let phrases = self.by_first.get(*word).into_iter().flatten();
            phrases.filter_map(move |(says, rest)| {
                let behind = text[at + 1..].iter().take(rest.len());
                behind.eq(rest).then_some(*says)
            })
        })
    }
}
