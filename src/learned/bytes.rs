//! A model as bytes and back, so that nobody waits for learning at a start.

use super::features::Rarity;
use super::{Counts, Model};

/// The first bytes of every model.
const MARK: &[u8; 8] = b"learned3";

/// Why bytes are no model.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("these bytes are no model, or only a part of one; learn it anew")]
pub struct Unreadable;

impl Model {
    /// The mark, the hash of what it was learned from, its size, its labels, then all numbers, those that were counted last;
    /// the least byte first.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.weights.len() + 1_024);
        bytes.extend(MARK);
        bytes.extend(self.learned_from.to_le_bytes());
        bytes.extend(self.bits.to_le_bytes());
        bytes.extend(self.softness.to_le_bytes());
        bytes.extend(length(self.labels.len()));
        for ((label, step), bias) in self.labels.iter().zip(&self.steps).zip(&self.biases) {
            bytes.extend(length(label.len()));
            bytes.extend(label.as_bytes());
            bytes.extend(step.to_le_bytes());
            bytes.extend(bias.to_le_bytes());
        }
        bytes.extend(&self.rarity.0);
        let weights = self.weights.iter();
        bytes.extend(weights.map(|weight| weight.to_le_bytes()[0]));
        bytes.extend(self.counts.iter().flat_map(Counts::to_bytes));
        bytes
    }

    /// Reads what `to_bytes` wrote.
    ///
    /// # Errors
    /// The bytes are something else, or some are missing.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Unreadable> {
        read(bytes).ok_or(Unreadable)
    }
}

fn read(mut bytes: &[u8]) -> Option<Model> {
    if &take::<8>(&mut bytes)? != MARK {
        return None;
    }
    let learned_from = u64::from_le_bytes(take(&mut bytes)?);
    let bits = u32::from_le_bytes(take(&mut bytes)?);
    let softness = u32::from_le_bytes(take(&mut bytes)?);
    let count = u32::from_le_bytes(take(&mut bytes)?);
    let (mut labels, mut steps, mut biases) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..count {
        let length = u32::from_le_bytes(take(&mut bytes)?);
        let (label, rest) = bytes.split_at_checked(usize::try_from(length).ok()?)?;
        labels.push(String::from_utf8(label.to_vec()).ok()?);
        bytes = rest;
        steps.push(f32::from_le_bytes(take(&mut bytes)?));
        biases.push(f32::from_le_bytes(take(&mut bytes)?));
    }
    let features = 1_usize.checked_shl(bits)?;
    let (rarity, bytes) = bytes.split_at_checked(features)?;
    let (bytes, counted) = bytes.split_at_checked(features.checked_mul(labels.len())?)?;
    let counts = match counted {
        [] => None,
        counted => Some(Counts::from_bytes(counted)?),
    };
    Some(Model {
        labels,
        learned_from,
        bits,
        softness,
        rarity: Rarity(rarity.to_vec()),
        steps,
        biases,
        weights: bytes
            .iter()
            .map(|&byte| i8::from_le_bytes([byte]))
            .collect(),
        counts,
    })
}

fn take<const N: usize>(bytes: &mut &[u8]) -> Option<[u8; N]> {
    let (first, rest) = bytes.split_first_chunk()?;
    *bytes = rest;
    Some(*first)
}

fn length(length: usize) -> [u8; 4] {
    u32::try_from(length).unwrap_or(u32::MAX).to_le_bytes()
}
