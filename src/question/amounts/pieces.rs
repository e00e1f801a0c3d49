//! What amounts are counted in: `2 x`, `two tablets`, `per 3 capsules`, `serving size 2`, `1-0-1`, `2 in the morning`.

use super::NotCompared;
use super::items::What;
use super::lists::{
    BEFORE_TIMES, EACH, HOLD, LENGTHS, PER, PIECES, SERVINGS, STOPS, TAKE, TIMES_OF_DAY,
};
use super::reader::{Count, Reader};
use super::{measured, often};

/// More of them is no count of what is taken.
const MOST: f64 = 20.0;

/// Words of a name between a count and its piece: `3 extra strength calcium tablets`.
const WORDS_BETWEEN: usize = 4;

const UNCLEAR: What = What::Unclear(NotCompared::Times);

/// `2 x 500 mg`, `2*500 mg`: the 2.
pub(super) fn multiplier(reader: Reader<'_>, at: usize) -> Option<(What, usize)> {
    let count = few(reader, at)?;
    let is_cross = reader.is_sign(count.end, &['×']) || reader.is(count.end, &["x", "time"]);
    let follows = reader.number(count.end + 1).is_some();
    let what = if count.is_clear {
        What::Times(count.value)
    } else {
        UNCLEAR
    };
    (is_cross && follows).then_some((what, count.end + 1))
}

/// `x 3`, `× 2 tablets`, `x3 daily`, and `x 30 days`.
pub(super) fn x_times(reader: Reader<'_>, at: usize) -> Option<(What, usize)> {
    let is_cross = reader.word(at) == "x" || reader.is_sign(at, &['×']);
    if !is_cross {
        return None;
    }
    let Some(count) = reader.count(at + 1) else {
        let behind_a_unit =
            reader.word(at) == "x" && at > 0 && super::unit::unit(reader.word(at - 1)).is_some();
        return behind_a_unit.then_some((UNCLEAR, at + 1));
    };
    let clear = |what| if count.is_clear { what } else { UNCLEAR };
    if let Some((days, end)) = often::frequency(reader, count.end) {
        return Some((
            clear(What::Rate {
                times: count.value,
                days,
            }),
            end,
        ));
    }
    if reader.is(count.end, LENGTHS) {
        return Some((What::Idle, count.end + 1));
    }
    if reader.is(count.end, PIECES) {
        return Some((clear(What::Pieces(count.value)), count.end + 1));
    }
    let end = reader.skip(count.end, &["time"]);
    Some((clear(What::Times(count.value)), end))
}

/// `2 tablets`, `half a tablet`, `two magnesium capsules`, `3 of them`; with an amount within, the count alone.
pub(super) fn pieces(reader: Reader<'_>, at: usize) -> Option<(What, usize)> {
    let count = few(reader, at)?;
    let of = reader.skip(count.end, &["of"]);
    if of > count.end && reader.is(of, &["them", "these", "those"]) {
        return Some((taken_pieces(&count), of + 1));
    }
    let from = if count.value < 1.0 || of == count.end {
        reader.skip(of, &["a", "an", "the", "my", "one"])
    } else {
        return None;
    };
    let before = names(reader, from);
    if let Some((_, end)) = measured::amount(reader, before) {
        let behind = names(reader, end);
        return reader
            .is(behind, PIECES)
            .then(|| (taken_pieces(&count), from));
    }
    if reader.is(before, SERVINGS) {
        let what = if count.is_clear {
            What::Servings(count.value)
        } else {
            UNCLEAR
        };
        return Some((what, before + 1));
    }
    let end = reader.is(before, PIECES).then_some(before + 1)?;
    Some((held(reader, &count, end), end))
}

/// `2 capsules provide 200 mg`: of all together; `2 tablets (1000 mg)` may be of one.
fn held(reader: Reader<'_>, count: &Count, end: usize) -> What {
    let is_held = reader.is(end, HOLD) || reader.is_sign(end, &['=']);
    let place = reader.skip(end + 1, &["about", "a", "total", "of", "you"]);
    let amount = measured::amount(reader, place).or_else(|| measured::amount(reader, end + 1));
    let each = amount.is_some_and(|(_, end)| is_each(reader, end));
    match () {
        () if !count.is_clear => UNCLEAR,
        () if amount.is_none() || each => What::Pieces(count.value),
        () if is_held => What::For(count.value),
        () if reader.is_sign(end, &['(']) && count.value > 1.0 => UNCLEAR,
        () => What::Pieces(count.value),
    }
}

fn is_each(reader: Reader<'_>, end: usize) -> bool {
    let behind = end..reader.len().min(end + WORDS_BETWEEN);
    behind
        .into_iter()
        .any(|place| each(reader, place).is_some())
}

fn taken_pieces(count: &Count) -> What {
    if count.is_clear {
        What::Pieces(count.value)
    } else {
        UNCLEAR
    }
}

/// The place behind the words of a name.
fn names(reader: Reader<'_>, from: usize) -> usize {
    let mut at = from;
    while at < from + WORDS_BETWEEN
        && !reader.word(at).is_empty()
        && !reader.is(at, STOPS)
        && !reader.is(at, PIECES)
        && !reader.is(at, SERVINGS)
        && !reader.is(at, LENGTHS)
    {
        at += 1;
        // The 3 of `two vitamin d3 tablets`.
        let numbered = reader.number(at).is_some() && reader.is_attached(at);
        at += usize::from(numbered);
    }
    at
}

