//! Food that is counted: `3 brazil nuts`, `2 cups of kale`.

use super::items::What;
use super::lists::{DRINKS, FOODS};
use super::pieces::few;
use super::view::View;

/// Drinks that are counted by their own name: `2 coffees`, `one energy drink`.
#[rustfmt::skip]
const COUNTED_DRINKS: &[&str] = &[
    "coffee", "espresso", "latte", "cappuccino", "tea", "cola", "coke", "pepsi", "soda", "lemonade", "monster", "redbull",
];

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
    let is_stirred = view.before(at, 1) == "in" && (view.is(what, DRINKS) || view.is(of, DRINKS));
    let read = if is_stirred { What::Idle } else { What::Eaten };
    let is_food = view.is(of, FOODS) || view.is(of, COUNTED_DRINKS);
    is_food.then_some((read, end))
}
