//! Two supplements side by side: the same outcomes, with gaps said, amounts, limits, and how they go together.

use crate::answer::facets::surest::surest_of;
use crate::answer::facets::writer::Writer;
use crate::answer::facets::{self, covers};
use crate::answer::intent::Intent;
use crate::answer::page::buttons::{answer, remembering};
use crate::answer::page::entries::answer_about;
use crate::answer::page::{fit, notes, reviews};
use crate::answer::reply::Body;
use crate::answer::reply::action::Action;
use crate::answer::reply::code::Code;
use crate::answer::reply::line::Line;
use crate::answer::words::{self, Nothing};
use crate::knowledge::{Entry, Evidence, Interaction, Knowledge, Supplement};
use crate::question::{Facet, Section};
use crate::spelling::capital;

/// The body for two supplements.
pub(in crate::answer) fn body(knowledge: &Knowledge, ids: (&str, &str), intent: &Intent) -> Body {
    let (one, other) = match both(knowledge, ids) {
        Ok((one, other)) if one.id == other.id => return notes::failure(words::two_needed()),
        Ok(both) => both,
        Err(gone) => return notes::gone(gone),
    };
    let mut writer = Writer::new(knowledge, intent);
    let entries = [Entry::Supplement(one), Entry::Supplement(other)];
    let mut body = Body {
        screen: screen(&mut writer, one, other),
        buttons: entries
            .into_iter()
            .filter_map(|entry| answer(entry, intent.asked.section(), intent))
            .collect(),
        sections: vec![Section::Evidence.as_str()],
        share: shared(one, other, intent),
        ..answer_about(&entries, intent)
    };
    fit::renumber(&mut body, &writer.citations);
    body
}

/// The two supplements, or the id of the one that is gone.
fn both<'k, 'i>(
    knowledge: &'k Knowledge,
    (one, other): (&'i str, &'i str),
) -> Result<(&'k Supplement, &'k Supplement), &'i str> {
    let known = |id: &'i str| knowledge.supplements.get(id).map(AsRef::as_ref).ok_or(id);
    Ok((known(one)?, known(other)?))
}

fn screen<'k>(writer: &mut Writer<'k>, one: &'k Supplement, other: &'k Supplement) -> Vec<Line> {
    let intent = writer.intent;
    let entries = [Entry::Supplement(one), Entry::Supplement(other)];
    let mut tail = vec![together(writer, one, other)];
    tail.extend(notes::left_out(writer));
    let mut screen = vec![Line::heading(words::side_by_side(&one.name, &other.name))];
    let outcomes = outcomes(writer, one, other);
    let mut named = intent.asked.objects.iter();
    let is_named = named.any(|id| outcomes.contains(&id.as_str()));
    // Who asks which of two is better for something reads that first, unless an answer was written for it.
    let is_together = |entry: &Entry<'k>| {
        let is_on = facets::single_is_on(writer, *entry);
        is_on.is_some_and(Facet::is_of_interactions)
    };
    let tells_together = entries.iter().any(is_together);
    let sure = facets::single_of(writer, &entries).filter(|_| !is_named || !tells_together);
    let near = sure.is_none() && !tells_together;
    let near = near
        .then(|| facets::single_or_near_of(writer, &entries))
        .flatten();
    let (first, behind) = if is_named {
        (sure, near)
    } else {
        (sure.or(near), None)
    };
    screen.extend(first);
    screen.extend(reviews::overdue_among(&entries, intent.today));
    let above = fit::width(&screen) + fit::width(&tail) + behind.as_ref().map_or(0, Line::width);
    let outcomes: Vec<Line> = outcomes
        .into_iter()
        .map(|id| line(writer, id, [one, other]))
        .collect();
    screen.extend(fit::in_words(outcomes, above).0);
    screen.extend(behind);
    screen.extend(tail);
    screen
}

/// What shows the two to the whole channel.
fn shared(one: &Supplement, other: &Supplement, intent: &Intent) -> Option<Action> {
    let action = Action::Compare {
        one: one.id.clone(),
        other: other.id.clone(),
        asked: Code::default(),
    };
    remembering(action, intent)
}

/// The outcomes that either was studied for, those of both first; where the question names some of them, these alone.
fn outcomes<'k>(writer: &Writer<'_>, one: &'k Supplement, other: &'k Supplement) -> Vec<&'k str> {
    let mut ids: Vec<&str> = Vec::new();
    for row in one.evidence.iter().chain(&other.evidence) {
        if !ids.contains(&row.outcome.as_str()) {
            ids.push(&row.outcome);
        }
    }
    let named = &writer.intent.asked.objects;
    if ids.iter().any(|id| named.iter().any(|other| other == id)) {
        ids.retain(|id| named.iter().any(|other| other == id));
    }
    ids.sort_by_key(|id| !(surest(one, id).is_some() && surest(other, id).is_some()));
    ids
}

/// What was found of each for one outcome.
fn line<'k>(writer: &mut Writer<'k>, outcome: &str, both: [&'k Supplement; 2]) -> Line {
    let vocabulary = &writer.knowledge.vocabulary;
    let known = vocabulary.outcome(outcome);
    let name = known.map_or(outcome, |outcome| outcome.name.as_str());
    let mut cites = Vec::new();
    let sides = both.map(|supplement| {
        let found = surest(supplement, outcome).map(|row| {
            let entry = Entry::Supplement(supplement);
            cites.extend(writer.citations.cite(entry, &row.refs).into_iter().take(1));
            words::finding(row.direction, row.certainty)
        });
        let found = found.unwrap_or_else(|| words::no_study_listed().to_owned());
        format!("{}: {found}", supplement.name)
    });
    Line::item(sides.join("; "))
        .labelled(capital(name))
        .citing(cites)
}

fn surest(supplement: &Supplement, outcome: &str) -> Option<Evidence> {
    let rows = supplement.evidence.iter();
    let rows: Vec<&Evidence> = rows.filter(|row| row.outcome == outcome).collect();
    surest_of(&rows)
}

/// How the two go together: the row that either has on the other, or that nothing is listed.
fn together<'k>(writer: &mut Writer<'k>, one: &'k Supplement, other: &'k Supplement) -> Line {
    let knowledge = writer.knowledge;
    let row_of = |supplement: &'_ Supplement, id: &str| -> Option<Interaction> {
        supplement
            .interactions
            .iter()
            .find(|row| covers(knowledge, &row.with, id))
            .cloned()
    };
    let found = row_of(one, &other.id)
        .map(|row| (one, row))
        .or_else(|| row_of(other, &one.id).map(|row| (other, row)));
    let line = match found {
        Some((supplement, row)) => {
            let cites = writer
                .citations
                .cite(Entry::Supplement(supplement), &row.refs);
            Line::text(format!("{} {}", row.effect, row.action))
                .citing(cites.into_iter().take(2).collect())
        }
        None => Line::text(words::nothing_known(
            &Nothing::NotChecked,
            &one.name,
            &other.name,
        )),
    };
    line.labelled(words::together())
}
