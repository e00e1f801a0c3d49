//! Wishes that are not about a part of an entry: a comparison, or a list of supplements for something.

use std::sync::LazyLock;

use super::phrases::Phrases;

/// What the question wants besides a section.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// Two things set against each other: `calcium or magnesium`.
    pub comparison: bool,
    /// Supplements for something: `which supplements help with osteoporosis`.
    pub supplements: bool,
}

#[derive(Clone, Copy)]
enum Wished {
    Comparison,
    Supplements,
}

static WISHES: LazyLock<Phrases<Wished>> = LazyLock::new(|| {
    let comparison = COMPARISON
        .iter()
        .map(|phrase| (Wished::Comparison, *phrase));
    let supplements = SUPPLEMENTS
        .iter()
        .map(|phrase| (Wished::Supplements, *phrase));
    Phrases::new(comparison.chain(supplements))
});

const COMPARISON: &[&str] = &[
    "or",
    "vs",
    "versus",
    "better",
    "compare",
    "compared",
    "comparison",
    "difference",
    "instead of",
    "than",
];

const SUPPLEMENTS: &[&str] = &[
    "which supplement",
    "what supplement",
    "any supplement",
    "supplement for",
    "supplement that",
    "supplement help",
    "supplement against",
    "best supplement",
    "supplement to",
    "which vitamin",
    "what vitamin",
    "vitamin for",
    "vitamin help",
    "which mineral",
    "what mineral",
    "mineral for",
    "what help",
    "what can i take for",
    "what should i take for",
    "what to take for",
    "anything for",
    "something for",
    "list of supplement",
    "what is good for",
];

impl Wish {
    /// What the words wish for.
    pub(super) fn in_words(words: &[&str]) -> Self {
        let mut wish = Self::default();
        for wished in WISHES.said(words) {
            match wished {
                Wished::Comparison => wish.comparison = true,
                Wished::Supplements => wish.supplements = true,
            }
        }
        wish
    }
}
