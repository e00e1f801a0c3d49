//! Servings of a label: `serving size 2`, `per serving (3 tablets)`, `a 2-capsule serving`.

use super::items::What;
use super::lists::{PIECES, SERVINGS};
use super::pieces::{UNCLEAR, all, few};
use super::view::View;

/// `a 2-capsule serving`.
pub(super) fn joined_serving(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let count = few(view, at).filter(|count| count.is_clear)?;
    let dash = view.is_sign(count.end, &['-']) && view.is(count.end + 1, PIECES);
    let is_serving = dash && view.is(count.end + 2, SERVINGS);
    is_serving.then_some((What::ServingSize(count.value), count.end + 3))
}

/// Behind `per serving`: `(3 tablets)`, `of 2`.
pub(super) fn serving(view: View<'_>, at: usize) -> (What, usize) {
    let place = view.skip(view.skip_signs(at, &['(', '=', ':']), &["of", "is"]);
    match few(view, place) {
        Some(count) if place > at => {
            let end = view.skip(count.end, PIECES);
            (all(&count), end)
        }
        _ => (What::PerServing, at),
    }
}

/// `serving size 3`, `serving size: 2 capsules`, `servings: 2`.
pub(super) fn serving_size(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let size = usize::from(view.word(at + 1) == "size");
    let place = view.skip(
        view.skip_signs(at + 1 + size, &[':', '=', '(']),
        &["is", "of"],
    );
    let count = few(view, place).filter(|_| view.is(at, SERVINGS))?;
    // `serving 2, I eat four`.
    let ends = count.value > 1.0 && view.is_sign(count.end, &[',', '.', ';', ')']);
    if size == 0 && !view.is(count.end, PIECES) && !ends {
        return None;
    }
    let end = view.skip(count.end, PIECES);
    let what = if count.is_clear {
        What::ServingSize(count.value)
    } else {
        UNCLEAR
    };
    Some((what, end))
}
