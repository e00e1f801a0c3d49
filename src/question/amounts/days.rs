//! Days of a week: `5 days a week`, `on Mondays and Fridays`, `Mon-Fri`, `weekdays`.

use super::items::What;
use super::lists::{EACH, EVERY, WEEK, WEEKDAYS};
use super::often::UNCLEAR;
use super::pieces::few;
use super::token::Token;
use super::view::View;

/// `5 days a week`, `5 days/week`, `5 days out of 7`.
pub(super) fn days_of_a_week(view: View<'_>, at: usize) -> Option<(What, usize)> {
    const WEEK_DAYS: f64 = 7.0;
    let count = few(view, at)?;
    let is_days = view.is(count.end, &["day", "night", "morning"]) && count.value <= WEEK_DAYS;
    let mut place = count.end + 1;
    while view.is(
        place,
        &["out", "of", "the", "a", "per", "each", "every", "pro"],
    ) || view.is_sign(place, &['/'])
    {
        place += 1;
    }
    let of_seven = view
        .number(place)
        .is_some_and(|of| of.value.total_cmp(&WEEK_DAYS).is_eq());
    let fits = is_days && place > count.end + 1 && (of_seven || view.is(place, WEEK));
    let what = What::DaysOf {
        on: count.value,
        of: WEEK_DAYS,
    };
    fits.then_some((if count.is_clear { what } else { UNCLEAR }, place + 1))
}

/// `5 days on 2 off`, which make a week; of other turns nobody knows on how many days of a week it is taken.
pub(super) fn on_and_off(view: View<'_>, at: usize) -> Option<(What, usize)> {
    const WEEK_DAYS: f64 = 7.0;
    let on = few(view, at).filter(|count| count.is_clear)?;
    let first = view.skip(on.end, &["day", "night"]);
    let mut place = first + 1;
    while view.is(place, &["and", "then"]) || view.is_sign(place, &[',', '/', '-']) {
        place += 1;
    }
    let off = few(view, place).filter(|count| count.is_clear)?;
    let second = view.skip(off.end, &["day", "night"]);
    let is_turn = view.word(first) == "on" && view.word(second) == "off";
    let is_week = (on.value + off.value).total_cmp(&WEEK_DAYS).is_eq();
    let what = What::DaysOf {
        on: on.value,
        of: WEEK_DAYS,
    };
    is_turn.then_some((if is_week { what } else { UNCLEAR }, second + 1))
}

/// Behind these a day is one of the calendar.
const ON_THE: &[&str] = &[
    "last",
    "since",
    "next",
    "until",
    "by",
    "this",
    "from",
    "till",
    "yesterday",
];

/// `skip weekends`, `not on weekends`.
fn is_left_out(view: View<'_>, at: usize) -> bool {
    const LEAVES: &[&str] = &[
        "skip", "skipping", "except", "not", "no", "without", "off", "but",
    ];
    let on = usize::from(matches!(view.before(at, 1), "on" | "at" | "the"));
    LEAVES.contains(&view.before(at, 1 + on))
}

/// `on Mondays and Fridays`, `Mon/Wed/Fri`, `Mon-Fri`, `weekdays`; one day alone is a schedule only in the plural or behind
/// `every`.
pub(super) fn weekdays(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let week = |on: f64, end: usize| Some((What::DaysOf { on, of: 7.0 }, end));
    match view.word(at) {
        "weekday" | "workday" => return week(5.0, at + 1),
        "weekend" if is_left_out(view, at) => return week(5.0, at + 1),
        "weekend" if view.before(at, 1) == "on" => return week(2.0, at + 1),
        _ if !view.is(at, WEEKDAYS) => return None,
        // `mon bébé`, `I sat down`.
        "mon" | "sat" if !is_surely_a_day(view, at) => return None,
        _ if ON_THE.contains(&view.before(at, 1)) => return Some((What::Idle, at + 1)),
        _ => {}
    }
    if view.is_sign(at + 1, &['-']) || view.is(at + 1, &["to", "through"]) {
        let order = |place: usize| {
            ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
                .iter()
                .position(|day| view.word(place).starts_with(day))
        };
        let (first, last) = (order(at)?, order(at + 2)?);
        let days = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0];
        return week(*days.get(last.checked_sub(first)?)?, at + 3);
    }
    let (count, end, is_plural) = days_in_a_row(view, at);
    let is_every = view.is(at.wrapping_sub(1), EVERY) || view.is(at.wrapping_sub(1), EACH);
    let is_told = is_of_one_day(view, at);
    match () {
        () if is_every || is_plural || count > 1.0 && !is_told => week(count, end),
        () if is_told => Some((What::Idle, end)),
        () => Some((UNCLEAR, end)),
    }
}

/// `Mondays and Fridays`, `mon wed fri`: how many days, the place behind, and whether one is in the plural.
fn days_in_a_row(view: View<'_>, at: usize) -> (f64, usize, bool) {
    let (mut count, mut end, mut is_plural) = (1.0, at + 1, is_plural(view, at));
    loop {
        let mut place = end;
        while view.is(place, &["and"]) || view.is_sign(place, &[',', '/', '&', '+']) {
            place += 1;
        }
        if !view.is(place, WEEKDAYS) {
            return (count, end, is_plural);
        }
        is_plural |= self::is_plural(view, place);
        (count, end) = (count + 1.0, place + 1);
    }
}

/// `Mondays`; the s of `tues` and `thurs` belongs to a short form.
fn is_plural(view: View<'_>, at: usize) -> bool {
    const SHORT: &[&str] = &["tue", "thur", "wed"];
    let token = view.0.get(at);
    token.is_some_and(Token::is_plural) && !view.is(at, SHORT)
}

/// `I started on Monday`, `lab on Monday`: the day of something that happens once, and no schedule.
fn is_of_one_day(view: View<'_>, at: usize) -> bool {
    const ONCE: &[&str] = &[
        "took",
        "started",
        "began",
        "had",
        "was",
        "were",
        "felt",
        "got",
        "went",
        "bought",
        "did",
        "ate",
        "forgot",
        "missed",
        "saw",
        "lab",
        "test",
        "blood",
        "appointment",
        "appt",
        "surgery",
        "operation",
        "scan",
        "visit",
        "draw",
        "bloodwork",
        "stopped",
        "came",
    ];
    let ends = |place: &usize| view.is_sign(*place, &['.', '?', '!', '\n', ';']);
    let start = (0..at).rev().find(ends).unwrap_or(0);
    let end = (at..view.len()).find(ends).unwrap_or(view.len());
    (start..end).any(|place| view.is(place, ONCE))
}

fn is_surely_a_day(view: View<'_>, at: usize) -> bool {
    let another = |place: usize| view.is(place, WEEKDAYS);
    at + 1 == view.len()
        || view.sign(at + 1).is_some()
        || view.is(at + 1, &["and", "to", "through"])
        || another(at + 1)
        || at > 0 && another(at - 1)
        || matches!(view.before(at, 1), "on" | "every" | "each")
}
