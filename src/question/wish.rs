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
    /// A greeting or a call for help and nothing else: it asks who the bot is.
    pub greeting: bool,
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
        let mut wish = Self {
            greeting: greets(words),
            ..Self::default()
        };
        for wished in WISHES.said(words) {
            match wished {
                Wished::Comparison => wish.comparison = true,
                Wished::Supplements => wish.supplements = true,
            }
        }
        wish
    }
}

/// Words of a greeting or a call for help; a text of nothing else asks who the bot is.
const GREETINGS: &[&str] = &[
    "hello",
    "hi",
    "hey",
    "yo",
    "hiya",
    "good",
    "morning",
    "evening",
    "afternoon",
    "day",
    "there",
    "bot",
    "help",
    "me",
    "start",
    "menu",
    "what",
    "who",
    "how",
    "can",
    "do",
    "are",
    "you",
    "this",
    "is",
    "work",
    "does",
    "please",
    "command",
    "list",
    "about",
];

/// Whether the text only greets or asks for help.
fn greets(words: &[&str]) -> bool {
    !words.is_empty() && words.iter().all(|word| GREETINGS.contains(word))
}
