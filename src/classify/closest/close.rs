//! How close a row is to a question, by how like it is and by what else there is.

use std::sync::Arc;

use crate::facet::Facet;

use super::likeness::Likeness;
use super::rows::Row;

/// An answer that is so much closer than the next stands alone.
const CLEAR: f32 = 0.4;

/// How much the distance to the next answer weighs.
const LEAD: f32 = 1.5;

/// Of what a text tells, so much in another says the same.
const SAME: f32 = 0.4;

/// So many answers behind the closest are asked whether they say what it says.
pub(super) const SHOWN: usize = 10;

/// A row that is close to a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Close {
    /// What [`row_id`](super::row_id) tells of it.
    pub id: Arc<str>,
    /// What a single answer is about; another row has none.
    pub facet: Option<Facet>,
    /// For a single answer, how like its question is, from 0 to about 6, and by how much more than the next one's; for
    /// another row, which share of the question it tells of, from 0 to 1.
    pub closeness: f32,
    /// For a single answer, the place of the way to ask that is closest.
    pub way: usize,
    /// Whether it says what the closest answer says.
    pub repeats: bool,
    /// Whether it is so much closer than the next answer that it stands alone.
    pub is_clear: bool,
}

impl Close {
    /// Whether it is a single answer.
    #[must_use]
    pub fn is_answer(&self) -> bool {
        self.facet.is_some()
    }
}

/// How close each is: an answer is the surer the farther behind it the next one is that says something else.
pub(super) fn led(sorted: &[(&Row, Likeness)]) -> Vec<Close> {
    let mut answers = sorted.iter().filter(|(row, _)| row.facet.is_some());
    let first = answers.next();
    // Few can be shown, so it is asked of few.
    let shown = sorted.iter().filter(|(row, _)| row.facet.is_some());
    let repeated: Vec<&Row> = match first {
        Some((first, _)) => shown
            .skip(1)
            .take(SHOWN)
            .map(|(row, _)| *row)
            .filter(|row| first.says_what(row, SAME))
            .collect(),
        None => Vec::new(),
    };
    let is_repeated = |row: &Row| repeated.iter().any(|other| std::ptr::eq(*other, row));
    let next = answers.find(|(row, _)| !is_repeated(row));
    let next = next.map_or(0.0, |(_, likeness)| likeness.score);
    let close = sorted.iter().map(|(row, likeness)| {
        let is_first = first.is_some_and(|(first, _)| std::ptr::eq(*first, *row));
        let lead = if is_first { likeness.score - next } else { 0.0 };
        Close {
            id: Arc::clone(&row.id),
            facet: row.facet,
            closeness: likeness.score + LEAD * lead,
            is_clear: lead >= CLEAR,
            way: likeness.way,
            repeats: is_repeated(row),
        }
    });
    close.collect()
}
