//! What is said once of several amounts: `… per tablet. 2 tablets a day` behind a list, `3 capsules hold:` before it.

use std::ops::Range;

use super::NotCompared;
use super::heads::{apart_from_all, is_a_content};
use super::items::{Item, What};
use super::spans::Span;
use super::view::View;

/// Gives each amount of a label what the label says of all; where that is not clear, says that it is not.
pub(super) fn share(view: View<'_>, items: &[Item], spans: &mut [Span]) {
    let (Some(first), Some(last)) = (spans.first(), spans.last()) else {
        return;
    };
    let (start, end) = (first.amount.start, last.amount.end);
    let several = spans.iter().any(|span| span.of != first.of);
    let outer = |places: Range<usize>| {
        let inside = items
            .iter()
            .filter(move |item| places.contains(&item.tokens.start));
        inside.filter(|item| {
            is_of_a_label(&item.what) || is_of_taking(&item.what) || is_a_content(&item.what)
        })
    };
    let told: Vec<&Item> = outer(0..start).chain(outer(end..view.len())).collect();
    if !several {
        of_one(view, &told, spans, end);
        return;
    }
    let directs = |at: usize| view.is(at, &["direction", "sig", "dosage", "suggested"]);
    let is_label = told.iter().any(|item| is_of_a_label(&item.what))
        || (0..start).chain(end..view.len()).any(directs);
    let has_own = |span: &Span| {
        let own = inner(items, span, start..end);
        own.into_iter().any(|what| multiplies(&what))
    };
    let is_of_all = is_label || stands_behind_all(view, &told, spans, end);
    if is_of_all && !spans.iter().any(has_own) {
        let told: Vec<What> = told.iter().map(|item| item.what).collect();
        for span in spans {
            hear_of_all(span, &told);
        }
        return;
    }
    apart_from_all(view, &told, spans, start);
    unclear_at_all(view, &told, spans, start);
    unclear_before(view, &told, spans, start);
    unclear_behind(view, &told, spans, end);
}

/// `turmeric 900 mg, curcumin 90 mg. 2 capsules = 1 serving, I take 1`: servings in a sentence of their own are of all the
/// amounts before them; in that of the last, nobody knows.
fn of_one(view: View<'_>, told: &[&Item], spans: &mut [Span], end: usize) {
    let mut behind = told.iter().filter(|item| item.tokens.start >= end);
    let sizes = |item: &&&Item| matches!(item.what, What::For(_) | What::ServingSize(_));
    let Some(size) = behind.clone().find(sizes) else {
        unclear_behind(view, told, spans, end);
        return;
    };
    let apart = (end..size.tokens.start).any(|at| ends(view, at));
    let said: Vec<What> = behind.by_ref().map(|item| item.what).collect();
    let Some((_, before)) = spans.split_last_mut() else {
        return;
    };
    for span in before {
        if apart && !span.beside.iter().any(is_of_taking) {
            hear_of_all(span, &said);
        } else {
            say_unclear(span, true);
        }
    }
}

/// `zinc 50 mg + copper 2 mg, twice a day`, `…, both twice a day`: times behind a sum and a comma are of all of it.
fn stands_behind_all(view: View<'_>, told: &[&Item], spans: &[Span], end: usize) -> bool {
    let Some(item) = told.first().filter(|item| item.tokens.start >= end) else {
        return false;
    };
    let place = item.tokens.start;
    let is_near = !(end..place).any(|at| ends(view, at));
    let is_added = |pair: &[Span]| {
        let mut gap = pair[0].amount.end..pair[1].amount.start;
        gap.clone().any(|at| view.is_sign(at, &['+', '&']))
            && !gap.any(|at| ends(view, at) || view.is_sign(at, &[',']))
    };
    let is_behind_a_sum =
        view.is_sign(place.wrapping_sub(1), &[',']) && spans.windows(2).all(is_added);
    let is_of_all = view.is(place.wrapping_sub(1), &["all", "both"]);
    is_of_times(&item.what) && is_near && (is_of_all || is_behind_a_sum)
}

/// What a span says of itself, between the first amount and the last.
fn inner(items: &[Item], span: &Span, between: Range<usize>) -> Vec<What> {
    let own = items.iter().filter(|item| {
        let at = item.tokens.start;
        span.own.contains(&at) && between.contains(&at)
    });
    own.map(|item| item.what).collect()
}

/// Leaves to the amount what is told of all, and nothing of the same kind twice.
fn hear_of_all(span: &mut Span, told: &[What]) {
    for what in told {
        if !span.beside.contains(what) {
            span.beside.push(*what);
        }
    }
}

