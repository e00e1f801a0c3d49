//! A question with its words as numbers.

use crate::question::Question;
pub(super) use crate::tokens::{Token, Tokens};

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
