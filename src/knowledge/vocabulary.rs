//! The words that entries share: outcomes and authorities.

use deserr::Deserr;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::written::Faults;

/// The whole of `vocabulary.toml`.
#[derive(Clone, Debug, Default, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Vocabulary {
    /// What studies measure.
    #[deserr(default)]
    #[schemars(default)]
    pub outcomes: Vec<Outcome>,
    /// Who sets recommendations and limits.
    #[deserr(default)]
    #[schemars(default)]
    pub authorities: Vec<Authority>,
}

/// Something that studies measure.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Outcome {
    /// What an entry writes in `outcome`.
    pub id: String,
    /// How people read it.
    pub name: String,
    /// The words members use when they ask for it.
    #[deserr(default)]
    #[schemars(default)]
    pub conditions: Vec<String>,
}

/// A body that sets recommendations or limits.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Authority {
    /// What an entry writes in `authority`.
    pub id: String,
    /// How people read it.
    pub name: String,
    /// `US`, `EU`, …; `none` for "studies". US figures are shown first.
    pub region: String,
}

impl Vocabulary {
    /// The outcome with that id.
    #[must_use]
    pub fn outcome(&self, id: &str) -> Option<&Outcome> {
        self.outcomes.iter().find(|outcome| outcome.id == id)
    }

    /// The authority with that id.
    #[must_use]
    pub fn authority(&self, id: &str) -> Option<&Authority> {
        self.authorities.iter().find(|authority| authority.id == id)
    }
}
