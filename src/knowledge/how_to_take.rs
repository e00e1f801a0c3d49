//! How to take it: a row for each thing that people ask about it.

use deserr::Deserr;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::choice::readable;
use super::told::{Told, label};
use super::written::Faults;
use crate::words::words;

words! {
    /// What a row on taking it is about.
    Taking {
        Time = "time",
        Food = "food",
        Splitting = "splitting",
        Spacing = "spacing",
        MissedDose = "missed-dose",
        Storage = "storage",
        Swallowing = "swallowing",
    }
}

readable!(Taking);

/// How to take it.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct HowToTake {
    /// What it is about.
    pub about: Taking,
    /// What people read, complete in itself.
    pub text: String,
    /// Keys of references below that say so.
    pub refs: Vec<String>,
}

impl Told for HowToTake {
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
