//! The amounts of a question, each once: two units, a whole with its part and a sum with its result are one amount.

use std::ops::Range;

use super::NotCompared;
use super::items::{Item, Measured, What};
use super::ties::{is_elemental, tie};
use super::unit::UnitAsked;
use super::view::View;
use super::whose::Names;

/// An amount, and what else is one with it.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) measured: Measured,
    pub(super) tokens: Range<usize>,
    pub(super) also: Option<(f64, UnitAsked)>,
    /// It is all that is taken, whatever it is made of.
    pub(super) is_total: bool,
    pub(super) disagrees: bool,
    pub(super) is_elemental: bool,
}

/// How two amounts, one behind the other, are one.
pub(super) enum Tie {
    /// The second says the first in another unit.
    Same { agrees: bool },
    /// The second is what the first is made of, or holds more than it.
    First,
    /// The first is made of more than the second, or adds up to it.
    Second { is_total: bool },
}

pub(super) fn amounts(view: View<'_>, items: &[Item], names: &Names) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for (place, item) in items.iter().enumerate() {
        let Some(measured) = measured(view, items, place, names) else {
            continue;
        };
        let next = Found {
            measured,
            tokens: item.tokens.clone(),
            also: None,
            is_total: is_total(view, &item.tokens),
            disagrees: false,
            is_elemental: is_elemental(view, &item.tokens),
        };
        match found
            .last_mut()
            .and_then(|last| Some((tie(view, last, &next, names)?, last)))
        {
            Some((Tie::Same { agrees }, last)) => {
                last.also = last
                    .also
                    .or(Some((next.measured.figure, next.measured.unit)));
                last.disagrees |= !agrees;
                last.tokens.end = next.tokens.end;
            }
            Some((Tie::First, last)) => {
                last.tokens.end = bracket_end(view, &next.tokens);
                last.is_elemental = true;
            }
            Some((Tie::Second { is_total }, last)) => {
                let start = last.tokens.start;
                *last = Found {
                    is_total,
                    is_elemental: next.is_elemental || !is_total,
                    ..next
                };
                last.tokens.start = start;
            }
            None => found.push(next),
        }
    }
    without_parts(view, found, names)
}

/// `omega-3 1,000 mg (EPA 360 mg, DHA 240 mg)`: what a bracket splits an amount into is no other amount.
fn without_parts(view: View<'_>, found: Vec<Found>, names: &Names) -> Vec<Found> {
    let mut whole: Vec<Found> = Vec::with_capacity(found.len());
    let mut found = found.into_iter().peekable();
    while let Some(mut next) = found.next() {
        let end = parts_end(view, &next.tokens);
        let weight = |of: &Found| Some(of.measured.unit.in_mcg()? * of.measured.figure);
        let all = weight(&next);
        let mut parts = Vec::new();
        while let Some(part) = found.next_if(|part| part.tokens.end <= end) {
            parts.push(part);
        }
        let sum: Option<f64> = parts.iter().map(weight).sum();
        let mut ids = names
            .within(&(next.tokens.start.saturating_sub(3)..end))
            .into_iter();
        let id = ids.next().map(|name| name.id);
        let is_split = parts.len() > 1 && sum <= all && all.is_some();
        if is_split && ids.all(|name| Some(name.id) == id) {
            next.tokens.end = end;
            whole.push(next);
        } else {
            whole.push(next);
            whole.append(&mut parts);
        }
    }
    whole
}

/// The place behind the bracket that opens right behind an amount or its name.
fn parts_end(view: View<'_>, amount: &Range<usize>) -> usize {
    const NAME: usize = 3;
    const WORDS: usize = 20;
    let opens = (amount.end..amount.end + NAME).find(|at| view.is_sign(*at, &['(']));
    let closes = opens.and_then(|at| (at..at + WORDS).find(|at| view.is_sign(*at, &[')'])));
    closes.map_or(amount.end, |at| at + 1)
}

/// The place behind the bracket that an amount stands in.
fn bracket_end(view: View<'_>, amount: &Range<usize>) -> usize {
    const WORDS: usize = 6;
    let behind = amount.end..view.len().min(amount.end + WORDS);
    let mut signs = behind.filter(|at| view.is_sign(*at, &['(', ')']));
    signs
        .next()
        .filter(|at| view.is_sign(*at, &[')']))
        .map_or(amount.end, |at| at + 1)
}

