//! What supplements that are taken together do to each other.

use crate::answer::facets::covers::covers;
use crate::answer::facets::writer::Writer;
use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::knowledge::{Entry, Interaction, InteractionSeverity, SingleAnswer, Supplement};
use crate::spelling::speaks_of;

/// What two supplements do to each other.
pub(in crate::answer) struct Pair<'k> {
    pub(in crate::answer) severity: InteractionSeverity,
    pub(in crate::answer) line: Line,
    one: &'k Supplement,
    other: &'k Supplement,
}

impl Pair<'_> {
    /// Whether an answer of one of the two speaks of the other, so that the row tells nothing new. A grave row always does.
    pub(in crate::answer) fn is_told_by(&self, answer: &SingleAnswer, of: &str) -> bool {
        let name = match of {
            of if of == self.one.id => &self.other.name,
            of if of == self.other.id => &self.one.name,
            _ => return false,
        };
        self.severity != InteractionSeverity::Major && speaks_of(&answer.text, name)
    }
}

/// A line for each two of them that have a row in either file, the weightiest first.
pub(in crate::answer) fn between<'k>(
    writer: &mut Writer<'k>,
    supplements: &[&'k Supplement],
) -> Vec<Line> {
    let pairs = pairs(writer, supplements).into_iter();
    pairs.map(|pair| pair.line).collect()
}

/// The same, each with whose it is and how grave.
pub(in crate::answer) fn pairs<'k>(
    writer: &mut Writer<'k>,
    supplements: &[&'k Supplement],
) -> Vec<Pair<'k>> {
    let mut rows: Vec<(&'k Supplement, &'k Supplement, &Interaction)> = Vec::new();
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
        Pair {
            severity: row.severity,
            line,
            one,
            other,
        }
    });
    lines.collect()
}
