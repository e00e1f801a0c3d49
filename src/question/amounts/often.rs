//! How often: `twice a day`, `every 12 hours`, `weekly`, `on Mondays and Fridays`, `morning and night`.

use super::NotCompared;
use super::items::What;
use super::lists::{
    ACTIVITIES, ADVERBS, BEFORE_TIMES, EACH, EVERY, HOUR, HOW_LONG, LONG_BEHIND, MEALS, PIECES,
    TIMES, TIMES_A_DAY, TIMES_COUNTED, TIMES_OF_DAY, UNSAID, WEEK, WEEKDAYS,
};
use super::pieces::few;
use super::view::View;

const UNCLEAR: What = What::Unclear(NotCompared::Schedule);

const ONCE_A_DAY: What = What::Rate {
    times: 1.0,
    days: 1.0,
};

/// `a day`, `daily`, `every 2 weeks`: the days, and the place behind.
pub(super) fn frequency(view: View<'_>, at: usize) -> Option<(f64, usize)> {
    // `once in a week`.
    let at = at
        + usize::from(matches!(view.word(at), "in" | "within") && view.is(at + 1, &["a", "one"]));
    let adverb = ADVERBS.iter().find(|(name, _)| *name == view.word(at));
    let every = || match every(view, at)? {
        (What::Rate { times: 1.0, days }, end) => Some((days, end)),
        _ => None,
    };
    adverb
        .map(|(_, days)| (*days, at + 1))
        .or_else(|| view.per_period(at))
        .or_else(every)
}

/// `3x a day`, `two times per week`, `3/day`, `3 a day`, `8 hourly`.
pub(super) fn so_many_times(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let count = few(view, at)?;
    let dash = usize::from(view.is_sign(count.end, &['-']));
    if view.is(count.end + dash, &["hourly", "hrly"]) {
        return Some((hours(count.value), count.end + dash + 1));
    }
    let crossed = view.is(count.end, TIMES_COUNTED) || view.is_sign(count.end, &['×']);
    let end = count.end + usize::from(crossed);
    if crossed && view.number(end).is_some() {
        return None;
    }
    // `4x day`.
    let bare = || {
        view.period(end)
            .filter(|_| crossed)
            .map(|days| (days, end + 1))
    };
    let read = frequency(view, end).or_else(bare).filter(|(_, behind)| {
        crossed || *behind > end + 1 || view.is(end, &["daily", "weekly", "monthly", "everyday"])
    });
    let (days, end) = match read {
        Some(read) => read,
        // `one time` is no day's amount.
        None if view.word(count.end) == "time" && count.value <= 1.0 => {
            return Some((UNCLEAR, end));
        }
        None if crossed => (1.0, end),
        None => return None,
    };
    let rate = What::Rate {
        times: count.value,
        days,
    };
    Some((if count.is_clear { rate } else { UNCLEAR }, end))
}

