//! Example questions: what the bot learns from to tell one kind of question from another.

use deserr::Deserr;
use schemars::JsonSchema;

use super::super::written::Faults;

/// Questions that are examples of the same: the whole of `examples/ID.toml`.
#[derive(Clone, Debug, Deserr, JsonSchema)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Examples {
    /// What the questions are examples of; the name of the file.
    pub id: String,
    /// Questions as people type them, each once.
    pub examples: Vec<String>,
}
