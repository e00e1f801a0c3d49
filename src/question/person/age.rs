//! Ages in a question: `70 years old`, `4.5yo`, `11m`, `aged 51`, `women over 50`, `in my 60s`, `pregnant 16`.
//!
//! A length of time is nobody's age: `on prednisone for 3 years`, `menopause 5 years ago`, `a 3 year old bottle`.

use std::ops::Range;

use crate::population::{AgeRange, Sex};

use super::super::amounts::View;
use super::words::{BABIES, MONTHS, NO_AGE, PEOPLE, SOMEBODY, SUBSTANCES, THINGS, WEEKS, YEARS};

/// An age, and the places of the words that tell it.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::question) struct Told {
    pub(in crate::question) ages: AgeRange,
    pub(in crate::question) tokens: Range<usize>,
    /// `25F`.
    pub(in crate::question) sex: Option<Sex>,
}

const YEAR: f64 = 12.0;
const OLDEST: f64 = 110.0;

/// From this age on a number tells it without further words.
const GROWN: f64 = 13.0;

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
    let ages = span
        .in_months(first, last)
        .or_else(|| span.in_years(first, last))
        .or_else(|| span.bounded(first))
        .or_else(|| span.named(first, last))?;
    Some(Told {
        ages: ages.0,
        sex: span.letter(),
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
struct Span<'t> {
    view: View<'t>,
    at: usize,
    end: usize,
}

/// The ages, and the place behind the words that tell them.
type Ages = (AgeRange, usize);

impl<'t> Span<'t> {
    /// The sex in the letter of `25F`, `M45` and `45 m`.
    fn letter(self) -> Option<Sex> {
        let view = self.view;
        let behind = view.word(self.end);
        let before = if view.is_attached(self.at) {
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

    fn before(self, back: usize) -> &'t str {
        self.view.before(self.at, back)
    }

    /// The place behind `-old`, `old` or `of age`, where one of them stands there.
    fn old(self, at: usize) -> Option<usize> {
        let view = self.view;
        let place = at + usize::from(view.is_sign(at, &['-']));
        match view.word(place) {
            "old" => Some(place + 1),
            "of" if view.word(place + 1) == "age" => Some(place + 2),
            _ => None,
        }
    }

    fn is_of_a_thing(self, end: usize) -> bool {
        let view = self.view;
        let behind = view.is(end, THINGS) && !view.is_sign(end.wrapping_sub(1), &[',']);
        let before = (1..=4).any(|back| {
            let word = view.before(self.at, back);
            THINGS.contains(&word) || SUBSTANCES.contains(&word)
        });
        let somebody = (1..=4).any(|back| SOMEBODY.contains(&view.before(self.at, back)));
        behind || before && !somebody && matches!(self.before(1), "is" | "are" | "was")
    }

    /// Of a baby: `11 months old`, `6mo`, `11m`, `3 week old`.
    fn in_months(self, first: f64, last: f64) -> Option<Ages> {
        const DAYS: f64 = 30.0;
        const LONGEST: f64 = 12.0;
        let view = self.view;
        let dash = usize::from(view.is_sign(self.end, &['-']));
        let place = self.end + dash;
        let is_short = view.word(place) == "m" && view.is_attached(place);
        let months = match () {
            () if view.is(place, MONTHS) => 1.0,
            () if is_short => 1.0,
            () if view.is(place, WEEKS) => 7.0 / DAYS,
            () if view.word(place) == "day" => 1.0 / DAYS,
            () => return None,
        };
        let old = self.old(place + 1);
        let of_a_baby = self.is_beside_a_baby(place + 1);
        let is_male = is_short && first > LONGEST && old.is_none() && !of_a_baby;
        let is_age = old.is_some() || of_a_baby || is_short;
        let end = old.unwrap_or(place + 1);
        if !is_age || is_male || self.is_of_a_thing(end) {
            return None;
        }
        Some((between(first * months, last * months), end))
    }

    /// `baby 6 months`, `for my 6 mo`, `6 month baby`; `for 6 months` is how long.
    fn is_beside_a_baby(self, end: usize) -> bool {
        let view = self.view;
        let pregnant = view.is(end, &["pregnant", "postpartum", "along", "gestation"]);
        let behind = view.is(end, BABIES);
        let owned =
            matches!(self.before(1), "my" | "our" | "his" | "her") && !view.is(end, &["supply"]);
        let how_long = matches!(
            self.before(1),
            "for"
                | "in"
                | "since"
                | "past"
                | "last"
                | "over"
                | "within"
                | "after"
                | "next"
                | "every"
        );
        let sign = self.at > 0 && view.is_sign(self.at - 1, &['(', ',']);
        let is = usize::from(sign || matches!(self.before(1), "is" | "at" | "s" | "of"));
        let before = BABIES.contains(&view.before(self.at, 1 + is))
            || is == 1 && SOMEBODY.contains(&view.before(self.at, 2)) && !pregnant;
        let at_that_age = self.before(1) == "at" && !pregnant;
        behind || at_that_age || !how_long && (owned || before)
    }

    /// `45 years old`, `45yo`, `45 y/o`, `45f`, `60 yr female`.
    fn in_years(self, first: f64, last: f64) -> Option<Ages> {
        let view = self.view;
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
    fn bound_behind(self, at: usize) -> Option<(bool, usize)> {
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

    /// `women over 50`, `over 60s`, `50 and over`, `51+`, `under 5s`, `in my 60s`.
    fn bounded(self, age: f64) -> Option<Ages> {
        let view = self.view;
        let s = usize::from(view.word(self.end) == "s" && view.is_attached(self.end));
        let end = self.end + s;
        let of_people = (1..=3).any(|back| PEOPLE.contains(&view.before(self.at, back)))
            || view.is(end, PEOPLE)
            || matches!(self.before(2), "age" | "aged");
        if let Some((upwards, behind)) = self.bound_behind(self.end)
            && (of_people || age >= GROWN && !self.is_counted(behind))
            && !view.is_sign(self.end, &['+'])
                | of_people
                | (self.at == 0 || matches!(self.before(1), "for" | "age" | "aged"))
        {
            return Some((
                if upwards {
                    from(age * YEAR)
                } else {
                    below(age + 1.0)
                },
                behind,
            ));
        }
        let plural = s == 1 && age >= 1.0;
        match self.before(1) {
            "over" | "above" | "past" if (of_people || plural) && !self.is_counted(end) => {
                Some((from(age * YEAR + YEAR), end))
            }
            "under" | "below" if (of_people || plural) && !self.is_counted(end) => {
                Some((below(age), end))
            }
            _ => self.decade(age, s, end),
        }
    }

    fn decade(self, age: f64, s: usize, end: usize) -> Option<Ages> {
        let dash = usize::from(self.view.is_sign(self.at.wrapping_sub(1), &['-']));
        let part = usize::from(matches!(self.before(1 + dash), "early" | "mid" | "late"));
        let back = part + dash;
        let owned = part == 1
            || matches!(
                self.before(1 + back),
                "my" | "her" | "his" | "their" | "the"
            );
        let is_tens = age % 10.0 == 0.0 && age >= 20.0;
        let in_words = self.before(2 + back) == "in" && !self.is_counted(end);
        (owned && is_tens && (s == 1 || in_words)).then(|| (years(age, age + 9.0), end))
    }

    /// `aged 51`, `I am 70`, `my son is 8`, `a man of 60`, `pregnant 16`, `female 15`, `at 30`, `16 and pregnant`.
    fn named(self, first: f64, last: f64) -> Option<Ages> {
        if self.is_counted(self.end) {
            return None;
        }
        let view = self.view;
        let sign =
            usize::from(self.at > 0 && view.is_sign(self.at - 1, &[',', '(', ':', '-', '=']));
        let before = |back: usize| view.before(self.at, back + sign);
        let is_person = |word: &str| PEOPLE.contains(&word);
        let whole = first.fract() == 0.0;
        let is_age = match before(1) {
            "age" | "aged" | "turned" | "turning" | "ages" | "im" | "shes" | "hes" => true,
            "of" => before(2) == "age" || is_person(before(2)),
            "am" => before(2) == "i",
            "f" | "m" => sign == 0 && view.is_attached(self.at) && first >= GROWN,
            "is" | "was" => SOMEBODY.contains(&before(2)),
            "at" => {
                whole
                    && first >= GROWN
                    && sign == 0
                    && !view.is(self.end, &["am", "pm", "degree", "percent"])
            }
            word => is_person(word) && !self.is_of_a_thing(self.end),
        };
        let and = view.skip_word(self.end, "and");
        let behind = matches!(
            view.word(and),
            "pregnant" | "breastfeeding" | "female" | "male" | "nursing"
        );
        let own = first >= GROWN && whole && behind;
        (is_age || own).then(|| (years(first, last), self.end))
    }

    /// Whether what the number counts stands behind it.
    fn is_counted(self, at: usize) -> bool {
        let view = self.view;
        let dash = usize::from(view.is_sign(at, &['-']));
        let word = view.word(at + dash);
        let is_height = view.is_sign(at, &['\'', '’', '"', '%', '/', '×', '′'])
            || view.is_sign(at, &['.', ',', ':'])
                && view.is_attached(at + 1)
                && view.number(at + 1).is_some();
        NO_AGE.contains(&word)
            || super::super::amounts::unit_named(word).is_some()
            || is_height
            || view.number(at + dash).is_some()
    }
}

fn years(first: f64, last: f64) -> AgeRange {
    let to = if last.fract() == 0.0 {
        last * YEAR + YEAR - 1.0
    } else {
        last * YEAR
    };
    between(first * YEAR, to)
}

fn between(from: f64, to: f64) -> AgeRange {
    AgeRange {
        from: months(from),
        to: Some(months(to)),
    }
}

fn from(first: f64) -> AgeRange {
    AgeRange {
        from: months(first),
        to: None,
    }
}

fn below(years: f64) -> AgeRange {
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
