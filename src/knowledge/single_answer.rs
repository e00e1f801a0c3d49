//! Answers to single questions that no table answers: `does sun through a window make vitamin D`.

use deserr::Deserr;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::choice::readable;
use super::told::Told;
use super::written::Faults;
use crate::facet::Facet;
use crate::spelling::capital;

readable!(Facet);

/// A question that people ask, in some of their words, and its answer.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct SingleAnswer {
    /// How people ask it, the plainest way first: a question with words like these is answered with the text. From two to
    /// eight; the more they differ, the better others are understood.
    #[schemars(length(min = 2, max = 8))]
    pub asks: Vec<String>,
    /// What of the supplement it asks about.
    pub facet: Facet,
    /// What people read, the answer first, complete in itself.
    pub text: String,
    /// Keys of references below that say so.
    pub refs: Vec<String>,
}

impl Told for SingleAnswer {
    fn label(&self) -> Option<String> {
        self.asks.first().map(|ask| capital(ask))
    }

    fn text(&self) -> &str {
        &self.text
    }

    fn refs(&self) -> &[String] {
        &self.refs
    }
}
