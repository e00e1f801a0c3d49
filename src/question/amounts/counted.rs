//! Pieces that are counted without their name: `I take 2`, `4 OD`, `half of it`, `1-0-1`, `2 in the morning`.

use super::eaten::eaten;
use super::items::What;
use super::lists::{BEFORE_TIMES, EACH, PIECES, TAKE, TIMES_A_DAY, TIMES_OF_DAY};
use super::measured;
use super::pieces::{UNCLEAR, few, names, taken_pieces};
use super::view::{Count, View};

/// `half of this`, `half of it`, `half a 50 mg zinc`, `cut in half`.
pub(super) fn halves(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let part = view.number(at)?.value;
    // `I cut it in half`: whether the other half is taken too is not said.
    let is_cut = view.before(at, 1) == "in" && !view.is(at + 1, &["a", "an"]);
    if is_cut && part < 1.0 {
        return Some((UNCLEAR, at + 1));
    }
    let of = view.skip(at + 1, &["of"]);
    let whole = view.is(of, &["this", "it", "that", "these", "those", "them", "one"]);
    let article = view.skip(of, &["a", "an", "the", "my", "each"]);
    let names_it = measured::amount(view, article).is_some() && (article > at + 1);
    let fits = part < 1.0 && (whole || names_it);
    fits.then_some((What::Pieces(part), if whole { of + 1 } else { article }))
}

/// `1 tablet and a half`.
pub(super) fn and_a_half(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let count = few(view, at)?;
    let (part, end) = part_behind(view, count.end)?;
    let all = Count {
        value: count.value + part,
        ..count
    };
    Some((taken_pieces(&all), end))
}

/// `a pill and a half`.
pub(super) fn one_and_a_half(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let (part, end) = part_behind(view, at + 1).filter(|_| view.is(at, &["a", "an"]))?;
    Some((What::Pieces(1.0 + part), end))
}

/// The part of one in `pill and a half`, and the place behind.
fn part_behind(view: View<'_>, piece: usize) -> Option<(f64, usize)> {
    let joins = view.is(piece, PIECES) && view.word(piece + 1) == "and";
    let place = view.skip(piece + 2, &["a"]);
    let part = view.number(place).filter(|part| part.value < 1.0)?.value;
    joins.then_some((part, place + 1))
}

/// `2 Tums (500 mg each)`: pieces by the name of their brand.
pub(super) fn of_a_brand(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let count = few(view, at)?;
    let bracket = names(view, count.end);
    let (_, end) = measured::amount(view, bracket + 1)?;
    let end = names(view, end);
    let is_each = view.is(end, EACH) && view.is_sign(end + 1, &[')']);
    let fits = bracket > count.end && view.is_sign(bracket, &['(']) && is_each;
    fits.then(|| (taken_pieces(&count), count.end))
}

/// `I take 2`, `taking two a day`: pieces that were named before.
pub(super) fn taken(view: View<'_>, at: usize) -> Option<(What, usize)> {
    // `She takes 0.5` may be half a milligram as well as half a tablet.
    let count = few(view, at).filter(|count| count.value >= 1.0)?;
    let near = (1..=2).any(|back| TAKE.contains(&view.before(at, back)))
        || has_somebody(view, at)
        || is_prescribed(view, &count);
    let ends = is_prescribed(view, &count)
        || view.is(count.end, TIMES_AS_WORDS)
        || ends_there(view, &count);
    (near && ends).then(|| (taken_pieces(&count), count.end))
}

/// `she has 2`.
fn has_somebody(view: View<'_>, at: usize) -> bool {
    const SOMEBODY: &[&str] = &[
        "he", "she", "they", "who", "kid", "son", "daughter", "husband", "wife",
    ];
    view.is(at.wrapping_sub(1), &["has", "get", "gets", "take", "takes"])
        && SOMEBODY.contains(&view.before(at, 2))
}

/// `4 OD`, `1 BD`, `2 tds`, as a prescription counts pieces.
fn is_prescribed(view: View<'_>, count: &Count) -> bool {
    const MOST: f64 = 4.0;
    const ONCE: &[&str] = &["od", "qd", "on", "om", "nocte", "mane", "po", "qhs", "hs"];
    let short = TIMES_A_DAY
        .iter()
        .any(|(name, _)| *name == view.word(count.end));
    // `1 on` is each night; `week 3 on zinc` goes on.
    let goes_on = view.word(count.end) == "on" && !view.word(count.end + 1).is_empty();
    count.value <= MOST && !goes_on && (short || view.is(count.end, ONCE))
}

const TIMES_AS_WORDS: &[&str] = &["once", "twice", "thrice"];

