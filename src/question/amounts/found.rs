//! The amounts of a question, each once: two units, a whole with its part and a sum with its result are one amount.

use std::ops::Range;

use super::items::{Item, Measured, What};
use super::ties::{is_elemental, tie};
use super::unit::UnitAsked;
use super::view::View;
use super::whose::Names;
use super::{unit_of_all, unitless};

/// An amount, and what else is one with it.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) measured: Measured,
    pub(super) tokens: Range<usize>,
    pub(super) also: Option<(f64, UnitAsked)>,
    /// A bracket behind it that tells without units what is in it.
    pub(super) contents: Range<usize>,
    /// It is all that is taken, whatever it is made of.
    pub(super) is_total: bool,
    pub(super) disagrees: bool,
    pub(super) is_elemental: bool,
}

impl Found {
    fn new(view: View<'_>, measured: Measured, tokens: &Range<usize>) -> Self {
        Self {
            measured,
            tokens: tokens.clone(),
            also: None,
            contents: tokens.end..tokens.end,
            is_total: is_total(view, tokens),
            disagrees: false,
            is_elemental: is_elemental(view, tokens),
        }
    }
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
    let all = items.iter().enumerate().filter_map(|(place, item)| {
        let measured = measured(view, items, place, names)?;
        Some(Found::new(view, measured, &item.tokens))
    });
    let mut all: Vec<Found> = all.collect();
    unit_of_all::give(view, &mut all);
    let mut found: Vec<Found> = Vec::new();
    for next in all {
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
        let is_of_one = ids.all(|name| Some(name.id) == id);
        let contents = next.tokens.end..end;
        if is_of_one && all.is_some() && tells_contents(view, &contents, names) {
            next.contents = contents;
            whole.push(next);
        } else if is_split && is_of_one {
            next.tokens.end = end;
            whole.push(next);
        } else {
            whole.push(next);
            whole.append(&mut parts);
        }
    }
    whole
}

/// `(EPA 300 / DHA 200)`: whether each of several numbers stands behind a name and has no unit.
fn tells_contents(view: View<'_>, bracket: &Range<usize>, names: &Names) -> bool {
    let numbers = bracket.clone().filter(|at| view.number(*at).is_some());
    let numbers: Vec<usize> = numbers.collect();
    let is_content = |at: &usize| {
        let mark = usize::from(view.is_sign(at - 1, &[':', '=', '-']));
        names.covers(at - 1 - mark) && view.word(at + 1).is_empty()
    };
    numbers.len() > 1 && numbers.iter().all(is_content)
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
        What::Loose => unitless::unitless(view, items, place, names),
        _ => None,
    }
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
