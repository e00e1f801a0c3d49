//! Words as numbers: an interner, so that a word of a text is looked up once and compared as a number from then on.

use rustc_hash::FxHashMap;

use crate::spelling;

/// A word that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Token(u32);

/// All such words.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    known: FxHashMap<Box<str>, Token>,
    words: Vec<Box<str>>,
}

impl Token {
    pub(crate) const fn place(self) -> usize {
        self.0 as usize
    }
}

impl Tokens {
    /// The tokens of a text; words that are new are added.
    pub(crate) fn read(&mut self, text: &str) -> Vec<Token> {
        let mut tokens = Vec::new();
        spelling::each_word(text, |word, _| tokens.push(self.add(word)));
        tokens
    }

    pub(crate) fn add(&mut self, word: &str) -> Token {
        if let Some(known) = self.known.get(word) {
            return *known;
        }
        let token = Token(u32::try_from(self.words.len()).unwrap_or(u32::MAX));
        self.known.insert(word.into(), token);
        self.words.push(word.into());
        token
    }

    pub(crate) fn get(&self, word: &str) -> Option<Token> {
        self.known.get(word).copied()
    }

    pub(crate) fn word(&self, token: Token) -> &str {
        &self.words[token.place()]
    }
}
