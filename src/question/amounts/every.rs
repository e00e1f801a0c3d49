//! From one to the next: `every other week`, `every 12 hours`, `q8h`, `alternate days`.

use super::NotCompared;
use super::items::What;
use super::lists::{ADVERBS, EACH, EVERY, HOUR, MEALS, TIMES_OF_DAY, WEEKDAYS};
use super::often::UNCLEAR;
use super::pieces::few;
use super::short_days::short_days;
use super::view::View;

/// Every so many hours, where a day is a whole number of times.
pub(super) fn hours(hours: f64) -> What {
    const DAY: f64 = 24.0;
    let times = DAY / hours;
    let is_whole = times >= 1.0 && times.fract() == 0.0;
    let days = hours / DAY;
    match () {
        () if is_whole => What::Rate { times, days: 1.0 },
        () if days.fract() == 0.0 && days >= 1.0 => What::Rate { times: 1.0, days },
        () => UNCLEAR,
    }
}

/// `every day`, `every other week`, `every 12 hours`, `every Sunday`, `each month`, `with every meal`.
pub(super) fn every(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let is_every = view.is(at, EVERY);
    if !is_every && !view.is(at, EACH) {
        return alternate(view, at);
    }
    if view.is(at + 1, TIMES_OF_DAY) {
        return is_every.then_some((What::Plain, at + 1));
    }
    if let Some(days) = short_days(view, at + 1) {
        return Some(days);
    }
    if view.is(at + 1, WEEKDAYS) {
        return super::days::weekdays(view, at + 1);
    }
    if view.is(at + 1, MEALS) || view.word(at + 1) == "time" {
        return Some((What::Unclear(NotCompared::Times), at + 2));
    }
    let (gap, place) = gap(view, at + 1);
    match view.period(place) {
        Some(days) => Some((
            What::Rate {
                times: 1.0,
                days: days * gap,
            },
            place + 1,
        )),
        // `every 4 hours while awake`: how long somebody is awake is not said.
        None if view.is(place, HOUR) && view.is(place + 2, &["awake"]) => {
            Some((UNCLEAR, place + 3))
        }
        None if view.is(place, HOUR) => Some((hours(gap), place + 1)),
        None => is_every.then_some((UNCLEAR, at + 1)),
    }
}

/// `other`, `second`, `3`: every how many, and the place behind; 0 where that is unclear.
fn gap(view: View<'_>, at: usize) -> (f64, usize) {
    let ordinal = match view.word(at) {
        "other" | "second" | "alternate" => Some(2.0),
        "third" => Some(3.0),
        "fourth" => Some(4.0),
        "single" => Some(1.0),
        "few" | "couple" => Some(0.0),
        _ => None,
    };
    if let Some(gap) = ordinal {
        return (gap, at + 1);
    }
    match view.count(at) {
        Some(count) => {
            let dash = usize::from(view.is_sign(count.end, &['-']));
            let end = view.skip(count.end + dash, &["nd", "rd", "th"]);
            (if count.is_clear { count.value } else { 0.0 }, end)
        }
        None => (1.0, at),
    }
}

/// `alternate days`, `day on, day off` is for others to say.
fn alternate(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let is_other = view.is(at, &["alternate", "alternating"]);
    let days = view.period(at + 1).filter(|_| is_other)?;
    Some((
        What::Rate {
            times: 1.0,
            days: 2.0 * days,
        },
        at + 2,
    ))
}

/// `q8h`, `q 12 h`, `q7days`.
pub(super) fn every_hours(view: View<'_>, at: usize) -> Option<(What, usize)> {
    if view.word(at) != "q" {
        return None;
    }
    let adverb = ADVERBS.iter().find(|(name, _)| *name == view.word(at + 1));
    let named = adverb
        .map(|(_, days)| *days)
        .or_else(|| view.period(at + 1));
    if let Some(days) = named {
        return Some((What::Rate { times: 1.0, days }, at + 2));
    }
    let count = few(view, at + 1)?;
    let week = (view.word(count.end) == "w").then_some(7.0);
    let what = match view.period(count.end).or(week) {
        _ if !count.is_clear => UNCLEAR,
        Some(days) => What::Rate {
            times: 1.0,
            days: days * count.value,
        },
        None if view.is(count.end, HOUR) => hours(count.value),
        None => return None,
    };
    Some((what, count.end + 1))
}
