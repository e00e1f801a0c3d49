//! How often an amount is taken: `2 x`, `two tablets of`, `twice a day`, `weekly`.

use std::ops::Range;

use super::PerAsked;
use super::figures::count;

/// How many times the amount is taken in the time that it is for.
pub(super) struct Times {
    pub(super) count: f64,
    /// It is taken several times, and how many is not said.
    pub(super) is_unclear: bool,
    /// The amount's words with those beside it that count it.
    pub(super) words: Range<usize>,
}

const PIECES: &[&str] = &[
    "tablet", "tab", "pill", "capsule", "cap", "softgel", "gummy", "caplet", "lozenge", "drop",
    "sachet", "scoop", "spray",
];

/// What the number behind it belongs to: `d3`, `k2`, `b12`, `mk-7`, `omega 3`.
const NUMBERED: &[&str] = &["d", "k", "b", "mk", "omega", "q"];

/// Words that may stand between `two tablets` and what each holds.
const OF: &[&str] = &[
    "of", "at", "with", "each", "a", "per", "every", "day", "daily", "the",
];

impl Times {
    /// How often the amount at this place is taken.
    pub(super) fn of(words: &[&str], amount: &Range<usize>) -> Self {
        let (pieces, start) = pieces(words, amount);
        let pieces = pieces.or_else(|| pieces_behind(&words[amount.end..]));
        let (behind, end) = behind(words, amount.end);
        let before = often(&words[..start]).map(|(count, _)| count);
        let count = pieces.unwrap_or(1.0) * behind.or(before).unwrap_or(1.0);
        let is_counted = pieces.is_some() || behind.is_some() || before.is_some();
        Self {
            count,
            is_unclear: has_days_between(words) || !is_counted && is_of_each(&words[amount.end..]),
            words: start..end,
        }
    }
}

/// How many pieces of the amount are taken, and where the words begin that say so right before it.
fn pieces(words: &[&str], amount: &Range<usize>) -> (Option<f64>, usize) {
    let start = amount.start;
    let word = |back: usize| start.checked_sub(back).map_or("", |place| words[place]);
    let is_piece = |word: &&str| PIECES.contains(word);
    if matches!(word(1), "x" | "time")
        && let Some(count) = count(word(2))
    {
        return (Some(count), start - 2);
    }
    let of_a_name = NUMBERED.contains(&word(2));
    let follow = &words[amount.end..words.len().min(amount.end + 3)];
    if !of_a_name
        && follow.iter().any(is_piece)
        && let Some(count) = count(word(1))
    {
        return (Some(count), start - 1);
    }
    let near = start.saturating_sub(5)..start;
    let piece = near.rev().find(|&place| is_piece(&words[place]));
    let counted =
        piece.filter(|place| words[place + 1..start].iter().all(|word| OF.contains(word)));
    let count = counted.and_then(|place| {
        let before = place.saturating_sub(3)..place;
        before.rev().find_map(|place| count(words[place]))
    });
    (count, start)
}

/// `3 tablets`, `4 of them`, `I take 5` behind an amount. `2 tablets of zinc` are of something else.
fn pieces_behind(words: &[&str]) -> Option<f64> {
    let word = |at: usize| words.get(at).copied().unwrap_or_default();
    (0..words.len()).find_map(|at| {
        let before = at.checked_sub(1).map_or("", word);
        let counts = match (word(at + 1), word(at + 2)) {
            ("of", them) => matches!(them, "them" | "these" | "those"),
            ("", _) => matches!(before, "take" | "taking" | "took"),
            (piece, then) => PIECES.contains(&piece) && then != "of",
        };
        count(words[at]).filter(|_| counts && !NUMBERED.contains(&before))
    })
}

/// How often behind the amount, and where the words end that say so right behind it.
fn behind(words: &[&str], end: usize) -> (Option<f64>, usize) {
    match often(&words[end..]) {
        Some((count, 0)) => (
            Some(count),
            end + 1 + usize::from(is_counted_in_two(words[end])),
        ),
        Some((count, _)) => (Some(count), end),
        None => (None, end),
    }
}

fn is_counted_in_two(word: &str) -> bool {
    !matches!(word, "twice" | "thrice" | "bid" | "tid")
}

/// `twice`, `3x`, `x 3`, `three times`, `3 a day`, `morning and night`, and how many words stand before it.
fn often(words: &[&str]) -> Option<(f64, usize)> {
    let pairs = words.iter().enumerate().find_map(|(at, word)| {
        let next = words.get(at + 1).copied().unwrap_or_default();
        let then = words.get(at + 2).copied().unwrap_or_default();
        // The 3 of `d3 daily` and of `omega 3 a day` counts nothing.
        let of_a_name = at
            .checked_sub(1)
            .is_some_and(|place| NUMBERED.contains(&words[place]));
        let times = match (*word, next) {
            _ if of_a_name => None,
            ("twice" | "bid", _) => Some(2.0),
            ("thrice" | "tid", _) => Some(3.0),
            ("x", number) | (number, "x" | "time" | "daily") => count(number),
            (number, "a" | "per" | "each" | "every") if then == "day" => count(number),
            _ => None,
        };
        times.map(|times| (times, at))
    });
    let says = |wanted: &str| words.contains(&wanted);
    let twice = says("morning") && (says("night") || says("evening") || says("bedtime"));
    pairs.or(twice.then_some((2.0, words.len())))
}

/// `500 mg per tablet`, `with every meal`, `at a time`, `x` without a number: how many times is not said.
fn is_of_each(behind: &[&str]) -> bool {
    let each = behind.windows(2).any(|pair| {
        matches!(pair[0], "per" | "each" | "every" | "a")
            && (PIECES.contains(&pair[1])
                || matches!(pair[1], "meal" | "serving" | "hour" | "dose"))
    });
    let spaced = behind
        .windows(3)
        .any(|run| run == ["at", "a", "time"] || run[0] == "every" && run[2] == "hour");
    each || spaced || behind.contains(&"x")
}

/// `every other day`, `on alternate days`.
fn has_days_between(words: &[&str]) -> bool {
    let runs = |wanted: &[&str]| words.windows(wanted.len()).any(|run| run == wanted);
    runs(&["every", "other", "day"])
        || runs(&["alternate", "day"])
        || runs(&["every", "second", "day"])
        || runs(&["every", "2", "day"])
        || runs(&["every", "3", "day"])
}

/// The time that the amount is for, by all words but its own.
pub(super) fn per(words: &[&str], amount: &Range<usize>) -> PerAsked {
    let parts = [&words[..amount.start], &words[amount.end..]];
    let says = |adverb: &str, noun: &str| {
        parts
            .iter()
            .any(|part| part.contains(&adverb) || is_per(part, noun))
    };
    if says("daily", "day") {
        PerAsked::Day
    } else if says("weekly", "week") {
        PerAsked::Week
    } else if says("monthly", "month") {
        PerAsked::Month
    } else {
        PerAsked::Day
    }
}

/// `a week`, `once every week`, but not `for a week` or `a week ago`.
fn is_per(words: &[&str], noun: &str) -> bool {
    words.windows(2).enumerate().any(|(at, pair)| {
        let before = at.checked_sub(1).map_or("", |place| words[place]);
        let behind = words.get(at + 2).copied().unwrap_or_default();
        matches!(pair[0], "a" | "per" | "each" | "every" | "once")
            && pair[1] == noun
            && !matches!(
                before,
                "for" | "in" | "after" | "about" | "over" | "within" | "half" | "than"
            )
            && !matches!(behind, "ago" | "later" | "now" | "straight" | "long")
    })
}
