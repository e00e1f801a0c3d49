//! A topic around supplements, such as osteoporosis, as its file describes it.

use std::collections::BTreeMap;

use deserr::Deserr;

use super::reference::{Reference, References, Review};
use super::supplement::{Aliases, Claim, NotChecked};
use super::written::Faults;

/// A topic: the whole of `topics/ID.toml`.
#[derive(Clone, Debug, Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
pub struct Topic {
    /// Lower-case letters, digits and hyphens; the name of its file.
    pub id: String,
    pub name: String,
    /// The ids of entries to read on with.
    #[deserr(default)]
    pub related: Vec<String>,
    #[deserr(default)]
    pub aliases: Aliases,
    pub verdict: Claim,
    pub points: Vec<Claim>,
    #[deserr(default, rename = "not-checked")]
    pub not_checked: Vec<NotChecked>,
    #[deserr(from(References) = References::by_key)]
    pub references: BTreeMap<String, Reference>,
    pub review: Review,
}
