//! Learning directions: of the answers at hand, a way to ask is drawn to another way and to the text of its own answer
//! and pushed from those of the others, by how likely each seems (a softmax over cosines, as in contrastive learning).
//! The steps of each weight shrink as it moves (Duchi et al., "Adaptive subgradient methods", 2011).

use super::super::learn::shuffled;
use super::super::random::Random;
use super::{WIDTH, product};

/// How clearly likenesses tell answers apart.
const SHARPNESS: f32 = 8.0;

/// How much the text of an answer weighs beside the ways to ask it.
const TEXT: f32 = 0.5;

/// The first step of a weight, and how large weights are before any.
const STEP: f32 = 0.05;
const FIRST: f32 = 0.1;

type Numbers = [f32; WIDTH];

/// The features of each way to ask, and of the text.
pub(super) struct Answer {
    pub(super) ways: Vec<Vec<(u32, f32)>>,
    pub(super) text: Vec<(u32, f32)>,
}

pub(super) struct Learner {
    rows: Vec<Numbers>,
    /// For each weight the sum of the squares of its slopes so far.
    moved: Vec<Numbers>,
    is_seen: Vec<bool>,
}

/// Texts of several answers, side by side.
struct Texts<'a> {
    features: Vec<&'a [(u32, f32)]>,
    lengths: Vec<f32>,
    directions: Vec<Numbers>,
    slopes: Vec<Numbers>,
}

impl Learner {
    pub(super) fn new(rows: usize) -> Self {
        Self {
            rows: (0..rows).map(first).collect(),
            moved: vec![[0.0; WIDTH]; rows],
            is_seen: vec![false; rows],
        }
    }

    /// The weights, one row after the other; what was in no text weighs nothing.
    pub(super) fn weights(self) -> Vec<f32> {
        let rows = self.rows.into_iter().zip(self.is_seen);
        rows.flat_map(|(row, is_seen)| if is_seen { row } else { [0.0; WIDTH] })
            .collect()
    }

    /// Tells the answers of each entry apart, together with as many others as fill the room.
    pub(super) fn go_through(&mut self, entries: &[Vec<Answer>], round: u32, at_once: usize) {
        let all: Vec<&Answer> = entries.iter().flatten().collect();
        let mut random = Random::new(u64::from(round));
        for entry in shuffled(entries.len(), round) {
            let own = &entries[entry];
            let order = shuffled(own.len(), round);
            for places in order.chunks(at_once) {
                let mut answers: Vec<&Answer> = places.iter().map(|place| &own[*place]).collect();
                let free = (at_once - answers.len()).min(all.len() / 2);
                let others: Vec<&Answer> =
                    (0..free).map(|_| all[random.below(all.len())]).collect();
                for other in others {
                    if !answers.iter().any(|known| std::ptr::eq(*known, other)) {
                        answers.push(other);
                    }
                }
                self.tell_apart(&answers, &mut random);
            }
        }
    }

    fn tell_apart(&mut self, answers: &[&Answer], random: &mut Random) {
        let (mut asked, mut alike, mut texts) = (Vec::new(), Vec::new(), Vec::new());
        for answer in answers.iter().filter(|answer| !answer.ways.is_empty()) {
            let count = answer.ways.len();
            let one = random.below(count);
            let other = (one + 1 + random.below(count.max(2) - 1)) % count;
            asked.push(&answer.ways[one][..]);
            alike.push(&answer.ways[other][..]);
            texts.push(&answer.text[..]);
        }
        let mut asked = self.read(asked);
        let (mut alike, mut texts) = (self.read(alike), self.read(texts));
        asked.draw_to(&mut alike, 1.0);
        asked.draw_to(&mut texts, TEXT);
        for texts in [&asked, &alike, &texts] {
            self.step(texts);
        }
    }

    fn read<'a>(&mut self, features: Vec<&'a [(u32, f32)]>) -> Texts<'a> {
        let (mut lengths, mut directions) = (Vec::new(), Vec::new());
        for text in &features {
            let mut numbers = [0.0; WIDTH];
            for (place, worth) in *text {
                let place = *place as usize;
                self.is_seen[place] = true;
                add(&mut numbers, &self.rows[place], *worth);
            }
            let length = product(&numbers, &numbers).sqrt().max(f32::MIN_POSITIVE);
            divide(&mut numbers, length);
            lengths.push(length);
            directions.push(numbers);
        }
        Texts {
            slopes: vec![[0.0; WIDTH]; features.len()],
            features,
            lengths,
            directions,
        }
    }

    /// Moves the weights of the texts against their slopes.
    fn step(&mut self, texts: &Texts<'_>) {
        for (at, features) in texts.features.iter().enumerate() {
            let (direction, slope) = (&texts.directions[at], &texts.slopes[at]);
            // What would only make it longer turns nothing.
            let along = product(direction, slope);
            let mut turned = *slope;
            add(&mut turned, direction, -along);
            divide(&mut turned, texts.lengths[at]);
            for (place, worth) in *features {
                let place = *place as usize;
                let weights = self.rows[place].iter_mut().zip(&mut self.moved[place]);
                for ((weight, moved), slope) in weights.zip(&turned) {
                    let slope = slope * worth;
                    *moved += slope * slope;
                    if *moved > 0.0 {
                        *weight -= STEP * slope / moved.sqrt();
                    }
                }
            }
        }
    }
}

impl Texts<'_> {
    /// Adds the slopes by which each of these is drawn to the other at the same place, and pushed from all at others.
    fn draw_to(&mut self, others: &mut Self, weight: f32) {
        let weight = weight * SHARPNESS;
        for (at, own) in self.directions.iter().enumerate() {
            let likely = likely(own, &others.directions);
            for (place, mut pull) in likely.into_iter().enumerate() {
                if place == at {
                    pull -= 1.0;
                }
                add(
                    &mut self.slopes[at],
                    &others.directions[place],
                    pull * weight,
                );
                add(&mut others.slopes[place], own, pull * weight);
            }
        }
    }
}

/// How likely each of the others is the one that is meant: together one.
fn likely(own: &Numbers, others: &[Numbers]) -> Vec<f32> {
    let likenesses: Vec<f32> = others.iter().map(|other| product(own, other)).collect();
    let most = likenesses.iter().copied().fold(-1.0, f32::max);
    let mut likely: Vec<f32> = likenesses
        .into_iter()
        .map(|it| power(SHARPNESS * (it - most)))
        .collect();
    let sum: f32 = likely.iter().sum();
    divide(&mut likely, sum);
    likely
}

/// e to the power of a number that is not above zero, nearly: only of products, so that it is the same everywhere.
fn power(number: f32) -> f32 {
    let mut power = 1.0 + number.max(-80.0) / 1_024.0;
    for _ in 0..10 {
        power *= power;
    }
    power
}

fn add(to: &mut Numbers, numbers: &Numbers, times: f32) {
    for (to, number) in to.iter_mut().zip(numbers) {
        *to += number * times;
    }
}

fn divide(numbers: &mut [f32], by: f32) {
    for number in numbers {
        *number /= by;
    }
}

/// A row before anything is learned: small numbers in every direction.
fn first(row: usize) -> Numbers {
    let mut random = Random::new(row as u64);
    std::array::from_fn(|_| FIRST * (random.fraction() - 0.5))
}
