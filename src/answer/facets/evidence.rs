//! Evidence: the surest findings first, studies in people before those in animals.

use crate::answer::facets::writer::{Length, Writer};
use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::knowledge::{Entry, Evidence, Supplement};
use crate::question::Section;
use crate::spelling::capital;

pub(in crate::answer) fn lines<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    length: Length,
) -> Vec<Line> {
    let mut rows: Vec<&Evidence> = supplement.evidence.iter().collect();
    rows.sort_by_key(|row| row.certainty);
    let mut lines: Vec<Line> = rows
        .into_iter()
        .map(|row| line(writer, supplement, row, length))
        .collect();
    if length == Length::Full {
        lines.extend(writer.gaps(supplement, Section::Evidence));
    }
    lines
}

fn line<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    row: &Evidence,
    length: Length,
) -> Line {
    let outcome = writer.knowledge.vocabulary.outcome(&row.outcome);
    let outcome = outcome.map_or(row.outcome.as_str(), |outcome| outcome.name.as_str());
    let cites = writer
        .citations
        .cite(Entry::Supplement(supplement), &row.refs);
    let finding = words::finding(row.direction, row.certainty);
    match length {
        Length::Short => Line::item([&finding, "; ", &row.who].concat())
            .labelled(capital(outcome))
            .citing(cites),
        Length::Full => {
            let studies = row.studies.map(words::studies);
            let people = row.people.map(words::people);
            let facts = [
                Some(row.who.as_str()),
                studies.as_deref(),
                people.as_deref(),
                row.dose.as_deref(),
                row.duration.as_deref(),
            ];
            let facts: Vec<&str> = facts.into_iter().flatten().collect();
            let facts = capital(&facts.join("; "));
            let text = [&finding, ". ", &facts, ". ", &row.finding].concat();
            Line::item(text).labelled(capital(outcome)).citing(cites)
        }
    }
}
