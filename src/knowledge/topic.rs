//! A topic around supplements, such as osteoporosis, as its file describes it.

use std::collections::BTreeMap;
use std::sync::Arc;

use deserr::Deserr;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::aliases::Aliases;
use super::later::Later;
use super::reference::{Reference, References, Review, WrittenReference};
use super::single_answer::SingleAnswer;
use super::supplement::{Claim, NotChecked};
use super::written::Faults;

/// A topic: the whole of `topics/ID.toml`.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Topic {
    /// Lower-case letters, digits and hyphens; the name of its file.
    pub id: String,
    /// How people read it.
    pub name: String,
    /// The ids of supplements or topics to read on with.
    #[deserr(default)]
    #[schemars(default)]
    pub related: Vec<String>,
    /// What people type. A name belongs to one entry only.
    #[deserr(default)]
    #[schemars(default)]
    pub aliases: Aliases,
    /// The sentence that stands first in every answer.
    pub verdict: Claim,
    /// What there is to say, in the order in which it is shown.
    pub points: Vec<Claim>,
    /// Answers to single questions.
    #[deserr(default, from(Vec<SingleAnswer>) = Later::from)]
    #[schemars(default, with = "Vec<SingleAnswer>")]
    pub answers: Later<Vec<SingleAnswer>>,
    /// Whether these hold for all supplements, so that they also answer where one is named and has nothing on it, and where
    /// none is named.
    #[deserr(default, rename = "holds-for-all")]
    #[schemars(default)]
    pub holds_for_all: bool,
    /// What nobody here has looked up, so that silence is not read as good news.
    #[deserr(default, rename = "not-checked")]
    #[schemars(default)]
    pub not_checked: Vec<NotChecked>,
    /// One source for each key that a row names in `refs` and that no file of `references/` has; each is used by at least
    /// one row.
    #[deserr(default, from(References) = References::by_key)]
    #[schemars(default, with = "BTreeMap<String, WrittenReference>")]
    #[serde(with = "super::arcs::by_key")]
    pub references: BTreeMap<String, Arc<Reference>>,
    /// When the entry was last checked against its sources.
    pub review: Review,
}
