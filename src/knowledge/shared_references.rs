//! Sources that several entries use: they stand in `references/` once, and an entry names their keys.

use std::collections::BTreeMap;
use std::sync::Arc;

use deserr::Deserr;
use schemars::JsonSchema;

use super::reference::{Reference, References, WrittenReference};
use super::written::Faults;

/// The whole of `references/NAME.toml`.
#[derive(Clone, Debug, Default, Deserr, JsonSchema)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub(super) struct SharedReferences {
    /// One source for each key. Any entry may name the key in `refs`, and none may have it for a source of its own.
    #[deserr(from(References) = References::by_key)]
    #[schemars(with = "BTreeMap<String, WrittenReference>")]
    pub(super) references: BTreeMap<String, Arc<Reference>>,
}

/// The folder of such files.
pub(super) const SHARED: &str = "references/";

/// Every shared source by its key.
pub(super) type Shared = BTreeMap<String, Arc<Reference>>;
