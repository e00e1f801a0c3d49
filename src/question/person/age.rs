//! Ages in a question: `70 years old`, `4.5yo`, `11m`, `aged 51`, `women over 50`, `in my 60s`, `pregnant 16`.
//!
//! A length of time is nobody's age: `on prednisone for 3 years`, `menopause 5 years ago`, `a 3 year old bottle`.

use std::ops::Range;

use crate::population::{AgeRange, Sex};

use super::super::amounts::View;
use super::words::{BABIES, PEOPLE, SOMEBODY, SUBSTANCES, THINGS, YEARS};

/// An age, and the places of the words that tell it.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::question) struct Told {
    pub(in crate::question) ages: AgeRange,
    pub(in crate::question) tokens: Range<usize>,
    /// `25F`.
    pub(in crate::question) sex: Option<Sex>,
}

pub(super) const YEAR: f64 = 12.0;
const OLDEST: f64 = 110.0;

/// From this age on a number tells it without further words.
pub(super) const GROWN: f64 = 13.0;

/// The ages that are told, in their order.
pub(in crate::question) fn told(view: View<'_>) -> Vec<Told> {
    let mut found: Vec<Told> = Vec::new();
    let mut at = 0;
    while at < view.len() {
        match age(view, at) {
            Some(told) => {
                at = told.tokens.end;
                found.push(told);
            }
            None => at += 1,
        }
    }
    found
}

fn age(view: View<'_>, at: usize) -> Option<Told> {
    let first = number(view, at)?;
    let (last, end) = through(view, at).unwrap_or((first, at + 1));
    let span = Span { view, at, end };
    if span.is_of_nobody() {
        return None;
    }
    let ages = span
        .in_months(first, last)
        .or_else(|| span.in_years(first, last))
        .or_else(|| span.bounded(first))
        .or_else(|| span.named(first, last))?;
    Some(Told {
        ages: ages.0,
        sex: span.letter().or_else(|| span.letter_behind(ages.1)),
        tokens: at..ages.1,
    })
}

fn number(view: View<'_>, at: usize) -> Option<f64> {
    let value = view.number(at)?.value;
    (value > 0.0 && value <= OLDEST).then_some(value)
}

/// `4-8`, `4 to 8`, `between 4 and 8`: the second number, and the place behind it.
fn through(view: View<'_>, at: usize) -> Option<(f64, usize)> {
    let joins = view.is_sign(at + 1, &['-'])
        || matches!(view.word(at + 1), "to" | "or")
        || view.word(at + 1) == "and" && view.before(at, 1) == "between";
    let last = number(view, at + 2).filter(|_| joins)?;
    (Some(last) > number(view, at)).then_some((last, at + 3))
}

/// A number of a question, or two of a range.
#[derive(Clone, Copy)]
pub(super) struct Span<'t> {
    pub(super) view: View<'t>,
    pub(super) at: usize,
    pub(super) end: usize,
}

/// The ages, and the place behind the words that tell them.
pub(super) type Ages = (AgeRange, usize);

impl<'t> Span<'t> {
    /// The sex in the letter of `25F`, `M45` and `45 m`.
    fn letter(self) -> Option<Sex> {
        let view = self.view;
        let behind = view.word(self.end + usize::from(self.is_before_a_stroke()));
        let before = if self.is_behind_a_stroke() {
            self.before(2)
        } else if view.is_attached(self.at) {
            self.before(1)
        } else {
            ""
        };
        let is_month = behind == "m" && view.number(self.at).is_some_and(|age| age.value < GROWN);
        match (behind, before) {
            ("f", _) | (_, "f") => Some(Sex::Women),
            _ if is_month => None,
            ("m", _) | (_, "m") => Some(Sex::Men),
            _ => None,
        }
    }

