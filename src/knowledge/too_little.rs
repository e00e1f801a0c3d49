//! Too little of it: signs, causes, what it leads to.

use deserr::Deserr;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::choice::readable;
use super::told::{Told, label};
use super::written::Faults;
use crate::words::words;

words! {
    /// What a row on too little is about.
    Lack {
        Signs = "signs",
        Causes = "causes",
        LeadsTo = "leads-to",
    }
}

readable!(Lack);

/// What too little of it is known by, comes from and leads to.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct TooLittle {
    /// What it is about.
    pub about: Lack,
    /// What people read, complete in itself.
    pub text: String,
    /// Keys of references below that say so.
    pub refs: Vec<String>,
}

impl Told for TooLittle {
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
