//! Amounts that somebody takes back: `5 mg, no wait, 3 mg`.

use super::NotCompared;
use super::items::Measured;
use super::spans::Span;
use super::view::View;

/// So many words stand at most between a correction and the amount that it brings.
const NEAR: usize = 6;

/// Takes out what a correction takes the place of; one of another substance leaves the first unclear.
pub(super) fn replace(view: View<'_>, spans: &mut Vec<Span>) {
    let mut place = 1;
    while place < spans.len() {
        let (first, second) = (&spans[place - 1], &spans[place]);
        let gap = first.amount.end..second.amount.start;
        let near = gap.start.max(gap.end.saturating_sub(NEAR))..gap.end;
        let takes_back = near.into_iter().any(|at| corrects(view, at));
        if !takes_back {
            place += 1;
        } else if first.of == second.of && may_replace(first.measured, second.measured) {
            spans.remove(place - 1);
        } else {
            let first = &mut spans[place - 1];
            first.why = first.why.or(Some(NotCompared::Told));
            place += 1;
        }
    }
}

fn may_replace(first: Measured, second: Measured) -> bool {
    first.is_like(second) || first.unit == second.unit
}

/// `no wait`, `wait no`, `sorry`, `I mean`, `scratch that`, `make that`.
fn corrects(view: View<'_>, at: usize) -> bool {
    const OF_ITSELF: &[&str] = &["oop", "oops", "whoop", "correction", "nope"];
    const EXCUSES: &[&str] = &["for", "if", "about", "but", "to", "this", "that"];
    let pair = |first: &str, seconds: &[&str]| {
        let behind = at + 1 + usize::from(view.is_sign(at + 1, &[',']));
        view.word(at) == first && view.is(behind, seconds)
    };
    view.is(at, OF_ITSELF)
        || view.word(at) == "sorry" && !view.is(at + 1, EXCUSES)
        || pair("no", &["wait", "sorry", "its", "actually"])
        || pair("wait", &["no", "actually", "its", "sorry", "i"])
        || pair("i", &["mean", "meant"])
        || pair("scratch", &["that"])
        || pair("make", &["that"])
        || pair("actually", &["no", "its", "it"])
        || pair("or", &["rather"])
}