    pub(super) fn before(self, back: usize) -> &'t str {
        self.view.before(self.at, back)
    }

    /// The place behind `-old`, `old` or `of age`, where one of them stands there.
    pub(super) fn old(self, at: usize) -> Option<usize> {
        let view = self.view;
        let place = at + usize::from(view.is_sign(at, &['-']));
        match view.word(place) {
            "old" => Some(place + 1),
            "of" if view.word(place + 1) == "age" => Some(place + 2),
            _ => None,
        }
    }

    pub(super) fn is_of_a_thing(self, end: usize) -> bool {
        let view = self.view;
        let behind = view.is(end, THINGS) && !view.is_sign(end.wrapping_sub(1), &[',']);
        let before = (1..=4).any(|back| {
            let word = view.before(self.at, back);
            THINGS.contains(&word) || SUBSTANCES.contains(&word)
        });
        let somebody = (1..=4).any(|back| SOMEBODY.contains(&view.before(self.at, back)));
        behind || before && !somebody && matches!(self.before(1), "is" | "are" | "was")
    }

    /// `45 years old`, `45yo`, `45 y/o`, `45f`, `60 yr female`.
    fn in_years(self, first: f64, last: f64) -> Option<Ages> {
        let view = self.view;
        if self.is_before_a_stroke() && first >= GROWN {
            return Some((years(first, last), self.end + 2));
        }
        let dash = usize::from(view.is_sign(self.end, &['-']));
        let place = self.end + dash;
        let attached = view.is_attached(place) || dash == 1;
        let end = match view.word(place) {
            "yo" => self.old(place + 1).unwrap_or(place + 1),
            "y" if view.is_sign(place + 1, &['/']) && view.word(place + 2) == "o" => place + 3,
            "y" if view.word(place + 1) == "o" => place + 2,
            "y" if attached => self.old(place + 1).unwrap_or(place + 1),
            "f" | "m" if view.is_attached(place) && first >= GROWN => place + 1,
            _ if view.is(place, YEARS) => self.old(place + 1).or_else(|| {
                let named = view.is(place + 1, PEOPLE)
                    || matches!(self.before(1), "age" | "aged" | "turned" | "turning")
                    || self.is_behind_somebody(place + 1);
                named.then_some(place + 1)
            })?,
            _ => return None,
        };
        if self.is_of_a_thing(end) {
            return None;
        }
        let years = match (self.before(1), self.bound_behind(end)) {
            ("over" | "above" | "past", _) => from(first * YEAR + YEAR),
            ("under" | "below", _) => below(first),
            (_, Some((true, end))) => return Some((from(first * YEAR), end)),
            (_, Some((false, end))) => return Some((below(first + 1.0), end)),
            _ => years(first, last),
        };
        Some((years, end))
    }

    /// `for my son 8 yrs`, `kids (2-3 years)`; `my son, 2 years ago` and `girls for 2 years` tell how long.
    fn is_behind_somebody(self, end: usize) -> bool {
        let view = self.view;
        let sign = usize::from(self.at > 0 && view.is_sign(self.at - 1, &['(', ',', ':', '-']));
        let who = self.before(1 + sign);
        let goes_on = view.is(
            end,
            &[
                "ago", "after", "later", "now", "on", "of", "since", "straight", "long", "running",
                "in",
            ],
        );
        let is_short = end == view.len() || view.sign(end).is_some() || !goes_on;
        (BABIES.contains(&who) || PEOPLE.contains(&who)) && who != "pregnancy" && is_short
    }

    /// `and over`, `or older`, `and under`: whether upwards, and the place behind.
    pub(super) fn bound_behind(self, at: usize) -> Option<(bool, usize)> {
        let view = self.view;
        let joins = view.is(at, &["and", "or", "plus"]);
        let plus = view.is_sign(at, &['+']) && view.is_attached(at);
        match view.word(at + 1) {
            _ if plus => Some((true, at + 1)),
            "over" | "older" | "up" | "above" | "upward" if joins => Some((true, at + 2)),
            "under" | "younger" | "below" if joins => Some((false, at + 2)),
            _ => None,
        }
    }
}

pub(super) fn years(first: f64, last: f64) -> AgeRange {
    let to = if last.fract() == 0.0 {
        last * YEAR + YEAR - 1.0
    } else {
        last * YEAR
    };
    between(first * YEAR, to)
}

pub(super) fn between(from: f64, to: f64) -> AgeRange {
    AgeRange {
        from: months(from),
        to: Some(months(to)),
    }
}

pub(super) fn from(first: f64) -> AgeRange {
    AgeRange {
        from: months(first),
        to: None,
    }
}

pub(super) fn below(years: f64) -> AgeRange {
    AgeRange {
        from: 0,
        to: Some(months(years * YEAR).saturating_sub(1)),
    }
}

/// Completed months.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "ages are from 0 to 110 years"
)]
fn months(months: f64) -> u32 {
    (months + 1e-6).floor() as u32
}
