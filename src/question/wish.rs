//! Wishes that are not about a part of an entry: a comparison, or a list of supplements for something.

use std::sync::LazyLock;

use crate::spelling::words as split;

/// What the question wants besides a section.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// Two things set against each other: `calcium or magnesium`.
    pub comparison: bool,
    /// Supplements for something: `which supplements help with osteoporosis`.
    pub supplements: bool,
}

type Phrases = LazyLock<Vec<Vec<String>>>;

static COMPARISON: Phrases = LazyLock::new(|| {
    read(&[
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
    ])
});

static SUPPLEMENTS: Phrases = LazyLock::new(|| {
    read(&[
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
    ])
});

fn read(phrases: &[&str]) -> Vec<Vec<String>> {
    phrases
        .iter()
        .map(|phrase| split(phrase).into_iter().map(|word| word.text).collect())
        .collect()
}

impl Wish {
    /// What the words wish for.
    pub(super) fn in_words(words: &[&str]) -> Self {
        let says = |phrases: &[Vec<String>]| {
            phrases.iter().any(|phrase| {
                words
                    .windows(phrase.len())
                    .any(|window| window.iter().eq(phrase))
            })
        };
        Self {
            comparison: says(&COMPARISON),
            supplements: says(&SUPPLEMENTS),
        }
    }
}
