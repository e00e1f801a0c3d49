//! The rows of an entry that are closest to a question by the words they share: a single answer by the ways in which it
//! is asked, another row by its text. Rare words weigh more, and runs of letters forgive a slip or another ending.

mod bag;
mod rows;
mod weights;

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::Lexicon;
use crate::facet::Facet;
use crate::knowledge::Knowledge;
use crate::spelling::Word;

use bag::Bag;
use rows::{Row, Rows};
pub use rows::{row_id, rows_of};
use weights::{Weighed, Weights};

/// A question that is told in a story is read in parts of so many words, each half behind the last.
const PART: usize = 12;

/// What is found in the text of an answer, and that it is about the same facet, weigh so much beside how like its
/// question is; an answer to pregnant women or of children weighs less where nobody speaks of them, and one on another amount. Found on ways to ask
/// that were left out: see `tests/answers/single.rs`.
const IN_TEXT: f32 = 0.8;
const SAME_FACET: f32 = 0.4;
const OTHER_PEOPLE: f32 = 0.4;
const OTHER_AMOUNT: f32 = 0.8;

/// A question in the very words of a way to ask is that question, however near others are.
const SAME_WORDS: f32 = 1.0;

/// How much the distance to the next answer weighs.
const LEAD: f32 = 1.5;

/// A single answer is given from here on. Found by asking for each answer in each of its ways with that way left out:
/// see `tests/answers/single.rs`.
pub const CLOSE: f32 = 1.45;

/// All rows by entry. Built once for each knowledge.
#[derive(Debug)]
pub struct Closest {
    entries: FxHashMap<String, Rows>,
    weights: Weights,
    lexicon: Arc<Lexicon>,
}

/// A row that is close to a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Close {
    /// What [`row_id`] tells of it.
    pub id: String,
    /// What a single answer is about; another row has none.
    pub facet: Option<Facet>,
    /// For a single answer, how like its question is, from 0 to about 2, and by how much more than the next one's; for
    /// another row, which share of the question it tells of, from 0 to 1.
    pub closeness: f32,
}

impl Close {
    /// Whether it is a single answer.
    #[must_use]
    pub fn is_answer(&self) -> bool {
        self.facet.is_some()
    }
}

impl Closest {
    /// Reads every row.
    #[must_use]
    pub fn new(knowledge: &Knowledge, lexicon: Arc<Lexicon>) -> Self {
        let subjects = Lexicon::of_names(knowledge);
        let read = rows::Reading {
            lexicon: &lexicon,
            subjects: &subjects,
        };
        let bags: Vec<rows::Bags> = knowledge.entries().map(|entry| read.bags(entry)).collect();
        let weights = Weights::new(bags.iter().flat_map(rows::Bags::answers));
        let entries = bags.into_iter().map(|bags| bags.weighed(&weights));
        Self {
            entries: entries.collect(),
            weights,
            lexicon,
        }
    }

    /// The rows of the entry that have anything in common with the words, the closest first. Beside others, only the answers
    /// that speak of one of them.
    #[must_use]
    pub fn to(&self, entry: &str, words: &[Word], others: &[&str], facets: &[Facet]) -> Vec<Close> {
        let Some(rows) = self.entries.get(entry) else {
            return Vec::new();
        };
        let weighed = |part: &[Word]| {
            let others = others.iter().copied();
            let bag = Bag::of(part, &rows.names, &self.lexicon, others);
            self.weights.weighed(&bag, &rows.local)
        };
        let mut parts: Vec<Weighed> = parts(words).map(weighed).collect();
        parts.retain(|part| !part.is_empty());
        let others: Vec<u32> = others.iter().map(|id| bag::other(id)).collect();
        let told = rows.all.iter();
        let told = told.filter(|row| row.facet.is_none() || row.speaks_of_one(&others));
        let close = told.map(|row| Close {
            id: row.id.clone(),
            facet: row.facet,
            closeness: closeness(row, &parts, facets),
        });
        let mut close: Vec<Close> = close.filter(|close| close.closeness > 0.0).collect();
        close.sort_by(|one, other| other.closeness.total_cmp(&one.closeness));
        lead(&mut close);
        close
    }
}

fn closeness(row: &Row, parts: &[Weighed], facets: &[Facet]) -> f32 {
    let best = |of: &dyn Fn(&Weighed) -> f32| parts.iter().map(of).fold(0.0, f32::max);
    let Some(facet) = row.facet else {
        return best(&|part| part.share_in(&row.text));
    };
    let alike = best(&|part| {
        let ways = row.ways.iter().map(|way| part.alike(way));
        let is_same = row
            .ways
            .iter()
            .any(|way| way.whole.is_some() && way.whole == part.whole);
        let same = if is_same { SAME_WORDS } else { 0.0 };
        ways.fold(0.0, f32::max) + IN_TEXT * part.share_in(&row.text) + same
    });
    if alike == 0.0 {
        return 0.0;
    }
    let same = if facets.contains(&facet) {
        SAME_FACET
    } else {
        0.0
    };
    let speaks_of = |group: &u32| parts.iter().any(|part| part.has(*group));
    let is_for_others = !row.groups.is_empty() && !row.groups.iter().any(speaks_of);
    let other = if is_for_others { OTHER_PEOPLE } else { 0.0 };
    let figures: Vec<u32> = parts.iter().flat_map(|part| part.figures.clone()).collect();
    let amount = if row.is_on_other_amounts(&figures) {
        OTHER_AMOUNT
    } else {
        0.0
    };
    alike + same - other - amount
}

/// An answer is the surer the farther behind it the next one is.
fn lead(close: &mut [Close]) {
    let mut answers = close.iter_mut().filter(|close| close.is_answer());
    if let Some(first) = answers.next() {
        let next = answers.next().map_or(0.0, |next| next.closeness);
        first.closeness += LEAD * (first.closeness - next);
    }
}

/// All of the words, and the parts of a longer text.
fn parts(words: &[Word]) -> impl Iterator<Item = &[Word]> {
    let count = words.len().saturating_sub(PART).div_ceil(PART / 2);
    let starts = (0..=count).map(|part| part * PART / 2);
    let parts = starts.map(|start| start..(start + PART).min(words.len()));
    let whole = (count > 0).then_some(0..words.len());
    parts.chain(whole).map(|range| &words[range])
}
