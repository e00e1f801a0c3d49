//! What is said of entries that come and go, and of the files that change along with them.

use super::super::changed::Changed;
use super::MARKS;
use crate::grammar::{Count, List};

/// Why nothing can be begun under that name.
pub(in crate::moderation) fn not_begun(why: &str) -> String {
    format!("Nothing was begun: {why}.")
}

/// How many blanks a new file has.
pub(in crate::moderation) fn still_blank(blanks: usize) -> String {
    format!(
        "Nothing is saved yet. {} still to be written; each form says what goes there:",
        match blanks {
            1 => "One thing is".to_owned(),
            many => format!("{many} things are"),
        }
    )
}

pub(in crate::moderation) fn besides(problems: usize) -> String {
    match problems {
        1 => "Besides, there is a problem:".to_owned(),
        many => format!("Besides, there are {}:", Count(many, "problem")),
    }
}

/// Which files a draft changes along with its own.
pub(in crate::moderation) fn goes_along(files: &[&str]) -> String {
    format!(
        "Along with it, and only with it, {} changed.",
        are(&List::and(files).to_string(), files.len())
    )
}

fn are(what: &str, count: usize) -> String {
    format!("{what} {}", if count == 1 { "is" } else { "are" })
}

/// What comes before the other files; what the marks mean, where that was not said yet.
pub(in crate::moderation) fn along(files: usize, is_marked: bool) -> String {
    let told = match files {
        1 => "Along with it, another file is changed".to_owned(),
        many => format!("Along with it, {many} other files are changed"),
    };
    if is_marked {
        format!("{told}:")
    } else {
        format!("{told}, {MARKS}")
    }
}

/// What becomes of a file, where that is more than a change.
pub(in crate::moderation) fn fate(changed: &Changed) -> &'static str {
    match (&changed.before, &changed.after) {
        (_, None) => " goes:",
        (None, _) => " is new:",
        _ => ":",
    }
}

/// What still needs what is to go.
pub(in crate::moderation) fn still_named(titles: &[String]) -> String {
    let point = if titles.len() == 1 {
        "still points"
    } else {
        "still point"
    };
    format!(
        "It cannot go yet, because {} {point} to it; change that first:",
        named(titles)
    )
}

/// Whose interactions name what is to go.
pub(in crate::moderation) fn who_names_it(titles: &[String]) -> String {
    let (name, stay) = match titles.len() {
        1 => ("names", "that row stays"),
        _ => ("name", "those rows stay"),
    };
    format!(
        "{} {name} it among the interactions; {stay} true and readable, as its names go to medicines/ along with this.",
        named(titles)
    )
}

fn named(titles: &[String]) -> String {
    let mut shown: Vec<String> = titles.iter().take(NAMED).cloned().collect();
    if let more @ 1.. = titles.len() - shown.len() {
        shown.push(format!("{} more", Count(more, "file")));
    }
    List::and(&shown).to_string()
}

/// So many files are named in a sentence.
const NAMED: usize = 5;

pub(in crate::moderation) fn overtaken_along(file: &str) -> String {
    format!(
        "{file}, which is changed along with it, was changed in the same place after you began, so nothing is saved yet. \
         Drop this and begin again."
    )
}
