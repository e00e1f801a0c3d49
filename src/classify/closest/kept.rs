//! An entry and its rows, which are read when somebody first asks about it: most are not asked about before the knowledge
//! changes, and reading all took nine tenths of a start.

use std::sync::{Arc, OnceLock};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::knowledge::{Entry, Knowledge, Supplement, Topic};

use super::meaning::Placing;
use super::reading::name_of;
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
    /// Whether these hashes are of words of its own name. The names of a topic are what it is asked in.
    pub(super) fn is_named(&self, hashes: impl IntoIterator<Item = u32>) -> bool {
        let own: FxHashSet<u32> = match &self.entry {
            Source::Supplement(it) => name_of(Entry::Supplement(it)).collect(),
            Source::Topic(_) => FxHashSet::default(),
        };
        hashes.into_iter().all(|it| own.contains(&it))
    }

    pub(super) fn rows(&self, placing: &Placing, weights: &Weights) -> &Rows {
        self.rows.get_or_init(|| {
            let entry = match &self.entry {
                Source::Supplement(supplement) => Entry::Supplement(supplement),
                Source::Topic(topic) => Entry::Topic(topic),
            };
            let texts = placing.reading().texts(entry);
            Rows::of(texts, weights, placing.model())
        })
    }
}
