//! Amounts of the past: `I used to take 50 mg`, `went from 200 mg`, `I stopped 400 mg`.

use std::ops::Range;

use super::bounds::is_change;
use super::lists::CHANGES;
use super::view::View;

/// Whether the amount, of a sentence that begins there, is taken no more.
pub(super) fn is_over(view: View<'_>, start: usize, amount: &Range<usize>) -> bool {
    is_given_up(view, start..amount.end)
        || was_before(view, start..amount.start)
        || !is_changed(view, amount) && is_past(view, start..amount.start)
}

/// What is said of what is taken no more.
const GIVEN_UP: &[&str] = &["stopped", "quit", "discontinued", "ditched"];

/// What is said of the end of a course, which has so many weeks: who finished a pack took it.
const ENDED: &[&str] = &["finished", "completed"];
const COURSES: &[&str] = &["week", "month", "course", "treatment", "cycle"];

/// `I stopped 400 mg last week`, `I no longer take 400 mg`, `I don't take 400 mg anymore`.
fn is_given_up(view: View<'_>, clause: Range<usize>) -> bool {
    const NEAR: usize = 7;
    const BEHIND: usize = 6;
    let from = clause.start.max(clause.end.saturating_sub(NEAR));
    let turns = |at: usize| {
        view.is(at, &["now", "but", "and", "so", "then"]) || view.is_sign(at, &[',', '.'])
    };
    let behind = clause.end..view.len().min(clause.end + BEHIND);
    let anymore = behind.into_iter().any(|at| view.word(at) == "anymore");
    let mut words = (from..clause.end).rev().take_while(|at| !turns(*at));
    words.any(|at| {
        let of_a_course = || (at + 1..clause.end).any(|at| view.is(at, COURSES));
        view.is(at, GIVEN_UP)
            || view.is(at, ENDED) && of_a_course()
            || view.word(at) == "no"
                && view.is(at + 1, &["longer", "more"])
                && view.word(at + 2) != "than"
            || anymore && view.is(at, &["dont", "not", "doesnt", "didnt"])
    })
}

/// `from 200 to 400 mg` in one: the second is taken now.
fn is_changed(view: View<'_>, amount: &Range<usize>) -> bool {
    let numbers = amount.clone().filter(|at| view.number(*at).is_some());
    numbers.count() > 1 && is_change(view, amount.start)
}

/// `I used to take 50 mg`, `started with 50 mg`: the past, where something else is taken now.
fn is_past(view: View<'_>, clause: Range<usize>) -> bool {
    const NEAR: usize = 6;
    let from = clause.start.max(clause.end.saturating_sub(NEAR));
    let turns = |at: usize| {
        view.is(at, &["now", "but", "currently", "and", "so"])
            || view.word(at) == "to" && view.before(at, 1) != "used"
            || view.is_sign(at, &[',', '.'])
    };
    let mut words = (from..clause.end).rev().take_while(|at| !turns(*at));
    words.any(|at| {
        let pair = |first: &[&str], second: &[&str]| view.is(at, first) && view.is(at + 1, second);
        pair(&["used"], &["to"])
            || pair(&["started", "began"], &["with", "at", "on", "from"])
            || pair(CHANGES, &["from"])
            || view.is(at, &["previously", "formerly", "originally"])
    })
}

/// `I was on 4,000 IU, now 2,000 IU`: what another amount took the place of.
fn was_before(view: View<'_>, clause: Range<usize>) -> bool {
    const NEAR: usize = 4;
    const TURNS: usize = 12;
    let from = clause.start.max(clause.end.saturating_sub(NEAR));
    let was = |at: usize| view.is(at, &["was", "were"]) && view.is(at + 1, &["on", "at", "taking"]);
    let behind = clause.end..view.len().min(clause.end + TURNS);
    let turns = behind
        .into_iter()
        .any(|at| view.is(at, &["now", "currently"]));
    turns && (from..clause.end).any(was)
}
