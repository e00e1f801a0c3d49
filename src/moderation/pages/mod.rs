//! What moderators read, as plain data: one file for each kind of page.

mod change;
mod file;
mod report;
mod standing;

pub use change::{after_saving, changed, dropped, looked, many_changed, waits};
pub use file::{export, history, revision_body, too_long, unknown_file, unknown_revision};
pub use report::{missing, report_closed, reported, thanks};
pub use standing::{list, problems_told, reloaded, status};

use super::button::DeskButton;
use super::compare::{Difference, told};
use super::dry_run::stem;
use super::words;
use crate::answer::{Action, Attached, Body, Button, Kind, Line};
use crate::markup::beginning;

/// A message has room for about so many characters of text from files, beside what is said around it and the disclaimer.
const ROOM: usize = 1_100;

/// One sentence.
#[must_use]
pub fn sentence(text: &str) -> Body {
    body(vec![Line::text(text)])
}

/// What a member without the right reads.
#[must_use]
pub fn not_a_moderator() -> Body {
    sentence(words::NOT_A_MODERATOR)
}

/// What is read where something failed on our side.
#[must_use]
pub fn failed() -> Body {
    sentence(words::FAILED)
}

/// What is read where a form could not be opened in time.
#[must_use]
pub fn too_slow() -> Body {
    sentence(words::TOO_SLOW)
}

fn body(screen: Vec<Line>) -> Body {
    Body {
        kind: Kind::Desk,
        screen,
        ..Body::default()
    }
}

fn button(label: &str, press: &DeskButton) -> Button {
    Button {
        label: label.to_owned(),
        action: Action::Desk { code: press.code() },
    }
}

/// The differences as far as there is room for, and whole in a file where there is not.
fn differences(name: &str, found: &[Difference], room: usize) -> (Vec<Line>, Option<Attached>) {
    shown(&format!("{name}.diff.txt"), &told(found), room)
}

/// The text as far as there is room for, and whole in a file where there is not.
fn shown(name: &str, text: &str, room: usize) -> (Vec<Line>, Option<Attached>) {
    if Line::code(text).width() <= room {
        return (vec![Line::code(text)], None);
    }
    let fits = beginning(text, room);
    let whole_lines = fits.rfind('\n').unwrap_or(fits.len());
    let file = Attached {
        name: name.to_owned(),
        text: text.to_owned(),
    };
    let lines = vec![
        Line::code(&text[..whole_lines]),
        Line::text(words::REST_IN_FILE),
    ];
    (lines, Some(file))
}

/// How a file is called where it is talked of: the part behind it where only one is meant.
fn title(file: &str, part: Option<&str>) -> String {
    match part {
        Some(part) => format!("{}: {part}", stem(file)),
        None => stem(file).to_owned(),
    }
}
