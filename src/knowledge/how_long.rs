//! How long: until it works, and how long to take it.

use deserr::Deserr;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::choice::readable;
use super::told::{Told, label};
use super::written::Faults;
use crate::words::words;

words! {
    /// What a row on time is about.
    Time {
        UntilItWorks = "until-it-works",
        HowLongToTake = "how-long-to-take",
    }
}

readable!(Time);

/// How long until it works, or how long to take it.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct HowLong {
    /// What it is about.
    pub about: Time,
    /// The id of an outcome in `vocabulary.toml`, where it is about one.
    #[deserr(default)]
    pub outcome: Option<String>,
    /// What people read, complete in itself.
    pub text: String,
    /// Keys of references below that say so.
    pub refs: Vec<String>,
}

impl Told for HowLong {
    fn label(&self) -> Option<String> {
        Some(label(self.about.as_str()))
    }

    fn outcome(&self) -> Option<&str> {
        self.outcome.as_deref()
    }

    fn text(&self) -> &str {
        &self.text
    }

    fn refs(&self) -> &[String] {
        &self.refs
    }
}
