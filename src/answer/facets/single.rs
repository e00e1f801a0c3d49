//! The answer to a single question, where the entry has one that is close to what was asked.

use crate::answer::facets::naming::Names;
use crate::answer::facets::writer::Writer;
use crate::answer::intent::asked::{Asked, Told};
use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::classify::is_row;
use crate::knowledge::{Entry, Interaction, Knowledge, SingleAnswer};
use crate::question::Facet;

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
pub(in crate::answer) fn single_of<'k>(
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
    // Beside a medicine that is named, what each does with it leads.
    let speaks = single_speaks_of_medicines(writer, entry);
    speaks.then(|| of(writer, entry)).flatten()
}

/// The same, or where none is sure, the nearest behind its question.
pub(in crate::answer) fn single_or_near_of<'k>(
    writer: &mut Writer<'k>,
    entries: &[Entry<'k>],
) -> Option<Line> {
    single_of(writer, entries).or_else(|| {
        let near = entries.iter().map(|entry| near(writer, *entry));
        near.flatten().next().filter(|_| entries.len() == 2)
    })
}

/// Of several, the answer to each thing that is asked, below the name of what it is about; else what is asked of both.
/// Beside a medicine that is named, what each does with it is not pushed out by them.
pub(in crate::answer) fn leading_of<'k>(
    writer: &mut Writer<'k>,
    entries: &[Entry<'k>],
) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut about = "";
    let knowledge = writer.knowledge;
    let asked = &writer.intent.asked;
    let mut medicines = asked.medicines.iter();
    let has_medicine = medicines.any(|id| knowledge.medicines.contains_key(id));
    let each = asked.each.iter().filter(|_| !has_medicine);
    for told in each {
        let Told::Row(id) = told else { continue };
        let of = |entry: &&Entry<'k>| answer_with(**entry, id).is_some();
        let Some(entry) = entries.iter().find(of) else {
            continue;
        };
        if about != entry.id() {
            lines.push(Line::heading(entry.name()));
            about = entry.id();
        }
        lines.extend(answer(writer, *entry, id));
    }
    if lines.is_empty() {
        lines.extend(single_or_near_of(writer, entries));
    }
    lines
}

/// The answers of the entry to what a story asks, in the order in which they are told.
pub(in crate::answer) fn each_of<'k>(
    asked: &Asked,
    entry: Entry<'k>,
) -> Vec<(usize, &'k SingleAnswer)> {
    let rows = asked.rows_of_each().enumerate();
    rows.filter_map(|(place, id)| Some((place, answer_with(entry, id)?)))
        .collect()
}

/// How the question is asked that the line answers; none where it is no answer to what a story asks.
pub(in crate::answer) fn way_to(asked: &Asked, entry: Entry<'_>, line: &Line) -> Option<String> {
    let mut answers = each_of(asked, entry).into_iter();
    let (_, answer) = answers.find(|(_, answer)| answer.text == line.text)?;
    answer.asks.first().cloned()
}

/// Whether one of the answers is on the medicine, or on a class of it, and names it.
pub(in crate::answer) fn is_told(
    knowledge: &Knowledge,
    answers: &[(usize, &SingleAnswer)],
    medicine: &str,
) -> bool {
    let names = Names::with_classes(knowledge, medicine);
    answers.iter().any(|(_, answer)| {
        let is_on_it = answer.facet.is_of_interactions()
            || answer.facet == Facet::Caution
            || names.are_in(&answer.asks);
        is_on_it && names.are_in([&answer.text])
    })
}

/// Whether the answer was written for the medicine, or for the class of the weightiest row on it: one on antibiotics in
/// general tells less than the row on tetracyclines.
pub(in crate::answer) fn is_asked_of(
    knowledge: &Knowledge,
    answers: &[(usize, &SingleAnswer)],
    (medicine, row): (&str, &Interaction),
) -> bool {
    let names = Names::of(knowledge, [medicine, &row.with]);
    names.are_in(answers.iter().flat_map(|(_, answer)| &answer.asks))
}

/// Whether one of the answers has a name of the medicine itself: who asks about a brand does not look for its class.
pub(in crate::answer) fn name_it(
    knowledge: &Knowledge,
    answers: &[(usize, &SingleAnswer)],
    medicine: &str,
) -> bool {
    let names = Names::of(knowledge, [medicine]);
    names.are_in(answers.iter().map(|(_, answer)| &answer.text))
}

