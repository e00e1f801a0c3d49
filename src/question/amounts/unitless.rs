//! Numbers beside a name that have no unit: `zinc 50`, `Mg 400`.

use super::NotCompared;
use super::items::{Item, Measured, What};
use super::unit::UnitAsked;
use super::view::View;
use super::whose::Names;

/// Words behind a number that leave it to the name before it.
const BEHIND: &[&str] = &[
    "too", "enough", "safe", "ok", "okay", "a", "per", "daily", "for", "with", "and", "or", "is",
    "each", "every", "twice", "once", "at", "in", "good", "fine", "high", "weekly", "plus",
    "before", "after", "since", "until", "till", "from", "but", "now", "still", "can", "should",
    "does", "my",
];

/// A number of which nothing else was read, where no amount stands beside it.
pub(super) fn unitless(
    view: View<'_>,
    items: &[Item],
    place: usize,
    names: &Names,
) -> Option<Measured> {
    let item = &items[place];
    let number = view.number(item.tokens.start)?;
    let is_amount =
        |near: Option<&Item>| near.is_some_and(|near| matches!(near.what, What::Amount(_)));
    let before = place.checked_sub(1).and_then(|before| items.get(before));
    let is_free = !is_amount(items.get(place + 1)) && !is_amount(before);
    let (unit, why) =
        kind(view, items, place, names).filter(|_| is_free && item.tokens.len() == 1)?;
    Some(Measured {
        figure: number.value,
        unit,
        why: Some(why),
    })
}

/// What its unit is, and why it is not compared.
fn kind(
    view: View<'_>,
    items: &[Item],
    place: usize,
    names: &Names,
) -> Option<(UnitAsked, NotCompared)> {
    let (start, end) = (items[place].tokens.start, items[place].tokens.end);
    let dash = usize::from(start > 0 && view.is_sign(start - 1, &[':', '-', '=']));
    let behind_name = start > dash && names.covers(start - 1 - dash);
    // Behind a comma `Mg 400` is magnesium, which nobody names so elsewhere.
    let of_a_symbol = start > 1
        && view.word(start - 1) == "mg"
        && view.sign(start - 2).is_some()
        && !names.covers(start - 1);
    // `50zorks`.
    let has_a_slip = view.is_attached(end) && !view.word(end).is_empty();
    match () {
        () if of_a_symbol => Some((UnitAsked::None, NotCompared::Whose)),
        () if behind_name && has_a_slip => Some((UnitAsked::Other, NotCompared::Unit)),
        () if is_of_a_name(view, (items, names), place, dash) => {
            Some((UnitAsked::None, NotCompared::NoUnit))
        }
        () => None,
    }
}

/// Whether the name right before it or behind it has no amount of its own.
fn is_of_a_name(
    view: View<'_>,
    (items, names): (&[Item], &Names),
    place: usize,
    dash: usize,
) -> bool {
    const LEAST: f64 = 10.0;
    let (start, end) = (items[place].tokens.start, items[place].tokens.end);
    let number = view.number(start);
    let behind_name = start > dash && names.covers(start - 1 - dash);
    let is_last =
        end == view.len() || view.sign(end).is_some() || view.is(end, BEHIND) || names.covers(end);
    let before_name = names.covers(end) && number.is_some_and(|number| number.value >= LEAST);
    let has_its_own =
        |step: usize| names.covers(step) && is_beside_an_amount(view, (items, names), step);
    if behind_name && is_last {
        !has_its_own(start - 1 - dash)
    } else {
        before_name && !has_its_own(end)
    }
}

/// Whether the name at that place has an amount right before or behind it.
fn is_beside_an_amount(view: View<'_>, (items, names): (&[Item], &Names), at: usize) -> bool {
    let Some(name) = names.all.iter().find(|name| name.tokens.contains(&at)) else {
        return false;
    };
    let mut amounts = items
        .iter()
        .filter(|item| matches!(item.what, What::Amount(_)));
    amounts.any(|item| {
        let (end, start) = (item.tokens.end, name.tokens.start);
        end == start
            || end + 1 == start && !view.is_sign(end, &[',', ';', '\n'])
            || item.tokens.start == name.tokens.end
    })
}
