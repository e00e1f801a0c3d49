//! Schedules of days that may be of something else that somebody does: `I see her once a week and take 30 mg`. Read as of
//! the amount, they would make it small, so that in doubt nobody knows how often it is taken.

use std::ops::Range;

use super::items::{Item, What};
use super::lists::{ANOTHER_ACT, BESIDE_DAYS, PIECES, TAKE};
use super::often::UNCLEAR;
use super::view::View;
use super::whose::{Names, gap};

/// So many other words may stand between an amount and its days.
const OTHERS: usize = 2;

/// What an item says of the amount: nothing where it is of something else and `is_daily` says how often it is taken.
pub(super) fn told(
    view: View<'_>,
    item: &Item,
    (amount, names): (&Range<usize>, &Names),
    is_daily: bool,
) -> Option<What> {
    let is_of_days = match item.what {
        What::Rate { days, .. } => days > 1.0,
        What::DaysOf { .. } => true,
        _ => false,
    };
    if is_of_days && !is_of(view, &item.tokens, amount, names) {
        (!is_daily).then_some(UNCLEAR)
    } else {
        Some(item.what)
    }
}

/// Whether an item says that something is taken on every day.
pub(super) fn is_daily(item: &Item) -> bool {
    matches!(item.what, What::Rate { days, .. } if days <= 1.0)
}

fn is_of(view: View<'_>, days: &Range<usize>, amount: &Range<usize>, names: &Names) -> bool {
    if days.end <= amount.start {
        return is_of_what_follows(view, days, amount, names);
    }
    let gap = gap(amount, days);
    let others = gap.clone().filter(|at| !is_plain(view, *at, names));
    let is_apart = gap.clone().any(|at| ends(view, at)) && is_of_another_act(view, days.end, names);
    others.count() <= OTHERS && !is_apart
}

/// `once a week I take 50,000 IU`, `every Sunday: vitamin D 50,000 IU`, `I take it once a week and it is 50,000 IU`: nothing else
/// is done in the thought that the days stand in.
fn is_of_what_follows(
    view: View<'_>,
    days: &Range<usize>,
    amount: &Range<usize>,
    names: &Names,
) -> bool {
    let begin = (0..days.start)
        .rev()
        .find(|at| ends(view, *at) || view.is_sign(*at, &[',']));
    let mut before = begin.map_or(0, |at| at + 1)..days.start;
    let mut gap = days.end..amount.start;
    let takes_it = before
        .clone()
        .any(|at| view.is(at, TAKE) && view.is(at + 1, &["it", "them", "one", "that", "this"]));
    let takes = before.clone().any(|at| view.is(at, TAKE));
    let is_parted = gap.clone().any(|at| {
        ends(view, at) || view.is(at, ANOTHER_ACT) && !takes_it || view.is_sign(at, &[',']) && takes
    });
    let is_and = |at: usize| takes_it && view.is(at, ANOTHER_ACT);
    !is_parted
        && before.all(|at| is_plain(view, at, names))
        && gap.all(|at| is_plain(view, at, names) || is_and(at))
}

fn is_plain(view: View<'_>, at: usize, names: &Names) -> bool {
    view.sign(at).is_some()
        || view.number(at).is_some()
        || names.covers(at)
        || [TAKE, PIECES, BESIDE_DAYS]
            .iter()
            .any(|list| view.is(at, list))
}

fn ends(view: View<'_>, at: usize) -> bool {
    view.is_sign(at, &['.', '?', '!', '\n', ';'])
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
