//! Pages about what members tell: a report, and names that were looked for in vain.

use super::super::button::DeskButton;
use super::super::desk::Desk;
use super::super::ledger::Report;
use super::super::words;
use super::{body, button, sentence};
use crate::answer::{Body, Line};

/// So many names have a button that begins an entry.
const OFFERED: usize = 10;

/// A report as moderators read it.
#[must_use]
pub fn reported(desk: &Desk, report: &Report) -> Body {
    Body {
        buttons: vec![
            button("Correct the entry", &DeskButton::Accept(report.id)),
            button("Close the report", &DeskButton::Close(report.id)),
        ],
        ..body(told(desk, report).to_vec())
    }
}

/// A report that is dealt with, with what it said.
#[must_use]
pub fn report_closed(desk: &Desk, report: &Report, by: u64) -> Body {
    let mut screen = told(desk, report).to_vec();
    screen.push(Line::text(words::REPORT_CLOSED).with_person("by", Some(by)));
    body(screen)
}

fn told(desk: &Desk, report: &Report) -> [Line; 2] {
    let Report {
        id,
        entry,
        section,
        version,
        ..
    } = report;
    let entry = desk.entry_title(entry);
    [
        Line::heading(format!(
            "Report {id}: {entry}, {section}, version {version}"
        )),
        Line::text(report.text.clone()).with_person("by", report.who),
    ]
}

/// What the member reads.
#[must_use]
pub fn thanks() -> Body {
    sentence(words::REPORT_THANKS)
}

/// Names looked for in vain, with on how many days; nothing where none is kept.
#[must_use]
pub fn missing(names: Option<&[(String, u32)]>) -> Body {
    let Some(names) = names else {
        return sentence(words::MISSING_OFF);
    };
    if names.is_empty() {
        return sentence(words::NOTHING_MISSING);
    }
    let shown = names.iter().take(OFFERED);
    let mut screen = vec![Line::heading("Looked for in vain in the last 30 days")];
    screen.extend(
        shown
            .clone()
            .map(|(name, days)| Line::item(format!("{name}: on {days} days"))),
    );
    Body {
        buttons: shown
            .map(|(name, _)| {
                let short: String = name.chars().take(60).collect();
                button(&format!("Begin {short}"), &DeskButton::Begin(short.clone()))
            })
            .collect(),
        ..body(screen)
    }
}
