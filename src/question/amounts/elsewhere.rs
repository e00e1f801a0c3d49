//! Amounts that nobody takes: results of tests, what a food has, what a limit is, what somebody used to take.

use std::ops::Range;

use super::NotCompared;
use super::eaten;
use super::lists::{DRINKS, FOODS, HOLD, LABS, PIECES, ROUTES, TAKE};
use super::past;
use super::spans::Span;
use super::unit::UnitAsked;
use super::view::View;
use super::whose::Names;

/// A result of a test, or what a food has.
pub(super) fn told_elsewhere(view: View<'_>, span: &Span, names: &Names) -> Option<NotCompared> {
    let amount = &span.amount;
    let start = sentence_start(view, amount.start);
    let takes = (start..amount.start).any(|at| view.is(at, TAKE) && !view.is(at, HOLD));
    let near = amount.start.saturating_sub(6).max(start)..amount.start;
    let clause = near
        .clone()
        .rev()
        .take_while(|at| !view.is_sign(*at, &[',', '(']));
    let is_lab = clause.into_iter().any(|at| is_lab(view, at));
    let of_blood = (amount.end..view.len().min(amount.end + 3))
        .any(|at| view.is(at, &["urine", "serum", "plasma"]));
    if of_blood || is_lab && !takes {
        return Some(NotCompared::Lab);
    }
    if is_route(view, amount.start) {
        return Some(NotCompared::Route);
    }
    if near
        .clone()
        .any(|at| is_meaning(view, at) || is_advice(view, at))
        || is_limit(view, amount)
        || is_asked(view, start..amount.end)
        || past::is_over(view, start, amount)
    {
        return Some(NotCompared::Told);
    }
    (!takes && is_of_a_food(view, amount, near, names)
        || is_in_food(view, amount.end)
        || span.measured.unit == UnitAsked::G && eaten::is_by_weight(view, amount, names)
        || eaten::is_of_one(view, amount, names))
    .then_some(NotCompared::Food)
}

/// `spinach has 100 mg`, `milk (300 mg)`.
fn is_of_a_food(
    view: View<'_>,
    amount: &Range<usize>,
    mut near: Range<usize>,
    names: &Names,
) -> bool {
    let is_food = |at: usize| is_food(view, at) && !names.is_part(at);
    let before = amount.start.wrapping_sub(1);
    let holds = near
        .clone()
        .any(|at| view.is(at, HOLD) || view.is_sign(at, &[':', '=']));
    let opens = amount.start > 1 && view.is_sign(before, &['(']);
    holds && near.any(is_food)
        || view.is(before, FOODS) && !names.is_part(before)
        || opens && is_food(amount.start - 2)
        || amount.clone().any(is_food)
}

/// Whether the sentence tells of what is injected or rubbed in.
fn is_route(view: View<'_>, at: usize) -> bool {
    // What stands in the next sentence tells of it too: `…. I take it as an injection`.
    let ends = |place: &usize| view.is_sign(*place, &['.', '?', '!', '\n', ';']);
    let end = (at..view.len()).filter(ends).nth(1);
    let sentence = sentence_start(view, at)..end.unwrap_or(view.len());
    let named = |place: usize| {
        let of_food = ["ice", "sour", "whipped", "stage"].contains(&view.before(place, 1));
        view.is(place, ROUTES) && !of_food || is_into_a_muscle(view, place)
    };
    sentence.into_iter().any(named)
}

/// `1,000 mcg IM`, `i.m.`; the `im` of somebody who tells of himself begins another thought.
fn is_into_a_muscle(view: View<'_>, at: usize) -> bool {
    const BEHIND: &[&str] = &[
        "stat",
        "once",
        "every",
        "weekly",
        "monthly",
        "daily",
        "q",
        "given",
        "each",
        "for",
        "at",
        "in",
        "x",
        "then",
        "yesterday",
        "today",
        "or",
        "and",
    ];
    let is_short = view
        .0
        .get(at)
        .is_some_and(|token| matches!(token.range.len(), 2 | 4));
    let behind_a_unit = at > 0 && super::unit::unit(view.word(at - 1)).is_some();
    let ends = at + 1 == view.len() || view.sign(at + 1).is_some() || view.is(at + 1, BEHIND);
    view.word(at) == "im" && is_short && behind_a_unit && ends
}

/// `does it mean 800 mg`, `the same as 800 mg`.
fn is_meaning(view: View<'_>, at: usize) -> bool {
    let of_somebody = view.word(at) == "mean" && view.before(at, 1) == "i";
    view.word(at) == "mean" && !of_somebody
        || view.word(at) == "stand" && view.word(at + 1) == "for"
}