/// `take 2 capsules daily: zinc 15 mg, copper 1 mg`: of one capsule or of both.
fn unclear_at_all(view: View<'_>, told: &[&Item], spans: &mut [Span], start: usize) {
    let counts = |item: &&Item| {
        item.tokens.end <= start && (multiplies(&item.what) || is_unclear(&item.what))
    };
    let from = told
        .iter()
        .copied()
        .find(counts)
        .map(|item| item.tokens.end);
    let opens = from.is_some_and(|from| (from..start).any(|at| view.is_sign(at, &[':', '='])));
    for span in spans.iter_mut().filter(|_| opens) {
        span.why = span.why.or(Some(NotCompared::Shared));
    }
}

/// `twice a day I take zinc 50 mg, copper 2 mg`: whether the times are of both is not said.
fn unclear_before(view: View<'_>, told: &[&Item], spans: &mut [Span], start: usize) {
    let times = |item: &&&Item| item.tokens.end <= start && is_of_times(&item.what);
    let Some(item) = told.iter().find(times) else {
        return;
    };
    let from = item.tokens.start;
    for span in spans.iter_mut().skip(1) {
        let one_sentence = !(from..span.amount.start).any(|at| ends(view, at));
        say_unclear(span, one_sentence);
    }
}

/// `zinc 50 mg, copper 2 mg twice a day`, `…. I take it twice a day`, `…, 2-3 scoops`.
fn unclear_behind(view: View<'_>, told: &[&Item], spans: &mut [Span], end: usize) {
    let counts = |item: &&&Item| {
        item.tokens.start >= end && (multiplies(&item.what) || is_unclear(&item.what))
    };
    let Some(item) = told.iter().find(counts) else {
        return;
    };
    let apart = (end..item.tokens.start).any(|at| ends(view, at));
    let Some((last, before)) = spans.split_last_mut() else {
        return;
    };
    let same = |span: &Span| span.of == last.of;
    // `D3/K2 5000 IU/100 mcg every 2nd day`.
    if let [.., other] = before
        && other.amount.end + 1 == last.amount.start
        && view.is_sign(other.amount.end, &['/'])
        && !other.beside.iter().any(is_of_taking)
    {
        let told: Vec<What> = told.iter().map(|item| item.what).collect();
        hear_of_all(other, &told);
    }
    // `fish oil 1,000 mg (EPA 300 mg) twice a day` tells of the whole and of its part.
    let holds_it = |span: &Span| {
        (span.amount.end..last.amount.start).any(|at| view.is_sign(at, &['(']))
            && (end..item.tokens.start).any(|at| view.is_sign(at, &[')']))
    };
    // `180 mg EPA and 120 mg DHA, 3 capsules`.
    let is_joined = |span: &Span| {
        (span.amount.end..last.amount.start).any(|at| view.is(at, &["and", "und", "et", "y"]))
    };
    let is_meant = |span: &&mut Span| !same(span) || holds_it(span) || is_joined(span);
    for span in before.iter_mut().filter(is_meant) {
        let one_sentence = !(span.amount.end..end).any(|at| ends(view, at));
        say_unclear(span, apart || one_sentence);
    }
}

fn say_unclear(span: &mut Span, is_meant: bool) {
    if is_meant && !span.beside.iter().any(is_of_taking) {
        span.why = span.why.or(Some(NotCompared::Shared));
    }
}

fn ends(view: View<'_>, at: usize) -> bool {
    view.is_sign(at, &['.', '?', '!', '\n', ';'])
}

/// What the pieces or the spoons of a label hold.
const fn is_of_a_label(what: &What) -> bool {
    matches!(
        what,
        What::For(_) | What::ServingSize(_) | What::PerServing | What::Each | What::Holds(_)
    )
}

/// How many nobody can say.
const fn is_unclear(what: &What) -> bool {
    matches!(what, What::Unclear(NotCompared::Times))
}

/// How many are taken, and how often.
const fn is_of_taking(what: &What) -> bool {
    matches!(
        what,
        What::Pieces(_)
            | What::Servings(_)
            | What::Spoons(_)
            | What::Portions(_)
            | What::Moments(_)
            | What::Rate { .. }
            | What::DaysOf { .. }
            | What::Meals
            | What::AtMost(_)
            | What::Unclear(NotCompared::Times | NotCompared::Schedule)
    )
}

fn is_of_times(what: &What) -> bool {
    multiplies(what)
        && matches!(
            what,
            What::Portions(_) | What::Moments(_) | What::Rate { .. } | What::DaysOf { .. }
        )
}

fn multiplies(what: &What) -> bool {
    match what {
        What::Times(count) | What::Pieces(count) | What::Moments(count) | What::Portions(count) => {
            (count - 1.0).abs() > f64::EPSILON
        }
        What::Rate { times, days } => *days > 1.0 || *times > 1.0,
        What::DaysOf { .. } | What::Spoons(_) | What::AtMost(_) => true,
        _ => false,
    }
}
