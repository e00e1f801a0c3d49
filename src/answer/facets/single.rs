//! The answer to a single question, where the entry has one that is close to what was asked.

use crate::answer::facets::interactions;
use crate::answer::facets::writer::Writer;
use crate::answer::reply::line::Line;
use crate::classify::row_id;
use crate::knowledge::Entry;
use crate::question::Facet;
use crate::spelling::padded;

/// The answer of the entry, else one that holds for all supplements; it stands alone, without the words in which others
/// ask.
pub(in crate::answer) fn single<'k>(writer: &mut Writer<'k>, entry: Entry<'k>) -> Option<Line> {
    of(writer, entry).or_else(|| {
        let topics = writer.knowledge.topics.values();
        let mut topics = topics.map(|topic| Entry::Topic(topic));
        topics.find_map(|topic| of(writer, topic))
    })
}

/// Of two, the answer of one that speaks of the other: what is asked of both.
pub(in crate::answer) fn single_of_several<'k>(
    writer: &mut Writer<'k>,
    entries: &[Entry<'k>],
) -> Option<Line> {
    if entries.len() != 2 {
        return None;
    }
    let asked = &writer.intent.asked;
    let told = entries.iter().copied();
    let told = told.filter_map(|entry| Some((asked.single(entry)?.0, entry)));
    let (_, entry) = told.min_by_key(|(place, _)| *place)?;
    of(writer, entry)
}

/// Whether the answer, or a way in which it is asked, names every medicine that was named, or a class of it.
pub(in crate::answer) fn single_speaks_of_medicines(writer: &Writer<'_>, entry: Entry<'_>) -> bool {
    let asked = &writer.intent.asked;
    let Some((_, answer)) = asked.single(entry) else {
        return false;
    };
    let told: Vec<String> = answer
        .asks
        .iter()
        .chain([&answer.text])
        .map(|text| padded(text))
        .collect();
    let knowledge = writer.knowledge;
    asked
        .medicines
        .iter()
        .filter(|id| knowledge.medicines.contains_key(*id))
        .all(|id| {
            let classes = interactions::classes(knowledge, id);
            let named = std::iter::once(id.as_str()).chain(classes);
            let named = named.filter_map(|id| knowledge.medicines.get(id));
            let mut called = named.flat_map(|medicine| medicine.names());
            called.any(|(_, _, name)| told.iter().any(|text| text.contains(&padded(name))))
        })
}

/// What the single answer of the entry is on, where one is close to the question.
pub(in crate::answer) fn single_is_on(writer: &Writer<'_>, entry: Entry<'_>) -> Option<Facet> {
    let (_, answer) = writer.intent.asked.single(entry)?;
    Some(answer.facet)
}

/// The single answer with that [`row_id`].
pub(in crate::answer) fn answer<'k>(
    writer: &mut Writer<'k>,
    entry: Entry<'k>,
    id: &str,
) -> Option<Line> {
    let mut answers = entry.answers().iter();
    let answer = answers.find(|answer| row_id(entry.id(), &answer.text) == id)?;
    let cites = writer.citations.cite(entry, &answer.refs);
    Some(Line::text(answer.text.clone()).citing(cites))
}

fn of<'k>(writer: &mut Writer<'k>, entry: Entry<'k>) -> Option<Line> {
    let (_, answer) = writer.intent.asked.single(entry)?;
    let cites = writer.citations.cite(entry, &answer.refs);
    Some(Line::text(answer.text.clone()).citing(cites))
}
