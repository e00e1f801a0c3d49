//! The words by which people ask for each part of an entry.

use deserr::Deserr;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::written::Faults;
use super::WordSet;
use crate::section::Section;

/// The whole of `language/CODE/sections.toml`.
#[derive(Clone, Debug, Default, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SectionWords {
    /// One for each section. The first that a question has a phrase of leads the answer, so that what is narrower, or
    /// weighs more for safety, stands above what is wider.
    #[deserr(default)]
    #[schemars(default)]
    pub sections: Vec<SectionCues>,
    /// Words that say that something is taken: with `with` behind them they ask for interactions.
    #[deserr(default)]
    #[schemars(default)]
    pub taken: WordSet,
    /// Words that join what is taken to what it is taken with.
    #[deserr(default)]
    #[schemars(default)]
    pub with: WordSet,
    /// Words behind `with` that are no medicine: `take it with food`.
    #[deserr(default, rename = "not-with")]
    #[schemars(default)]
    pub not_with: WordSet,
}

/// What asks for a section.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SectionCues {
    /// Which section it is.
    pub section: Section,
    /// Words and phrases, compared without case, accents, apostrophes and plural.
    pub phrases: Vec<String>,
}
