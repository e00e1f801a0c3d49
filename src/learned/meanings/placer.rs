//! Placing many texts with one model: the ways to ask of an entry share most of their features.

use std::borrow::Borrow;

use crate::spelling::Word;

use super::super::Model;
use super::super::features::Features;
use super::{Direction, Told, WIDTH};

/// Places texts. The weights of each feature are made fractions of once, which takes longer than to add them up.
#[derive(Debug)]
pub struct Placer<'m> {
    model: &'m Model,
    /// For each feature one more than the place of its row; zero where it was in no text yet.
    known: Vec<u32>,
    rows: Vec<[f32; WIDTH]>,
}

/// Room for the features of a few hundred ways to ask: what grows is copied again and again.
const ROWS: usize = 8_192;

impl<'m> Placer<'m> {
    /// Knows no feature yet; each is looked up in the model once.
    #[must_use]
    pub fn new(model: &'m Model) -> Self {
        Self {
            known: vec![0; 1 << model.bits],
            rows: Vec::with_capacity(ROWS),
            model,
        }
    }

    /// Where the text points: what [`Model::direction`] says, to the bit.
    pub fn direction<W: Borrow<Word>>(&mut self, told: &Told<W>) -> Direction {
        let model = self.model;
        if model.labels.len() != WIDTH {
            return Direction::NONE;
        }
        let marks = std::slice::from_ref(&told.marks);
        let features = Features::of(&told.words, marks, model.bits, model.softness);
        let mut sums = [0.0_f32; WIDTH];
        for group in features.groups(&model.rarity) {
            for (feature, worth) in group.features() {
                let weights = self.row(feature);
                for (sum, weight) in sums.iter_mut().zip(weights) {
                    *sum += weight * worth;
                }
            }
        }
        for ((sum, step), bias) in sums.iter_mut().zip(&model.steps).zip(&model.biases) {
            *sum = bias + *sum * step;
        }
        Direction::of(&sums)
    }

    fn row(&mut self, feature: u32) -> &[f32; WIDTH] {
        let known = &mut self.known[feature as usize];
        if *known == 0 {
            let from = feature as usize * WIDTH;
            let weights = &self.model.weights[from..from + WIDTH];
            self.rows
                .push(std::array::from_fn(|place| f32::from(weights[place])));
            *known = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        }
        &self.rows[*known as usize - 1]
    }
}
