//! Emergencies: where to turn is read first, then the rule's sentence, then what matters of the entry, in short.

use crate::answer::facets::writer::Writer;
use crate::answer::intent::Intent;
use crate::answer::page::buttons::answer;
use crate::answer::page::where_to_turn::About;
use crate::answer::page::{fit, where_to_turn};
use crate::answer::reply::line::Line;
use crate::answer::reply::{Body, Kind, Tier};
use crate::answer::{facets, words};
use crate::knowledge::{Entry, Knowledge, SafetyKind, SafetyRule, Supplement};
use crate::question::Section;
use crate::safety::{Concern, Reading};

/// Entries that are shown below where to turn.
const SHOWN: usize = 2;

/// The body where the question has the sign of an emergency. It has no details: in a channel it is short.
pub(in crate::answer) fn body(
    knowledge: &Knowledge,
    reading: &Reading<'_>,
    (ids, locale): (&[String], Option<&str>),
    intent: &Intent,
) -> Option<Body> {
    let first = reading.emergencies().next()?;
    let intent = &for_this(first, intent);
    let mut writer = Writer::new(knowledge, intent);
    let mut screen = vec![
        where_to_turn::line(&mut writer, about(reading), locale).labelled(words::call_now()),
        Line::text(first.say.clone()),
    ];
    let supplements: Vec<&Supplement> = match first.kind {
        SafetyKind::SelfHarm => Vec::new(),
        _ => ids
            .iter()
            .filter_map(|id| knowledge.supplements.get(id).map(AsRef::as_ref))
            .take(SHOWN)
            .collect(),
    };
    for supplement in &supplements {
        let room = (fit::SCREEN - fit::CLOSING).saturating_sub(fit::width(&screen));
        let lines = of_entry(&mut writer, supplement, supplements.len());
        screen.extend(fit::leading(lines, room).0);
    }
    let buttons = supplements
        .iter()
        .filter_map(|supplement| answer(Entry::Supplement(supplement), Section::Cautions, intent));
    let mut body = Body {
        kind: Kind::Emergency,
        tier: Tier::Alarm,
        buttons: buttons.collect(),
        entries: supplements.iter().map(|entry| entry.id.clone()).collect(),
        sections: vec![Section::Cautions.as_str()],
        screen,
        ..Body::default()
    };
    fit::renumber(&mut body, &writer.citations);
    Some(body)
}

/// The cautions that the rule names stand first.
fn for_this(rule: &SafetyRule, intent: &Intent) -> Intent {
    let mut intent = intent.clone();
    intent.asked.concerns.push(Concern {
        about: rule.id.clone(),
        kinds: rule.cautions.clone(),
    });
    intent
}

fn about(reading: &Reading<'_>) -> About {
    let has = |poison: bool| {
        reading
            .emergencies()
            .any(|rule| (rule.kind == SafetyKind::Poison) == poison)
    };
    match (has(true), has(false)) {
        (true, true) => About::Both,
        (true, false) => About::Poison,
        (false, _) => About::Danger,
    }
}

/// Name, limit, the cautions that matter now; with one entry also what too much of it does.
fn of_entry<'k>(writer: &mut Writer<'k>, supplement: &'k Supplement, shown: usize) -> Vec<Line> {
    let mut lines = vec![
        Line::heading(supplement.name.clone()),
        facets::upper_limit(writer, supplement),
    ];
    let cautions = facets::foremost(writer, supplement);
    lines.extend(cautions.into_iter().take(3 - shown.min(2)));
    if shown == 1 {
        lines.extend(
            facets::adverse_effects(writer, supplement)
                .into_iter()
                .take(1),
        );
    }
    for line in &mut lines {
        line.cites.truncate(1);
    }
    lines
}
