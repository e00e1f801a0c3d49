//! Schedules of days that may be of something else that somebody does: `I see her once a week and take 30 mg`. Read as of
//! the amount, they would make it small, so that in doubt nobody knows how often it is taken.

use std::ops::Range;

use super::items::{Item, What};
use super::lists::{PIECES, TAKE};
use super::often::UNCLEAR;
use super::view::View;
use super::whose::{Names, gap};

/// So many other words may stand between an amount and its days.
const OTHERS: usize = 2;

/// Words between an amount and its days that tell of nothing else.
const PLAIN: &[&str] = &[
    "of",
    "a",
    "an",
    "the",
    "my",
    "his",
    "her",
    "their",
    "with",
    "in",
    "i",
    "im",
    "ive",
    "it",
    "at",
    "as",
    "per",
    "every",
    "each",
    "for",
    "that",
    "this",
    "them",
    "we",
    "she",
    "he",
    "they",
    "is",
    "was",
    "now",
    "been",
    "on",
    "by",
    "mouth",
    "once",
    "only",
    "just",
    "prescribed",
    "doctor",
    "doc",
    "gp",
    "told",
    "said",
    "to",
    "me",
    "him",
    "about",
    "strength",
    "vitamin",
];

/// Behind these another thing begins that is done.
const ANOTHER: &[&str] = &["and", "but", "plus", "also", "then", "because", "so"];

/// What an item says of the amount.
pub(super) fn told(view: View<'_>, item: &Item, amount: &Range<usize>, names: &Names) -> What {
    let is_of_days = match item.what {
        What::Rate { days, .. } => days > 1.0,
        What::DaysOf { .. } => true,
        _ => false,
    };
    if is_of_days && !is_of(view, &item.tokens, amount, names) {
        UNCLEAR
    } else {
        item.what
    }
}

fn is_of(view: View<'_>, days: &Range<usize>, amount: &Range<usize>, names: &Names) -> bool {
    let gap = gap(amount, days);
    let is_plain = |at: usize| {
        view.sign(at).is_some()
            || view.number(at).is_some()
            || names.covers(at)
            || [TAKE, PIECES, PLAIN].iter().any(|list| view.is(at, list))
    };
    let is_near = gap.clone().filter(|at| !is_plain(*at)).count() <= OTHERS;
    let ends = |at: usize| view.is_sign(at, &['.', '?', '!', '\n', ';']);
    let is_apart = if days.end <= amount.start {
        gap.clone().any(|at| ends(at) || view.is(at, ANOTHER))
    } else {
        gap.clone().any(ends) && is_of_another_act(view, days.end, names)
    };
    is_near && !is_apart
}

/// `. Once a week I eat fish`: what is done on these days is told behind them, and is not to take it.
fn is_of_another_act(view: View<'_>, behind: usize, names: &Names) -> bool {
    let act = behind + 1;
    let begins = view.is(behind, &["i", "we", "she", "he", "they", "my"]);
    let takes = view.is(act, TAKE)
        && (view.is(act + 1, &["it", "them", "one", "that", "this"])
            || view.number(act + 1).is_some()
            || names.covers(act + 1));
    begins && !takes
}
