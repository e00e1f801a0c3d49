//! Learning: for each label a support vector machine with squared hinge loss, by dual coordinate descent (Hsieh et al.,
//! "A dual coordinate descent method for large-scale linear SVM", 2008). All labels go through the examples together.

use crate::spelling::{Word, words};

use super::features::{Features, Group, Rarity};
use super::random::Random;
use super::{Examples, Model, Settings};

/// A text ready to be learned from.
struct Known {
    groups: Vec<Group>,
    /// The square of what all features are worth, with the bias.
    length: f32,
    /// For each label, one or minus one.
    sides: Vec<f32>,
    /// How far each label's weights have been drawn to it.
    drawn: Vec<f32>,
}

/// What is being learned: a row of all labels for each feature, and one for the bias behind them.
struct Learning {
    count: usize,
    cost: f32,
    weights: Vec<f32>,
}

/// What one step of the quantised weights may be at most is the largest weight through this.
const STEPS: f32 = 127.0;

pub(super) fn learn(
    examples: &Examples,
    settings: &Settings,
    marks: impl Fn(&str, &[Word]) -> Vec<Vec<u32>>,
) -> Model {
    let count = examples.labels.len();
    let features = features(examples, settings.bits, marks);
    let rarity = Rarity::among(features.iter(), settings.bits);
    let mut texts = known(examples, features, &rarity);
    let places = 1_usize << settings.bits;
    let mut learning = Learning {
        count,
        cost: settings.cost,
        weights: vec![0.0; (places + 1) * count],
    };
    for round in 0..settings.rounds {
        for place in shuffled(texts.len(), round) {
            learning.look_at(&mut texts[place]);
        }
    }
    let (weights, biases) = learning.weights.split_at(places * count);
    let steps = steps(weights, count);
    Model {
        labels: examples.labels.clone(),
        learned_from: examples.hash(settings),
        bits: settings.bits,
        softness: examples.softness,
        rarity,
        weights: quantised(weights, &steps),
        steps,
        biases: biases.to_vec(),
        counts: None,
    }
}

fn features(
    examples: &Examples,
    bits: u32,
    marks: impl Fn(&str, &[Word]) -> Vec<Vec<u32>>,
) -> Vec<Features> {
    let texts = examples.texts.iter().map(|example| {
        let words = words(&example.text);
        let marks = marks(&example.text, &words);
        Features::of(&words, &marks, bits, examples.softness)
    });
    texts.collect()
}

fn known(examples: &Examples, features: Vec<Features>, rarity: &Rarity) -> Vec<Known> {
    let count = examples.labels.len();
    let texts = examples.texts.iter().zip(features);
    let known = texts.map(|(example, features)| {
        let side = |label: usize| {
            if example.labels.contains(&label) {
                1.0
            } else {
                -1.0
            }
        };
        let groups = features.groups(rarity);
        Known {
            length: groups.iter().fold(1.0, |sum, group| sum + group.square()),
            groups,
            sides: (0..count).map(side).collect(),
            drawn: vec![0.0; count],
        }
    });
    known.collect()
}

impl Learning {
    /// Draws the weights to the right side of one text, as far as they are from it.
    fn look_at(&mut self, text: &mut Known) {
        let softness = 0.5 / self.cost;
        let mut draws = self.margins(&text.groups);
        let own = text.sides.iter().zip(&mut text.drawn);
        for (draw, (side, so_far)) in draws.iter_mut().zip(own) {
            let slope = side * *draw - 1.0 + *so_far * softness;
            let next = (*so_far - slope / (text.length + softness)).max(0.0);
            *draw = (next - *so_far) * side;
            *so_far = next;
        }
        if draws.iter().any(|draw| *draw != 0.0) {
            self.draw(&text.groups, &draws);
        }
    }

    fn margins(&self, groups: &[Group]) -> Vec<f32> {
        let mut margins = self.weights[self.weights.len() - self.count..].to_vec();
        for (place, worth) in groups.iter().flat_map(Group::features) {
            let from = place as usize * self.count;
            let weights = &self.weights[from..from + self.count];
            for (margin, weight) in margins.iter_mut().zip(weights) {
                *margin += weight * worth;
            }
        }
        margins
    }

    fn draw(&mut self, groups: &[Group], draws: &[f32]) {
        let bias = self.weights.len() - self.count;
        for (weight, draw) in self.weights[bias..].iter_mut().zip(draws) {
            *weight += draw;
        }
        for (place, worth) in groups.iter().flat_map(Group::features) {
            let from = place as usize * self.count;
            let weights = &mut self.weights[from..from + self.count];
            for (weight, draw) in weights.iter_mut().zip(draws) {
                *weight += draw * worth;
            }
        }
    }
}

/// What a step of each label is worth.
pub(super) fn steps(weights: &[f32], count: usize) -> Vec<f32> {
    let mut largest = vec![f32::MIN_POSITIVE; count];
    for row in weights.chunks_exact(count.max(1)) {
        for (largest, weight) in largest.iter_mut().zip(row) {
            *largest = largest.max(weight.abs());
        }
    }
    largest.into_iter().map(|largest| largest / STEPS).collect()
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a weight has 127 steps at most"
)]
pub(super) fn quantised(weights: &[f32], steps: &[f32]) -> Vec<i8> {
    let rows = weights.chunks_exact(steps.len().max(1));
    rows.flat_map(|row| row.iter().zip(steps))
        .map(|(weight, step)| (weight / step).round() as i8)
        .collect()
}

/// The places in an order that is the same each time, and another in each round.
pub(super) fn shuffled(count: usize, round: u32) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    let mut random = Random::new(u64::from(round));
    for last in (1..count).rev() {
        places.swap(last, random.below(last + 1));
    }
    places
}
