//! What amounts are counted in: `2 x`, `two tablets`, `per 3 capsules`, `serving size 2`, `1-0-1`, `2 in the morning`.

use super::NotCompared;
use super::held::{held, is_a_serving};
use super::items::What;
use super::lists::{ADVERBS, EACH, LENGTHS, PER, PIECES, SERVINGS, STOPS, TIMES_OF_DAY};
use super::view::{Count, View};
use super::{measured, often, servings};

/// More of them is no count of what is taken.
const MOST: f64 = 20.0;

/// Words of a name between a count and its piece: `3 extra strength calcium tablets`.
pub(super) const WORDS_BETWEEN: usize = 4;

pub(super) const UNCLEAR: What = What::Unclear(NotCompared::Times);

/// `2 x 500 mg`, `2*500 mg`: the 2.
pub(super) fn multiplier(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let count = few(view, at)?;
    let is_cross = view.is_sign(count.end, &['×']) || view.is(count.end, &["x", "time"]);
    let follows = view.number(count.end + 1).is_some();
    let what = if count.is_clear {
        What::Times(count.value)
    } else {
        UNCLEAR
    };
    (is_cross && follows).then_some((what, count.end + 1))
}

/// The stars of `**zinc** 15 mg` and `zinc *15 mg*`.
fn is_emphasis(view: View<'_>, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    let is_word = super::unit::unit(view.word(before)).is_none() && !view.word(before).is_empty();
    let closes = view.is_attached(at) && (is_word || view.is_sign(before, &['×']));
    let opens = !view.is_attached(at) && super::unit::unit(view.word(at + 2)).is_some();
    view.is_sign(at, &['×']) && (closes && !view.is_attached(at + 1) || opens)
}

/// `x 3`, `× 2 tablets`, `x3 daily`, and `x 30 days`.
pub(super) fn x_times(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let is_cross = view.word(at) == "x" || view.is_sign(at, &['×']);
    // The star of `*100% NRV` opens a note.
    let is_share = view.is_sign(at + 2, &['%']);
    if !is_cross || is_share || is_emphasis(view, at) {
        return None;
    }
    // `x 3/12` is three months.
    if let Some(how_long) = super::idle::weeks_in_short(view, at + 1) {
        return Some(how_long);
    }
    let Some(count) = view.count(at + 1) else {
        let behind_a_unit =
            view.word(at) == "x" && at > 0 && super::unit::unit(view.word(at - 1)).is_some();
        return behind_a_unit.then_some((UNCLEAR, at + 1));
    };
    let clear = |what| if count.is_clear { what } else { UNCLEAR };
    if let Some((days, end)) = often::frequency(view, count.end) {
        let times = count.value;
        return Some((clear(What::Rate { times, days }), end));
    }
    // `5 mg po x1`.
    if count.value <= 1.0 && view.is(at.wrapping_sub(1), &["po", "dose"]) {
        return Some((What::Unclear(NotCompared::Once), count.end));
    }
    // `weekly x 8` tells how long.
    let before = view.word(at.wrapping_sub(1));
    if ADVERBS.iter().any(|(name, _)| *name == before) {
        return Some((What::Idle, count.end));
    }
    // `x 10d`.
    let is_days = view.word(count.end) == "d" && view.is_attached(count.end);
    if is_days || view.is(count.end, LENGTHS) {
        return Some((What::Idle, count.end + 1));
    }
    if view.is(count.end, PIECES) {
        return Some((clear(What::Pieces(count.value)), count.end + 1));
    }
    let end = view.skip(count.end, &["time"]);
    Some((clear(What::Times(count.value)), end))
}

