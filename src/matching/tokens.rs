//! Words as numbers: each word of the names and lists once, so that a question's words are looked up once.

use rustc_hash::FxHashMap;

use crate::question::Question;
use crate::spelling;

/// A word that the knowledge has somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Token(u32);

/// All such words.
#[derive(Debug, Default)]
pub(super) struct Tokens {
    known: FxHashMap<Box<str>, Token>,
    words: Vec<Box<str>>,
}

impl Token {
    pub(super) const fn place(self) -> usize {
        self.0 as usize
    }
}

impl Tokens {
    /// The tokens of a text; words that are new are added.
    pub(super) fn read(&mut self, text: &str) -> Vec<Token> {
        let words = spelling::words(text).into_iter();
        words.map(|word| self.add(&word.text)).collect()
    }

    pub(super) fn add(&mut self, word: &str) -> Token {
        if let Some(known) = self.known.get(word) {
            return *known;
        }
        let token = Token(u32::try_from(self.words.len()).unwrap_or(u32::MAX));
        self.known.insert(word.into(), token);
        self.words.push(word.into());
        token
    }

    pub(super) fn get(&self, word: &str) -> Option<Token> {
        self.known.get(word).copied()
    }

    pub(super) fn word(&self, token: Token) -> &str {
        &self.words[token.place()]
    }
}

/// To whom a text was written, and so how likely it speaks of supplements at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Setting {
    /// Somebody asks the bot: the supplement is meant unless the text says otherwise.
    Asked,
    /// Somebody wrote to others, and the bot is shown it: a doubtful name needs a cue.
    Overheard,
}

/// A question with the tokens of its words.
pub(super) struct Text<'q> {
    pub(super) question: &'q Question,
    pub(super) setting: Setting,
    pub(super) known: &'q Tokens,
    /// `None` for a word that stands nowhere in the knowledge.
    pub(super) tokens: Vec<Option<Token>>,
}

impl<'q> Text<'q> {
    pub(super) fn new(tokens: &'q Tokens, question: &'q Question) -> Self {
        let words = question.words.iter();
        Self {
            setting: Setting::Asked,
            known: tokens,
            tokens: words.map(|word| tokens.get(&word.text)).collect(),
            question,
        }
    }

    /// The same, where it was written to others.
    pub(super) fn overheard(self) -> Self {
        let setting = Setting::Overheard;
        Self { setting, ..self }
    }

    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    pub(super) fn word(&self, place: usize) -> &'q str {
        &self.question.words[place].text
    }
}
