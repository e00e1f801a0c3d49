//! Diets: whether the substance, or the pill, is for people who eat by rules or must avoid something.

use deserr::Deserr;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::choice::readable;
use super::told::{Told, label};
use super::written::Faults;
use crate::words::words;

words! {
    /// A diet, or what somebody avoids.
    Diet {
        Vegan = "vegan",
        Vegetarian = "vegetarian",
        Halal = "halal",
        Kosher = "kosher",
        Gluten = "gluten",
        Dairy = "dairy",
        Soya = "soya",
        Gelatine = "gelatine",
        Fish = "fish",
        Other = "other",
    }
}

words! {
    /// What a row on a diet is about.
    DietOf {
        Nutrient = "nutrient",
        Pill = "pill",
    }
}

readable!(Diet, DietOf);

/// What people of a diet need to know.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct DietRow {
    /// The diet, or what is avoided.
    pub diet: Diet,
    /// Whether it is about the substance or about what pills are made of.
    pub of: DietOf,
    /// What people read, complete in itself.
    pub text: String,
    /// Keys of references below that say so.
    pub refs: Vec<String>,
}

impl Told for DietRow {
    fn label(&self) -> Option<String> {
        let diet = label(self.diet.as_str());
        Some(match self.of {
            DietOf::Nutrient => diet,
            DietOf::Pill => format!("{diet}, the pill"),
        })
    }

    fn text(&self) -> &str {
        &self.text
    }

    fn refs(&self) -> &[String] {
        &self.refs
    }
}
