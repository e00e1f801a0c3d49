//! What moderators read, as plain data: one file for each kind of page.

mod change;
mod diff;
mod disk;
mod entries;
mod file;
mod lists;
mod ready;
mod report;
mod status;
mod unready;

pub use change::{after, after_saving, declined, dropped, looked, of_another, own_waits, waits};
pub use disk::{problems_told, reloaded};
pub use entries::list;
pub use file::{changed, export, history, many_changed, too_long, unknown_file, unknown_revision};
pub use lists::more;
pub use report::{missing, report_closed, reported, thanks};
pub use status::status;

use super::button::DeskButton;
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
