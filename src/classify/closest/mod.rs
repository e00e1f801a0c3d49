//! The rows of an entry that are closest to a question by the words they share: a single answer by the ways in which it
//! is asked, another row by its text. Rare words weigh more, and runs of letters forgive a slip or another ending.

mod bag;
mod likeness;
mod meaning;
mod parts;
mod rows;
mod slips;
mod story;
mod weights;

use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;

use super::Lexicon;
use crate::facet::Facet;
use crate::knowledge::{Knowledge, WordSet};
use crate::learned::Model;
use crate::spelling::Word;

use bag::Bag;
use likeness::{AskedIn, Likeness, OF_ALL_THINGS, Part};
use meaning::Placing;
pub use meaning::{learned_from, model_name};
use parts::Stretch;
use rows::{Row, Rows};
pub use rows::{row_id, rows_of};
use slips::Slips;
use story::Candidate;
use weights::Weights;

/// A single answer is given from here on. Of the ways to ask that were kept apart from learning, two in three are this
/// close to an answer, and it is their own, or says the same, for nine in ten.
pub const CLOSE: f32 = 2.9;

/// From here on an answer is shown with the question that it was written for: of ways that were kept apart, nine in ten
/// have their own among the first two.
pub const NEAR: f32 = 1.8;

/// An answer that is so much closer than the next stands alone.
const CLEAR: f32 = 0.4;

/// How much the distance to the next answer weighs.
const LEAD: f32 = 1.5;

/// Of what a text tells, so much in another says the same.
const SAME: f32 = 0.4;

/// So many answers behind the closest are asked whether they say what it says.
const SHOWN: usize = 10;

/// All rows by entry. Built once for each knowledge.
#[derive(Debug)]
pub struct Closest {
    entries: FxHashMap<String, Rows>,
    weights: Weights,
    lexicon: Arc<Lexicon>,
    placing: Placing,
    /// The words with which people begin to ask.
    opens: WordSet,
    /// Read when a question is asked first.
    slips: OnceLock<Slips>,
}

/// A row that is close to a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Close {
    /// What [`row_id`] tells of it.
    pub id: String,
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

impl Closest {
    /// Reads every row, with the model of meanings that is stored; where none is, answers are found by words alone.
    #[must_use]
    pub fn new(knowledge: &Knowledge, lexicon: Arc<Lexicon>) -> Self {
        let model = knowledge.models.known(&model_name());
        Self::with(knowledge, lexicon, model)
    }

    /// Learns what the answers mean from the ways in which they are asked: about ten seconds for four thousand.
    #[must_use]
    pub fn learn(knowledge: &Knowledge, lexicon: Arc<Lexicon>) -> Model {
        Placing::new(knowledge, lexicon, None).learn(knowledge)
    }

    /// Reads every row, with this model of meanings.
    #[must_use]
    pub fn with(knowledge: &Knowledge, lexicon: Arc<Lexicon>, model: Option<Arc<Model>>) -> Self {
        let placing = Placing::new(knowledge, Arc::clone(&lexicon), model);
        let read = rows::Reading {
            lexicon: &lexicon,
            subjects: placing.subjects(),
        };
        let bags: Vec<rows::Bags> = knowledge.entries().map(|entry| read.bags(entry)).collect();
        let weights = Weights::new(bags.iter().flat_map(rows::Bags::answers));
        let entries = bags.into_iter().map(|bags| bags.weighed(&weights));
        Self {
            entries: entries.collect(),
            weights,
            placing,
            lexicon,
            opens: knowledge.languages.english().wishes.opens.clone(),
            slips: OnceLock::new(),
        }
    }

    /// The words as they were meant: with slips in everyday words put right.
    #[must_use]
    pub fn meant(&self, knowledge: &Knowledge, words: &[Word]) -> Vec<Word> {
        let slips = self.slips.get_or_init(|| Slips::new(knowledge));
        slips.right(words)
    }

