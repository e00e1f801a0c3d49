//! An entry and its rows, which are read when somebody first asks about it: most are not asked about before the knowledge
//! changes, and reading all took nine tenths of a start.

use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;

use crate::knowledge::{Entry, Knowledge, Supplement, Topic};

use super::meaning::Placing;
use super::rows::Rows;
use super::weights::Weights;

/// An entry, and its rows once they were read.
#[derive(Debug)]
pub(super) struct Kept {
    entry: Source,
    rows: OnceLock<Rows>,
}

#[derive(Debug)]
enum Source {
    Supplement(Arc<Supplement>),
    Topic(Arc<Topic>),
}

/// Every entry by its id.
pub(super) fn all(knowledge: &Knowledge) -> FxHashMap<String, Kept> {
    let supplements = knowledge.supplements.iter();
    let supplements = supplements.map(|(id, it)| (id, Source::Supplement(Arc::clone(it))));
    let topics = knowledge.topics.iter();
    let topics = topics.map(|(id, it)| (id, Source::Topic(Arc::clone(it))));
    let all = supplements.chain(topics).map(|(id, entry)| {
        let rows = OnceLock::new();
        (id.clone(), Kept { entry, rows })
    });
    all.collect()
}

impl Kept {
    pub(super) fn rows(&self, placing: &Placing, weights: &Weights) -> &Rows {
        self.rows.get_or_init(|| {
            let entry = match &self.entry {
                Source::Supplement(supplement) => Entry::Supplement(supplement),
                Source::Topic(topic) => Entry::Topic(topic),
            };
            placing
                .reading()
                .bags(entry)
                .weighed(weights, placing, entry)
        })
    }
}
