//! The guide: the knowledge with its index and the disclaimer, and everything that may be asked of it.

mod ask;
mod body;
mod complete;
mod digest;
mod explain;
mod fixed;
mod heard;
mod kept;
pub(super) mod leads;
mod missed;
mod picked;
mod preview;
pub(super) mod request;
mod reviews;
pub(super) mod safe;
mod several_asked;

use std::sync::Arc;

use chrono::NaiveDate;

use crate::answer::reply::disclaimer::Disclaimer;
use crate::answer::reply::kept::Kept;
use crate::classify::{Classifier, Closest};
use crate::knowledge::{ENGLISH, Knowledge};
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
            disclaimer,
        }
    }

    /// What it answers from.
    #[must_use]
    pub fn knowledge(&self) -> &Knowledge {
        &self.knowledge
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
