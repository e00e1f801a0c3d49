//! The rows of an entry that are closest to a question by the words they share: a single answer by the ways in which it
//! is asked, another row by its text. Rare words weigh more, and runs of letters forgive a slip or another ending.

mod asking;
mod bag;
mod close;
mod index;
mod kept;
mod likeness;
mod meaning;
mod parts;
mod postings;
mod reading;
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

use asking::{Asking, Looking};
pub use close::Close;
use close::{SHOWN, led};
use kept::Kept;
use likeness::Likeness;
use meaning::Placing;
pub use meaning::{learned_from, model_name};
pub use reading::{is_row, row_id, texts_of};
use rows::{Row, Rows};
use slips::Slips;
use story::Candidate;
use weights::Weights;

/// A single answer is given from here on. Of the ways to ask that were kept apart from learning, two in three are this
/// close to an answer, and it is their own, or says the same, for nine in ten.
pub const CLOSE: f32 = 2.9;

/// From here on an answer is shown with the question that it was written for: of ways that were kept apart, nine in ten
/// have their own among the first two.
pub const NEAR: f32 = 1.8;

/// Which share makes two answers one, where both would stand below each other.
pub(super) const TWICE: f32 = 0.55;

/// All rows by entry, each read when it is first asked about. Built once for each knowledge.
#[derive(Debug)]
pub struct Closest {
    entries: FxHashMap<String, Kept>,
    weights: Weights,
    lexicon: Arc<Lexicon>,
    placing: Placing,
    /// The words with which people begin to ask.
    opens: WordSet,
    /// Read when a question first has a word that no way to ask has.
    slips: OnceLock<Slips>,
}

impl Closest {
    /// With the model of meanings that is stored; where none is, answers are found by words alone, and every row is read for
    /// what its words tell.
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

    /// The same with this model of meanings.
    #[must_use]
    pub fn with(knowledge: &Knowledge, lexicon: Arc<Lexicon>, model: Option<Arc<Model>>) -> Self {
        let placing = Placing::new(knowledge, Arc::clone(&lexicon), model);
        let weights = match placing.counts() {
            Some(counts) => Weights::new(counts),
            None => placing.weights(knowledge),
        };
        Self {
            entries: kept::all(knowledge),
            weights,
            placing,
            lexicon,
            opens: knowledge.languages.english().wishes.opens.clone(),
            slips: OnceLock::new(),
        }
    }

    fn rows(&self, entry: &str) -> Option<&Rows> {
        let kept = self.entries.get(entry)?;
        Some(kept.rows(&self.placing, &self.weights))
    }

    /// The words as they were meant: with slips in everyday words put right.
    #[must_use]
    pub fn meant(&self, knowledge: &Knowledge, words: &[Word]) -> Vec<Word> {
        if words.iter().all(|word| self.weights.know(&word.text)) {
            return words.to_vec();
        }
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
        if part.is_none() && others.is_empty() && self.is_bare(entry, words) {
            return Vec::new();
        }
        let Some(rows) = self.rows(entry) else {
            return Vec::new();
        };
        let stretches = match part {
            Some(_) => Vec::new(),
            None => parts::parts(words, &self.opens),
        };
        let asking = Asking::new((words, part), &stretches, &self.lexicon);
        led(&self.alike(rows, &asking, others, facets))
    }

    /// The same of each of these entries, one after the other.
    #[must_use]
    pub fn to_each<'e>(
        &self,
        entries: impl IntoIterator<Item = &'e str>,
        words: &[Word],
        facets: &[Facet],
    ) -> Vec<Close> {
        let stretches = parts::parts(words, &self.opens);
        let asking = Asking::new((words, None), &stretches, &self.lexicon);
        let rows = entries.into_iter().filter_map(|entry| self.rows(entry));
        rows.flat_map(|rows| led(&self.alike(rows, &asking, &[], facets)))
            .collect()
    }

    /// Whether nothing stands there but the name of the entry, which asks nothing of its rows: they are not read for it.
    fn is_bare(&self, entry: &str, words: &[Word]) -> bool {
        let objects = self.lexicon.named(words, &[]).into_iter();
        let named = objects.map(|object| bag::hash(object.name()));
        let hashes = words.iter().map(|word| bag::hash(&word.text));
        let kept = self.entries.get(entry);
        kept.is_some_and(|kept| kept.is_named(hashes.chain(named)))
    }

    /// How close the closest of these rows of the entry is to the words, as to a question of their own.
    #[must_use]
    pub fn closeness(
        &self,
        entry: &str,
        words: &[Word],
        ids: &[&str],
        facets: &[Facet],
    ) -> Option<f32> {
        let close = self.to(entry, (words, None), &[], facets);
        let mut close = close.iter().filter(|close| ids.contains(&&*close.id));
        close.next().map(|close| close.closeness)
    }

    /// Whether two answers of the entry say nearly the same.
    #[must_use]
    pub fn say_the_same(&self, entry: &str, one: &str, other: &str) -> bool {
        let rows = self.rows(entry);
        let row = |id: &str| rows?.all.iter().find(|row| *row.id == *id);
        let both = row(one).zip(row(other));
        both.is_some_and(|(one, other)| one.says_what(other, TWICE))
    }

    /// The answers of these entries that together tell what a story asks: those that are `sure`, then the closest others
    /// beside them. Each entry stands with how much more its answers count.
    #[must_use]
    pub fn to_story(
        &self,
        entries: &[(String, f32)],
        words: &[Word],
        facets: &[Facet],
        sure: Vec<Close>,
    ) -> Vec<Close> {
        let stretches = parts::parts(words, &self.opens);
        let place = |part: usize| {
            let stretch = stretches.get(part);
            stretch.map_or(0..words.len(), |it| it.words.clone())
        };
        let asking = Asking::new((words, None), &stretches, &self.lexicon);
        let mut told: Vec<Candidate<'_>> = Vec::new();
        for (entry, worth) in entries {
            let Some(rows) = self.rows(entry) else {
                continue;
            };
            let alike = self.alike(rows, &asking, &[], facets);
            let answers = alike.into_iter().filter(|(row, _)| row.facet.is_some());
            let is_sure = |row: &Row| sure.iter().any(|close| close.id == row.id);
            let answers = answers.enumerate();
            let answers = answers.filter(|(at, (row, _))| *at < SHOWN || is_sure(row));
            told.extend(answers.map(|(_, (row, likeness))| Candidate {
                entry,
                row,
                likeness,
                words: place(likeness.part),
                worth: likeness.score + worth,
            }));
        }
        story::chosen(told, sure)
    }

    /// The rows with how like the words are to them, the likest first.
    fn alike<'r>(
        &self,
        rows: &'r Rows,
        asking: &Asking<'_>,
        others: &[&str],
        facets: &[Facet],
    ) -> Vec<(&'r Row, Likeness)> {
        let looking = Looking {
            placing: &self.placing,
            weights: &self.weights,
        };
        let asked = asking.of(rows, others, &looking);
        let others: Vec<u32> = others.iter().map(|id| bag::other(id)).collect();
        let told = rows.all.iter();
        let told = told.filter(|row| row.facet.is_none() || row.speaks_of_one(&others));
        let mut close: Vec<(&Row, Likeness)> = told
            .map(|row| (row, Likeness::of(row, &asked, facets)))
            .filter(|(_, likeness)| likeness.score > 0.0)
            .collect();
        close.sort_by(|(_, one), (_, other)| other.score.total_cmp(&one.score));
        close
    }
}
