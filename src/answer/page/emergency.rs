//! Emergencies: where to turn is read first, then what to do, then what matters of the entry, in short; and the line that
//! stands before an answer in case it is one.

use crate::answer::facets::writer::Writer;
use crate::answer::intent::Intent;
use crate::answer::page::buttons::answer;
use crate::answer::page::where_to_turn::About;
use crate::answer::page::{fit, where_to_turn};
use crate::answer::reply::line::Line;
use crate::answer::reply::{Body, Kind};
use crate::answer::{facets, words};
use crate::knowledge::{Entry, Knowledge, SafetyRule, Supplement};
use crate::question::Section;
use crate::safety::{Concern, Reading, Tier};

/// Entries that are shown below where to turn.
const SHOWN: usize = 2;

/// The body where the question is an alarm. It has no details: in a channel it is short.
pub(in crate::answer) fn body(
    knowledge: &Knowledge,
    reading: &Reading<'_>,
    (ids, locale): (&[String], Option<&str>),
    intent: &Intent,
) -> Option<Body> {
    if reading.tier() != Tier::Alarm {
        return None;
    }
    let intent = &for_this(reading.emergencies().next(), intent);
    let mut writer = Writer::new(knowledge, intent);
    let about = About::all(reading);
    let mut screen = calls(&mut writer, &about, locale);
    screen.extend(what_to_do(&mut writer, &about, reading));
    fit::shorten(&mut screen, fit::SCREEN - fit::CLOSING);
    let supplements: Vec<&Supplement> = shown(knowledge, &about, ids);
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

/// The answer with one line before it that says where to turn, in case it is meant so, or behind it where the message is
/// like none of need; and where a supplement may be the
/// reason, what too much of it does.
pub(in crate::answer) fn in_case(
    knowledge: &Knowledge,
    mut body: Body,
    reading: &Reading<'_>,
    (locale, intent): (Option<&str>, &Intent),
) -> Body {
    let Some(about) = About::all(reading).into_iter().next() else {
        return body;
    };
    let mut writer = Writer::new(knowledge, intent);
    let help = about.words(&knowledge.safety.where_to_turn.help);
    let mut lines =
        vec![where_to_turn::line(&mut writer, about, locale).labelled(help.in_case.clone())];
    if about == About::Poison || about == About::Danger {
        let ids = body.entries.iter().take(1);
        let supplements = ids.filter_map(|id| knowledge.supplements.get(id));
        for supplement in supplements {
            lines.extend(facets::of_too_much(&mut writer, supplement));
        }
    }
    for line in &mut lines {
        line.cites = Vec::new();
    }
    // An answer about too much says the same itself: where to turn stands first, what it does stays where it is.
    let (turn, does) = lines.split_at(1);
    let is_said = |line: &Line, among: &[Line]| among.iter().any(|other| other.text == line.text);
    body.screen.retain(|line| !is_said(line, turn));
    let does = does.iter().filter(|line| !is_said(line, &body.screen));
    if reading.is_distant() {
        let mut last = turn[0].clone().labelled(words::to_be_sure());
        last.cites = Vec::new();
        fit::put_behind(&mut body.screen, last);
    } else {
        let first = turn.iter().chain(does).cloned().collect();
        fit::put_before(&mut body.screen, first);
    }
    body.tier = Tier::InCase;
    body
}

/// Whom to call for each need.
fn calls(writer: &mut Writer<'_>, about: &[About], locale: Option<&str>) -> Vec<Line> {
    let mut calls = Vec::new();
    for (place, &about) in about.iter().enumerate() {
        let line = where_to_turn::line(writer, about, locale);
        calls.push(if place == 0 {
            line.labelled(words::call_now())
        } else {
            line.labelled(about.label())
        });
    }
    calls
}

/// The sentence of the rule, else that of the need, and what to do until help comes.
fn what_to_do(writer: &mut Writer<'_>, about: &[About], reading: &Reading<'_>) -> Vec<Line> {
    let turn = &writer.knowledge.safety.where_to_turn;
    let Some(first) = about.first().map(|about| about.words(&turn.help)) else {
        return Vec::new();
    };
    let rule = reading.emergencies().next();
    let says_the_rule = rule.filter(|_| about.first() != Some(&About::Animal));
    let said = says_the_rule.map_or(&first.say, |rule| &rule.say);
    let mut lines = vec![Line::text(said.clone())];
    let told = match about {
        [About::Animal, ..] => &about[..1],
        all => all,
    };
    let told = told.iter().map(|about| about.words(&turn.help));
    let to_do = told
        .clone()
        .filter_map(|words| Some((words.to_do.as_ref()?, words)));
    let for_another = told.filter_map(|words| Some((words.for_another.as_ref()?, words)));
    for (text, words) in to_do.chain(for_another) {
        let cites = writer.citations.cite_from(&turn.references, &words.refs);
        lines.push(Line::text(text.clone()).citing(cites));
    }
    lines
}

/// The entries that are shown: none where somebody may harm themselves, and none for an animal.
fn shown<'k>(knowledge: &'k Knowledge, about: &[About], ids: &[String]) -> Vec<&'k Supplement> {
    if about.contains(&About::SelfHarm) || about.contains(&About::Animal) {
        return Vec::new();
    }
    let ids = ids.iter().take(SHOWN);
    let known = ids.filter_map(|id| knowledge.supplements.get(id));
    known.map(AsRef::as_ref).collect()
}

/// The cautions that the rule names stand first.
fn for_this(rule: Option<&SafetyRule>, intent: &Intent) -> Intent {
    let mut intent = intent.clone();
    intent.asked.concerns.extend(rule.map(|rule| Concern {
        about: rule.id.clone(),
        kinds: rule.cautions.clone(),
    }));
    intent
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
