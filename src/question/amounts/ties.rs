//! How two amounts, one behind the other, are one: in two units, a whole with its part, a sum with its result.

use std::ops::Range;

use super::equivalents::{is_in_atoms, of_folate};
use super::found::{Found, Tie};
use super::items::Measured;
use super::lists::{HOLDING, PIECES};
use super::unit::UnitAsked;
use super::view::View;
use super::whose::Names;

pub(super) fn tie(view: View<'_>, first: &Found, second: &Found, names: &Names) -> Option<Tie> {
    let gap = first.tokens.end..second.tokens.start;
    if let Some(again) = told_again(view, first, second, names) {
        return Some(again);
    }
    let shortened =
        |at: usize| view.is_sign(at, &['.']) && view.is(at - 1, &["eq", "equiv", "approx"]);
    let near = gap.len() <= 8
        && !gap
            .clone()
            .any(|at| view.is_sign(at, &['.', ';', '\n', '+', '?']) && !shortened(at));
    let one_name = names_agree(first, second, names);
    if !near || !one_name {
        return None;
    }
    match (
        is_elemental(view, &first.tokens),
        is_elemental(view, &second.tokens),
    ) {
        (true, false) => return Some(Tie::First),
        (false, true) => return Some(Tie::Second { is_total: false }),
        _ => {}
    }
    if has_part(view, first, second, names) {
        return Some(Tie::Second { is_total: false });
    }
    let is_result = second.is_total || is_equal(view, &gap);
    match () {
        () if is_source(view, second) => Some(Tie::First),
        () if is_source(view, first) => Some(Tie::Second { is_total: false }),
        () if is_result => Some(Tie::Second { is_total: true }),
        () if is_container(view, first, &gap) || is_oil(view, first, second, names) => {
            Some(Tie::Second { is_total: false })
        }
        () => None,
    }
}

/// One amount in two units or measures.
fn told_again(view: View<'_>, first: &Found, second: &Found, names: &Names) -> Option<Tie> {
    let of_one = names_agree(first, second, names);
    let in_atoms = of_one && is_in_atoms(view, first, second);
    let agrees = || same_in_another_unit(view, first, second, names);
    let of_folate = || of_folate(view, first, second).filter(|_| of_one);
    if in_atoms {
        return Some(Tie::Same { agrees: true });
    }
    of_folate().or_else(|| agrees().map(|agrees| Tie::Same { agrees }))
}

/// Whether an equals sign stands between them that is not of one piece: `2,000 IU, 1 drop = 1,000 IU`.
fn is_equal(view: View<'_>, gap: &Range<usize>) -> bool {
    let of_one = gap.clone().any(|at| {
        let one = view.number(at).is_some_and(|number| number.value <= 1.0);
        one && view.is(at + 1, PIECES)
    });
    gap.clone().any(|at| view.is_sign(at, &['='])) && !of_one
}

/// Whether the second is what the first has of it: `1.25 g (500 mg)`, `1,000 mg providing 100 mg`.
fn has_part(view: View<'_>, first: &Found, second: &Found, names: &Names) -> bool {
    let mut gap = first.tokens.end..second.tokens.start;
    let same = first.measured.is_like(second.measured)
        && (first.measured.figure - second.measured.figure).abs() < f64::EPSILON;
    let in_bracket = gap.clone().any(|at| view.is_sign(at, &['(', '=']));
    // `325 mg (65 mg Fe)`.
    let end = view.skip(second.tokens.end, SYMBOLS);
    let is_bare = gap.len() == 1 && in_bracket && view.is_sign(end, &[')']);
    is_equal(view, &gap) && same
        || is_smaller(second, first) && (is_bare || gap.any(|at| view.is(at, PROVIDING)))
        || in_bracket && is_part(view, first, second, names)
}

/// Symbols of what a compound is taken for.
const SYMBOLS: &[&str] = &[
    "fe", "zn", "ca", "cu", "mn", "se", "mg", "k", "cr", "i", "mo", "b",
];

/// Words between one amount in two units.
const JOINING_UNITS: &[&str] = &[
    "or", "equal", "equals", "is", "aka", "ie", "which", "that", "to", "of", "rae",
];

/// `5,000 IU (125 mcg)`, `125 mcg = 5,000 IU`, `(625% DV)`; whether both say the same where that is known.
fn same_in_another_unit(
    view: View<'_>,
    first: &Found,
    second: &Found,
    names: &Names,
) -> Option<bool> {
    let gap = first.tokens.end..second.tokens.start;
    let is_other =
        !first.measured.is_like(second.measured) && first.measured.unit != UnitAsked::Other;
    // `3,000 mcg RAE of vitamin A (10,000 IU)` and `150 mcg iodine 100% DV` have the name of both between them.
    let is_share = second.measured.unit == UnitAsked::DailyValue;
    let opens =
        (is_share || view.is_sign(gap.end - 1, &['(', '='])) && names_agree(first, second, names);
    let between = gap.clone().filter(|at| !(opens && names.covers(*at)));
    let beside = between.clone().count() <= 4
        && between
            .clone()
            .all(|at| view.only(at..at + 1, JOINING_UNITS))
        && !gap
            .clone()
            .any(|at| view.is_sign(at, &['+', '&', ';', '\n', '?', '.']));
    if !beside || !is_other {
        return None;
    }
    let one_value = second.measured.unit == UnitAsked::DailyValue
        || first.measured.unit == UnitAsked::DailyValue;
    if one_value {
        return Some(true);
    }
    let agreement = agreement(first.measured, second.measured, names);
    let is_list = gap.clone().any(|at| view.is_sign(at, &[',', '/'])) || gap.is_empty();
    match agreement {
        Some(false) | None if is_list && has_several(names) => None,
        known => Some(known.unwrap_or(true)),
    }
}

