//! Forms set against each other.

use deserr::Deserr;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::grammar::List;

use super::told::Told;
use super::written::Faults;

/// How two or more forms compare.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct FormComparison {
    /// The forms: `vitamin D2`, `vitamin D3`; at least two.
    pub between: Vec<String>,
    /// What people read, complete in itself.
    pub text: String,
    /// Keys of references below that say so.
    pub refs: Vec<String>,
}

impl Told for FormComparison {
    fn label(&self) -> Option<String> {
        Some(List::or(&self.between).to_string())
    }

    fn text(&self) -> &str {
        &self.text
    }

    fn refs(&self) -> &[String] {
        &self.refs
    }
}