fn ends_there(view: View<'_>, count: &Count) -> bool {
    count.end == view.len()
        || view.sign(count.end).is_some()
        || view.is(
            count.end,
            &[
                "at", "in", "with", "every", "each", "before", "after", "and", "is", "daily", "a",
                "per", "then",
            ],
        )
}

/// `at 8 am and 8 pm`: as many times as there are.
pub(super) fn clocks(view: View<'_>, at: usize) -> Option<(What, usize)> {
    const SURELY: f64 = 5.0;
    const BEFORE: &[&str] = &["at", "around", "by", "until", "til", "before", "after"];
    let clock = |at: usize| {
        let hour = view.number(at).filter(|hour| hour.value <= 12.0)?.value;
        let minutes =
            2 * usize::from(view.is_sign(at + 1, &[':']) && view.number(at + 2).is_some());
        let end = at + 1 + minutes;
        view.is(end, &["am", "pm"]).then_some((hour, end + 1))
    };
    let (hour, mut end) = clock(at)?;
    let mut count = 1.0;
    loop {
        let mut place = end;
        while view.is(place, &["and", "then", "again", "at"])
            || view.is_sign(place, &[',', '&', '+', '/'])
        {
            place += 1;
        }
        let Some((_, behind)) = clock(place).filter(|_| place > end) else {
            break;
        };
        (count, end) = (count + 1.0, behind);
    }
    let is_clock = hour >= SURELY || view.is(at.wrapping_sub(1), BEFORE);
    is_clock.then_some((What::Moments(count), end))
}

/// `2 in the morning and 1 at night`: pieces a day; one time of a day alone leaves itself to its own rule.
pub(super) fn portions(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let (mut sum, mut is_clear, mut end) = portion(view, at)?;
    let alone = few(view, at)?;
    let mut several = false;
    loop {
        let mut place = end;
        while view.is(place, &["and", "then", "plus"]) || view.is_sign(place, &[',', '+', '&', ';'])
        {
            place += 1;
        }
        let Some((next, clear, behind)) = portion(view, place) else {
            break;
        };
        (sum, is_clear, end, several) = (sum + next, is_clear && clear, behind, true);
    }
    let what = match (is_clear && alone.is_clear, several) {
        (false, _) => UNCLEAR,
        (true, true) => What::Portions(sum),
        (true, false) if is_second(view, at) => UNCLEAR,
        (true, false) => return Some((What::Pieces(sum), view.skip(alone.end, PIECES))),
    };
    Some((what, end))
}

/// The `one` of `one 1,000 IU in the morning and one at night`: it is added to what was told before.
fn is_second(view: View<'_>, at: usize) -> bool {
    let joins =
        at > 1 && (view.is(at - 1, &["and", "then", "plus"]) || view.is_sign(at - 1, &[',']));
    joins && view.is(at - 2, TIMES_OF_DAY)
}

/// `2 in am`, `1 tablet at night`; `8 am` is a clock, and `2 am` may be one.
pub(super) fn portion(view: View<'_>, at: usize) -> Option<(f64, bool, usize)> {
    let count = few(view, at)?;
    // `2 brazil nuts after lunch` are no tablets.
    if eaten(view, at).is_some() {
        return None;
    }
    // `2 calcium in the morning`.
    let counted = view.skip(names(view, count.end), PIECES);
    let mut place = counted;
    while view.is(place, BEFORE_TIMES) || is_short_with(view, place) {
        place += 1;
    }
    let is_bare = place == count.end;
    let is_clock = is_bare && view.is(place, &["am", "pm"]);
    view.is(place, TIMES_OF_DAY)
        .then_some((count.value, count.is_clear && !is_clock, place + 1))
}

/// `w/`.
fn is_short_with(view: View<'_>, at: usize) -> bool {
    let is_stroke = |at: usize| view.is_sign(at, &['/']) && view.is_attached(at);
    view.word(at) == "w" && is_stroke(at + 1) || view.before(at, 1) == "w" && is_stroke(at)
}

/// `1-0-1`, `1-1-1-1`: pieces in the morning, at noon, in the evening and at night.
pub(super) fn schedule_in_digits(view: View<'_>, at: usize) -> Option<(What, usize)> {
    const FEW: f64 = 4.0;
    let part = |place: usize| Some(view.number(place)?.value).filter(|value| *value <= FEW);
    let mut sum = part(at)?;
    let (mut end, mut parts) = (at + 1, 1);
    while view.is_sign(end, &['-'])
        && view.is_attached(end)
        && let Some(next) = part(end + 1)
    {
        (sum, end, parts) = (sum + next, end + 2, parts + 1);
    }
    matches!(parts, 3 | 4).then_some((What::Portions(sum), end))
}
