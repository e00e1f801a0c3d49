//! Packages that are told with how long they last: `a 120 count bottle lasts me 30 days`.

use super::NotCompared;
use super::idle::{package, package_of};
use super::items::What;
use super::lists::{LENGTHS, PACKAGE_FROM};
use super::token::Token;
use super::view::View;

/// So many words behind it how long it lasts is told.
const NEAR: usize = 8;

/// `lasts me 30 days`, `go through it in a month`: how many a day that makes is for others to say.
pub(super) fn used_up(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let mut behind = at + 1..view.len().min(at + 1 + NEAR);
    let fits = is_used_up(view, at)
        && behind.any(|place| view.is(place, LENGTHS))
        && (0..view.len()).any(|place| is_a_package(view, place));
    fits.then_some((What::Unclear(NotCompared::Times), at + 1))
}

fn is_used_up(view: View<'_>, at: usize) -> bool {
    const LAST: &[&str] = &[
        "lasted", "lasting", "finish", "finished", "empty", "emptied",
    ];
    const BEFORE: &[&str] = &[
        "will", "to", "should", "would", "can", "bottle", "box", "bag", "jar", "pack", "it",
        "they", "tablet", "cap", "capsule", "softgel", "pill", "that", "which", "always",
        "usually",
    ];
    const GO: &[&str] = &["go", "goe", "going", "went", "get", "run"];
    let is_last = view.word(at) == "last"
        && (view.0.get(at).is_some_and(Token::is_plural) || BEFORE.contains(&view.before(at, 1)));
    let goes = view.is(at, GO) && view.is(at + 1, &["through", "out"]);
    is_last || goes || view.is(at, LAST)
}

/// `120 ct`, `bottle of 90`.
fn is_a_package(view: View<'_>, at: usize) -> bool {
    let counts = |place: usize| {
        let number = view.number(place);
        number.is_some_and(|number| number.value >= PACKAGE_FROM)
    };
    counts(at) && package(view, at).is_some() || package_of(view, at).is_some() && counts(at + 2)
}
