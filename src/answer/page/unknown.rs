//! Replies that are not about one entry: a choice, nothing found, not covered, about the bot, failures.

use crate::answer::facets;
use crate::answer::facets::writer::Writer;
use crate::answer::intent::Intent;
use crate::answer::page::buttons::{answer, remembering};
use crate::answer::page::in_short::without_entries;
use crate::answer::page::where_to_turn::{self, About};
use crate::answer::page::{fit, notes};
use crate::answer::reply::action::{Action, Button};
use crate::answer::reply::code::Code;
use crate::answer::reply::line::Line;
use crate::answer::reply::{Body, Kind};
use crate::answer::words;
use crate::grammar::List;
use crate::knowledge::{CautionKind, Entry, Knowledge};
use crate::matching::{Index, Subject};
use crate::question::Facet;
use crate::spelling::padded;

/// Candidates and nearest names that are offered at once.
const OFFERED: usize = 5;

pub(in crate::answer) fn choose(
    knowledge: &Knowledge,
    typed: &str,
    ids: &[String],
    intent: &Intent,
) -> Body {
    let entries: Vec<Entry<'_>> = ids
        .iter()
        .filter_map(|id| knowledge.entry(id))
        .take(OFFERED)
        .collect();
    let mut screen = vec![Line::text(words::did_you_mean(typed))];
    screen.extend(entries.iter().map(|entry| Line::item(entry.name())));
    screen.extend(notes::unknown(intent));
    Body {
        kind: Kind::Choose,
        screen,
        buttons: entries
            .iter()
            .filter_map(|entry| answer(*entry, intent.asked.section(), intent))
            .collect(),
        choices: entries.iter().map(|entry| entry.id().to_owned()).collect(),
        ..Body::default()
    }
}

/// Where too much of it is asked about, where to turn stands below: that holds for whatever was taken.
pub(in crate::answer) fn not_covered(
    knowledge: &Knowledge,
    names: &[String],
    intent: &Intent,
) -> Body {
    let mut writer = Writer::new(knowledge, intent);
    let shown: Vec<&str> = names.iter().take(OFFERED).map(String::as_str).collect();
    let mut screen: Vec<Line> = shown
        .iter()
        .filter_map(|name| warning(&mut writer, name))
        .collect();
    let is_warned = !screen.is_empty();
    screen.extend(without_entries(&mut writer, &shown));
    screen.extend(beside_medicines(knowledge, &shown, intent));
    screen.extend(notes::unknown(intent));
    if is_warned || intent.asked.facets.contains(&Facet::Overdose) {
        let locale = intent.locale.as_deref();
        let turn = where_to_turn::line(&mut writer, About::Poison, locale);
        screen.push(turn.labelled(words::to_be_sure()));
    }
    let is_noted = |name: &&str| knowledge.not_covered.note_on(name).is_some();
    screen.extend((!shown.iter().all(is_noted)).then(fact_sheets));
    let mut body = Body {
        kind: Kind::NotCovered,
        screen,
        ..Body::default()
    };
    fit::renumber(&mut body, &writer.citations);
    body
}

/// That nobody checked what these do with the medicines that are named, but those of which a note speaks.
fn beside_medicines(knowledge: &Knowledge, names: &[&str], intent: &Intent) -> Option<Line> {
    let notes = names.iter();
    let notes = notes.filter_map(|name| knowledge.not_covered.note_on(name));
    let notes: Vec<&String> = notes.collect();
    let medicines = intent.asked.medicines.iter();
    let medicines = medicines.filter(|id| knowledge.medicines.contains_key(*id));
    let unchecked = medicines.filter(|id| !facets::has_a_name_of(knowledge, id, &notes));
    let unchecked: Vec<&str> = unchecked.map(|id| knowledge.substance_name(id)).collect();
    (!unchecked.is_empty()).then(|| {
        Line::text(words::pair_not_checked(
            &List::and(names).to_string(),
            &List::and(&unchecked).to_string(),
        ))
    })
}

/// The caution of an entry that speaks of a name without one: that borax is no boron pill.
fn warning(writer: &mut Writer<'_>, name: &str) -> Option<Line> {
    let name = padded(name);
    let supplements = writer.knowledge.supplements.values();
    let mut cautions = supplements.flat_map(|supplement| {
        let cautions = supplement.cautions.iter();
        cautions.map(move |caution| (supplement, caution))
    });
    let (supplement, caution) = cautions.find(|(_, caution)| {
        caution.kind == CautionKind::Overdose && padded(&caution.text).contains(&name)
    })?;
    let cites = writer
        .citations
        .cite(Entry::Supplement(supplement), &caution.refs);
    Some(Line::text(caution.text.clone()).citing(cites.into_iter().take(2).collect()))
}

/// Medicines that nothing is known of, and nothing else.
pub(in crate::answer) fn unknown_medicine(intent: &Intent) -> Body {
    let names = intent.said.unknown.iter().filter(|name| name.is_medicine);
    let names: Vec<String> = names.map(|name| words::quoted(&name.typed)).collect();
    let shown = &names[..names.len().min(OFFERED)];
    Body {
        kind: Kind::NotCovered,
        screen: vec![Line::text(words::medicine_alone(
            &List::or(shown).to_string(),
        ))],
        ..Body::default()
    }
}

pub(in crate::answer) fn nothing(index: &Index, text: &str, intent: &Intent) -> Body {
    let nearest = index.nearest(text, OFFERED);
    let mut screen = vec![Line::text(words::nothing_found())];
    if !nearest.is_empty() {
        let names: Vec<&str> = nearest.iter().map(|near| near.entry.as_str()).collect();
        screen.push(Line::text(names.join(", ")).labelled(words::nearest_names()));
    }
    screen.push(fact_sheets());
    let button = |label: &str, entry: &str| {
        let action = Action::Answer {
            entry: entry.to_owned(),
            section: intent.asked.section(),
            asked: Code::default(),
        };
        remembering(action, intent).map(|action| Button {
            label: label.to_owned(),
            action,
        })
    };
    let buttons = nearest.iter().filter_map(|near| match &near.subject {
        Subject::Supplement(id) | Subject::Topic(id) => button(&near.entry, id),
        Subject::Medicine(_) | Subject::NotCovered(_) => None,
    });
    Body {
        kind: Kind::Unknown,
        buttons: buttons.collect(),
        screen,
        ..Body::default()
    }
}

pub(in crate::answer) fn nothing_in_message() -> Body {
    let screen = vec![Line::text(words::not_yours_to_look_up()), fact_sheets()];
    Body {
        kind: Kind::Unknown,
        screen,
        ..Body::default()
    }
}

pub(in crate::answer) fn unknown_condition(knowledge: &Knowledge) -> Body {
    let outcomes = knowledge.vocabulary.outcomes.iter();
    let mut names: Vec<&str> = outcomes.map(|outcome| outcome.name.as_str()).collect();
    let all = names.len();
    names.truncate(EXAMPLES);
    notes::failure(&words::conditions_known(
        &names.join(", "),
        all - names.len(),
    ))
}

/// So many conditions are named; the command offers the others while somebody types.
const EXAMPLES: usize = 24;

fn fact_sheets() -> Line {
    Line::text(words::elsewhere()).linking(words::FACT_SHEETS)
}
