//! Ranges and bounds, of which nobody knows what is taken: `20-30 mg`, `up to 400 mg`, `> 40 mg`.

use super::NotCompared;
use super::items::What;
use super::lists::{BEYOND, CHANGES, LENGTHS, MORE, RANGES, TIMES};
use super::measured::{amount, measured, unit_behind};
use super::unit::UnitAsked;
use super::view::View;

/// `went from 200 to 400 mg`: the second takes the place of the first.
pub(super) fn is_change(view: View<'_>, at: usize) -> bool {
    const NEAR: usize = 4;
    view.before(at, 1) == "from" && (2..=NEAR).any(|back| CHANGES.contains(&view.before(at, back)))
}

/// `20-30 mg`, `20 mg to 30 mg`, `200 or 400 mg`: the place behind, and the unit.
pub(super) fn range(view: View<'_>, at: usize) -> Option<(usize, UnitAsked)> {
    let first = unit_behind(view, at + 1);
    let middle = first.map_or(at + 1, |(_, _, end)| end);
    let joins = view.is_sign(middle, &['-', '~', '/']) || view.is(middle, RANGES);
    let is_slash = view.is_sign(middle, &['/']);
    let (unit, _, end) = unit_behind(view, middle + 2)?;
    view.number(middle + 1)?;
    let same = first.is_none_or(|(first, ..)| first == unit);
    let fits = joins && same && !(is_slash && first.is_some());
    fits.then_some((end, unit))
}

/// `between 20 and 30 mg`.
pub(super) fn between(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let is_pair = view.word(at) == "between" && view.number(at + 1).is_some();
    let first = unit_behind(view, at + 2);
    let middle = first.map_or(at + 2, |(_, _, end)| end);
    let second = view.number(middle + 1)?;
    let (unit, factor, end) = unit_behind(view, middle + 2)?;
    let is_range = is_pair && view.is(middle, &["and", "to"]);
    is_range.then(|| {
        (
            measured(second.value * factor, unit, Some(NotCompared::Range)),
            end,
        )
    })
}

/// Behind these, `up to` tells what is reached.
const MOVES: &[&str] = &[
    "am",
    "im",
    "is",
    "are",
    "now",
    "was",
    "go",
    "going",
    "went",
    "move",
    "moved",
    "bump",
    "bumped",
    "bumping",
    "got",
    "work",
    "worked",
    "working",
    "increase",
    "increased",
    "build",
    "built",
    "back",
    "step",
    "stepped",
    "ramp",
    "ramped",
    "titrate",
    "titrated",
    "him",
    "her",
    "me",
    "it",
];

/// `up to 400 mg` is no amount, and `up to 3 times a day` no count; who is up to 400 mg by now takes it.
pub(super) fn up_to(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let is_bound = view.word(at) == "up" && view.word(at + 1) == "to";
    if is_bound && TIMES.iter().any(|(name, _)| *name == view.word(at + 2)) {
        return Some((What::Unclear(NotCompared::Times), at + 2));
    }
    let count = view.count(at + 2).filter(|_| is_bound)?;
    let moves = MOVES.contains(&view.before(at, 1));
    let is_length = view.is(count.end, LENGTHS);
    let what = match () {
        () if moves || is_length => What::Plain,
        () if amount(view, at + 2).is_some() => What::Unclear(NotCompared::Beyond),
        () => What::Unclear(NotCompared::Times),
    };
    Some((what, at + 2))
}

/// `> 40 mg`, `over 40 mg`, `more than 40 mg`: nobody says how much.
pub(super) fn beyond(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let unclear = What::Unclear(NotCompared::Beyond);
    if view.is_sign(at, &['>', '<']) {
        let equal = usize::from(view.is_sign(at + 1, &['=']));
        return Some((
            if equal == 1 { What::Plain } else { unclear },
            at + 1 + equal,
        ));
    }
    let least = view.word(at) == "at" && view.is(at + 1, &["least", "most"]);
    let than = least || view.is(at, MORE) && view.word(at + 1) == "than";
    let end = at + 1 + usize::from(than);
    let negated = matches!(view.before(at, 1), "no" | "not" | "nothing");
    let is_beyond = (than || view.is(at, BEYOND)) && view.number(end).is_some();
    is_beyond.then_some((if negated { What::Plain } else { unclear }, end))
}
