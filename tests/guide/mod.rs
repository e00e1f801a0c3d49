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

/// The newest day that stands in the shipped files: none of them is of the future then, and the
/// tests need no change when an entry is reviewed.
pub(crate) fn today() -> NaiveDate {
    *NEWEST
}

static NEWEST: LazyLock<NaiveDate> = LazyLock::new(|| {
    every_file(&folder())
        .iter()
        .filter_map(|path| std::fs::read_to_string(path).ok())
        .filter_map(|text| text.lines().filter_map(day_of_a_line).max())
        .max()
        .expect("a shipped file has a day")
});

/// The day of a line such as `on = 2026-11-30`; the next review is to come.
fn day_of_a_line(line: &str) -> Option<NaiveDate> {
    let (key, day) = line.split_once(" = ")?;
    day.parse().ok().filter(|_| key != "next")
}

fn every_file(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("the folder can be read");
    let paths = entries.map(|entry| entry.expect("its entries can be read").path());
    paths
        .flat_map(|path| {
            if path.is_dir() {
                every_file(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

/// A day on which every review is overdue.
pub(crate) fn long_after() -> NaiveDate {
    NaiveDate::from_ymd_opt(2029, 1, 1).unwrap()
}
