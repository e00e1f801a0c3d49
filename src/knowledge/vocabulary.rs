//! The words that entries share: outcomes and authorities.

use deserr::Deserr;

use super::written::Faults;

/// The whole of `vocabulary.toml`.
#[derive(Clone, Debug, Default, Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
pub struct Vocabulary {
    #[deserr(default)]
    pub outcomes: Vec<Outcome>,
    #[deserr(default)]
    pub authorities: Vec<Authority>,
}

/// Something that studies measure.
#[derive(Clone, Debug, Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
pub struct Outcome {
    pub id: String,
    pub name: String,
    /// The words members use when they ask for it.
    #[deserr(default)]
    pub conditions: Vec<String>,
}

/// A body that sets recommendations or limits.
#[derive(Clone, Debug, Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
pub struct Authority {
    pub id: String,
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
