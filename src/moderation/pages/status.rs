//! The page that says how the whole stands, and what there is to do.

use chrono::{DateTime, Local, NaiveDate};

use super::super::button::List;
use super::super::desk::{Desk, DeskError};
use super::super::shelf::Edition;
use super::super::words;
use super::body;
use super::disk::tell_problems;
use super::lists::{begun, listed, tell_draft, tell_report, tell_waiting};
use crate::answer::{Body, Line};

/// So many overdue reviews are named.
const OVERDUE: usize = 5;

/// How the knowledge stands, for that moderator.
///
/// # Errors
/// The database cannot be read.
pub fn status(desk: &Desk, who: u64, now: DateTime<Local>) -> Result<Body, DeskError> {
    let ledger = desk.ledger()?;
    let mut page = body(held(desk, now)?);
    let (problems, unreadable) = desk.shelf().problems();
    tell_problems(&mut page, &problems, unreadable.as_deref());
    let (waiting, open, begun) = (ledger.waiting()?, ledger.open_reports()?, begun(desk, who)?);
    listed(&mut page, (&waiting, 0), &List::Waiting, |page, draft| {
        tell_waiting(page, desk, draft);
    });
    listed(&mut page, (&open, 0), &List::Reports, |page, report| {
        tell_report(page, desk, report);
    });
    listed(&mut page, (&begun, 0), &List::Drafts, |page, draft| {
        tell_draft(page, desk, (who, draft));
    });
    Ok(page)
}

/// What the knowledge holds, since when, and what of it is due to be checked.
fn held(desk: &Desk, now: DateTime<Local>) -> Result<Vec<Line>, DeskError> {
    let edition = desk.edition();
    let knowledge = edition.guide.knowledge();
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
    if let Some(latest) = desk.ledger()?.latest()? {
        let text = format!(
            "{}, {}",
            desk.title_then(&latest),
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
    Ok(screen)
}

/// The entries whose review is overdue, the longest first.
fn overdue(edition: &Edition, today: NaiveDate) -> Vec<String> {
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
        some if some.len() > OVERDUE => format!(
            "{}, and {} more",
            some[..OVERDUE].join(", "),
            some.len() - OVERDUE
        ),
        some => some.join(", "),
    }
}