/// `2 tablets`, `half a tablet`, `two magnesium capsules`, `3 of them`; with an amount within, the count alone.
pub(super) fn pieces(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let count = few(view, at)?;
    let of = view.skip(count.end, &["of"]);
    if of > count.end && view.is(of, &["them", "these", "those"]) {
        return Some((taken_pieces(&count), of + 1));
    }
    let from = view.skip(of, &["a", "an", "the", "my", "one", "these", "those"]);
    // `one of the three capsules`.
    if of > count.end
        && let Some(all) = few(view, from)
        && view.is(all.end, PIECES)
    {
        return Some((taken_pieces(&count), all.end + 1));
    }
    // `2 of the 500 mg tablets`, but not `5 of calcium tablets`.
    if count.value >= 1.0 && of > count.end && measured::amount(view, from).is_none() {
        return None;
    }
    let before = names(view, from);
    // `3 of my 400 mg`.
    if of > count.end && from > of && measured::amount(view, from).is_some() {
        return Some((taken_pieces(&count), from));
    }
    if let Some((_, end)) = measured::amount(view, before) {
        let is_one = view.is(names(view, end), PIECES);
        return is_one.then(|| (taken_pieces(&count), from));
    }
    if view.is(before, SERVINGS) {
        let servings = count.is_clear.then_some(What::Servings(count.value));
        return Some((servings.unwrap_or(UNCLEAR), before + 1));
    }
    let end = view.is(before, PIECES).then_some(before + 1)?;
    if is_told_of_one(view, end) {
        return Some((UNCLEAR, end));
    }
    if let Some(behind) = is_a_serving(view, (at, end)).filter(|_| count.is_clear) {
        return Some((What::ServingSize(count.value), behind));
    }
    Some((held(view, &count, (at, end)), end))
}

/// `2 caps are 600 each`: the number without a unit may be a part of the amount, so that nobody knows what to multiply.
fn is_told_of_one(view: View<'_>, behind: usize) -> bool {
    let number = behind + 1;
    let is_bare = view.number(number).is_some() && measured::amount(view, number).is_none();
    view.is(behind, &["are", "is", "at", "of"]) && is_bare && view.is(number + 1, EACH)
}

pub(super) fn taken_pieces(count: &Count) -> What {
    if count.is_clear {
        What::Pieces(count.value)
    } else {
        UNCLEAR
    }
}

/// The place behind the words of a name.
pub(super) fn names(view: View<'_>, from: usize) -> usize {
    let mut at = from;
    while at < from + WORDS_BETWEEN
        && !view.word(at).is_empty()
        && !view.is(at, STOPS)
        && !view.is(at, TIMES_OF_DAY)
        && !view.is(at, PIECES)
        && !view.is(at, SERVINGS)
        && !view.is(at, LENGTHS)
    {
        at += 1;
        // The 3 of `two vitamin d3 tablets`.
        let numbered = view.number(at).is_some() && view.is_attached(at);
        at += usize::from(numbered);
    }
    at
}

/// `per 2 capsules`, `in 3 tablets`, `per serving (3 tablets)`, `/ 2 softgels`.
pub(super) fn for_pieces(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let opens = view.is_sign(at, &['/']) || view.is(at, PER) || view.is(at, &["in", "for", "from"]);
    if !opens {
        return None;
    }
    if view.is(at + 1, SERVINGS) {
        return Some(servings::serving(view, at + 2));
    }
    // `per daily dose (2 tablets)`.
    if view.word(at + 1) == "daily" && view.is(at + 2, &["dose", "serving", "portion"]) {
        return Some(servings::serving(view, at + 3));
    }
    let count = few(view, at + 1)?;
    let dash = usize::from(view.is_sign(count.end, &['-']));
    let piece = names(view, count.end + dash);
    let fits = view.is(piece, PIECES);
    let end = piece + 1 + usize::from(view.is(piece + 1, SERVINGS));
    fits.then(|| (all(&count), end))
}

pub(super) fn all(count: &Count) -> What {
    if count.is_clear {
        What::For(count.value)
    } else {
        UNCLEAR
    }
}

/// `each`, `per tablet`, `a capsule`, `/tablet`, `each capsule`.
pub(super) fn each(view: View<'_>, at: usize) -> Option<(What, usize)> {
    // `each serving`, `each 2-capsule serving`: what is said of it is said of all its pieces.
    let of_a_serving = (at + 1..at + 5).any(|place| view.is(place, SERVINGS));
    if view.is(at, EACH) && of_a_serving {
        return Some((What::Plain, at + 1));
    }
    let piece = view.is(at + 1, PIECES);
    let divides = view.is_sign(at, &['/'])
        || view.is(at, PER)
        || view.is(at, EACH)
        || view.word(at) == "every";
    if divides && piece {
        return Some((What::Each, at + 2));
    }
    let is_of_time = view.period(at + 1).is_some()
        || view.is(at + 1, TIMES_OF_DAY)
        || view.is(at + 1, super::lists::MEALS)
        || view.is(at + 1, super::lists::WEEKDAYS);
    (view.is(at, EACH) && !is_of_time).then_some((What::Each, at + 1))
}

pub(super) fn few(view: View<'_>, at: usize) -> Option<Count> {
    view.count(at).filter(|count| count.value <= MOST)
}
