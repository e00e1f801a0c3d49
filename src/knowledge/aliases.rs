//! What people type besides the name, by kind.

use deserr::Deserr;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::written::Faults;
use crate::spelling::same_name;

/// Other names of the same substance, by kind.
#[derive(Clone, Debug, Default, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Aliases {
    /// Other names; never the name of another substance.
    #[deserr(default)]
    #[schemars(default)]
    pub synonyms: Vec<String>,
    /// Names that chemists use.
    #[deserr(default, rename = "chemical-names")]
    #[schemars(default)]
    pub chemical_names: Vec<String>,
    /// Salts and forms: `zinc citrate`.
    #[deserr(default)]
    #[schemars(default)]
    pub forms: Vec<String>,
    /// Short names of at least two letters.
    #[deserr(default)]
    #[schemars(default)]
    pub abbreviations: Vec<String>,
    /// Only brands that are certainly this and nothing else.
    #[deserr(default)]
    #[schemars(default)]
    pub brands: Vec<String>,
}

impl Aliases {
    /// Whether it is a form, of which the tables of the entry may not hold: those of fibre are not of psyllium.
    #[must_use]
    pub fn has_form(&self, name: &str) -> bool {
        self.forms.iter().any(|form| same_name(form, name))
    }

    /// Whether it is the name of a product.
    #[must_use]
    pub fn has_brand(&self, name: &str) -> bool {
        self.brands.iter().any(|brand| same_name(brand, name))
    }

    /// Every alias with the key that it stands under and its place there.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, usize, &str)> {
        [
            ("synonyms", &self.synonyms),
            ("chemical-names", &self.chemical_names),
            ("forms", &self.forms),
            ("abbreviations", &self.abbreviations),
            ("brands", &self.brands),
        ]
        .into_iter()
        .flat_map(|(kind, list)| {
            list.iter()
                .enumerate()
                .map(move |(place, alias)| (kind, place, alias.as_str()))
        })
    }
}
