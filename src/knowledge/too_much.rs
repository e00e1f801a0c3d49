//! Too much of it: signs, causes, what to do. Never how much it takes to be harmed.

use deserr::Deserr;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::choice::readable;
use super::told::{Told, label};
use super::written::Faults;
use crate::words::words;

words! {
    /// What a row on too much is about.
    Excess {
        Signs = "signs",
        Causes = "causes",
        WhatToDo = "what-to-do",
    }
}

readable!(Excess);

/// What too much of it is known by, comes from, and what to do then.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct TooMuch {
    /// What it is about.
    pub about: Excess,
    /// What people read, complete in itself.
    pub text: String,
    /// Keys of references below that say so.
    pub refs: Vec<String>,
}

impl Told for TooMuch {
    fn label(&self) -> Option<String> {
        Some(label(self.about.as_str()))
    }

    fn text(&self) -> &str {
        &self.text
    }

    fn refs(&self) -> &[String] {
        &self.refs
    }
}
