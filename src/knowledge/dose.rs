//! Figures: intakes and upper limits, each with unit, population, authority and reference.

use deserr::Deserr;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::amount::Amount;
use super::share::Place;
use super::written::Faults;
use crate::population::Population;
use crate::words::words;

words! {
    /// What a dose row rests on.
    Basis {
        /// Recommended Dietary Allowance: covers nearly all healthy people of the group.
        Rda = "RDA",
        /// Adequate Intake: used where the evidence is too thin for an RDA.
        Ai = "AI",
        /// What studies gave; not a recommendation.
        Trial = "trial",
        /// What people get from food.
        Diet = "diet",
        /// What an authority advises outside the RDA and AI tables.
        Guideline = "guideline",
    }
}

words! {
    /// What a limit counts.
    Counts {
        Total = "total",
        Supplements = "supplements",
    }
}

words! {
    /// How strong a limit is meant.
    LimitKind {
        /// Tolerable Upper Intake Level.
        Ul = "UL",
        /// Where no UL could be derived: an intake up to which no harm was seen.
        SafeLevel = "safe-level",
        Guidance = "guidance",
    }
}

/// An intake for a population.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Dose {
    pub population: Population,
    pub amount: Amount,
    pub basis: Basis,
    /// The id of an authority in `vocabulary.toml`.
    pub authority: String,
    pub refs: Vec<String>,
    pub note: Option<String>,
    pub(super) place: Place,
}

/// The most that an authority holds acceptable for a population.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct UpperLimit {
    pub kind: LimitKind,
    pub population: Population,
    pub amount: Amount,
    pub counts: Counts,
    /// The id of an authority in `vocabulary.toml`.
    pub authority: String,
    pub refs: Vec<String>,
    pub note: Option<String>,
    pub(super) place: Place,
}

/// An authority that looked and set no limit; never to be read as "safe at any dose".
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct NoUpperLimit {
    /// The id of an authority in `vocabulary.toml`.
    pub authority: String,
    /// What it said instead of a limit.
    pub text: String,
    /// Keys of references below that say so.
    pub refs: Vec<String>,
}