/// `NHS says 10 mcg`, `the guidelines recommend 600 IU`: what an authority tells everybody, and nobody takes yet.
fn is_advice(view: View<'_>, at: usize) -> bool {
    const AUTHORITIES: &[&str] = &[
        "nhs",
        "nih",
        "efsa",
        "fda",
        "sacn",
        "guideline",
        "guidance",
        "government",
        "nice",
        "google",
        "internet",
        "study",
        "trial",
        "research",
        "paper",
        "rct",
    ];
    const TELL: &[&str] = &[
        "say",
        "recommend",
        "recommending",
        "advise",
        "suggest",
        "advice",
        "used",
        "use",
        "gave",
        "give",
        "showed",
        "show",
        "found",
        "tested",
    ];
    view.is(at, AUTHORITIES) && (view.is(at + 1, TELL) || view.is(at + 2, TELL))
}

/// `what does 400 IU mean`; `25 mg, not 50 mg`.
fn is_asked(view: View<'_>, clause: Range<usize>) -> bool {
    let asks = clause.clone().any(|at| view.word(at) == "what");
    let means = (clause.end..clause.end + 2).any(|at| view.word(at) == "mean");
    let number = clause
        .rev()
        .find(|at| view.is(*at, &["not"]) && view.number(at + 1).is_some());
    asks && means || number.is_some()
}

/// `the limit is 40 mg`, `the UL for zinc 40 mg`, `350 mg upper limit`.
fn is_limit(view: View<'_>, amount: &Range<usize>) -> bool {
    const NEAR: usize = 5;
    let named = |at: usize| view.is(at, &["limit", "ul", "rda", "rdi", "nrv", "maximum", "max"]);
    let stops = |at: usize| {
        view.is(at, TAKE) && !view.is(at, HOLD)
            || view.is(at, &["at", "if", "with", "on", "and"])
            || view.is_sign(at, &[',', ';', '.', '?', ')', '%'])
    };
    let clause = (amount.start.saturating_sub(NEAR)..amount.start).rev();
    let before = clause.take_while(|at| !stops(*at)).any(named);
    let behind = view.is(amount.end, &["upper", "tolerable", "daily", "safe", "max"])
        && named(amount.end + 1);
    // `is 4,000 IU the maximum`.
    let is_it = view.word(amount.end) == "the" && named(amount.end + 1);
    before || behind || is_it || named(amount.end)
}

fn is_lab(view: View<'_>, at: usize) -> bool {
    let is_other = match view.word(at) {
        "blood" => view.is(at + 1, &["thinner", "pressure", "sugar", "clot"]),
        "level" => [
            "upper",
            "safe",
            "daily",
            "tolerable",
            "intake",
            "max",
            "maximum",
        ]
        .contains(&view.before(at, 1)),
        _ => false,
    };
    view.is(at, LABS) && !is_other
}

/// `in a glass of milk`, `from food`; what is stirred into water is taken, and so is what comes `from a supplement plus
/// food`.
fn is_in_food(view: View<'_>, end: usize) -> bool {
    let opens = (end..view.len().min(end + 4)).find(|at| view.is(*at, &["in", "from"]));
    let Some(opens) = opens else { return false };
    let place = (opens + 1..view.len().min(opens + 5)).take_while(|at| view.number(*at).is_none());
    let named: Vec<usize> = place.filter(|at| view.is(*at, FOODS)).collect();
    let is_product = |at: usize| view.is(at, PIECES) || view.is(at, &["supplement", "multi"]);
    let Some(first) = named.first() else {
        return false;
    };
    if (opens + 1..*first).any(is_product) {
        return false;
    }
    let stirred = (opens..view.len().min(opens + 6)).any(|at| view.is(at, DRINKS));
    let there_is = (0..end).any(|at| view.word(at) == "there" && view.is(at + 1, &["is", "are"]));
    !stirred || there_is
}

/// A food; the liver of `cod liver oil` is none.
fn is_food(view: View<'_>, at: usize) -> bool {
    view.is(at, FOODS) && view.word(at + 1) != "oil"
}

fn sentence_start(view: View<'_>, at: usize) -> usize {
    let ends = (0..at)
        .rev()
        .find(|place| view.is_sign(*place, &['.', '?', '!', '\n', ';']));
    ends.map_or(0, |place| place + 1)
}
