//! The guide: the knowledge with its index and the disclaimer, and everything that may be asked of it.

mod ask;
mod body;
mod complete;
mod digest;
mod explain;
mod field;
mod fixed;
mod general;
mod heard;
mod kept;
pub(super) mod leads;
mod left_open;
mod listen;
mod missed;
mod picked;
mod pressed;
mod preview;
pub(super) mod request;
mod reviews;
pub(super) mod safe;
mod several_asked;
mod story;
mod sureness;
mod wanted;

use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;

use crate::answer::intent::code::Marks;
use crate::answer::reply::disclaimer::Disclaimer;
use crate::answer::reply::kept::Kept;
use crate::classify::{Classifier, Closest, learned_from, model_name};
use crate::knowledge::{ENGLISH, Knowledge};
use crate::learned::Model;
use crate::matching::Index;
use crate::question::{Question, Reader, Readers};
use crate::safety::Dangers;

/// All that answering needs. It is swapped whole; a copy shares all that is large.
#[derive(Clone, Debug)]
pub struct Guide {
    pub(in crate::answer) knowledge: Arc<Knowledge>,
    pub(in crate::answer) index: Arc<Index>,
    pub(in crate::answer) readers: Arc<Readers>,
    pub(in crate::answer) dangers: Arc<Dangers>,
    pub(in crate::answer) classifier: Arc<Classifier>,
    pub(in crate::answer) closest: Arc<Closest>,
    pub(in crate::answer) today: NaiveDate,
    pub(in crate::answer) kept: Kept,
    /// The marks of the rows, once a button that carries one was pressed.
    pub(in crate::answer) marks: Arc<OnceLock<Marks>>,
    disclaimer: Disclaimer,
}

impl Guide {
    /// Indexes the knowledge. `today` is what reviews are overdue by: nothing here reads a clock.
    #[must_use]
    pub fn new(knowledge: Knowledge, disclaimer: Disclaimer, today: NaiveDate) -> Self {
        let index = Index::new(&knowledge);
        let reader = Reader::new(knowledge.languages.english());
        let classifier = Classifier::new(&knowledge, &index, &reader);
        let closest = Closest::new(&knowledge, Arc::clone(classifier.lexicon()));
        Self {
            classifier: Arc::new(classifier),
            closest: Arc::new(closest),
            index: Arc::new(index),
            readers: Arc::new(Readers::new(&knowledge.languages)),
            dangers: Arc::new(Dangers::new(&knowledge)),
            knowledge: Arc::new(knowledge),
            today,
            kept: Kept::default(),
            marks: Arc::default(),
            disclaimer,
        }
    }

    /// What it answers from.
    #[must_use]
    pub fn knowledge(&self) -> &Knowledge {
        &self.knowledge
    }

    /// The name of the model of what answers mean, where there are answers and none is stored.
    #[must_use]
    pub fn missing_model(&self) -> Option<String> {
        let name = model_name();
        let is_missing = self.knowledge.models.known(&name).is_none();
        (is_missing && self.has_answers()).then_some(name)
    }

    /// Learns what answers mean, where that was learned from others: some ten seconds for four thousand. The name of the
    /// model, and the model.
    #[must_use]
    pub fn learn_answers(&self) -> Option<(String, Arc<Model>)> {
        let name = model_name();
        let known = self.knowledge.models.known(&name);
        let from = || learned_from(&self.knowledge);
        let is_fresh = known.is_some_and(|it| it.counts().is_some() && it.learned_from() == from());
        if is_fresh || !self.has_answers() {
            return None;
        }
        let model = Closest::learn(&self.knowledge, Arc::clone(self.classifier.lexicon()));
        Some((name, Arc::new(model)))
    }

    fn has_answers(&self) -> bool {
        let mut entries = self.knowledge.entries();
        entries.any(|entry| !entry.answers().is_empty())
    }

    /// Reads an English text with the words that the knowledge has for it.
    #[must_use]
    pub fn read(&self, text: &str) -> Question {
        self.readers.read(ENGLISH, text)
    }

    /// The code of the language that is read and said where people have that locale.
    pub(in crate::answer) fn language(&self, locale: Option<&str>) -> &str {
        locale.map_or(ENGLISH, |locale| self.knowledge.languages.code(locale))
    }
}
