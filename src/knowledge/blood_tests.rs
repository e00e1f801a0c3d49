//! Blood tests: what is measured, which range an authority gives, whether to test. Never a verdict on anybody's value.

use deserr::Deserr;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::choice::readable;
use super::told::{Told, label};
use super::written::Faults;
use crate::words::words;

words! {
    /// What a row on blood tests is about.
    Testing {
        Measured = "measured",
        Range = "range",
        WhetherToTest = "whether-to-test",
    }
}

readable!(Testing);

/// What is known of tests for it.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct BloodTest {
    /// What it is about.
    pub about: Testing,
    /// The id of an authority in `vocabulary.toml`; a range has one.
    #[deserr(default)]
    pub authority: Option<String>,
    /// What people read, complete in itself.
    pub text: String,
    /// Keys of references below that say so.
    pub refs: Vec<String>,
}

impl Told for BloodTest {
    fn label(&self) -> Option<String> {
        Some(label(self.about.as_str()))
    }

    fn authority(&self) -> Option<&str> {
        self.authority.as_deref()
    }

    fn text(&self) -> &str {
        &self.text
    }

    fn refs(&self) -> &[String] {
        &self.refs
    }
}