/// What is measured there; a number beside a name, with nothing that it could count, has no unit.
fn measured(view: View<'_>, items: &[Item], place: usize, names: &Names) -> Option<Measured> {
    let item = &items[place];
    match item.what {
        What::Amount(measured) => Some(measured),
        What::Loose => unitless(view, items, place, names),
        _ => None,
    }
}

fn unitless(view: View<'_>, items: &[Item], place: usize, names: &Names) -> Option<Measured> {
    const BEHIND: &[&str] = &[
        "too", "enough", "safe", "ok", "okay", "a", "per", "daily", "for", "with", "and", "or",
        "is", "each", "every", "twice", "once", "at", "in", "good", "fine", "high", "weekly",
        "plus", "before", "after",
    ];
    const LEAST: f64 = 10.0;
    let item = &items[place];
    let number = view
        .number(item.tokens.start)
        .filter(|_| item.tokens.len() == 1)?;
    let amount_near =
        |near: Option<&Item>| near.is_some_and(|near| matches!(near.what, What::Amount(_)));
    if amount_near(items.get(place + 1))
        || amount_near(place.checked_sub(1).and_then(|before| items.get(before)))
    {
        return None;
    }
    let (start, end) = (item.tokens.start, item.tokens.end);
    let dash = usize::from(start > 0 && view.is_sign(start - 1, &[':', '-', '=']));
    let behind_name = start > dash && names.covers(start - 1 - dash);
    // Behind a comma `Mg 400` is magnesium, which nobody names so elsewhere.
    let of_a_symbol = start > 1
        && view.word(start - 1) == "mg"
        && view.sign(start - 2).is_some()
        && !names.covers(start - 1);
    if of_a_symbol {
        return Some(Measured {
            figure: number.value,
            unit: UnitAsked::None,
            why: Some(NotCompared::Whose),
        });
    }
    // `50zorks`.
    let has_a_slip = view.is_attached(end) && !view.word(end).is_empty();
    if behind_name && has_a_slip {
        return Some(Measured {
            figure: number.value,
            unit: UnitAsked::Other,
            why: Some(NotCompared::Unit),
        });
    }
    let is_last =
        end == view.len() || view.sign(end).is_some() || view.is(end, BEHIND) || names.covers(end);
    let before_name = names.covers(end) && number.value >= LEAST;
    let has_its_own =
        |step: usize| names.covers(step) && is_beside_an_amount(view, (items, names), step);
    let is_taken = if behind_name && is_last {
        has_its_own(start - 1 - dash)
    } else {
        before_name && has_its_own(end)
    };
    let is_amount = (behind_name && is_last || before_name) && !is_taken;
    is_amount.then_some(Measured {
        figure: number.value,
        unit: UnitAsked::None,
        why: Some(NotCompared::NoUnit),
    })
}

/// Whether the name at that place has an amount right before or behind it.
fn is_beside_an_amount(view: View<'_>, (items, names): (&[Item], &Names), at: usize) -> bool {
    let Some(name) = names.all.iter().find(|name| name.tokens.contains(&at)) else {
        return false;
    };
    let mut amounts = items
        .iter()
        .filter(|item| matches!(item.what, What::Amount(_)));
    amounts.any(|item| {
        let (end, start) = (item.tokens.end, name.tokens.start);
        end == start
            || end + 1 == start && !view.is_sign(end, &[',', ';', '\n'])
            || item.tokens.start == name.tokens.end
    })
}

/// `1000 mg total`, `a total of 1000 mg`, `1000 mg altogether`.
fn is_total(view: View<'_>, amount: &Range<usize>) -> bool {
    const ALL: &[&str] = &["total", "altogether", "combined", "overall"];
    let before = amount.start.saturating_sub(2)..amount.start;
    let behind = amount.end..amount.end + 3;
    before.rev().any(|at| view.is(at, ALL))
        || behind
            .take_while(|at| view.number(*at).is_none() && !view.is_sign(*at, &[',', '.', ';']))
            .any(|at| view.is(at, ALL))
}
