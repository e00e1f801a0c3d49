//! The shipped knowledge, ready to be asked.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use chrono::NaiveDate;
use supplement_bot::answer::{Action, Code, Disclaimer, Guide, Reply};
use supplement_bot::knowledge::read_folder;
use supplement_bot::question::Section;

static SHIPPED: LazyLock<Guide> = LazyLock::new(|| {
    let knowledge = read_folder(&folder(), today()).expect("the shipped files are right");
    Guide::new(knowledge, Disclaimer::default(), today())
});

/// A guide to the shipped knowledge.
pub(crate) fn shipped() -> &'static Guide {
    &SHIPPED
}

/// What it says to a question.
pub(crate) fn ask(text: &str) -> Reply {
    shipped().ask(text)
}

/// A button under an answer about that entry, by which a reply to it says what it is about.
pub(crate) fn button_of(entry: &str) -> Action {
    Action::Answer {
        entry: entry.to_owned(),
        section: Section::Overview,
        asked: Code::default(),
    }
}

/// Where the shipped files stand.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge")
}

/// The day on which every shipped entry was reviewed.
pub(crate) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 29).unwrap()
}

/// A day on which every review is overdue.
pub(crate) fn long_after() -> NaiveDate {
    NaiveDate::from_ymd_opt(2029, 1, 1).unwrap()
}