    /// The rows of the entry that have anything in common with the words, the closest first; of one of several things that
    /// are asked, `part` has the words. Beside others, only the answers that speak of one of them.
    #[must_use]
    pub fn to(
        &self,
        entry: &str,
        (words, part): (&[Word], Option<&[Word]>),
        others: &[&str],
        facets: &[Facet],
    ) -> Vec<Close> {
        let Some(rows) = self.entries.get(entry) else {
            return Vec::new();
        };
        let stretches = match part {
            Some(_) => Vec::new(),
            None => parts::parts(words, &self.opens),
        };
        led(&self.alike(rows, (words, part), &stretches, others, facets))
    }

    /// The answers of these entries that together tell what a story asks, the closest first; `worth` is how much more or
    /// less those of an entry count.
    #[must_use]
    pub fn to_story(
        &self,
        entries: &[(String, f32)],
        words: &[Word],
        facets: &[Facet],
    ) -> Vec<Close> {
        let stretches = parts::parts(words, &self.opens);
        let place = |part: usize| {
            let stretch = stretches.get(part);
            stretch.map_or(0..words.len(), |it| it.words.clone())
        };
        let mut told: Vec<Candidate<'_>> = Vec::new();
        for (entry, worth) in entries {
            let Some(rows) = self.entries.get(entry) else {
                continue;
            };
            let alike = self.alike(rows, (words, None), &stretches, &[], facets);
            let answers = alike.into_iter().filter(|(row, _)| row.facet.is_some());
            told.extend(answers.take(SHOWN).map(|(row, likeness)| Candidate {
                row,
                likeness,
                words: place(likeness.part),
                worth: likeness.score + worth,
            }));
        }
        story::chosen(told)
    }

    /// The rows with how like the words are to them, the likest first.
    fn alike<'r>(
        &self,
        rows: &'r Rows,
        (words, part): (&[Word], Option<&[Word]>),
        stretches: &[Stretch],
        others: &[&str],
        facets: &[Facet],
    ) -> Vec<(&'r Row, Likeness)> {
        let read = |part: &[Word], worth: f32| {
            let named = others.iter().copied();
            let objects = self.lexicon.read(part, &[]);
            let bag = Bag::of(part, &rows.names, &objects, named.clone());
            Part {
                words: self.weights.weighed(&bag, &rows.local),
                direction: self.placing.direction(part, &rows.names, &objects, named),
                worth,
            }
        };
        let parts = if let Some(part) = part {
            vec![read(part, 1.0)]
        } else {
            let parts = stretches.iter();
            let read = |it: &Stretch| read(&words[it.words.clone()], it.worth);
            parts.map(read).collect()
        };
        let asked = AskedIn {
            of_whole: match part {
                Some(_) => OF_ALL_THINGS,
                None => likeness::of_whole(words.len()),
            },
            whole: read(words, 1.0),
            parts,
        };
        let others: Vec<u32> = others.iter().map(|id| bag::other(id)).collect();
        let directions = self.placing.directions(&rows.placed, &rows.names);
        let directions = directions.unwrap_or_default();
        let told = rows.all.iter().enumerate();
        let told = told.filter(|(_, row)| row.facet.is_none() || row.speaks_of_one(&others));
        let mut close: Vec<(&Row, Likeness)> = told
            .map(|(at, row)| (row, Likeness::of(row, directions.get(at), &asked, facets)))
            .filter(|(_, likeness)| likeness.score > 0.0)
            .collect();
        close.sort_by(|(_, one), (_, other)| other.score.total_cmp(&one.score));
        close
    }
}

/// How close each is: an answer is the surer the farther behind it the next one is that says something else.
fn led(sorted: &[(&Row, Likeness)]) -> Vec<Close> {
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
            id: row.id.clone(),
            facet: row.facet,
            closeness: likeness.score + LEAD * lead,
            is_clear: lead >= CLEAR,
            way: likeness.way,
            repeats: is_repeated(row),
        }
    });
    close.collect()
}
