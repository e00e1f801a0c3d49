//! Phrases of one to a few words, and where they stand in a text.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::tokens::{Token, Tokens};
use crate::trie::Trie;

#[derive(Debug, Default, Deserialize, Serialize)]
pub(super) struct Phrases {
    trie: Trie,
}

impl Phrases {
    pub(super) fn new(tokens: &mut Tokens, phrases: &[String]) -> Self {
        let mut trie = Trie::default();
        for phrase in phrases {
            trie.add(&tokens.read(phrase), 0);
        }
        Self { trie }
    }

    /// Whether the words are one of the phrases.
    pub(super) fn has(&self, words: &[Option<Token>]) -> bool {
        let longest = self.trie.longest(Trie::START, words);
        longest.is_some_and(|(length, _)| length == words.len())
    }

    /// Whether the words begin with one of the phrases.
    pub(super) fn begins(&self, words: &[Option<Token>]) -> bool {
        self.trie.longest(Trie::START, words).is_some()
    }

    /// Where they stand, longest first, none inside another.
    pub(super) fn places(&self, text: &[Option<Token>]) -> Vec<Range<usize>> {
        let mut places = Vec::new();
        let mut at = 0;
        while at < text.len() {
            let longest = self.trie.longest(Trie::START, &text[at..]);
            let length = longest.map(|(length, _)| length);
            places.extend(length.map(|length| at..at + length));
            at += length.unwrap_or(1);
        }
        places
    }
}
