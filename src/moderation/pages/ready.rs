//! The page about a change that can be saved: whom it is about, what it does, and who else is at it.

use super::super::compare::told;
use super::super::desk::Desk;
use super::super::dry_run::Ready;
use super::super::ledger::Draft;
use super::super::rows::rows;
use super::super::words;
use super::change::declined_before;
use super::diff::files_shown;
use super::{ROOM, body, shown};
use crate::answer::{Attached, Body, Line};
use crate::knowledge::named_in;

/// So many rows are told in words.
const ROWS: usize = 3;

pub(super) fn ready_body(desk: &Desk, draft: &Draft, ready: &Ready) -> Body {
    let mut about: Vec<Line> = who_names_it(desk, draft).into_iter().collect();
    let rows = ready.files.first().map(rows).unwrap_or_default();
    if !rows.is_empty() {
        about.push(Line::text(words::ROWS));
        about.extend(rows.iter().take(ROWS).map(|row| Line::item(row.as_str())));
    }
    let declined = declined_before(draft);
    let beside: usize = about.iter().chain(&declined).map(Line::width).sum();
    let room = match ready.leads.len() {
        0 => ROOM,
        _ => ROOM / 2,
    };
    let (lines, mut files) = files_shown(&ready.files, room.saturating_sub(beside).max(ROOM / 5));
    let mut screen = vec![
        Line::heading(desk.title(draft)),
        Line::text(words::NOT_SAVED),
    ];
    screen.extend(about);
    screen.extend(lines);
    let (lines, more) = beyond_the_change(ready);
    screen.extend(lines);
    files.extend(more);
    screen.push(Line::text(if ready.preview.is_some() {
        words::PREVIEW_FOLLOWS
    } else {
        words::NO_PREVIEW
    }));
    Body {
        files,
        ..body(screen)
    }
}

/// The names that lead elsewhere then, and what another draft makes of the same file; with the files that have what finds no
/// room.
fn beyond_the_change(ready: &Ready) -> (Vec<Line>, Vec<Attached>) {
    let (mut screen, mut files) = (Vec::new(), Vec::new());
    if !ready.leads.is_empty() {
        let (lines, file) = shown("names.txt", &ready.leads.join("\n"), ROOM / 3);
        screen.push(Line::text(words::LEADS_ELSEWHERE));
        screen.extend(lines);
        files.extend(file);
    }
    for (who, theirs) in ready.beside.iter().take(1) {
        screen.push(Line::text(words::also_at_it()).with_person("by", Some(*who)));
        let (lines, file) = shown("other.diff.txt", &told(theirs), ROOM / 5);
        screen.extend(lines);
        files.extend(file);
    }
    (screen, files)
}

/// Whose interactions name what is to go.
fn who_names_it(desk: &Desk, draft: &Draft) -> Option<Line> {
    if !draft.takes_away() {
        return None;
    }
    let named = named_in(&desk.shelf().sources(), &draft.file);
    let titles: Vec<String> = named.iter().map(|file| desk.file_title(file)).collect();
    (!titles.is_empty()).then(|| Line::text(words::who_names_it(&titles)))
}
