//! An entry: a supplement or a topic.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Aliases, Reference, Review, SingleAnswer, Supplement, Topic};

/// An entry that an answer can be about.
#[derive(Clone, Copy, Debug)]
pub enum Entry<'k> {
    Supplement(&'k Supplement),
    Topic(&'k Topic),
}

impl<'k> Entry<'k> {
    /// The id, which is also the name of the file.
    #[must_use]
    pub fn id(self) -> &'k str {
        match self {
            Self::Supplement(supplement) => &supplement.id,
            Self::Topic(topic) => &topic.id,
        }
    }

    /// The name as people read it.
    #[must_use]
    pub fn name(self) -> &'k str {
        match self {
            Self::Supplement(supplement) => &supplement.name,
            Self::Topic(topic) => &topic.name,
        }
    }

    /// The other names.
    #[must_use]
    pub fn aliases(self) -> &'k Aliases {
        match self {
            Self::Supplement(supplement) => &supplement.aliases,
            Self::Topic(topic) => &topic.aliases,
        }
    }

    /// The sentence that stands first, and the keys of its references.
    #[must_use]
    pub fn verdict(self) -> (&'k str, &'k [String]) {
        match self {
            Self::Supplement(supplement) => (&supplement.verdict.text, &supplement.verdict.refs),
            Self::Topic(topic) => (&topic.verdict.text, &topic.verdict.refs),
        }
    }

    /// The answers to single questions.
    #[must_use]
    pub fn answers(self) -> &'k [SingleAnswer] {
        match self {
            Self::Supplement(supplement) => &supplement.answers,
            Self::Topic(topic) => &topic.answers,
        }
    }

    /// The sources by key.
    #[must_use]
    pub fn references(self) -> &'k BTreeMap<String, Arc<Reference>> {
        match self {
            Self::Supplement(supplement) => &supplement.references,
            Self::Topic(topic) => &topic.references,
        }
    }

    /// When the entry was last reviewed.
    #[must_use]
    pub fn review(self) -> &'k Review {
        match self {
            Self::Supplement(supplement) => &supplement.review,
            Self::Topic(topic) => &topic.review,
        }
    }
}
