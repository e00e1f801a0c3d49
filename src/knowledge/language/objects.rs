//! What a question can be about beside supplements, medicines and outcomes: foods, diets, forms, sides of a part, people.

use deserr::Deserr;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::written::Faults;
use crate::words::words;

crate::knowledge::choice::readable!(ObjectKind);

/// The whole of `language/CODE/objects.toml`.
#[derive(Clone, Debug, Default, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ObjectWords {
    /// One for each object.
    #[deserr(default)]
    #[schemars(default)]
    pub objects: Vec<ObjectRow>,
}

/// Something that a question can be about.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ObjectRow {
    /// Its name, as people read it.
    pub id: String,
    /// What kind of thing it is.
    pub kind: ObjectKind,
    /// Words and phrases that name it, compared without case, accents, apostrophes and plural.
    pub words: Vec<String>,
}

words! {
    /// What kind of thing a question is about.
    ObjectKind {
        /// Something to eat or drink.
        Food = "food",
        /// A diet or an allergen.
        Diet = "diet",
        /// A form of a supplement.
        Form = "form",
        /// A side of a part of an entry, such as the time of day.
        Aspect = "aspect",
        /// A group of people.
        Group = "group",
        /// More words for an outcome of the vocabulary, by its id.
        Outcome = "outcome",
    }
}
