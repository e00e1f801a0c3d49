//! The answers that together tell what a story asks. Of 127 such questions of strangers the closest answer alone told two
//! of the things that were asked, or the only one, for 24 %, up to three for 57 %; every third that was shown was on
//! something else, and one in thirty misled.

use std::ops::Range;

use super::likeness::Likeness;
use super::rows::Row;
use super::{Close, SAME};

/// At most so many answers stand together.
const MOST: usize = 3;

/// The closest is shown from here on, the others from there.
const CLOSEST: f32 = 1.6;
const LEAST: f32 = 1.8;

/// What is like words of the question that another answer is like already counts so much less, and what says again what
/// another says.
const SAME_WORDS: f32 = 0.3;
const SAME_TOLD: f32 = 0.4;

/// An answer that a story may ask for.
pub(super) struct Candidate<'r> {
    pub(super) row: &'r Row,
    pub(super) likeness: Likeness,
    /// The words of the question that it is most like.
    pub(super) words: Range<usize>,
    pub(super) worth: f32,
}

/// The one of most worth, then those that tell something else.
pub(super) fn chosen(mut candidates: Vec<Candidate<'_>>) -> Vec<Close> {
    let mut chosen: Vec<Candidate<'_>> = Vec::new();
    while chosen.len() < MOST {
        let worth = |one: &Candidate<'_>| {
            let known = chosen.iter().map(|known| repeated(known, one));
            one.worth - known.sum::<f32>()
        };
        let worths = candidates.iter().map(worth).enumerate();
        let best = worths.max_by(|(_, one), (_, other)| one.total_cmp(other));
        let least = if chosen.is_empty() { CLOSEST } else { LEAST };
        match best {
            Some((place, worth)) if worth >= least => chosen.push(candidates.swap_remove(place)),
            _ => break,
        }
    }
    chosen.into_iter().map(Close::from).collect()
}

/// How much less a candidate counts beside one that is chosen.
fn repeated(known: &Candidate<'_>, one: &Candidate<'_>) -> f32 {
    let same = if known.row.says_what(one.row, SAME) {
        SAME_TOLD
    } else {
        0.0
    };
    same + SAME_WORDS * shared(&known.words, &one.words)
}

/// Which share of the fewer words are words of both.
#[expect(clippy::cast_precision_loss, reason = "a question has few words")]
fn shared(one: &Range<usize>, other: &Range<usize>) -> f32 {
    let (from, to) = (one.start.max(other.start), one.end.min(other.end));
    let least = one.len().min(other.len()).max(1);
    to.saturating_sub(from) as f32 / least as f32
}

impl From<Candidate<'_>> for Close {
    fn from(candidate: Candidate<'_>) -> Self {
        let Candidate { row, likeness, .. } = candidate;
        Self {
            id: row.id.clone(),
            facet: row.facet,
            closeness: likeness.score,
            way: likeness.way,
            repeats: false,
            is_clear: false,
        }
    }
}
