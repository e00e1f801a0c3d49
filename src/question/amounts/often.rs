//! How often: `twice a day`, `every 12 hours`, `weekly`, `on Mondays and Fridays`, `morning and night`.

use super::NotCompared;
use super::every::{every, hours};
use super::items::What;
use super::lists::{
    ACTIVITIES, ADVERBS, HOUR, HOW_LONG, LONG_BEHIND, TAKE, TIMES, TIMES_A_DAY, TIMES_COUNTED,
};
use super::pieces::few;
use super::view::{Count, View};

pub(super) const UNCLEAR: What = What::Unclear(NotCompared::Schedule);

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

/// `once in 3 months`, `once in a fortnight`.
pub(super) fn once_in(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let is_once = view.word(at) == "once" && view.word(at + 1) == "in";
    let count = few(view, at + 2);
    let (number, place) = match &count {
        Some(count) if count.is_clear => (count.value, count.end),
        Some(_) => return None,
        None => (1.0, view.skip(at + 2, &["a", "every"])),
    };
    let days = view.period(place).filter(|_| is_once)?;
    let days = number * days;
    Some((What::Rate { times: 1.0, days }, place + 1))
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
    // The days of `I take 4 every other day` are read by themselves.
    let takes = (1..=2).any(|back| TAKE.contains(&view.before(at, back)));
    if takes && !crossed && days > 1.0 && count.is_clear && !is_of_an_activity(view, at) {
        return Some((What::Pieces(count.value), count.end));
    }
    Some((counted(&count, days, crossed), end))
}

/// So many in so many days: times, or pieces, of which a label may name several at once, as in `4 a day`.
fn counted(count: &Count, days: f64, is_of_times: bool) -> What {
    let times = count.value;
    match () {
        () if !count.is_clear => UNCLEAR,
        () if !is_of_times && days <= 1.0 => What::Portions(times),
        () => What::Rate { times, days },
    }
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

/// Whether what is said of times belongs to something else that somebody does: `I run 3 times a week`.
pub(super) fn is_of_an_activity(view: View<'_>, at: usize) -> bool {
    (1..=4).any(|back| {
        ACTIVITIES.contains(&view.before(at, back)) && !tells_when(view, at.saturating_sub(back))
    })
}

/// `post workout`, `after the gym`: when something is taken.
fn tells_when(view: View<'_>, activity: usize) -> bool {
    const WHEN: &[&str] = &["post", "pre", "after", "before", "around", "during"];
    (1..=2).any(|back| WHEN.contains(&view.before(activity, back)))
}
