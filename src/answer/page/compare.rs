//! Two supplements side by side: the same outcomes, with gaps said, amounts, limits, and how they go together.

use crate::answer::facets::surest::surest_of;
use crate::answer::facets::writer::Writer;
use crate::answer::facets::{self, covers};
use crate::answer::intent::Intent;
use crate::answer::page::buttons::{answer, remembering};
use crate::answer::page::{fit, notes, reviews};
use crate::answer::reply::action::Action;
use crate::answer::reply::code::Code;
use crate::answer::reply::line::Line;
use crate::answer::reply::{Body, Kind};
use crate::answer::words::{self, Nothing};
use crate::knowledge::{Entry, Evidence, Interaction, Knowledge, Supplement};
use crate::question::Section;
use crate::spelling::capital;

/// The body for two supplements.
pub(in crate::answer) fn body(knowledge: &Knowledge, ids: (&str, &str), intent: &Intent) -> Body {
    let (Some(one), Some(other)) = (
        knowledge.supplements.get(ids.0),
        knowledge.supplements.get(ids.1),
    ) else {
        let gone = if knowledge.supplements.contains_key(ids.0) {
            ids.1
        } else {
            ids.0
        };
        return notes::gone(gone);
    };
    if one.id == other.id {
        return notes::failure(words::two_needed());
    }
    let mut writer = Writer::new(knowledge, intent);
    let together = together(&mut writer, one, other);
    let mut screen = vec![Line::heading(words::side_by_side(&one.name, &other.name))];
    let entries = [one, other].map(|supplement| Entry::Supplement(supplement));
    screen.extend(facets::single_or_near_of(&mut writer, &entries));
    screen.extend(reviews::overdue_among(&entries, intent.today));
    let tail: Vec<Line> = [together]
        .into_iter()
        .chain(notes::left_out(intent))
        .collect();
    let above = fit::width(&screen) + fit::width(&tail);
    let outcomes = outcomes(&mut writer, one, other);
    screen.extend(fit::in_words(outcomes, above).0);
    screen.extend(tail);
    let mut body = Body {
        kind: Kind::Answer,
        screen,
        buttons: entries
            .into_iter()
            .filter_map(|entry| answer(entry, intent.asked.section(), intent))
            .collect(),
        entries: vec![one.id.clone(), other.id.clone()],
        sections: vec![Section::Evidence.as_str()],
        corrected: intent.said.corrected.clone(),
        share: remembering(
            Action::Compare {
                one: one.id.clone(),
                other: other.id.clone(),
                asked: Code::default(),
            },
            intent,
        ),
        ..Body::default()
    };
    fit::renumber(&mut body, &writer.citations);
    body
}

/// A line for each outcome that either was studied for, those of both first.
fn outcomes<'k>(writer: &mut Writer<'k>, one: &'k Supplement, other: &'k Supplement) -> Vec<Line> {
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
    let mut lines = Vec::new();
    for id in ids {
        let name = writer
            .knowledge
            .vocabulary
            .outcome(id)
            .map_or(id, |outcome| outcome.name.as_str())
            .to_owned();
        let mut cites = Vec::new();
        let mut side = |supplement: &'k Supplement| {
            let found = surest(supplement, id).map(|row| {
                cites.extend(
                    writer
                        .citations
                        .cite(Entry::Supplement(supplement), &row.refs)
                        .into_iter()
                        .take(1),
                );
                words::finding(row.direction, row.certainty)
            });
            format!(
                "{}: {}",
                supplement.name,
                found.unwrap_or_else(|| words::no_study_listed().to_owned())
            )
        };
        let text = format!("{}; {}", side(one), side(other));
        lines.push(Line::item(text).labelled(capital(&name)).citing(cites));
    }
    lines
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
