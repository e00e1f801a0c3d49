//! Interactions: those with the medicines that were named first, then by severity.

use crate::answer::facets::covers::{belongs, covers, row_of, rows_on, share_a_member};
use crate::answer::facets::single::is_told;
use crate::answer::facets::unlisted::{nothings, unlisted_by_why};
use crate::answer::facets::writer::{Length, Writer};
use crate::answer::reply::line::Line;
use crate::answer::words::{self, Nothing};
use crate::knowledge::{Entry, Interaction, InteractionSeverity, SingleAnswer, Supplement};
use crate::question::Section;
use crate::spelling::capital;

pub(in crate::answer) fn lines<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    length: Length,
) -> Vec<Line> {
    let knowledge = writer.knowledge;
    let medicines: Vec<&str> = writer
        .intent
        .asked
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
    if medicines.is_empty() && length == Length::Short && !rows.is_empty() {
        return by_severity(writer, supplement, &rows);
    }
    if length == Length::Short {
        rows.retain(|row| concerns(row));
    }
    // What is listed stands before what is not, so that lack of room never hides it.
    let mut lines: Vec<Line> = rows
        .into_iter()
        .map(|row| line(writer, supplement, row, length))
        .collect();
    lines.extend(not_in_its_rows(writer, supplement, &medicines));
    if length == Length::Full || lines.is_empty() {
        lines.extend(writer.gaps(supplement, Section::Interactions));
    }
    lines
}

/// Of the medicines that no row of the supplement is on, what their own files say of it, and then that nothing is listed.
fn not_in_its_rows(
    writer: &mut Writer<'_>,
    supplement: &Supplement,
    medicines: &[&str],
) -> Vec<Line> {
    let knowledge = writer.knowledge;
    let others = medicines.iter().copied().filter(|medicine| {
        let mut rows = supplement.interactions.iter();
        !rows.any(|row| covers(knowledge, &row.with, medicine))
    });
    let (elsewhere, unlisted): (Vec<&str>, Vec<&str>) =
        others.partition(|medicine| row_of(knowledge, medicine, supplement).is_some());
    let elsewhere = elsewhere.into_iter();
    let mut lines: Vec<Line> = elsewhere
        .filter_map(|other| line_of_other(writer, other, supplement))
        .collect();
    lines.extend(nothings(writer, supplement, unlisted.into_iter()));
    lines
}

/// What a story that names medicines is told of them.
pub(in crate::answer) struct OfNamed {
    /// The weightiest row on each of them, with how grave it is.
    pub(in crate::answer) listed: Vec<(InteractionSeverity, Line)>,
    /// With which of them nothing is listed, and why.
    pub(in crate::answer) nothing: Vec<(Nothing, Vec<String>)>,
}

/// Of the medicines that were named, and that these answers do not tell of.
pub(in crate::answer) fn of_named<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    answers: &[(usize, &SingleAnswer)],
) -> OfNamed {
    let knowledge = writer.knowledge;
    let named = writer.intent.asked.medicines.iter();
    let left = named
        .filter(|id| knowledge.medicines.contains_key(*id) && !is_told(knowledge, answers, id));
    let (mut rows, mut unlisted): (Vec<&Interaction>, Vec<&str>) = Default::default();
    for medicine in left {
        match rows_on(knowledge, supplement, medicine).first().copied() {
            Some(row) if rows.iter().any(|known| std::ptr::eq(*known, row)) => {}
            Some(row) => rows.push(row),
            None => unlisted.push(medicine),
        }
    }
    rows.sort_by_key(|row| row.severity);
    let rows = rows.into_iter();
    OfNamed {
        listed: rows
            .map(|row| {
                let line = line(writer, supplement, row, Length::Short);
                (row.severity, line)
            })
            .collect(),
        nothing: unlisted_by_why(writer, supplement, unlisted.into_iter()),
    }
}

/// What the other one's file says of the two: it is the same from whichever side it is asked.
fn line_of_other(writer: &mut Writer<'_>, other: &str, supplement: &Supplement) -> Option<Line> {
    let (other, row) = row_of(writer.knowledge, other, supplement)?;
    let cites = writer.citations.cite(Entry::Supplement(other), &row.refs);
    let label = format!("{} ({})", other.name, row.severity);
    let line = Line::item([row.effect.as_str(), " ", &row.action].concat());
    Some(line.labelled(label).citing(cites))
}

/// Who it interacts with, a line for each severity; what happens is told in full.
fn by_severity<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    rows: &[&Interaction],
) -> Vec<Line> {
    const NAMED: usize = 5;
    let entry = Entry::Supplement(supplement);
    let same = rows.chunk_by(|one, other| one.severity == other.severity);
    same.map(|rows| {
        let mut names: Vec<&str> = Vec::new();
        for row in rows {
            let name = writer.knowledge.substance_name(&row.with);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let more = names.len().saturating_sub(NAMED);
        names.truncate(NAMED);
        let more = (more > 0).then(|| words::and_more(more));
        let text = names.join(", ") + &more.unwrap_or_default();
        let cites = rows.iter().take(2);
        let cites = cites.flat_map(|row| writer.citations.cite(entry, &row.refs));
        let line = Line::item(text).citing(cites.collect());
        line.labelled(capital(rows[0].severity.as_str()))
    })
    .collect()
}

/// What happens and what to do, the hours to keep between included. How sure that is stands where there is room: on the
/// first screen the row itself and the cautions matter more.
fn line<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    row: &Interaction,
    length: Length,
) -> Line {
    let cites = writer
        .citations
        .cite(Entry::Supplement(supplement), &row.refs);
    let knowledge = writer.knowledge;
    let with = knowledge.substance_name(&row.with);
    let mut named = writer.intent.asked.medicines.iter();
    let weight = match length {
        Length::Short => row.severity.as_str().to_owned(),
        Length::Full => words::weight(row.severity, row.certainty),
    };
    let label = match named.find(|medicine| belongs(knowledge, medicine, &row.with)) {
        Some(medicine) => {
            let medicine = knowledge.substance_name(medicine);
            words::one_of_class(medicine, with, &weight)
        }
        None => match of_class_named(writer, &row.with) {
            Some(class) => words::one_of_class(with, class, &weight),
            None => [with, " (", &weight, ")"].concat(),
        },
    };
    Line::item([row.effect.as_str(), " ", &row.action].concat())
        .labelled(label)
        .citing(cites)
}

/// The class that was named, where the row is about a part of it.
fn of_class_named<'k>(writer: &Writer<'k>, with: &str) -> Option<&'k str> {
    let knowledge = writer.knowledge;
    let mut named = writer.intent.asked.medicines.iter();
    let class = named
        .find(|class| belongs(knowledge, with, class) || share_a_member(knowledge, with, class))?;
    knowledge
        .medicines
        .get(class)
        .map(|class| class.name.as_str())
}
