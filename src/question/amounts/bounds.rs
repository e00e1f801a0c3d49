//! Ranges and bounds, of which nobody knows what is taken: `20-30 mg`, `up to 400 mg`, `> 40 mg`.

use super::NotCompared;
use super::items::{Measured, What};
use super::lists::{BEYOND, CHANGES, LENGTHS, MORE, PIECES, RANGES, TIMES, TIMES_COUNTED};
use super::measured::{amount, measured, unit_behind};
use super::number::{Number, Written};
use super::pieces::few;
use super::view::View;

/// `went from 200 to 400 mg`: the second takes the place of the first.
pub(super) fn is_change(view: View<'_>, at: usize) -> bool {
    const NEAR: usize = 4;
    view.before(at, 1) == "from" && (2..=NEAR).any(|back| CHANGES.contains(&view.before(at, back)))
}

/// `20-30 mg`, `20 mg to 30 mg`, `200 or 400 mg`: its upper end, and the place behind.
pub(super) fn range(view: View<'_>, at: usize) -> Option<(Measured, usize)> {
    let first = unit_behind(view, at + 1);
    let middle = first.map_or(at + 1, |(_, _, end)| end);
    let joins = view.is_sign(middle, &['-', '~', '/']) || view.is(middle, RANGES);
    let is_slash = view.is_sign(middle, &['/']);
    let (unit, factor, end) = unit_behind(view, middle + 2)?;
    let ends = [view.number(at)?, view.number(middle + 1)?];
    let same = first.is_none_or(|(first, ..)| first == unit);
    let fits = joins && same && !(is_slash && first.is_some());
    // `360/240 mg` may be of two things together.
    let why = why_of(&ends).filter(|_| !is_slash);
    let upper = Measured {
        figure: ends[1].value * factor,
        unit,
        why: (!is_change(view, at)).then_some(why.unwrap_or(NotCompared::Figure)),
    };
    fits.then_some((upper, end))
}

/// A range, where its upper end is clear: that of `1.000-2.000 mg` is not.
fn why_of(ends: &[Number; 2]) -> Option<NotCompared> {
    let is_clear = |end: &Number| matches!(end.written, Written::Clearly | Written::InLetters);
    let rises = ends[0].value < ends[1].value;
    (rises && ends.iter().all(is_clear)).then_some(NotCompared::Range)
}

/// `between 20 and 30 mg`.
pub(super) fn between(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let is_pair = view.word(at) == "between" && view.number(at + 1).is_some();
    let first = unit_behind(view, at + 2);
    let middle = first.map_or(at + 2, |(_, _, end)| end);
    let ends = [view.number(at + 1)?, view.number(middle + 1)?];
    let (unit, factor, end) = unit_behind(view, middle + 2)?;
    let is_range = is_pair && view.is(middle, &["and", "to"]);
    let why = why_of(&ends).unwrap_or(NotCompared::Figure);
    is_range.then(|| (measured(ends[1].value * factor, unit, Some(why)), end))
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

/// `max 6/day`, `up to 3 tablets a day`: the most that is taken in a day.
pub(super) fn at_most(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let count_at = match view.word(at) {
        "max" | "maximum" => view.skip(view.skip_signs(at + 1, &[':', '.']), &["of"]),
        "up" if view.word(at + 1) == "to" && !MOVES.contains(&view.before(at, 1)) => at + 2,
        _ => return None,
    };
    let count = few(view, count_at).filter(|count| count.is_clear)?;
    let piece = view.skip(count.end, PIECES);
    let piece = if piece == count.end {
        view.skip(piece, TIMES_COUNTED)
    } else {
        piece
    };
    let adverb = (view.word(piece) == "daily").then_some((1.0, piece + 1));
    let (_, end) = view
        .per_period(piece)
        .or(adverb)
        .filter(|(days, _)| days.total_cmp(&1.0).is_eq())?;
    Some((What::AtMost(count.value), end))
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
