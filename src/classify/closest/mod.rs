//! The rows of an entry that are closest to a question by the words they share: a single answer by the ways in which it
//! is asked, another row by its text. Rare words weigh more, and runs of letters forgive a slip or another ending.

mod bag;
mod weights;

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Lexicon;
use crate::facet::Facet;
use crate::knowledge::{Entry, Knowledge};
use crate::question::Section;
use crate::spelling::{Word, words};

use bag::{Bag, hash};
use weights::Weights;

/// A question that is told in a story is read in parts of so many words, each half behind the last.
const PART: usize = 12;

/// What is found in the text of an answer, and that it is about the same facet, weigh so much beside how like its
/// question is. Found on ways to ask that were left out: see `tests/answers/single.rs`.
const IN_TEXT: f32 = 0.8;
const SAME_FACET: f32 = 0.3;

/// A single answer is given from here on. Found by asking for each answer in each of its ways with that way left out:
/// see `tests/answers/single.rs`.
pub const CLOSE: f32 = 1.35;

/// All rows by entry. Built once for each knowledge.
#[derive(Debug)]
pub struct Closest {
    entries: FxHashMap<String, Rows>,
    weights: Weights,
    lexicon: Arc<Lexicon>,
}

#[derive(Debug, Default)]
struct Rows {
    /// The words of its names, which tell nothing inside the entry.
    names: FxHashSet<u32>,
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    id: String,
    /// Of a single answer.
    facet: Option<Facet>,
    /// How a single answer is asked for.
    ways: Vec<Bag>,
    text: Bag,
}

/// A row that is close to a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Close {
    /// What [`row_id`] tells of it.
    pub id: String,
    /// Whether it is a single answer.
    pub is_answer: bool,
    /// For a single answer, how like its question is, from 0 to about 2, and by how much more than the next one's; for
    /// another row, which share of the question it tells of, from 0 to 1.
    pub closeness: f32,
}

/// What stands for a row: its entry and its text.
#[must_use]
pub fn row_id(entry: &str, text: &str) -> String {
    format!("{entry}/{text}")
}

/// What stands for each row of the entry, in the order of the file.
pub fn rows_of(entry: Entry<'_>) -> impl Iterator<Item = String> {
    let answers = entry.answers().iter();
    let answers = answers.map(move |answer| row_id(entry.id(), &answer.text));
    answers.chain(told(entry).map(move |(_, text)| row_id(entry.id(), text)))
}

impl Closest {
    /// Reads every row.
    #[must_use]
    pub fn new(knowledge: &Knowledge, lexicon: Arc<Lexicon>) -> Self {
        let mut entries: FxHashMap<String, Rows> = FxHashMap::default();
        for entry in knowledge.entries() {
            entries.insert(entry.id().to_owned(), rows(entry, &lexicon));
        }
        let weights = Weights::new(entries.values().flat_map(|rows| &rows.rows));
        for row in entries.values_mut().flat_map(|rows| &mut rows.rows) {
            for way in &mut row.ways {
                weights.leave_out_common(way);
            }
            weights.leave_out_common(&mut row.text);
        }
        Self {
            entries,
            weights,
            lexicon,
        }
    }

    /// The rows of the entry that have anything in common with the words, the closest first.
    #[must_use]
    pub fn to(&self, entry: &str, words: &[Word], facets: &[Facet]) -> Vec<Close> {
        let Some(rows) = self.entries.get(entry) else {
            return Vec::new();
        };
        let bag = |part: &[Word]| Bag::of(part, &rows.names, &self.lexicon);
        let mut parts: Vec<Bag> = parts(words).map(bag).collect();
        for part in &mut parts {
            self.weights.leave_out_common(part);
        }
        parts.retain(|part| !part.words.is_empty());
        let close = rows.rows.iter().map(|row| Close {
            id: row.id.clone(),
            is_answer: row.facet.is_some(),
            closeness: self.closeness(row, &parts, facets),
        });
        let mut close: Vec<Close> = close.filter(|close| close.closeness > 0.0).collect();
        close.sort_by(|one, other| other.closeness.total_cmp(&one.closeness));
        lead(&mut close);
        close
    }

    fn closeness(&self, row: &Row, parts: &[Bag], facets: &[Facet]) -> f32 {
        let weights = &self.weights;
        let best = |of: &dyn Fn(&Bag) -> f32| parts.iter().map(of).fold(0.0, f32::max);
        let Some(facet) = row.facet else {
            return best(&|part| weights.share(&part.words, &row.text.words));
        };
        let same = if facets.contains(&facet) {
            SAME_FACET
        } else {
            0.0
        };
        let alike = best(&|part| {
            let ways = row.ways.iter().map(|way| weights.alike(part, way));
            let in_text = weights.share(&part.words, &row.text.words);
            ways.fold(0.0, f32::max) + IN_TEXT * in_text
        });
        if alike > 0.0 { alike + same } else { 0.0 }
    }
}

/// An answer is the surer the farther behind it the next one is.
fn lead(close: &mut [Close]) {
    let mut answers = close.iter_mut().filter(|close| close.is_answer);
    if let Some(first) = answers.next() {
        let next = answers.next().map_or(0.0, |next| next.closeness);
        first.closeness += first.closeness - next;
    }
}

fn rows(entry: Entry<'_>, lexicon: &Lexicon) -> Rows {
    let aliases = entry.aliases().iter().map(|(_, _, alias)| alias);
    let names = [entry.name(), entry.id()].into_iter().chain(aliases);
    let names: FxHashSet<u32> = names.flat_map(words).map(|word| hash(&word.text)).collect();
    let own = |text: &str| Bag::of(&words(text), &names, lexicon);
    let answers = entry.answers().iter().map(|answer| Row {
        id: row_id(entry.id(), &answer.text),
        facet: Some(answer.facet),
        ways: answer.asks.iter().map(|ask| own(ask)).collect(),
        text: own(&answer.text),
    });
    let told = told(entry).map(|(label, text)| Row {
        id: row_id(entry.id(), text),
        facet: None,
        ways: Vec::new(),
        text: own(&format!("{label} {text}")),
    });
    let rows = answers.chain(told).collect();
    Rows { names, rows }
}

/// The other rows with a text, each with its label.
fn told(entry: Entry<'_>) -> impl Iterator<Item = (String, &str)> {
    let supplement = match entry {
        Entry::Supplement(supplement) => Some(supplement),
        Entry::Topic(_) => None,
    };
    let sections = Section::ALL.iter().filter(|it| **it != Section::Answers);
    let lists = supplement.into_iter().flat_map(move |supplement| {
        sections
            .clone()
            .flat_map(|section| supplement.told(*section))
    });
    lists
        .flat_map(|(_, rows)| rows)
        .map(|row| (row.label().unwrap_or_default(), row.text()))
}

/// All of the words, and the parts of a longer text.
fn parts(words: &[Word]) -> impl Iterator<Item = &[Word]> {
    let count = words.len().saturating_sub(PART).div_ceil(PART / 2);
    let starts = (0..=count).map(|part| part * PART / 2);
    let parts = starts.map(|start| start..(start + PART).min(words.len()));
    let whole = (count > 0).then_some(0..words.len());
    parts.chain(whole).map(|range| &words[range])
}
