//! Food that is counted: `3 brazil nuts`, `2 cups of kale`.

use super::items::What;
use super::lists::{DRINKS, FOODS};
use super::pieces::few;
use super::view::View;

/// `3 brazil nuts`, `2 cups`: foods that are eaten, however much is in them.
pub(super) fn eaten(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let count = few(view, at)?;
    let of = view.skip(
        count.end,
        &["small", "large", "big", "whole", "brazil", "raw"],
    );
    // `2 cups of kale`, and `in 2 cups of coffee`.
    let what = view.skip(of + 1, &["of"]);
    let end = if view.is(what, FOODS) {
        what + 1
    } else {
        of + 1
    };
    let is_drink = view.before(at, 1) == "in" && view.is(what, DRINKS);
    let read = if is_drink { What::Idle } else { What::Eaten };
    view.is(of, FOODS).then_some((read, end))
}
