//! Pages about a draft that cannot be saved yet: what is still to be written, what is wrong, what has come between.

use super::super::button::DeskButton;
use super::super::desk::Desk;
use super::super::dry_run::DryRun;
use super::super::ledger::Draft;
use super::super::tables::Tables;
use super::super::words;
use super::change::{correct, drop};
use super::diff::differences;
use super::disk::told_problems;
use super::{ROOM, body, button, shown};
use crate::answer::{Attached, Body, Button, Line};
use crate::knowledge::Problem;

/// So many parts have a button of their own.
const PARTS: usize = 20;

/// What is still to be written, part by part, in one short list.
pub(super) fn blank(
    desk: &Desk,
    draft: &Draft,
    (blanks, problems): (&[Problem], &[Problem]),
) -> Body {
    let parts = by_part(draft, blanks);
    let mut screen = vec![
        Line::heading(format!("{} ({})", desk.title(draft), draft.file)),
        Line::text(words::still_blank(blanks.len())),
    ];
    screen.extend(parts.iter().map(|(part, blanks)| {
        let keys: Vec<&str> = blanks.iter().map(|blank| key(blank)).collect();
        Line::item(keys.join(", ")).labelled(part.clone())
    }));
    if !draft.along.is_empty() {
        let files: Vec<&str> = draft.along.iter().map(|it| it.file.as_str()).collect();
        screen.push(Line::text(words::goes_along(&files)));
    }
    let mut files = Vec::new();
    if !problems.is_empty() {
        screen.push(Line::text(words::besides(problems.len())));
        let (lines, file) = shown("problems.txt", &told_problems(problems), ROOM / 2);
        screen.extend(lines);
        files.extend(file);
    }
    let fill = |(part, _): &(String, Vec<&Problem>)| {
        let label = format!("Fill in {part}");
        button(&label, &DeskButton::Part(draft.id, part.clone()))
    };
    let mut buttons: Vec<_> = match draft.part {
        None => parts.iter().take(PARTS).map(fill).collect(),
        Some(_) => Vec::new(),
    };
    buttons.extend([correct("Edit all of it", draft), drop(draft)]);
    Body {
        buttons,
        files,
        ..body(screen)
    }
}

/// The problems of the draft's own file by the part in which they stand, in the order of the file.
fn by_part<'p>(draft: &Draft, problems: &'p [Problem]) -> Vec<(String, Vec<&'p Problem>)> {
    let parts = Tables::of(&draft.text);
    let part = |problem: &Problem| match (&draft.part, &parts) {
        (Some(part), _) => part.clone(),
        (None, Some(parts)) => parts.part_at(problem.line).to_owned(),
        (None, None) => problem.file.clone(),
    };
    let mut by_part: Vec<(String, Vec<&Problem>)> = Vec::new();
    for problem in problems.iter().filter(|it| it.file == draft.file) {
        let part = part(problem);
        match by_part.iter_mut().find(|(known, _)| *known == part) {
            Some((_, own)) => own.push(problem),
            None => by_part.push((part, vec![problem])),
        }
    }
    by_part
}

/// The key that a blank is the value of.
fn key(blank: &Problem) -> &str {
    let before = blank.text.split('=').next();
    before.unwrap_or_default().trim()
}

/// What is wrong; where the file goes, what still names it.
pub(super) fn wrong(desk: &Desk, draft: &Draft, problems: &[Problem]) -> Body {
    let others: Vec<String> = named_in(desk, draft, problems);
    let told = if draft.takes_away() && !others.is_empty() {
        words::still_named(&others)
    } else {
        words::problems(problems.len())
    };
    let mut screen = vec![Line::heading(desk.title(draft)), Line::text(told)];
    let (lines, file) = shown("problems.txt", &told_problems(problems), ROOM);
    screen.extend(lines);
    Body {
        files: file.into_iter().collect(),
        ..body(screen)
    }
}

/// The other files in which the problems are, each once.
fn named_in(desk: &Desk, draft: &Draft, problems: &[Problem]) -> Vec<String> {
    let mut files: Vec<&str> = problems.iter().map(|it| it.file.as_str()).collect();
    files.dedup();
    let others = files.into_iter().filter(|file| *file != draft.file);
    others.map(|file| desk.file_title(file)).collect()
}

pub(super) fn overtaken(desk: &Desk, draft: &Draft, look: &DryRun) -> Body {
    let DryRun::Overtaken {
        file,
        meanwhile,
        own,
    } = look
    else {
        return body(Vec::new());
    };
    let is_own = *file == draft.file;
    let mut screen = vec![
        Line::heading(desk.title(draft)),
        Line::text(if is_own {
            words::OVERTAKEN.to_owned()
        } else {
            words::overtaken_along(file)
        }),
    ];
    let mut files = Vec::new();
    for (label, name, found) in [
        (words::MEANWHILE, "meanwhile", meanwhile),
        (words::YOURS, "yours", own),
    ] {
        let (lines, file) = differences(name, found, ROOM / 2 - 50);
        screen.push(Line::text(label));
        screen.extend(lines);
        files.extend(file);
    }
    files.push(your_text(draft));
    Body {
        buttons: ways_on(draft, is_own),
        files,
        ..body(screen)
    }
}

/// What can be done where the draft's own file, or one that goes along, has changed.
fn ways_on(draft: &Draft, is_own: bool) -> Vec<Button> {
    let mut buttons = Vec::new();
    if is_own && !draft.takes_away() {
        buttons.push(button(
            "Begin from the new text",
            &DeskButton::Afresh(draft.id),
        ));
    }
    if is_own {
        buttons.push(button("Put mine over it", &DeskButton::Over(draft.id)));
    }
    buttons.push(drop(draft));
    buttons
}

/// With the text that was written, whole, in a file, and the way on.
pub(super) fn with_draft(mut page: Body, draft: &Draft) -> Body {
    if draft.takes_away() {
        page.buttons = vec![drop(draft)];
        return page;
    }
    page.screen.push(Line::text(words::KEPT));
    page.files.push(your_text(draft));
    page.buttons = vec![correct("Correct it", draft), drop(draft)];
    page
}

fn your_text(draft: &Draft) -> Attached {
    Attached {
        name: "your-text.txt".to_owned(),
        text: draft.text.clone(),
    }
}
