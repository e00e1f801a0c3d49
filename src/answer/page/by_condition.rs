//! Which supplements were studied for a condition: the surest findings first, those that do not help included.

use std::cmp::Reverse;

use crate::answer::facets::surest::{rank, surest_of};
use crate::answer::facets::writer::Writer;
use crate::answer::intent::Intent;
use crate::answer::page::also_listed::also_listed;
use crate::answer::page::buttons::{Onward, answer, few, remembering};
use crate::answer::page::{entries, fit, reviews};
use crate::answer::reply::action::Action;
use crate::answer::reply::code::Code;
use crate::answer::reply::line::Line;
use crate::answer::reply::{Body, Kind};
use crate::answer::{facet_words, words};
use crate::knowledge::{Direction, Entry, Evidence, Knowledge, ReferenceKind, Supplement};
use crate::question::Section;
use crate::spelling::normalised;

/// The body for a condition.
pub(in crate::answer) fn body(knowledge: &Knowledge, condition: &str, intent: &Intent) -> Body {
    let outcomes = outcomes(knowledge, condition);
    let rows = surest_of_each(knowledge, &outcomes);
    if rows.is_empty() {
        return nobody_studied(condition);
    }
    let entries: Vec<Entry<'_>> = rows.iter().map(|row| Entry::Supplement(row.0)).collect();
    let mut writer = Writer::new(knowledge, intent);
    let lines: Vec<Line> = rows
        .iter()
        .map(|(supplement, row)| {
            let other = less_welcome(&on(&outcomes, supplement), row);
            line(&mut writer, supplement, row, other.as_ref())
        })
        .collect();
    let mut screen = vec![
        Line::heading(words::studied_for(condition)),
        Line::text(words::surest_first()),
    ];
    screen.extend(reviews::overdue_among(&entries, intent.today));
    add(&mut screen, lines, &entries);
    let buttons = entries
        .iter()
        .filter_map(|entry| answer(*entry, Section::Evidence, intent));
    let Onward { buttons, menu } = few(buttons.collect(), facet_words::more_supplements());
    let mut body = Body {
        kind: Kind::Condition,
        screen,
        buttons,
        menu,
        entries: entries::ids(&entries),
        sections: vec![Section::Evidence.as_str()],
        share: shared(condition, intent),
        ..Body::default()
    };
    fit::renumber(&mut body, &writer.citations);
    body
}

/// The ids of the outcomes of the condition.
fn outcomes<'k>(knowledge: &'k Knowledge, condition: &str) -> Vec<&'k str> {
    let condition = normalised(condition);
    let outcomes = knowledge.vocabulary.outcomes.iter();
    let of_it = outcomes.filter(|outcome| {
        let mut conditions = outcome.conditions.iter();
        conditions.any(|known| normalised(known) == condition)
    });
    of_it.map(|outcome| outcome.id.as_str()).collect()
}

/// The supplements that were studied for these outcomes, each with its surest row; the surest first.
fn surest_of_each<'k>(
    knowledge: &'k Knowledge,
    outcomes: &[&str],
) -> Vec<(&'k Supplement, Evidence)> {
    let mut rows: Vec<(&Supplement, Evidence)> = knowledge
        .supplements
        .values()
        .map(AsRef::as_ref)
        .filter_map(|supplement| Some((supplement, surest_of(&on(outcomes, supplement))?)))
        .collect();
    rows.sort_by_key(|(supplement, row)| {
        let design = design(supplement, row);
        (row.certainty, design, Reverse(row.people), &supplement.id)
    });
    rows
}

fn nobody_studied(condition: &str) -> Body {
    Body {
        kind: Kind::Condition,
        screen: vec![
            Line::heading(words::studied_for(condition)),
            Line::text(words::nobody_studied(condition)),
        ],
        ..Body::default()
    }
}

/// The lines as far as there is room, and the names of the others.
fn add(screen: &mut Vec<Line>, lines: Vec<Line>, entries: &[Entry<'_>]) {
    let (kept, left) = fit::in_words(lines, fit::width(screen));
    screen.extend(kept);
    let left = entries[entries.len() - left..].iter();
    screen.extend(also_listed(&[(
        None,
        left.map(|entry| entry.name()).collect(),
    )]));
}

/// What shows the list to the whole channel.
fn shared(condition: &str, intent: &Intent) -> Option<Action> {
    let action = Action::Condition {
        condition: condition.to_owned(),
        asked: Code::default(),
    };
    remembering(action, intent)
}

/// The rows of the supplement on these outcomes.
fn on<'s>(outcomes: &[&str], supplement: &'s Supplement) -> Vec<&'s Evidence> {
    let concerns = |row: &&Evidence| outcomes.contains(&row.outcome.as_str());
    supplement.evidence.iter().filter(concerns).collect()
}

/// What is as sure for another outcome of the condition and less welcome: denser bones do not stand for fewer fractures.
fn less_welcome(rows: &[&Evidence], best: &Evidence) -> Option<Evidence> {
    let others = rows
        .iter()
        .copied()
        .filter(|row| row.outcome != best.outcome);
    let as_sure: Vec<&Evidence> = others
        .filter(|row| row.certainty == best.certainty)
        .collect();
    let other = surest_of(&as_sure)?;
    let known = other.direction != Direction::Unknown;
    (known && rank(other.direction) > rank(best.direction)).then_some(other)
}

fn outcome<'k>(knowledge: &'k Knowledge, row: &'k Evidence) -> &'k str {
    knowledge
        .vocabulary
        .outcome(&row.outcome)
        .map_or(row.outcome.as_str(), |outcome| outcome.name.as_str())
}

fn line<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    row: &Evidence,
    other: Option<&Evidence>,
) -> Line {
    let knowledge = writer.knowledge;
    let mut cites = Vec::new();
    let mut found = Vec::new();
    for row in std::iter::once(row).chain(other) {
        let entry = Entry::Supplement(supplement);
        cites.extend(writer.citations.cite(entry, &row.refs).into_iter().take(1));
        let finding = words::finding(row.direction, row.certainty);
        found.push(format!("{}: {finding}", outcome(knowledge, row)));
    }
    cites.dedup();
    Line::item(found.join("; "))
        .labelled(supplement.name.clone())
        .citing(cites)
}

/// How good the best study or document behind a finding is: trials and what sums them up before what only watches.
fn design(supplement: &Supplement, row: &Evidence) -> u8 {
    let known = row.refs.iter();
    let kinds = known.filter_map(|key| supplement.references.get(key));
    let ranks = kinds.map(|reference| match reference.kind {
        ReferenceKind::MetaAnalysis | ReferenceKind::SystematicReview => 0,
        ReferenceKind::RandomisedTrial | ReferenceKind::Guideline => 1,
        ReferenceKind::Cohort | ReferenceKind::CrossSectional => 3,
        ReferenceKind::Animal | ReferenceKind::Laboratory => 4,
        _ => 2,
    });
    ranks.min().unwrap_or(u8::MAX)
}
