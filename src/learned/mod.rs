//! A small linear model of what short texts are about, learned from labelled examples: words and pairs of words, and
//! runs of three to five letters, so that a misspelt word is still near to itself.
//!
//! Learning and reading give the same bits on every machine: everything goes in a fixed order, and the only operations
//! on fractions are `+`, `-`, `*`, `/` and the square root, which IEEE 754 rounds in one way. There is no `exp`.
//!
//! ```
//! use supplement_bot::learned::{Examples, Model, Settings};
//! use supplement_bot::spelling::words;
//!
//! let mut examples = Examples::new(["bread", "wine"]);
//! for (text, label) in [("a loaf of rye", "bread"), ("a glass of red", "wine"), ("two loaves", "bread"), ("red glasses", "wine")] {
//!     examples.add(text, &[label]);
//! }
//! let model = Model::learn(&examples, &Settings::default());
//! let scores = model.scores(&words("a loaf"));
//! assert!(scores.of("bread") > scores.of("wine"));
//! ```

mod bytes;
mod counts;
mod examples;
mod features;
mod learn;
mod meanings;
mod random;
#[cfg(test)]
mod tests;

use std::borrow::Borrow;

use crate::spelling::Word;

pub use bytes::Unreadable;
pub use counts::Counts;
pub use examples::{Examples, is_in_part, order};
use features::{Features, Group, Rarity};
pub use meanings::{Answered, Direction, Placer, Told, WIDTH, hash_of};

/// A number that stands for these words in their order, to be learned from as a mark.
#[must_use]
pub fn mark<'w>(words: impl IntoIterator<Item = &'w str>) -> u32 {
    features::mark(words)
}

/// How a model is learned.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// The weights of each label number two to the power of this; features share them by their hash. From 8 to 20.
    pub bits: u32,
    /// How often all examples are gone through.
    pub rounds: u32,
    /// How much a misjudged example weighs against small weights: more fits the examples more closely.
    pub cost: f32,
}

impl Default for Settings {
    /// Eight rounds are as good as twenty on examples that were kept apart, and 2^16 weights as good as 2^18 of a few
    /// thousand examples.
    fn default() -> Self {
        Self {
            bits: 16,
            rounds: 8,
            cost: 1.0,
        }
    }
}

/// For each label, a weight for each feature.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    labels: Vec<String>,
    learned_from: u64,
    bits: u32,
    /// How much less short texts weigh.
    softness: u32,
    rarity: Rarity,
    /// What a step of the weights of each label is worth.
    steps: Vec<f32>,
    /// What each label has before any feature is seen.
    biases: Vec<f32>,
    /// The weights of all labels for the first feature, then for the next.
    weights: Vec<i8>,
    /// What was counted in the texts that it was learned from, where somebody did.
    counts: Option<Counts>,
}

/// How well each label fits a text: above zero rather yes, below rather no; one and minus one are clear.
#[derive(Clone, Debug, PartialEq)]
pub struct Scores<'m> {
    labels: &'m [String],
    values: Vec<f32>,
}

impl Model {
    /// Learns from the examples: in release about 0.2 s for 6,000 short texts and six labels.
    #[must_use]
    pub fn learn(examples: &Examples, settings: &Settings) -> Self {
        learn::learn(examples, settings, |_, _| Vec::new())
    }

    /// Learns from the examples and from what else is known of each: lists of numbers that mean the same in every text.
    /// Each list weighs as much as all words do.
    #[must_use]
    pub fn learn_marked(
        examples: &Examples,
        settings: &Settings,
        marks: impl Fn(&str, &[Word]) -> Vec<Vec<u32>>,
    ) -> Self {
        learn::learn(examples, settings, marks)
    }

    /// Reads a text. What it costs grows with the text up to 1,000 words of 32 letters; what is behind them is not read.
    #[must_use]
    pub fn scores(&self, words: &[Word]) -> Scores<'_> {
        self.scores_marked(words, &[])
    }

    /// The same with what else is known of the text, as it was when the model was learned.
    #[must_use]
    pub fn scores_marked<W: Borrow<Word>>(&self, words: &[W], marks: &[Vec<u32>]) -> Scores<'_> {
        let count = self.labels.len();
        let features = Features::of(words, marks, self.bits, self.softness);
        let groups = features.groups(&self.rarity);
        let mut sums = vec![0.0_f32; count];
        for (place, worth) in groups.iter().flat_map(Group::features) {
            let from = place as usize * count;
            let weights = &self.weights[from..from + count];
            for (sum, &weight) in sums.iter_mut().zip(weights) {
                *sum += f32::from(weight) * worth;
            }
        }
        let sums = sums.into_iter().zip(&self.steps).zip(&self.biases);
        let values = sums.map(|((sum, step), bias)| bias + sum * step).collect();
        Scores {
            labels: &self.labels,
            values,
        }
    }

    /// With what was counted in the texts that it was learned from.
    #[must_use]
    pub fn with_counts(self, counts: Counts) -> Self {
        Self {
            counts: Some(counts),
            ..self
        }
    }

    /// What was counted in the texts that it was learned from; nothing where nobody did.
    #[must_use]
    pub const fn counts(&self) -> Option<&Counts> {
        self.counts.as_ref()
    }

    /// The hash of the examples and settings that it was learned from.
    #[must_use]
    pub fn learned_from(&self) -> u64 {
        self.learned_from
    }

    /// Whether learning from these would give this model.
    #[must_use]
    pub fn is_of(&self, examples: &Examples, settings: &Settings) -> bool {
        self.learned_from == examples.hash(settings)
    }
}

impl Scores<'_> {
    /// The score of a label; of one that the model does not have, lower than any.
    #[must_use]
    pub fn of(&self, label: &str) -> f32 {
        let mut all = self.all();
        all.find(|(own, _)| *own == label)
            .map_or(f32::NEG_INFINITY, |(_, value)| value)
    }

    /// Every label with its score, in the order of the labels.
    pub fn all(&self) -> impl Iterator<Item = (&str, f32)> {
        let values = self.values.iter().copied();
        self.labels.iter().map(String::as_str).zip(values)
    }
}
