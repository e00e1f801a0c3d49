//! Where short texts stand to each other. Each text becomes a [`Direction`]; a model is learned so that the ways to ask
//! one thing, and the answer to them, point the same way and other answers of the same entry elsewhere. So a question
//! finds its answer in words that none of its ways has.

mod learner;
mod placer;

use std::borrow::Borrow;

use crate::spelling::Word;

use super::features::{Features, Rarity};
use super::learn::{quantised, steps};
use super::{Group, Model};

use learner::Learner;
pub use placer::Placer;

/// How many numbers a direction has.
pub const WIDTH: usize = 64;

/// Two to the power of this is how many rows of weights there are; features share them by their hash. One more or less
/// was no better.
const BITS: u32 = 15;

/// How often all answers are gone through: three times as often was worse on ways that were kept apart.
const ROUNDS: u32 = 5;

/// The most answers that are told apart at once.
const AT_ONCE: usize = 160;

/// Changes when the same texts would give other directions.
const MADE: u64 = 1;

/// Where a text points: of length one, or zero where nothing in it was seen before.
#[derive(Clone, Debug, PartialEq)]
pub struct Direction([f32; WIDTH]);

/// A text to learn from or to place: its words, own or lent, and what else is known of it, as numbers that mean the same in
/// all texts.
#[derive(Clone, Debug, Default)]
pub struct Told<W = Word> {
    pub words: Vec<W>,
    pub marks: Vec<u32>,
}

/// What is asked in several ways, and the text that answers it.
#[derive(Clone, Debug)]
pub struct Answered {
    /// At least one.
    pub ways: Vec<Told>,
    pub text: Told,
}

impl Direction {
    const NONE: Self = Self([0.0; WIDTH]);

    /// From minus one to one: the cosine between the two.
    #[must_use]
    pub fn like(&self, other: &Self) -> f32 {
        product(&self.0, &other.0)
    }

    /// Where these numbers point.
    fn of(numbers: &[f32]) -> Self {
        let Ok(mut numbers) = <[f32; WIDTH]>::try_from(numbers) else {
            return Self::NONE;
        };
        let length = product(&numbers, &numbers).sqrt();
        if length > 0.0 {
            for number in &mut numbers {
                *number /= length;
            }
        }
        Self(numbers)
    }
}

impl Model {
    /// Where the text points, by a model that [`learn_meanings`](Model::learn_meanings) learned; by another model nowhere.
    #[must_use]
    pub fn direction<W: Borrow<Word>>(&self, told: &Told<W>) -> Direction {
        let marks = std::slice::from_ref(&told.marks);
        let scores = self.scores_marked(&told.words, marks);
        Direction::of(&scores.values)
    }

    /// Learns from the answers of each entry, which are to be told apart from each other: about ten seconds for four
    /// thousand of them in release. `hash` is what the model is known by.
    #[must_use]
    pub fn learn_meanings(entries: &[Vec<Answered>], hash: u64) -> Self {
        let features = |told: &Told| {
            let marks = std::slice::from_ref(&told.marks);
            Features::of(&told.words, marks, BITS, 0)
        };
        let answers = entries.iter().flatten();
        let texts = answers
            .clone()
            .flat_map(|it| it.ways.iter().chain([&it.text]));
        let read: Vec<Features> = texts.map(features).collect();
        let rarity = Rarity::among(read.iter(), BITS);
        let mut groups = read.into_iter().map(|it| flat(&it.groups(&rarity)));
        let mut take = |count: usize| groups.by_ref().take(count).collect::<Vec<_>>();
        let mut told = answers.map(|it| learner::Answer {
            ways: take(it.ways.len()),
            text: take(1).pop().unwrap_or_default(),
        });
        let entries: Vec<Vec<learner::Answer>> = entries
            .iter()
            .map(|answers| told.by_ref().take(answers.len()).collect())
            .collect();
        let mut learner = Learner::new(1 << BITS);
        for round in 0..ROUNDS {
            learner.go_through(&entries, round, AT_ONCE);
        }
        let weights = learner.weights();
        let steps = steps(&weights, WIDTH);
        Self {
            labels: (0..WIDTH).map(|place| place.to_string()).collect(),
            learned_from: hash,
            bits: BITS,
            softness: 0,
            rarity,
            weights: quantised(&weights, &steps),
            steps,
            biases: vec![0.0; WIDTH],
            counts: None,
        }
    }
}

/// What a model of meanings is known by: the texts that it is learned from.
#[must_use]
pub fn hash_of<'t>(texts: impl IntoIterator<Item = &'t str>) -> u64 {
    super::examples::hash_of(MADE, texts)
}

fn flat(groups: &[Group]) -> Vec<(u32, f32)> {
    let features = groups.iter().flat_map(Group::features);
    features.collect()
}

/// The sum of the products, in eight sums that a processor takes at once: their order is fixed.
fn product(one: &[f32; WIDTH], other: &[f32; WIDTH]) -> f32 {
    let mut sums = [0.0_f32; 8];
    for (one, other) in one.chunks_exact(8).zip(other.chunks_exact(8)) {
        for ((sum, one), other) in sums.iter_mut().zip(one).zip(other) {
            *sum += one * other;
        }
    }
    sums.iter().sum()
}
