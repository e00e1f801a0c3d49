//! Food that is counted: `3 brazil nuts`, `2 cups of kale`.

use std::ops::Range;

use super::items::What;
use super::lists::{DRINKS, EACH, FOODS, PER};
use super::pieces::few;
use super::view::View;
use super::whose::Names;

/// Drinks that are counted by their own name: `2 coffees`, `one energy drink`.
#[rustfmt::skip]
const COUNTED_DRINKS: &[&str] = &[
    "coffee", "espresso", "latte", "cappuccino", "tea", "cola", "coke", "pepsi", "soda", "lemonade", "monster", "redbull",
];

/// What stands between a count and a food.
const KINDS: &[&str] = &[
    "small", "large", "big", "whole", "brazil", "raw", "single", "medium",
];

/// `3 brazil nuts`, `2 cups`: foods that are eaten, however much is in them.
pub(super) fn eaten(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let count = few(view, at)?;
    let of = view.skip(count.end, KINDS);
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

/// `1 brazil nut is like 90 mcg`, `90 mcg per nut`, `3 nuts, each about 90 mcg`: what one piece of a food has.
pub(super) fn is_of_one(view: View<'_>, amount: &Range<usize>, names: &Names) -> bool {
    stands_behind_one(view, amount, names) || stands_before_one(view, amount, names)
}

fn is_piece(view: View<'_>, at: usize, names: &Names) -> bool {
    // Selenium is asked for by the name of its nut; the rice of `red yeast rice` is no food.
    let is_brazil_nut = view.word(at) == "nut" && view.before(at, 1) == "brazil";
    let is_free = is_brazil_nut || !names.is_part(at);
    view.is(at, FOODS) && is_free && view.word(at + 1) != "oil"
}

/// What stands between a food and what one piece of it has.
#[rustfmt::skip]
const ABOUT: &[&str] = &[
    "about", "around", "roughly", "approx", "approximately", "almost", "nearly", "maybe", "of", "a", "one", "so",
    "thats", "that",
];

/// What tells of a food what it has.
const TELLS: &[&str] = &[
    "is", "are", "like", "has", "have", "at", "each", "contain", "give",
];

/// `a nut is about 90 mcg`, `3 nuts (like 90 mcg each)`, `brazil nuts 90 mcg each`.
fn stands_behind_one(view: View<'_>, amount: &Range<usize>, names: &Names) -> bool {
    const FAR: usize = 8;
    let (mut food, mut tells) = (amount.start, false);
    while food > 0 && amount.start - food < FAR {
        let at = food - 1;
        let is_told = view.is(at, TELLS) || view.is_sign(at, &['=', '~', '(']);
        if !is_told && !view.is(at, ABOUT) && !view.is_sign(at, &[',', ':']) {
            break;
        }
        (food, tells) = (at, tells || is_told);
    }
    if food == 0 || !is_piece(view, food - 1, names) {
        return false;
    }
    let mut first = food - 1;
    while first > 0 && view.is(first - 1, KINDS) {
        first -= 1;
    }
    let before = first.wrapping_sub(1);
    let is_counted = view.number(before).is_some()
        || view.is(before, &["a", "an", "one", "every"])
        || view.is(before, EACH)
        || view.is(before, PER);
    let each = (amount.end..amount.end + 3).any(|at| view.is(at, EACH));
    tells && is_counted || each
}

/// `90 mcg per nut`, `90 mcg of selenium a nut`.
fn stands_before_one(view: View<'_>, amount: &Range<usize>, names: &Names) -> bool {
    const MEALS: &[&str] = &["meal", "food", "diet"];
    let mut at = amount.end;
    while view.word(at) == "of" || names.covers(at) {
        at += 1;
    }
    let is_per = view.is(at, PER) || view.is(at, EACH) || view.is(at, &["a", "every"]);
    let mut food = at + 1;
    while view.number(food).is_some() || view.is(food, KINDS) || view.is(food, EACH) {
        food += 1;
    }
    is_per && is_piece(view, food, names) && !view.is(food, MEALS)
}

/// `I eat 200 g of liver twice a week`: so much of a food, which stands near.
pub(super) fn is_by_weight(view: View<'_>, amount: &Range<usize>, names: &Names) -> bool {
    const BEFORE: usize = 15;
    const VERB: usize = 3;
    /// What is eaten and drunk beside everything.
    const WITH_ALL: &[&str] = &[
        "food", "diet", "meal", "plate", "glass", "cup", "water", "juice",
    ];
    let eats = |at: usize| view.is(at, &["eat", "eats", "eating", "ate"]);
    let is_eaten = (amount.start.saturating_sub(VERB)..amount.start).any(eats);
    let of = view.skip(amount.end, &["of"]);
    let near = amount.start.saturating_sub(BEFORE)..amount.end + VERB;
    let is_food = |at: usize| is_piece(view, at, names) && !view.is(at, WITH_ALL);
    is_eaten && !names.covers(of) && near.into_iter().any(is_food)
}
