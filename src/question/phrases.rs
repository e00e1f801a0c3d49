//! Phrases that questions may have: a question's words are looked up, not compared with each.

use crate::tokens::{Token, Tokens};
use crate::trie::Trie;

/// Phrases, each with what it says.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    tokens: Tokens,
    /// Each phrase with the places of what it says.
    trie: Trie,
    says: Vec<T>,
}

impl<T: Copy + PartialEq> Phrases<T> {
    pub(super) fn new<'p>(phrases: impl IntoIterator<Item = (T, &'p str)>) -> Self {
        let (mut tokens, mut trie) = (Tokens::default(), Trie::default());
        let mut all: Vec<T> = Vec::new();
        for (says, phrase) in phrases {
            let known = all.iter().position(|other| *other == says);
            let place = known.unwrap_or(all.len());
            if known.is_none() {
                all.push(says);
            }
            let place = u32::try_from(place).unwrap_or(u32::MAX);
            trie.add(&tokens.read(phrase), place);
        }
        Self {
            tokens,
            trie,
            says: all,
        }
    }

    /// Tells what the phrases in the text say, in the order of its words.
    pub(super) fn each_said(&self, text: &[&str], mut tell: impl FnMut(T)) {
        let words: Vec<Option<Token>> = text.iter().map(|word| self.tokens.get(word)).collect();
        for at in 0..words.len() {
            for (_, places) in self.trie.beginnings(&words[at..]) {
                for place in places {
                    tell(self.says[*place as usize]);
                }
            }
        }
    }
}
