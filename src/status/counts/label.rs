//! What may stand in a label: a word of the program, a number of a shard, or the id of an entry of the knowledge. What
//! people write, and who they are, cannot: no other kind of value exists.

use std::fmt::{self, Write};
use std::sync::Arc;

use prometheus_client::encoding::{EncodeLabelValue, LabelValueEncoder};
use prometheus_client::metrics::family::Family;

use crate::knowledge::Knowledge;

/// Labels with their names.
pub(super) type Labels<const N: usize> = [(&'static str, Label); N];

/// One count for each combination of labels.
pub(super) type By<const N: usize, M> = Family<Labels<N>, M>;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Label {
    Word(&'static str),
    Shard(usize),
    Entry(EntryId),
}

/// The id of an entry that the knowledge has.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct EntryId(Arc<str>);

impl EntryId {
    /// Nothing where the knowledge has no such entry.
    pub(super) fn known(knowledge: &Knowledge, id: &str) -> Option<Self> {
        let supplement = knowledge.supplements.get_key_value(id).map(|(id, _)| id);
        let topic = || knowledge.topics.get_key_value(id).map(|(id, _)| id);
        let own = supplement.or_else(topic)?;
        Some(Self(own.as_str().into()))
    }

    /// Those of all entries.
    pub(super) fn all(knowledge: &Knowledge) -> impl Iterator<Item = Self> {
        let ids = knowledge.supplements.keys().chain(knowledge.topics.keys());
        ids.map(|id| Self(id.as_str().into()))
    }
}

impl EncodeLabelValue for Label {
    fn encode(&self, encoder: &mut LabelValueEncoder) -> fmt::Result {
        match self {
            Self::Word(word) => encoder.write_str(word),
            Self::Shard(number) => write!(encoder, "{number}"),
            Self::Entry(EntryId(id)) => encoder.write_str(id),
        }
    }
}
