//! Where people turn as the file describes it: whom to call by place, and what to do until help comes.

use std::collections::BTreeMap;
use std::sync::Arc;

use deserr::Deserr;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::reference::{Reference, References, Review, WrittenReference};
use super::written::Faults;

/// Where people turn: the whole of `safety/where-to-turn.toml`.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct WhereToTurn {
    pub places: Vec<Place>,
    pub help: Help,
    #[serde(with = "super::arcs::by_key")]
    pub references: BTreeMap<String, Arc<Reference>>,
    pub review: Option<Review>,
}

/// A country or union and whom to call there.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Place {
    /// Discord's names of the languages that are mostly spoken there. A language may deceive: where a place of the same
    /// language is shown, so is this one.
    pub locales: Vec<String>,
    /// For danger to life.
    pub danger: Call,
    /// For poison and overdose.
    pub poison: Call,
    /// For people who may harm themselves.
    #[deserr(rename = "self-harm")]
    pub self_harm: Call,
    /// For animals that ate something.
    #[deserr(default)]
    #[schemars(default)]
    pub animal: Option<Call>,
}

/// Whom to call.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Call {
    /// A sentence.
    pub say: String,
    /// A few words, in a line with other places.
    pub short: String,
    /// Keys of references below that say so.
    pub refs: Vec<String>,
}

/// What is said beside the numbers.
#[derive(Clone, Debug, Default, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Help {
    /// In danger to life.
    pub danger: Words,
    /// In poisoning and overdose.
    pub poison: Words,
    /// To people who may harm themselves.
    #[deserr(rename = "self-harm")]
    pub self_harm: Words,
    /// For animals that ate something.
    pub animal: Words,
}

/// What is said about one need.
#[derive(Clone, Debug, Default, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Words {
    /// Below the numbers, where no rule has a sentence of its own.
    pub say: String,
    /// What to do until help comes.
    #[deserr(default, rename = "to-do")]
    #[schemars(default)]
    pub to_do: Option<String>,
    /// What to do where it is about somebody else.
    #[deserr(default, rename = "for-another")]
    #[schemars(default)]
    pub for_another: Option<String>,
    /// Before the numbers in a line above an answer: in which case to call.
    #[deserr(rename = "in-case")]
    pub in_case: String,
    /// Keys of references below that say what to do.
    #[deserr(default)]
    #[schemars(default)]
    pub refs: Vec<String>,
}

/// Where people turn: the whole of `safety/where-to-turn.toml`.
#[derive(Deserr, JsonSchema)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct WrittenWhereToTurn {
    /// Whom to call, by place.
    places: Vec<Place>,
    /// What is said beside the numbers, by need.
    help: Help,
    /// One source for each key in `refs` that no file of `references/` has.
    #[deserr(default, from(References) = References::by_key)]
    #[schemars(default, with = "BTreeMap<String, WrittenReference>")]
    references: BTreeMap<String, Arc<Reference>>,
    /// When the numbers were last checked.
    review: Review,
}

impl WrittenWhereToTurn {
    pub(super) fn read(self) -> WhereToTurn {
        WhereToTurn {
            places: self.places,
            help: self.help,
            references: self.references,
            review: Some(self.review),
        }
    }
}