fn has_several(names: &Names) -> bool {
    let mut all = names.all.iter();
    let first = all.next();
    all.any(|name| first.is_some_and(|first| first.id != name.id))
}

/// Whether IU and weight are the same, by the names that are counted in IU.
fn agreement(one: Measured, other: Measured, names: &Names) -> Option<bool> {
    const TOLERANCE: f64 = 0.05;
    let mcg = |of: Measured| of.unit.in_mcg().map(|factor| factor * of.figure);
    let iu = |of: Measured| (of.unit == UnitAsked::Iu).then_some(of.figure);
    let (weight, units) = (mcg(one).or(mcg(other))?, iu(one).or(iu(other))?);
    let factors = names.all.iter().filter_map(|name| name.iu_per_mcg);
    let agree = factors.map(|factor| (weight * factor - units).abs() <= TOLERANCE * units);
    agree.reduce(|one, other| one || other)
}

/// `220 mg (50 mg zinc)`, `50 mg (zinc 7 mg)`, `half a teaspoon (350 mg)`: the bracket says what is in it.
fn is_part(view: View<'_>, first: &Found, second: &Found, names: &Names) -> bool {
    let says_what = names.all.iter().any(|name| {
        let is_behind = name.tokens.start == view.skip_word(second.tokens.end, "of");
        let opens = name.tokens.start > 0 && view.is_sign(name.tokens.start - 1, &['(']);
        // `zinc gluconate 50 mg (zinc 7 mg)`, and not `zinc 50 mg (zinc 7 mg)`, which says one of two things.
        let of_compound = name.tokens.len() == 1
            && view.before(first.tokens.start, 1) != view.word(name.tokens.start);
        is_behind || opens && of_compound && name.tokens.end == second.tokens.start
    });
    let unread = first.measured.unit == UnitAsked::Other;
    unread && weight(second).is_some() || says_what && is_smaller(second, first)
}

/// `1,000 mg providing 100 mg magnesium`: the first is of all of the compound.
const PROVIDING: &[&str] = &[
    "providing",
    "provide",
    "yielding",
    "yield",
    "equivalent",
    "equiv",
];

fn weight(found: &Found) -> Option<f64> {
    Some(found.measured.unit.in_mcg()? * found.measured.figure)
}

/// Whether both are weights, and the one is less than the other.
fn is_smaller(one: &Found, other: &Found) -> bool {
    weight(one).is_some() && weight(one) < weight(other)
}

/// Whether no two names tell them apart.
fn names_agree(first: &Found, second: &Found, names: &Names) -> bool {
    let from = first.tokens.start.saturating_sub(6)..first.tokens.start;
    let between = first.tokens.end..second.tokens.start;
    let behind = second.tokens.end..second.tokens.end + 3;
    let ids = |range: &Range<usize>| {
        names
            .within(range)
            .iter()
            .map(|name| name.id)
            .collect::<Vec<_>>()
    };
    let (before, between, behind) = (ids(&from), ids(&between), ids(&behind));
    let all: Vec<usize> = before.into_iter().chain(between).chain(behind).collect();
    all.iter().all(|id| Some(id) == all.first())
}

pub(super) fn is_elemental(view: View<'_>, amount: &Range<usize>) -> bool {
    let before = amount.start.saturating_sub(2)..amount.start;
    let behind = amount.end..amount.end + 3;
    let ends = |at: usize| view.is_sign(at, &[')', ',', ';', '(']) || view.number(at).is_some();
    let named = |at: usize| view.is(at, &["elemental", "pure", "elementary"]);
    let is_before = before.rev().take_while(|at| !ends(*at)).any(named);
    is_before || behind.take_while(|at| !ends(*at)).any(named)
}

/// `from 100 mg extract`, `as 1000 mg magnesium citrate`.
fn is_source(view: View<'_>, amount: &Found) -> bool {
    const WORDS: usize = 4;
    let start = amount.tokens.start;
    // `(as zinc picolinate 150 mg)`.
    let bracket = (1..=WORDS + 1).find(|back| start >= *back && view.is_sign(start - back, &['(']));
    let opens = bracket.is_some_and(|back| {
        view.is(start - back + 1, &["from", "as", "aus"])
            && !(start - back..start).any(|at| view.number(at).is_some())
    });
    opens
        || !super::bounds::is_change(view, start)
            && (1..=2).any(|back| ["from", "as", "aus"].contains(&view.before(start, back)))
            && !view.is(
                start.saturating_sub(2),
                &["much", "high", "low", "well", "long", "such"],
            )
}

/// `500 mg capsule with 100 mg magnesium`.
fn is_container(view: View<'_>, first: &Found, gap: &Range<usize>) -> bool {
    view.is(first.tokens.end, PIECES)
        && gap.clone().skip(1).any(|at| view.is(at, HOLDING))
        && !gap.clone().any(|at| view.is_sign(at, &[',']))
}

/// `fish oil 1,200 mg with 360 mg omega-3`: of one thing, and the second is what the first has of it.
fn is_oil(view: View<'_>, first: &Found, second: &Found, names: &Names) -> bool {
    let with = view.is(first.tokens.end, &["with", "containing"]);
    let is_next = first.tokens.end + 1 == second.tokens.start;
    let is_of_both =
        names.covers(first.tokens.start.wrapping_sub(1)) && names.covers(second.tokens.end);
    with && is_next && is_of_both && is_smaller(second, first)
}
