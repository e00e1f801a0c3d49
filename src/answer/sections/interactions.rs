//! Interactions: those with the medicines that were named first, then by severity.

use crate::knowledge::{Entry, Gap, Interaction, Knowledge, Supplement};

use super::super::reply::Line;
use super::super::words;
use super::{Length, Writer};

pub(super) fn lines(writer: &mut Writer<'_>, supplement: &Supplement, length: Length) -> Vec<Line> {
    let focus = writer.focus;
    let knowledge = writer.knowledge;
    let concerns = |row: &Interaction| {
        focus
            .medicines
            .iter()
            .any(|medicine| covers(knowledge, &row.with, medicine))
    };
    let mut rows: Vec<&Interaction> = supplement.interactions.iter().collect();
    rows.sort_by_key(|row| (!concerns(row), row.severity));
    if !focus.medicines.is_empty() && length == Length::Short {
        rows.retain(|row| concerns(row));
    }
    let unlisted = focus.medicines.iter().filter(|medicine| {
        !supplement
            .interactions
            .iter()
            .any(|row| covers(knowledge, &row.with, medicine))
    });
    let mut lines: Vec<Line> = unlisted
        .map(|medicine| {
            Line::item(words::not_listed_with(
                knowledge.substance_name(medicine),
                &supplement.name,
            ))
        })
        .collect();
    lines.extend(rows.into_iter().map(|row| line(writer, supplement, row)));
    if length == Length::Full || lines.is_empty() {
        lines.extend(writer.gaps(supplement, Gap::Interactions));
    }
    lines
}

fn line(writer: &mut Writer<'_>, supplement: &Supplement, row: &Interaction) -> Line {
    let cites = writer
        .citations
        .cite(Entry::Supplement(supplement), &row.refs);
    let label = format!(
        "{} ({})",
        writer.knowledge.substance_name(&row.with),
        row.severity
    );
    Line::item(format!("{} {}", row.effect, row.action))
        .labelled(label)
        .citing(cites)
}

/// Whether a row about `with` is about that medicine: itself, its class, or a member of the class that was named.
pub(super) fn covers(knowledge: &Knowledge, with: &str, medicine: &str) -> bool {
    let classes = |id: &str| {
        knowledge
            .medicines
            .get(id)
            .map_or(&[][..], |medicine| &medicine.classes[..])
    };
    with == medicine
        || classes(medicine).iter().any(|class| class == with)
        || classes(with).iter().any(|class| class == medicine)
}
