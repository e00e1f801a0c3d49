//! Uses that go round and are unsafe or a myth.

use deserr::Deserr;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::told::Told;
use super::written::Faults;
use crate::spelling::capital;

/// A use that is unsafe.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct UnsafeUse {
    /// What people do: `drinking borax`.
    pub name: String,
    /// What people read, complete in itself.
    pub text: String,
    /// Keys of references below that say so.
    pub refs: Vec<String>,
}

impl Told for UnsafeUse {
    fn label(&self) -> Option<String> {
        Some(capital(&self.name))
    }

    fn text(&self) -> &str {
        &self.text
    }

    fn refs(&self) -> &[String] {
        &self.refs
    }
}
