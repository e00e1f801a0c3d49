//! What happens together with a medicine or another substance, and where none was found.

use deserr::Deserr;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::evidence::Certainty;
use super::reference::Day;
use super::written::Faults;
use crate::words::words;

words! {
    /// How much an interaction matters.
    InteractionSeverity { Major = "major", Moderate = "moderate", Minor = "minor", }
}

/// What happens together with a medicine or another substance, and what to do.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Interaction {
    /// The id of a file in `medicines/` or `supplements/`.
    pub with: String,
    /// `major`: could do serious harm, ask before taking both. `moderate`: needs a gap in time or a check.
    pub severity: InteractionSeverity,
    /// What happens.
    pub effect: String,
    /// What to do, starting with a verb; never to stop a medicine.
    pub action: String,
    /// Hours to keep between the two; the widest that a source names.
    #[deserr(default, rename = "hours-apart")]
    pub hours_apart: Option<u32>,
    /// How sure it is, not how strong.
    pub certainty: Certainty,
    /// Keys of references below that say so.
    pub refs: Vec<String>,
}

/// A medicine or substance for which interactions were looked for and none was found; never to be read as safe.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct NoneFound {
    /// The id of a file in `medicines/` or `supplements/`.
    pub with: String,
    /// The day on which it was looked for.
    #[deserr(from(Day) = Day::date)]
    #[schemars(with = "Day")]
    pub on: chrono::NaiveDate,
    /// Keys of references below: where it was looked for.
    pub refs: Vec<String>,
}