/// Whether the single answer speaks of every medicine that was named.
pub(in crate::answer) fn single_speaks_of_medicines(writer: &Writer<'_>, entry: Entry<'_>) -> bool {
    let single = writer.intent.asked.single(entry);
    single.is_some_and(|(_, answer)| speaks_of_medicines(writer, answer))
}

/// Whether the text of the single answer names every medicine that was named, or a class of it.
pub(in crate::answer) fn single_names_medicines(writer: &Writer<'_>, entry: Entry<'_>) -> bool {
    let single = writer.intent.asked.single(entry);
    single.is_some_and(|(_, answer)| name_medicines(writer, &[&answer.text]))
}

/// The same of the answer, or of a way in which it is asked.
fn speaks_of_medicines(writer: &Writer<'_>, answer: &SingleAnswer) -> bool {
    let texts: Vec<&String> = answer.asks.iter().chain([&answer.text]).collect();
    name_medicines(writer, &texts)
}

fn name_medicines(writer: &Writer<'_>, texts: &[&String]) -> bool {
    let knowledge = writer.knowledge;
    let named = writer.intent.asked.medicines.iter();
    let mut named = named.filter(|id| knowledge.medicines.contains_key(*id));
    named.all(|id| Names::with_classes(knowledge, id).are_in(texts.iter().copied()))
}

/// What the single answer of the entry is on, where one is close to the question.
pub(in crate::answer) fn single_is_on(writer: &Writer<'_>, entry: Entry<'_>) -> Option<Facet> {
    let (_, answer) = writer.intent.asked.single(entry)?;
    Some(answer.facet)
}

/// The answers of the entry to questions that are near to what was asked, each behind the question; where nothing but
/// what goes with medicines is asked, those that speak of all that were named.
pub(in crate::answer) fn near<'k>(writer: &mut Writer<'k>, entry: Entry<'k>) -> Vec<Line> {
    let asked = &writer.intent.asked;
    let is_of_medicines = |facet: &Facet| facet.is_of_interactions();
    let asks_more = !asked.facets.iter().all(is_of_medicines);
    let fits = |id: &str| {
        let answer = answer_with(entry, id);
        answer.is_some_and(|answer| asks_more || speaks_of_medicines(writer, answer))
    };
    let near = asked.near.iter().map(|near| near.id.as_str());
    let near: Vec<&str> = near.filter(|id| fits(id)).collect();
    near.into_iter()
        .filter_map(|id| answer(writer, entry, id))
        .collect()
}

/// The single answer with that [`row_id`]; where it may be the answer to another question, behind that.
pub(in crate::answer) fn answer<'k>(
    writer: &mut Writer<'k>,
    entry: Entry<'k>,
    id: &str,
) -> Option<Line> {
    let answer = answer_with(entry, id)?;
    let cites = writer.citations.cite(entry, &answer.refs);
    let line = Line::text(answer.text.clone()).citing(cites);
    let mut near = writer.intent.asked.near.iter();
    let near = near.find(|near| near.id == id);
    let way = near.and_then(|near| label(answer, near.way));
    Some(match way {
        Some(way) => line.labelled(words::on_the_question(way)),
        None => line,
    })
}

/// The way to ask at that place; in place of a story the short one that has most words of it, where that has any.
fn label(answer: &SingleAnswer, way: usize) -> Option<&String> {
    const LONG: usize = 60;
    const TELLING: usize = 4;
    let way = answer.asks.get(way)?;
    if way.len() <= LONG {
        return Some(way);
    }
    let shared = |other: &&String| {
        let words = other.split(' ').filter(|word| word.len() >= TELLING);
        words.filter(|word| way.contains(word)).count()
    };
    let short = answer.asks.iter().filter(|other| other.len() <= LONG);
    short.max_by_key(shared).filter(|other| shared(other) > 0)
}

fn answer_with<'k>(entry: Entry<'k>, id: &str) -> Option<&'k SingleAnswer> {
    let mut answers = entry.answers().iter();
    answers.find(|answer| is_row(id, entry.id(), &answer.text))
}

fn of<'k>(writer: &mut Writer<'k>, entry: Entry<'k>) -> Option<Line> {
    let (_, answer) = writer.intent.asked.single(entry)?;
    let cites = writer.citations.cite(entry, &answer.refs);
    Some(Line::text(answer.text.clone()).citing(cites))
}
