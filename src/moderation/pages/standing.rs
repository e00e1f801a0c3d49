//! Pages about the whole: how the knowledge stands, what it holds, what a reload did.

use chrono::{DateTime, Local, NaiveDate};

use super::super::button::DeskButton;
use super::super::desk::{Desk, DeskError};
use super::super::ledger::{Draft, Report};
use super::super::shelf::Reloaded;
use super::super::words;
use super::change::told_problems;
use super::{ROOM, body, button, shown, title};
use crate::answer::{Attached, Body, Line};
use crate::knowledge::{Entry, Problem};

/// So many waiting changes and reports have a button each.
const OFFERED: usize = 5;

/// So many changes that somebody has begun are offered to go on with.
const BEGUN: usize = 3;

/// How the knowledge stands, for that moderator.
///
/// # Errors
/// The database cannot be read.
pub fn status(desk: &Desk, who: u64, now: DateTime<Local>) -> Result<Body, DeskError> {
    let edition = desk.edition();
    let knowledge = edition.guide.knowledge();
    let ledger = desk.ledger()?;
    let mut screen = vec![
        Line::heading("The knowledge"),
        Line::text(format!(
            "{} supplements, {} topics, {} medicines and classes.",
            knowledge.supplements.len(),
            knowledge.topics.len(),
            knowledge.medicines.len()
        ))
        .labelled("Holds"),
        Line::text(format!(
            "{:08x}, read {}",
            edition.mark(),
            words::day(edition.since.to_utc())
        ))
        .labelled("Version"),
    ];
    if let Some(latest) = ledger.latest()? {
        let text = format!(
            "{}, {}",
            latest.file,
            words::revision(latest.id, latest.at).to_lowercase()
        );
        screen.push(
            Line::text(text)
                .labelled("Last change")
                .with_person("by", latest.who),
        );
    }
    screen.push(
        Line::text(overdue_words(&overdue(&edition, now.date_naive()))).labelled("Overdue reviews"),
    );
    let mut page = body(screen);
    let (problems, unreadable) = desk.shelf().problems();
    tell_problems(&mut page, &problems, unreadable.as_deref());
    tell_waiting(&mut page, &ledger.waiting()?);
    tell_reports(&mut page, &ledger.open_reports()?);
    for draft in ledger.begun_by(who)?.into_iter().take(BEGUN) {
        let name = title(&draft.file, draft.part.as_deref());
        page.screen
            .push(Line::item(name).labelled(format!("You began change {}", draft.id)));
        page.buttons.push(button(
            &format!("Go on with change {}", draft.id),
            &DeskButton::Correct(draft.id),
        ));
    }
    Ok(page)
}

fn tell_waiting(page: &mut Body, waiting: &[Draft]) {
    for draft in waiting.iter().take(OFFERED) {
        let name = title(&draft.file, draft.part.as_deref());
        page.screen.push(
            Line::item(name)
                .labelled(format!("Change {} waits for approval", draft.id))
                .with_person("by", Some(draft.who)),
        );
        page.buttons.push(button(
            &format!("Look at change {}", draft.id),
            &DeskButton::Look(draft.id),
        ));
    }
    tell_more(page, waiting.len(), "changes wait");
}

fn tell_reports(page: &mut Body, reports: &[Report]) {
    for report in reports.iter().take(OFFERED) {
        let label = format!(
            "Report {} on {}, {}",
            report.id, report.entry, report.section
        );
        let short: String = report.text.chars().take(80).collect();
        page.screen.push(
            Line::item(short)
                .labelled(label)
                .with_person("by", report.who),
        );
        page.buttons.push(button(
            &format!("Correct report {}", report.id),
            &DeskButton::Accept(report.id),
        ));
        page.buttons.push(button(
            &format!("Close report {}", report.id),
            &DeskButton::Close(report.id),
        ));
    }
    tell_more(page, reports.len(), "reports are open");
}

fn tell_more(page: &mut Body, all: usize, are: &str) {
    if all > OFFERED {
        let text = format!(
            "{} more {are}; they come up as these are dealt with.",
            all - OFFERED
        );
        page.screen.push(Line::text(text));
    }
}

/// What is wrong on the disk, for the moderators' channel.
#[must_use]
pub fn problems_told(problems: &[Problem], unreadable: Option<&str>) -> Body {
    let mut page = body(Vec::new());
    tell_problems(&mut page, problems, unreadable);
    page
}

/// Every entry with its names and reviews.
#[must_use]
pub fn list(desk: &Desk, now: DateTime<Local>) -> Body {
    let edition = desk.edition();
    let today = now.date_naive();
    let mut entries: Vec<Entry<'_>> = edition.guide.knowledge().entries().collect();
    entries.sort_by_key(|entry| (entry.review().next, entry.id().to_owned()));
    let line = |entry: &Entry<'_>| {
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
    };
    let lines: Vec<String> = entries.iter().map(line).collect();
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

/// What a reload did.
#[must_use]
pub fn reloaded(desk: &Desk, reloaded: &Reloaded) -> Body {
    let text = match reloaded {
        Reloaded::Same => "The folder is as it was when it was last read.".to_owned(),
        Reloaded::Taken { files } if files.len() == 1 => {
            format!(
                "Read. {} has changed, and people are answered from it now.",
                files[0]
            )
        }
        Reloaded::Taken { files } => {
            format!(
                "Read. {} files have changed, and people are answered from them now.",
                files.len()
            )
        }
        Reloaded::Refused => {
            "Something on the disk is wrong, so nothing was taken over.".to_owned()
        }
    };
    let mut page = body(vec![Line::text(text)]);
    let (problems, unreadable) = desk.shelf().problems();
    if !problems.is_empty() || unreadable.is_some() {
        tell_problems(&mut page, &problems, unreadable.as_deref());
    }
    page
}

fn tell_problems(page: &mut Body, problems: &[Problem], unreadable: Option<&str>) {
    if let Some(why) = unreadable {
        page.screen.push(Line::text(why));
    } else if problems.is_empty() {
        page.screen.push(Line::text(words::NOTHING_WRONG));
        return;
    } else {
        page.screen
            .push(Line::text(words::wrong_on_disk(problems.len())));
    }
    page.screen.push(Line::text(words::STILL_GOOD));
    if !problems.is_empty() {
        let (lines, file) = shown("problems.txt", &told_problems(problems), ROOM / 2);
        page.screen.extend(lines);
        page.files.extend(file);
    }
}

/// The entries whose review is overdue, the longest first.
fn overdue(edition: &super::super::shelf::Edition, today: NaiveDate) -> Vec<String> {
    let entries = edition.guide.knowledge().entries();
    let mut due: Vec<(NaiveDate, String)> = entries
        .map(|entry| (entry.review().next, entry.name().to_owned()))
        .filter(|(next, _)| *next < today)
        .collect();
    due.sort();
    due.into_iter()
        .map(|(next, name)| format!("{name} (since {next})"))
        .collect()
}

fn overdue_words(overdue: &[String]) -> String {
    match overdue {
        [] => "none".to_owned(),
        some if some.len() > OFFERED => format!(
            "{}, and {} more",
            some[..OFFERED].join(", "),
            some.len() - OFFERED
        ),
        some => some.join(", "),
    }
}
