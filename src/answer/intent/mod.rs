//! Intent: what was asked, and what it turned out to be about.

pub(super) mod amounts;
pub(super) mod asked;
pub(super) mod code;
pub(super) mod decision;
mod forms;
mod medicines;
mod name;
mod place;
pub(super) mod said;
mod weighed;

use chrono::NaiveDate;

pub(super) use asked::Asked;
use said::Said;

/// What an answer is written for.
#[derive(Clone, Debug)]
pub(super) struct Intent {
    /// The day of the answer.
    pub(super) today: NaiveDate,
    pub(super) asked: Asked,
    pub(super) said: Said,
    /// The language that Discord speaks there.
    pub(super) locale: Option<String>,
}

impl Intent {
    /// Nothing in particular, on that day.
    pub(super) fn on(today: NaiveDate) -> Self {
        Self {
            today,
            asked: Asked::default(),
            said: Said::default(),
            locale: None,
        }
    }
}
