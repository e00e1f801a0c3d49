//! Wishes that are not about a part of an entry: a comparison, a list of supplements for something, or a greeting.

use std::ops::Range;
use std::sync::Arc;

use super::phrases::Phrases;
use crate::knowledge::WishWords;
use crate::spelling::Word;

/// What the question wants besides a section.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is wished for or not, whatever the others are"
)]
pub struct Wish {
    /// Two things set against each other: `calcium or magnesium`.
    pub comparison: bool,
    /// Supplements for something: `which supplements help with osteoporosis`.
    pub supplements: bool,
    /// Supplements, or what to avoid, are spoken of at all: `what vitamins should I avoid on warfarin`.
    pub about_supplements: bool,
    /// It only greets or asks for help.
    pub greeting: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Wished {
    Comparison,
    Supplements,
    AboutSupplements,
}

/// Words of wishes, ready to be read.
#[derive(Debug)]
pub(super) struct Wishes {
    phrases: Phrases<Wished>,
    words: Arc<WishWords>,
}

impl Wishes {
    pub(super) fn new(words: &Arc<WishWords>) -> Self {
        let lists = [
            (Wished::Comparison, &words.comparison),
            (Wished::Supplements, &words.supplements),
            (Wished::AboutSupplements, &words.about_supplements),
        ];
        let phrases = lists.into_iter().flat_map(|(wished, list)| {
            let phrases = list.iter();
            phrases.map(move |phrase| (wished, phrase.as_str()))
        });
        Self {
            phrases: Phrases::new(phrases),
            words: Arc::clone(words),
        }
    }

    /// What the words wish for.
    pub(super) fn read(&self, words: &[&str]) -> Wish {
        let mut wish = Wish {
            greeting: self.greets(words),
            ..Wish::default()
        };
        self.phrases.each_said(words, |wished| match wished {
            Wished::Comparison => wish.comparison = true,
            Wished::Supplements => wish.supplements = true,
            Wished::AboutSupplements => wish.about_supplements = true,
        });
        wish
    }

    /// The places of what is named and not asked about.
    pub(super) fn set_aside(&self, text: &str, words: &[Word]) -> Vec<Range<usize>> {
        self.words.set_aside(text, words)
    }

    /// The places of what is denied as a medicine is that nobody takes.
    pub(super) fn not_taken(&self, text: &str, words: &[Word]) -> Vec<Range<usize>> {
        self.words.not_taken(text, words)
    }

    /// Whether the word joins another question to one: `and`.
    pub(super) fn joins(&self, word: &str) -> bool {
        self.words.joins.has(word)
    }

    /// Whether a question may begin with the word: `how`.
    pub(super) fn opens(&self, word: &str) -> bool {
        self.words.opens.has(word)
    }

    fn greets(&self, words: &[&str]) -> bool {
        !words.is_empty() && words.iter().all(|word| self.words.greetings.has(word))
    }
}
