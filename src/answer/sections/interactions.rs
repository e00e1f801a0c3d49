//! Interactions: those with the medicines that were named first, then by severity.

use crate::knowledge::{Entry, Gap, Interaction, Knowledge, Supplement};

use super::super::reply::Line;
use super::super::words::{self, Nothing};
use super::{Length, Writer};

pub(super) fn lines(writer: &mut Writer<'_>, supplement: &Supplement, length: Length) -> Vec<Line> {
    let knowledge = writer.knowledge;
    let medicines: Vec<&str> = writer
        .focus
        .medicines
        .iter()
        .map(String::as_str)
        .filter(|id| *id != supplement.id)
        .collect();
    let concerns = |row: &Interaction| {
        medicines
            .iter()
            .any(|medicine| covers(knowledge, &row.with, medicine))
    };
    let mut rows: Vec<&Interaction> = supplement.interactions.iter().collect();
    rows.sort_by_key(|row| (!concerns(row), row.severity));
    if !medicines.is_empty() && length == Length::Short {
        rows.retain(|row| concerns(row));
    }
    let unlisted = medicines.iter().filter(|medicine| {
        !supplement
            .interactions
            .iter()
            .any(|row| covers(knowledge, &row.with, medicine))
    });
    let mut lines: Vec<Line> = unlisted
        .map(|medicine| {
            Line::item(words::nothing_known(
                &nothing(knowledge, supplement, medicine),
                &supplement.name,
                knowledge.substance_name(medicine),
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

/// Why the supplement lists nothing with that medicine.
fn nothing(knowledge: &Knowledge, supplement: &Supplement, medicine: &str) -> Nothing {
    let looked_for = supplement
        .none_found
        .iter()
        .find(|row| covers(knowledge, &row.with, medicine));
    looked_for.map_or(Nothing::NotChecked, |row| Nothing::NoneFound(row.on))
}

/// Whether a row about `with` is about that medicine: itself, its class, or a member of the class that was named.
pub(in crate::answer) fn covers(knowledge: &Knowledge, with: &str, medicine: &str) -> bool {
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
