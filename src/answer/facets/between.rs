//! What supplements that are taken together do to each other.

use crate::answer::facets::covers::covers;
use crate::answer::facets::writer::Writer;
use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::knowledge::{Entry, Interaction, InteractionSeverity, Supplement};

/// A line for each two of them that have a row in either file, the weightiest first.
pub(in crate::answer) fn between<'k>(
    writer: &mut Writer<'k>,
    supplements: &[&'k Supplement],
) -> Vec<Line> {
    let pairs = pairs(writer, supplements).into_iter();
    pairs.map(|(_, line)| line).collect()
}

/// The same, each with how grave it is.
pub(in crate::answer) fn pairs<'k>(
    writer: &mut Writer<'k>,
    supplements: &[&'k Supplement],
) -> Vec<(InteractionSeverity, Line)> {
    let mut rows: Vec<(&Supplement, &Supplement, &Interaction)> = Vec::new();
    for one in supplements {
        for other in supplements.iter().filter(|other| other.id != one.id) {
            let known = rows
                .iter()
                .any(|(first, second, _)| first.id == other.id && second.id == one.id);
            let row = one
                .interactions
                .iter()
                .filter(|row| covers(writer.knowledge, &row.with, &other.id))
                .min_by_key(|row| row.severity);
            rows.extend(row.filter(|_| !known).map(|row| (*one, *other, row)));
        }
    }
    rows.sort_by_key(|(.., row)| row.severity);
    let lines = rows.into_iter().map(|(one, other, row)| {
        let cites = writer.citations.cite(Entry::Supplement(one), &row.refs);
        let line = Line::item([row.effect.as_str(), " ", &row.action].concat())
            .labelled(words::two_together(&one.name, &other.name, row.severity))
            .citing(cites.into_iter().take(1).collect());
        (row.severity, line)
    });
    lines.collect()
}
