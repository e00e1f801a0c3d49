//! The answers that together tell what a story asks: `docs/design.md` has how many were told by one, two and three.

use std::ops::Range;
use std::sync::Arc;

use super::likeness::Likeness;
use super::rows::Row;
use super::{Close, TWICE};

/// At most so many answers stand together.
const MOST: usize = 3;

/// The closest is shown from here on, the others from there.
const CLOSEST: f32 = 1.6;
const LEAST: f32 = 1.8;

/// What is like words of the question that another answer is like already counts so much less.
const SAME_WORDS: f32 = 0.3;

/// An answer that a story may ask for.
pub(super) struct Candidate<'r> {
    /// The names of an entry are not compared: what two entries say in one wording is about two things.
    pub(super) entry: &'r str,
    pub(super) row: &'r Row,
    pub(super) likeness: Likeness,
    /// The words of the question that it is most like.
    pub(super) words: Range<usize>,
    pub(super) worth: f32,
}

/// Those that are sure, then the ones of most worth that are like other words.
pub(super) fn chosen(candidates: Vec<Candidate<'_>>, mut sure: Vec<Close>) -> Vec<Close> {
    sure.truncate(MOST);
    let is_sure = |one: &Candidate<'_>| sure.iter().any(|close| close.id == one.row.id);
    let (mut chosen, mut candidates): (Vec<Candidate<'_>>, Vec<Candidate<'_>>) =
        candidates.into_iter().partition(is_sure);
    let known = chosen.len();
    while sure.len() + chosen.len() - known < MOST {
        let worth = |one: &Candidate<'_>| {
            let taken = chosen.iter().map(|known| shared(&known.words, &one.words));
            one.worth - SAME_WORDS * taken.sum::<f32>()
        };
        let is_new = |one: &Candidate<'_>| {
            let mut told = chosen.iter();
            !told.any(|known| known.entry == one.entry && known.row.says_what(one.row, TWICE))
        };
        let worths = candidates.iter().enumerate();
        let worths = worths.filter(|(_, one)| is_new(one));
        let worths = worths.map(|(place, one)| (place, worth(one)));
        let best = worths.max_by(|(_, one), (_, other)| one.total_cmp(other));
        let least = if chosen.is_empty() { CLOSEST } else { LEAST };
        match best {
            Some((place, worth)) if worth >= least => chosen.push(candidates.swap_remove(place)),
            _ => break,
        }
    }
    let others = chosen.into_iter().skip(known).map(Close::from);
    sure.into_iter().chain(others).collect()
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
            id: Arc::clone(&row.id),
            facet: row.facet,
            closeness: likeness.score,
            way: likeness.way,
            repeats: false,
            is_clear: false,
        }
    }
}
