//! The page of all entries, the next to be reviewed first.

use chrono::{DateTime, Local, NaiveDate};

use super::super::desk::Desk;
use super::super::words;
use super::{ROOM, body};
use crate::answer::{Attached, Body, Line};
use crate::knowledge::Entry;

/// Every entry with its names and reviews.
#[must_use]
pub fn list(desk: &Desk, now: DateTime<Local>) -> Body {
    let edition = desk.edition();
    let today = now.date_naive();
    let mut entries: Vec<Entry<'_>> = edition.guide.knowledge().entries().collect();
    entries.sort_by_key(|entry| (entry.review().next, entry.id().to_owned()));
    let lines = entries.iter().map(|entry| line(*entry, today));
    let lines: Vec<String> = lines.collect();
    let mut screen = vec![Line::heading("Entries, the next to be reviewed first")];
    let mut room = ROOM;
    let fitting = lines.iter().take_while(|line| {
        let width = Line::item(line.as_str()).width();
        let fits = width <= room;
        room = room.saturating_sub(width);
        fits
    });
    screen.extend(fitting.map(|line| Line::item(line.as_str())));
    let all = Attached {
        name: "entries.txt".to_owned(),
        text: lines.join("\n") + "\n",
    };
    let cut = screen.len() <= lines.len();
    if cut {
        screen.push(Line::text(words::REST_IN_FILE));
    }
    Body {
        files: cut.then_some(all).into_iter().collect(),
        ..body(screen)
    }
}

fn line(entry: Entry<'_>, today: NaiveDate) -> String {
    let review = entry.review();
    let due = if review.next < today {
        "overdue since"
    } else {
        "next review"
    };
    format!(
        "{} ({}): {due} {}, reviewed {}",
        entry.name(),
        entry.id(),
        review.next,
        review.on
    )
}
