//! Words as numbers: an interner, so that a word of a text is looked up once and compared as a number from then on.

use std::sync::Arc;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::spelling;

/// A word that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
pub(crate) struct Token(u32);

/// All such words.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    known: FxHashMap<Arc<str>, Token>,
    words: Vec<Arc<str>>,
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
        self.add_new(word)
    }

    fn add_new(&mut self, word: &str) -> Token {
        let token = Token(u32::try_from(self.words.len()).unwrap_or(u32::MAX));
        let word: Arc<str> = word.into();
        self.known.insert(Arc::clone(&word), token);
        self.words.push(word);
        token
    }

    pub(crate) fn get(&self, word: &str) -> Option<Token> {
        self.known.get(word).copied()
    }

    pub(crate) fn word(&self, token: Token) -> &str {
        &self.words[token.place()]
    }
}

/// The words in their order: what they are found by is made from them.
impl Serialize for Tokens {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self.words.iter().map(|word| &**word))
    }
}

impl<'d> Deserialize<'d> for Tokens {
    fn deserialize<D: Deserializer<'d>>(from: D) -> Result<Self, D::Error> {
        let words = Vec::<&str>::deserialize(from)?;
        let mut tokens = Self::default();
        tokens.known.reserve(words.len());
        tokens.words.reserve_exact(words.len());
        for word in words {
            tokens.add_new(word);
        }
        Ok(tokens)
    }
}
