//! What was found for the outcomes that a question names, or that nothing is listed on them.

use super::{Brief, verdict};
use crate::answer::facets::surest::surest_of;
use crate::answer::facets::writer::Writer;
use crate::answer::reply::line::Line;
use crate::answer::{facet_words, words};
use crate::grammar::List;
use crate::knowledge::{Direction, Entry, Evidence, Outcome, SingleAnswer, Supplement};
use crate::spelling::{capital, normalised, padded};

/// So many outcomes are told of at once.
const TOLD: usize = 3;

pub(super) fn brief<'k>(writer: &mut Writer<'k>, supplement: &'k Supplement) -> Brief {
    let asked = outcomes(writer);
    if asked.is_empty() {
        return in_general(writer, supplement);
    }
    let (mut found, none): (Vec<&Outcome>, Vec<&Outcome>) = asked
        .iter()
        .copied()
        .partition(|outcome| !rows_on(supplement, outcome).is_empty());
    found.sort_by_key(|outcome| surest_of(&rows_on(supplement, outcome)).map(|row| row.certainty));
    let mut answer: Vec<Line> = Vec::new();
    let about = supplement.verdict.about.as_deref();
    let is_of_bones = about.is_some();
    if is_of_bones && found.iter().any(|outcome| of_bones(outcome)) {
        answer.push(verdict(writer, supplement));
    }
    let told = found.iter().take(TOLD);
    answer.extend(told.filter_map(|outcome| line(writer, supplement, outcome)));
    if found.len() != 1 {
        answer
            .iter_mut()
            .filter(|line| line.label.is_none() || line.label.as_deref() != about)
            .for_each(in_short);
    }
    answer.extend(nothing_on(supplement, &found, &none));
    Brief::of(answer)
}

/// The outcomes that the question names.
fn outcomes<'k>(writer: &Writer<'k>) -> Vec<&'k Outcome> {
    let vocabulary = &writer.knowledge.vocabulary;
    let objects = writer.intent.asked.objects.iter();
    objects.filter_map(|id| vocabulary.outcome(id)).collect()
}

/// In short what was found for an outcome that the question names and that none of these answers speaks of.
pub(in crate::answer) fn beside<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    answers: &[(usize, &SingleAnswer)],
) -> Option<Line> {
    let texts = answers
        .iter()
        .flat_map(|(_, answer)| answer.asks.iter().chain([&answer.text]));
    let told: Vec<String> = texts.map(|text| padded(text)).collect();
    let is_told = |outcome: &Outcome| {
        let words = outcome.conditions.iter().chain([&outcome.name]);
        let mut words = words.map(|words| padded(words));
        words.any(|words| told.iter().any(|text| text.contains(&words)))
    };
    let mut left = outcomes(writer).into_iter().filter(|it| !is_told(it));
    let mut line = left.find_map(|outcome| line(writer, supplement, outcome))?;
    in_short(&mut line);
    Some(line)
}

/// Whether a row is about an outcome that the question names.
pub(in crate::answer) fn has_evidence(writer: &Writer<'_>, supplement: &Supplement) -> bool {
    let outcomes = outcomes(writer).into_iter();
    outcomes
        .map(|outcome| rows_on(supplement, outcome))
        .any(|rows| !rows.is_empty())
}

fn rows_on<'s>(supplement: &'s Supplement, outcome: &Outcome) -> Vec<&'s Evidence> {
    let rows = supplement.evidence.iter();
    rows.filter(|row| row.outcome == outcome.id).collect()
}

/// Whether it is about bones, as every verdict is that speaks of one thing alone.
fn of_bones(outcome: &Outcome) -> bool {
    let mut conditions = outcome.conditions.iter().map(|words| normalised(words));
    conditions.any(|words| words.contains("bone") || words == "osteoporosi")
}

/// `Sleep: little or no effect in older adults; how sure: low. …`
fn line<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    outcome: &Outcome,
) -> Option<Line> {
    let rows = rows_on(supplement, outcome);
    let surest = surest_of(&rows)?;
    let cites = writer
        .citations
        .cite(Entry::Supplement(supplement), &surest.refs);
    let is_one_of_many = surest.direction == Direction::Mixed && rows.len() > 1;
    let found = words::points(surest.direction);
    let found = if is_one_of_many {
        found.to_owned()
    } else {
        format!("{found} in {}", surest.who)
    };
    let sure = words::how_sure(surest.certainty);
    let text = format!("{found}; {sure}. {}", surest.finding);
    Some(
        Line::text(text)
            .labelled(capital(&outcome.name))
            .citing(cites),
    )
}

/// Without what was found in figures, where several outcomes are told of.
fn in_short(line: &mut Line) {
    if let Some(end) = line.text.find(". ") {
        line.text.truncate(end + 1);
    }
}

/// That nothing is listed, for what is not told of under another of its words: osteoporosis is told of by fractures.
fn nothing_on(supplement: &Supplement, found: &[&Outcome], none: &[&Outcome]) -> Option<Line> {
    let mut told: Vec<&Outcome> = found.to_vec();
    let mut names: Vec<&str> = Vec::new();
    for outcome in none {
        if !told.iter().any(|other| share_words(outcome, other)) {
            names.push(&outcome.name);
            told.push(outcome);
        }
    }
    let names = List::or(&names).to_string();
    (!names.is_empty()).then(|| Line::text(facet_words::nothing_on(&names, &supplement.name)))
}

fn share_words(one: &Outcome, other: &Outcome) -> bool {
    one.conditions
        .iter()
        .any(|words| other.conditions.contains(words))
}

/// The surest findings of all, and that there may be others.
fn in_general<'k>(writer: &mut Writer<'k>, supplement: &'k Supplement) -> Brief {
    let vocabulary = &writer.knowledge.vocabulary;
    let mut studied: Vec<&Outcome> = Vec::new();
    let mut rows: Vec<&Evidence> = supplement.evidence.iter().collect();
    rows.sort_by_key(|row| row.certainty);
    for outcome in rows
        .into_iter()
        .filter_map(|row| vocabulary.outcome(&row.outcome))
    {
        if studied.len() < TOLD && !studied.iter().any(|known| known.id == outcome.id) {
            studied.push(outcome);
        }
    }
    let told = studied.iter();
    let rows = told.filter_map(|outcome| line(writer, supplement, outcome));
    let mut rows: Vec<Line> = rows.collect();
    rows.iter_mut().for_each(in_short);
    if rows.is_empty() {
        return Brief::default();
    }
    let names: Vec<&str> = studied.iter().map(|it| it.name.as_str()).collect();
    let first = facet_words::studies_on(&List::and(&names).to_string());
    Brief::of(std::iter::once(Line::text(first)).chain(rows).collect())
}