/// Every so many hours, where a day is a whole number of times.
fn hours(hours: f64) -> What {
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
    if view.is(at + 1, WEEKDAYS) {
        return weekdays(view, at + 1);
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
    let what = match view.period(count.end) {
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

/// `once daily`, `twice a week`, `once every 2 weeks`, `twice`.
pub(super) fn once(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let is_times = |place: usize| TIMES.iter().any(|(name, _)| *name == view.word(place));
    // `once or twice a day`.
    if is_times(at) && view.is(at + 1, &["or", "to"]) && is_times(at + 2) {
        return Some((UNCLEAR, at + 3));
    }
    let (_, times) = TIMES.iter().find(|(name, _)| *name == view.word(at))?;
    // `twice the dose`, `twice as much`.
    if *times > 1.0 && view.is(at + 1, &["the", "as", "that", "what", "my"]) {
        return Some((What::Unclear(NotCompared::Times), at + 1));
    }
    match frequency(view, at + 1) {
        Some((days, end)) => Some((
            What::Rate {
                times: *times,
                days,
            },
            end,
        )),
        None if *times > 1.0 => Some((
            What::Rate {
                times: *times,
                days: 1.0,
            },
            at + 1,
        )),
        None => None,
    }
}

/// `BID`, `t.i.d.`.
pub(super) fn short_form(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let (_, times) = TIMES_A_DAY
        .iter()
        .find(|(name, _)| *name == view.word(at))?;
    let end = at + 1 + usize::from(view.is_sign(at + 1, &['.']));
    Some((
        What::Rate {
            times: *times,
            days: 1.0,
        },
        end,
    ))
}

/// `daily`, `weekly`, `EOD`, but not the `daily` of `daily value`.
pub(super) fn adverb(view: View<'_>, at: usize) -> Option<(What, usize)> {
    const OF_A_NAME: &[&str] = &[
        "value",
        "limit",
        "allowance",
        "requirement",
        "intake",
        "max",
        "maximum",
        "multivitamin",
        "multi",
        "need",
    ];
    let (_, days) = ADVERBS.iter().find(|(name, _)| *name == view.word(at))?;
    let named = view.is(at + 1, OF_A_NAME) || view.before(at, 1) == "recommended";
    Some((
        if named {
            What::Plain
        } else {
            What::Rate {
                times: 1.0,
                days: *days,
            }
        },
        at + 1,
    ))
}

/// `a day`, `per week`, `/month`; `for a week` and `a year ago` say how long.
pub(super) fn period(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let Some((days, end)) = view.per_period(at) else {
        let day = view
            .number(at + 1)
            .filter(|hours| hours.value.total_cmp(&24.0).is_eq());
        let divides = view.is_sign(at, &['/']) || view.is(at, super::lists::PER);
        let is_day = divides && day.is_some() && view.is(at + 2, HOUR);
        return is_day.then_some((ONCE_A_DAY, at + 3));
    };
    let is_length = HOW_LONG.contains(&view.before(at, 1)) || view.is(end, LONG_BEHIND);
    let is_length = is_length && !view.is_sign(at, &['/']);
    Some((
        if is_length {
            What::Idle
        } else {
            What::Rate { times: 1.0, days }
        },
        end,
    ))
}

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

/// `on Mondays and Fridays`, `Mon/Wed/Fri`, `Mon-Fri`, `weekdays`, `Sunday`.
pub(super) fn weekdays(view: View<'_>, at: usize) -> Option<(What, usize)> {
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
    let week = |on: f64, end: usize| Some((What::DaysOf { on, of: 7.0 }, end));
    match view.word(at) {
        "weekday" | "workday" => return week(5.0, at + 1),
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
    let (mut count, mut end) = (1.0, at + 1);
    loop {
        let mut place = end;
        while view.is(place, &["and"]) || view.is_sign(place, &[',', '/', '&', '+']) {
            place += 1;
        }
        if !view.is(place, WEEKDAYS) {
            break;
        }
        (count, end) = (count + 1.0, place + 1);
    }
    week(count, end)
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

/// `morning and night`, `at breakfast, lunch and dinner`, `with dinner`: how many times of a day.
pub(super) fn moments(view: View<'_>, at: usize) -> Option<(What, usize)> {
    if !is_moment(view, at) {
        return None;
    }
    let (mut count, mut end) = (1.0, at + 1);
    loop {
        let mut place = end;
        let mut joins = false;
        while view.is(place, BEFORE_TIMES)
            || view.is(place, &["and", "plus"])
            || view.is_sign(place, &[',', '&', '+', '/'])
        {
            joins |=
                view.is(place, &["and", "plus", "then", "again"]) || view.sign(place).is_some();
            place += 1;
        }
        if !is_moment(view, place) {
            break;
        }
        count += f64::from(u8::from(joins));
        end = place + 1;
    }
    Some((What::Moments(count), end))
}

fn is_moment(view: View<'_>, at: usize) -> bool {
    let is_verb = view.word(at) == "am" && matches!(view.before(at, 1), "i" | "which")
        || view.word(at) == "am" && view.word(at + 1) == "i";
    view.is(at, TIMES_OF_DAY) && !is_verb
}

/// `single dose`, `one-off`, `took 50 mg once`, `on gym days`: taken, but not day after day.
pub(super) fn at_once(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let pair = |first: &[&str], second: &[&str]| view.is(at, first) && view.is(at + 1, second);
    let is_single = pair(&["single", "stat", "loading"], &["dose", "shot"]);
    const GOES_ON: &[&str] = &[
        "i", "you", "we", "he", "she", "it", "they", "the", "my", "this", "that", "at", "in",
        "with", "every", "each", "a", "per", "before", "after", "again", "more",
    ];
    let together = ["at", "all", "day"].contains(&view.before(at, 1));
    let is_once = view.word(at) == "once" && !view.is(at + 1, GOES_ON) && !together;
    let of_some_days = pair(
        &[
            "gym", "training", "rest", "workout", "work", "lifting", "bad", "sick", "heavy",
        ],
        &["day"],
    );
    (is_single || is_once || of_some_days).then_some((UNCLEAR, at + 1))
}

/// `with meals`, `as needed`, `a few`: so many times that nobody can say; `with a meal` is once.
pub(super) fn unsaid(view: View<'_>, at: usize) -> Option<(What, usize)> {
    const ONE: &[&str] = &[
        "a", "my", "one", "evening", "main", "largest", "biggest", "big", "fatty", "first", "last",
        "the", "same", "of", "large",
    ];
    if view.is(at, MEALS) {
        let is_one = ONE.contains(&view.before(at, 1));
        let what = if is_one {
            What::Moments(1.0)
        } else {
            What::Meals
        };
        return Some((what, at + 1));
    }
    let needed = view.word(at) == "needed" && matches!(view.before(at, 1), "as" | "if" | "when");
    let counted = view.is(at, UNSAID)
        && (view.is(at + 1, PIECES)
            || matches!(view.word(at + 1), "time" | "of")
            || !view.is(at, &["few", "several", "couple", "multiple"]));
    (needed || counted).then_some((UNCLEAR, at + 1))
}

/// Whether what is said of times belongs to something else that somebody does: `I run 3 times a week`.
pub(super) fn is_of_an_activity(view: View<'_>, at: usize) -> bool {
    (1..=4).any(|back| ACTIVITIES.contains(&view.before(at, back)))
}
