//! What words are made of and what stands beside them: by it a name that nobody knows is told to be of a medicine, a
//! compound or a supplement.

use deserr::Deserr;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::written::Faults;
use super::WordSet;

/// The whole of `language/CODE/names.toml`.
#[derive(Clone, Debug, Default, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct NameWords {
    /// What names of medicines end with.
    #[deserr(default, rename = "medicine-endings")]
    #[schemars(default)]
    pub medicine_endings: Vec<String>,
    /// What names of compounds of a mineral or a vitamin end with, and those of vitamins do not.
    #[deserr(default, rename = "compound-endings")]
    #[schemars(default)]
    pub compound_endings: Vec<String>,
    /// Compounds whose amounts are told of all of them, and not of what is in them.
    #[deserr(default, rename = "told-whole")]
    #[schemars(default)]
    pub told_whole: Vec<String>,
    /// Words of which one says, in a name of several words, that it is a supplement.
    #[deserr(default, rename = "of-supplements")]
    #[schemars(default)]
    pub of_supplements: WordSet,
    /// Words of sentences: a text with one of them is no name.
    #[deserr(default, rename = "of-sentences")]
    #[schemars(default)]
    pub of_sentences: WordSet,
}

impl NameWords {
    /// Whether an amount beside a name that begins so is of all of the compound.
    #[must_use]
    pub fn is_told_whole(&self, name: &str) -> bool {
        let mut begun = String::new();
        name.split(' ').any(|word| {
            begun.push_str(word);
            let mut known = self.told_whole.iter();
            known.any(|known| known.replace(' ', "") == begun)
        })
    }

    /// Whether the word names a compound: `citrate`, `oxide`, `silica`.
    #[must_use]
    pub fn is_compound(&self, word: &str) -> bool {
        const OTHERS: &[&str] = &[
            "silica",
            "hydroxyapatite",
            "ox",
            "carb",
            "dioxide",
            "hydroxide",
            "taurate",
            "lactate",
        ];
        let mut endings = self.compound_endings.iter();
        let ends = endings.any(|ending| word.ends_with(ending));
        OTHERS.contains(&word) || ends && self.of_supplements.has(word)
    }
}
