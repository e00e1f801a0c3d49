//! Interactions: those with the medicines that were named first, then by severity.

use crate::answer::facets::single::is_told;
use crate::answer::facets::writer::{Length, Writer};
use crate::answer::reply::line::Line;
use crate::answer::words::{self, Nothing};
use crate::grammar::List;
use crate::knowledge::{Entry, Interaction, Knowledge, SingleAnswer, Supplement};
use crate::question::Section;
use crate::spelling::{capital, same_name};

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
    let unlisted = medicines.iter().copied().filter(|medicine| {
        !supplement
            .interactions
            .iter()
            .any(|row| covers(knowledge, &row.with, medicine))
    });
    let (elsewhere, unlisted): (Vec<&str>, Vec<&str>) =
        unlisted.partition(|medicine| row_of(knowledge, medicine, supplement).is_some());
    let unlisted = nothings(writer, supplement, unlisted.into_iter());
    // What is listed stands before what is not, so that lack of room never hides it.
    let mut lines: Vec<Line> = rows
        .into_iter()
        .map(|row| line(writer, supplement, row, length))
        .collect();
    let others = elsewhere.into_iter();
    lines.extend(others.filter_map(|other| line_of_other(writer, other, supplement)));
    lines.extend(unlisted);
    if length == Length::Full || lines.is_empty() {
        lines.extend(writer.gaps(supplement, Section::Interactions));
    }
    lines
}

/// What a story that names medicines is told of them.
pub(in crate::answer) struct OfNamed {
    /// The weightiest row on each of them.
    pub(in crate::answer) listed: Vec<Line>,
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
        let own = supplement.interactions.iter();
        let own = own.filter(|row| covers(knowledge, &row.with, medicine));
        match own.min_by_key(|row| row.severity) {
            Some(row) if rows.iter().any(|known| std::ptr::eq(*known, row)) => {}
            Some(row) => rows.push(row),
            None => unlisted.push(medicine),
        }
    }
    rows.sort_by_key(|row| row.severity);
    let rows = rows.into_iter();
    OfNamed {
        listed: rows
            .map(|row| line(writer, supplement, row, Length::Short))
            .collect(),
        nothing: unlisted_by_why(writer, supplement, unlisted.into_iter()),
    }
}

/// Whether neither side has a row on any of the medicines that were named.
pub(in crate::answer) fn is_unlisted(writer: &Writer<'_>, supplement: &Supplement) -> bool {
    let knowledge = writer.knowledge;
    let named = writer.intent.asked.medicines.iter();
    let mut named = named.filter(|id| **id != supplement.id);
    named.all(|medicine| {
        let mut rows = supplement.interactions.iter();
        !rows.any(|row| covers(knowledge, &row.with, medicine))
            && row_of(knowledge, medicine, supplement).is_none()
    })
}

/// Whether somebody looked for the medicine beside the supplement, and whatever they found or not.
pub(in crate::answer) fn was_checked(
    knowledge: &Knowledge,
    supplement: &Supplement,
    medicine: &str,
) -> bool {
    let rows = supplement.interactions.iter().map(|row| &row.with);
    let mut all = rows.chain(supplement.none_found.iter().map(|row| &row.with));
    all.any(|with| covers(knowledge, with, medicine))
}

/// The weightiest row on the supplement in the file of another one.
fn row_of<'k>(
    knowledge: &'k Knowledge,
    other: &str,
    supplement: &Supplement,
) -> Option<(&'k Supplement, &'k Interaction)> {
    let other = knowledge.supplements.get(other)?.as_ref();
    let rows = other.interactions.iter();
    let rows = rows.filter(|row| covers(knowledge, &row.with, &supplement.id));
    rows.min_by_key(|row| row.severity).map(|row| (other, row))
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

/// What is said of medicines that the supplement lists nothing with: a sentence for each day on which somebody looked in
/// vain, and one for all that nobody looked for.
fn nothings<'m>(
    writer: &Writer<'_>,
    supplement: &Supplement,
    medicines: impl Iterator<Item = &'m str>,
) -> Vec<Line> {
    let known = unlisted_by_why(writer, supplement, medicines);
    let lines = known.into_iter().map(|(why, names)| {
        let names = List::and(&names).to_string();
        Line::item(words::nothing_known(&why, &supplement.name, &names))
    });
    lines.collect()
}

/// The names of medicines that the supplement lists nothing with, by why.
fn unlisted_by_why<'m>(
    writer: &Writer<'_>,
    supplement: &Supplement,
    medicines: impl Iterator<Item = &'m str>,
) -> Vec<(Nothing, Vec<String>)> {
    let knowledge = writer.knowledge;
    let mut known: Vec<(Nothing, Vec<String>)> = Vec::new();
    for medicine in medicines {
        let why = nothing(knowledge, supplement, medicine);
        let name = as_named(writer, medicine);
        match known.iter_mut().find(|(other, _)| *other == why) {
            Some((_, names)) => names.push(name),
            None => known.push((why, vec![name])),
        }
    }
    known
}

/// `Maalox (Antacids)` where the question has another name for it.
fn as_named(writer: &Writer<'_>, medicine: &str) -> String {
    let name = writer.knowledge.substance_name(medicine);
    let mut aliases = writer.intent.said.aliases.iter();
    let other = aliases.find(|(alias, id)| id == medicine && !same_name(alias, name));
    match other {
        Some((alias, _)) => format!("{} ({name})", capital(alias)),
        None => name.to_owned(),
    }
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
    with == medicine
        || belongs(knowledge, medicine, with)
        || belongs(knowledge, with, medicine)
        || share_a_member(knowledge, with, medicine)
}

/// Whether some medicine is of both classes: a row on enzyme inducers is about some epilepsy medicines.
fn share_a_member(knowledge: &Knowledge, one: &str, other: &str) -> bool {
    let mut medicines = knowledge.medicines.values();
    medicines.any(|medicine| {
        let is_of = |class: &str| medicine.classes.iter().any(|id| id == class);
        is_of(one) && is_of(other)
    })
}

fn belongs(knowledge: &Knowledge, medicine: &str, class: &str) -> bool {
    knowledge.classes_of(medicine).any(|id| id == class)
}
