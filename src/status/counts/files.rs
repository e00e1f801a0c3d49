//! The knowledge: what it holds, and how its changes went.

use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::Registry;

use super::label::By;
use super::word::Reload;
use super::{Counts, begin, kept, one_more, word};
use crate::knowledge::Knowledge;

/// What is counted of the knowledge files and of reading them.
#[derive(Debug)]
pub struct Files {
    reloads: By<1, Counter>,
    problems: Gauge,
    entries: Gauge,
}

impl Files {
    pub(super) fn new(registry: &mut Registry) -> Self {
        let files = Self {
            reloads: kept(
                registry,
                "reloads",
                "How often the knowledge files were read anew",
            ),
            problems: kept(
                registry,
                "knowledge_problems",
                "Mistakes in the knowledge files now, which keep them from being taken",
            ),
            entries: kept(
                registry,
                "knowledge_entries",
                "Supplements and topics that are answered from",
            ),
        };
        let reloads = Reload::ALL.iter();
        begin(
            &files.reloads,
            reloads.map(|it| [word("what", it.as_str())]),
        );
        files
    }

    /// The files were read anew.
    pub fn reloaded(&self, what: Reload) {
        one_more(&self.reloads, &[word("what", what.as_str())]);
    }

    /// So many mistakes are in them now.
    pub fn problems(&self, count: usize) {
        self.problems.set(i64::try_from(count).unwrap_or(i64::MAX));
    }
}

impl Counts {
    /// This is answered from now.
    pub fn knows(&self, knowledge: &Knowledge) {
        let entries = knowledge.supplements.len() + knowledge.topics.len();
        let entries = i64::try_from(entries).unwrap_or(i64::MAX);
        self.files.entries.set(entries);
        self.asking.knows(knowledge);
    }
}
