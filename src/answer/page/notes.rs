//! Short replies and lines that any page may need: what is gone, what failed, what was left out.

use crate::answer::facets::writer::Writer;
use crate::answer::intent::Intent;
use crate::answer::page::in_short::without_entries;
use crate::answer::reply::line::Line;
use crate::answer::reply::{Body, Kind};
use crate::answer::{facets, words};
use crate::grammar::List;

pub(in crate::answer) fn gone(id: &str) -> Body {
    failure(&words::entry_is_gone(id))
}

pub(in crate::answer) fn failure(sentence: &str) -> Body {
    Body {
        kind: Kind::Error,
        screen: vec![Line::text(sentence)],
        ..Body::default()
    }
}

/// Refusals, and how a misspelt name was read.
pub(super) fn opening(intent: &Intent) -> Vec<Line> {
    let refusals = intent.asked.refusals.iter().cloned().map(Line::text);
    refusals.chain(read_as(intent)).collect()
}

/// How a misspelt name was read.
pub(super) fn read_as(intent: &Intent) -> Option<Line> {
    let corrected = intent.said.corrected.first();
    corrected.map(|it| Line::text(words::read_as(&it.from, &it.to)))
}

/// That so many more were named than are told of.
pub(super) fn more_were_named(count: usize) -> Option<Line> {
    (count > 0).then(|| Line::text(words::three_at_most(count)))
}

/// A message that shows no text: it is not a message without supplements.
pub(in crate::answer) fn unreadable() -> Body {
    Body {
        kind: Kind::Unknown,
        screen: vec![Line::text(words::no_text())],
        ..Body::default()
    }
}

/// What was named too and an answer leaves out: substances without an entry, and words that are in doubt.
pub(in crate::answer) fn left_out(writer: &mut Writer<'_>) -> Vec<Line> {
    left_out_beside(writer, &|_| false)
}

/// The same but names that nobody knows and that are told of.
pub(in crate::answer) fn left_out_beside(
    writer: &mut Writer<'_>,
    is_told: &dyn Fn(&str) -> bool,
) -> Vec<Line> {
    let amounts = facets::of_something_else(&writer.intent.asked);
    let names = names_left_out_beside(writer, is_told).into_iter();
    names.chain(amounts).collect()
}

/// The same of names alone.
pub(in crate::answer) fn names_left_out(writer: &mut Writer<'_>) -> Vec<Line> {
    names_left_out_beside(writer, &|_| false)
}

fn names_left_out_beside(writer: &mut Writer<'_>, is_told: &dyn Fn(&str) -> bool) -> Vec<Line> {
    let intent = writer.intent;
    let names: Vec<&str> = intent.said.left_out.iter().map(String::as_str).collect();
    let no_entry = without_entries(writer, &names);
    let doubt = intent.said.doubt.as_ref();
    let doubt = doubt.map(|(typed, names)| Line::text(words::not_sure_of(typed, names)));
    let lines = no_entry.into_iter().chain(doubt);
    lines.chain(unknown_beside(intent, is_told)).collect()
}

/// The most names that are said to be unknown: more are no question but a list.
const UNKNOWN: usize = 8;

/// The names that nothing is known of: silence would read as if they had been looked at.
pub(in crate::answer) fn unknown(intent: &Intent) -> Vec<Line> {
    unknown_beside(intent, &|_| false)
}

fn unknown_beside(intent: &Intent, is_told: &dyn Fn(&str) -> bool) -> Vec<Line> {
    let names = |is_medicine: bool| {
        let names = intent.said.unknown.iter();
        let names = names.filter(|name| name.is_medicine == is_medicine);
        let names = names.filter(|name| !is_told(&name.typed));
        let names = names.map(|name| words::quoted(&name.typed)).take(UNKNOWN);
        List::or(&names.collect::<Vec<_>>()).to_string()
    };
    let line = |names: String, sentence: fn(&str) -> String| {
        (!names.is_empty()).then(|| Line::text(sentence(&names)))
    };
    let medicines = line(names(true), words::medicine_unknown);
    let others = line(names(false), words::name_unknown);
    medicines.into_iter().chain(others).collect()
}