/// `I take 2`, `taking two a day`: pieces that were named before.
pub(super) fn taken(reader: Reader<'_>, at: usize) -> Option<(What, usize)> {
    let count = few(reader, at)?;
    let near = (1..=2).any(|back| TAKE.contains(&reader.before(at, back)));
    let ends = count.end == reader.len()
        || reader.sign(count.end).is_some()
        || reader.is(
            count.end,
            &[
                "at", "in", "with", "every", "each", "before", "after", "and", "is", "daily", "a",
                "per", "then",
            ],
        );
    (near && ends).then(|| (taken_pieces(&count), count.end))
}

/// `per 2 capsules`, `in 3 tablets`, `per serving (3 tablets)`, `/ 2 softgels`.
pub(super) fn for_pieces(reader: Reader<'_>, at: usize) -> Option<(What, usize)> {
    let opens =
        reader.is_sign(at, &['/']) || reader.is(at, PER) || reader.is(at, &["in", "for", "from"]);
    if !opens {
        return None;
    }
    if reader.is(at + 1, SERVINGS) {
        return Some(serving(reader, at + 2));
    }
    let count = few(reader, at + 1)?;
    let dash = usize::from(reader.is_sign(count.end, &['-']));
    let piece = names(reader, count.end + dash);
    let fits = reader.is(piece, PIECES);
    let end = piece + 1 + usize::from(reader.is(piece + 1, SERVINGS));
    fits.then(|| (all(&count), end))
}

fn all(count: &Count) -> What {
    if count.is_clear {
        What::For(count.value)
    } else {
        UNCLEAR
    }
}

/// Behind `per serving`: `(3 tablets)`, `of 2`.
fn serving(reader: Reader<'_>, at: usize) -> (What, usize) {
    let place = reader.skip(reader.skip_signs(at, &['(', '=', ':']), &["of", "is"]);
    match few(reader, place) {
        Some(count) if place > at => {
            let end = reader.skip(count.end, PIECES);
            (all(&count), end)
        }
        _ => (What::ServingSize(1.0), at),
    }
}

/// `serving size 3`, `serving size: 2 capsules`, `servings: 2`.
pub(super) fn serving_size(reader: Reader<'_>, at: usize) -> Option<(What, usize)> {
    let is_size = reader.is(at, SERVINGS) && reader.word(at + 1) == "size";
    let place = reader.skip(reader.skip_signs(at + 2, &[':', '=', '(']), &["is", "of"]);
    let count = few(reader, place).filter(|_| is_size)?;
    let end = reader.skip(count.end, PIECES);
    let what = if count.is_clear {
        What::ServingSize(count.value)
    } else {
        UNCLEAR
    };
    Some((what, end))
}

/// `each`, `per tablet`, `a capsule`, `/tablet`, `each capsule`.
pub(super) fn each(reader: Reader<'_>, at: usize) -> Option<(What, usize)> {
    let piece = reader.is(at + 1, PIECES);
    let divides = reader.is_sign(at, &['/'])
        || reader.is(at, PER)
        || reader.is(at, EACH)
        || reader.word(at) == "every";
    if divides && piece {
        return Some((What::Each, at + 2));
    }
    let is_of_time = reader.period(at + 1).is_some()
        || reader.is(at + 1, TIMES_OF_DAY)
        || reader.is(at + 1, super::lists::MEALS)
        || reader.is(at + 1, super::lists::WEEKDAYS);
    (reader.is(at, EACH) && !is_of_time).then_some((What::Each, at + 1))
}

/// `2 in the morning and 1 at night`: pieces a day; one time of a day alone leaves itself to its own rule.
pub(super) fn portions(reader: Reader<'_>, at: usize) -> Option<(What, usize)> {
    let (mut sum, mut is_clear, mut end) = portion(reader, at)?;
    let alone = few(reader, at)?;
    let mut several = false;
    loop {
        let mut place = end;
        while reader.is(place, &["and", "then", "plus"])
            || reader.is_sign(place, &[',', '+', '&', ';'])
        {
            place += 1;
        }
        let Some((next, clear, behind)) = portion(reader, place) else {
            break;
        };
        (sum, is_clear, end, several) = (sum + next, is_clear && clear, behind, true);
    }
    let what = match (is_clear && alone.is_clear, several) {
        (false, _) => UNCLEAR,
        (true, true) => What::Portions(sum),
        (true, false) => return Some((What::Pieces(sum), reader.skip(alone.end, PIECES))),
    };
    Some((what, end))
}

/// `2 in am`, `1 tablet at night`; `8 am` is a clock, and `2 am` may be one.
fn portion(reader: Reader<'_>, at: usize) -> Option<(f64, bool, usize)> {
    let count = few(reader, at)?;
    let counted = reader.skip(count.end, PIECES);
    let mut place = counted;
    while reader.is(place, BEFORE_TIMES) {
        place += 1;
    }
    let is_bare = place == count.end;
    let is_clock = is_bare && reader.is(place, &["am", "pm"]);
    reader
        .is(place, TIMES_OF_DAY)
        .then_some((count.value, count.is_clear && !is_clock, place + 1))
}

/// `1-0-1`, `1-1-1-1`: pieces in the morning, at noon, in the evening and at night.
pub(super) fn schedule_in_digits(reader: Reader<'_>, at: usize) -> Option<(What, usize)> {
    const FEW: f64 = 4.0;
    let part = |place: usize| Some(reader.number(place)?.value).filter(|value| *value <= FEW);
    let mut sum = part(at)?;
    let (mut end, mut parts) = (at + 1, 1);
    while reader.is_sign(end, &['-'])
        && reader.is_attached(end)
        && let Some(next) = part(end + 1)
    {
        (sum, end, parts) = (sum + next, end + 2, parts + 1);
    }
    matches!(parts, 3 | 4).then_some((What::Portions(sum), end))
}

pub(super) fn few(reader: Reader<'_>, at: usize) -> Option<Count> {
    reader.count(at).filter(|count| count.value <= MOST)
}
