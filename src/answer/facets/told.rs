//! Sections that are rows with a text: one line a row, in the order of the file.

use crate::answer::facets::cautions::adverse_effects;
use crate::answer::facets::writer::{Length, Writer};
use crate::answer::reply::line::Line;
use crate::knowledge::{Entry, Knowledge, Supplement, Told};
use crate::question::Section;

pub(super) fn lines<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    section: Section,
    length: Length,
) -> Vec<Line> {
    let mut lines = rows(writer, supplement, section);
    if length == Length::Full || lines.is_empty() {
        lines.extend(writer.gaps(supplement, section));
    }
    lines
}

/// The rows alone, without what was not looked up.
pub(in crate::answer) fn rows<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    section: Section,
) -> Vec<Line> {
    let entry = Entry::Supplement(supplement);
    let mut lines = Vec::new();
    for (_, rows) in supplement.told(section) {
        for row in rows {
            let cites = writer.citations.cite(entry, row.refs());
            let line = Line::item(row.text()).citing(cites);
            lines.push(match label(writer.knowledge, row) {
                Some(label) => line.labelled(label),
                None => line,
            });
        }
    }
    lines
}

/// The first that is told of too much of it, else of what it may do at all.
pub(in crate::answer) fn of_too_much<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
) -> Option<Line> {
    let rows = rows(writer, supplement, Section::TooMuch).into_iter();
    let first = rows
        .map(|line| Line {
            label: None,
            ..line
        })
        .next();
    first.or_else(|| adverse_effects(writer, supplement).into_iter().next())
}

/// What the row is about, the outcome, and who says so.
fn label(knowledge: &Knowledge, row: &dyn Told) -> Option<String> {
    let vocabulary = &knowledge.vocabulary;
    let outcome = row.outcome().and_then(|id| vocabulary.outcome(id));
    let authority = row.authority().and_then(|id| vocabulary.authority(id));
    let parts = [
        row.label(),
        outcome.map(|outcome| outcome.name.clone()),
        authority.map(|authority| authority.name.clone()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}
