//! Lists of what there is to do: so many at once, and the rest behind *More*.

use super::super::button::{DeskButton, List};
use super::super::desk::{Desk, DeskError};
use super::super::ledger::{Draft, Report};
use super::super::words;
use super::file::history;
use super::{body, button};
use crate::answer::{Body, Line};

/// So many of a list stand on a page, if they fit.
const SHOWN: usize = 5;

/// So wide a page may become; the disclaimer comes on top.
const FULL: usize = 1_600;

/// So many letters of a report stand in a list.
const SHORT: usize = 80;

/// The list from that place on, for that moderator.
///
/// # Errors
/// The database cannot be read.
pub fn more(desk: &Desk, who: u64, (list, from): (&List, usize)) -> Result<Body, DeskError> {
    let ledger = desk.ledger()?;
    let mut page = body(vec![Line::heading(words::list(list))]);
    match list {
        List::Drafts => {
            let begun = begun(desk, who)?;
            listed(&mut page, (&begun, from), list, |page, draft| {
                tell_draft(page, desk, (who, draft));
            });
        }
        List::Waiting => {
            let waiting = ledger.waiting()?;
            listed(&mut page, (&waiting, from), list, |page, draft| {
                tell_waiting(page, desk, draft);
            });
        }
        List::Reports => {
            let open = ledger.open_reports()?;
            listed(&mut page, (&open, from), list, |page, report| {
                tell_report(page, desk, report);
            });
        }
        List::History(file) => return Ok(history(desk, file, (&ledger.history(file)?, from))),
    }
    Ok(page)
}

/// What has been begun: what this moderator has, then what others have.
pub(super) fn begun(desk: &Desk, who: u64) -> Result<Vec<Draft>, DeskError> {
    let mut begun = desk.ledger()?.begun()?;
    begun.sort_by_key(|draft| draft.who != who);
    Ok(begun)
}

/// As many of the list from that place on as the page has room for, and a button that goes on.
pub(super) fn listed<T>(
    page: &mut Body,
    (all, from): (&[T], usize),
    list: &List,
    tell: impl Fn(&mut Body, &T),
) {
    let mut next = from;
    for item in all.iter().skip(from).take(SHOWN) {
        let mut longer = page.clone();
        tell(&mut longer, item);
        if longer.screen.iter().map(Line::width).sum::<usize>() > FULL {
            break;
        }
        *page = longer;
        next += 1;
    }
    let left = all.len().saturating_sub(next);
    if left > 0 {
        let go_on = DeskButton::More(list.clone(), next);
        page.buttons.push(button(&words::more(list, left), &go_on));
    }
}

pub(super) fn tell_draft(page: &mut Body, desk: &Desk, (who, draft): (u64, &Draft)) {
    let is_own = draft.who == who;
    let by = (!is_own).then_some(draft.who);
    let label = if is_own {
        format!("You began change {}", draft.id)
    } else {
        format!("Change {} is begun", draft.id)
    };
    let line = Line::item(desk.title(draft)).labelled(label);
    page.screen.push(line.with_person("by", by));
    if let Some((why, by)) = draft.declined.as_ref().filter(|_| is_own) {
        let told = Line::item(why.clone()).labelled(words::DECLINED_BEFORE);
        page.screen.push(told.with_person("by", Some(*by)));
    }
    let label = if is_own { "Go on with" } else { "Look at" };
    page.buttons.push(button(
        &format!("{label} change {}", draft.id),
        &DeskButton::Look(draft.id),
    ));
}

pub(super) fn tell_waiting(page: &mut Body, desk: &Desk, draft: &Draft) {
    page.screen.push(
        Line::item(desk.title(draft))
            .labelled(format!("Change {} waits for approval", draft.id))
            .with_person("by", Some(draft.who)),
    );
    page.buttons.push(button(
        &format!("Look at change {}", draft.id),
        &DeskButton::Look(draft.id),
    ));
}

pub(super) fn tell_report(page: &mut Body, desk: &Desk, report: &Report) {
    let label = words::report_on(report.id, &desk.entry_title(&report.entry), &report.section);
    let short: String = report.text.chars().take(SHORT).collect();
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
