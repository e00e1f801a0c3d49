//! Figures with units: `5000 IU`, `5k`, `20-30 mg`, `> 40 mg`, `125 % DV`; and those of blood and of foods.

use super::NotCompared;
use super::bounds::range;
use super::items::{Measured, What};
use super::lists::{DRINKS, EACH, PER, PIECES};
use super::number::{Number, Written};
use super::unit::{UnitAsked, unit};
use super::view::View;

/// A number with its unit, and whether it is surely what was meant.
pub(super) fn amount(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let first = view.number(at)?;
    if let Some((upper, end)) = range(view, at) {
        return Some((What::Amount(upper), end));
    }
    // `half a gram`, `a quarter of a gram`.
    let of = at + 1 + usize::from(first.value < 1.0 && view.word(at + 1) == "of");
    let article = usize::from(first.value < 1.0 && view.is(of, &["a", "an"]));
    let (unit, factor, end) = unit_behind(view, of + article).or_else(|| thousands(view, at))?;
    let (figure, why) = figure(view, at, unit);
    let slipped = (unit == UnitAsked::Other).then_some(NotCompared::Unit);
    Some((measured(figure * factor, unit, slipped.or(why)), end))
}

pub(super) fn measured(figure: f64, unit: UnitAsked, why: Option<NotCompared>) -> What {
    What::Amount(Measured { figure, unit, why })
}

/// The number at that place, and why it may be another.
fn figure(view: View<'_>, at: usize, unit: UnitAsked) -> (f64, Option<NotCompared>) {
    let number = view.number(at).unwrap_or(Number::in_letters(0.0));
    let unclear = Some(NotCompared::Figure);
    match number.written {
        // Nobody counts IU in thousandths.
        Written::WithThreeDecimals if unit == UnitAsked::Iu => ((number.value * 1e3).round(), None),
        Written::WithThreeDecimals | Written::Unreadable => (number.value, unclear),
        Written::WithSpaces if may_be_two_numbers(view, at, number) => (number.value, unclear),
        _ if may_begin_with_a_name(view, at, number) => (number.value, unclear),
        _ if number.value <= 0.0 => (number.value, unclear),
        _ => (number.value, None),
    }
}

/// `2 500 mg tablets` are two of 500, `I am 45 500 mg` tells an age, and `vitamin d 3 400 iu` names a vitamin.
fn may_be_two_numbers(view: View<'_>, at: usize, number: Number) -> bool {
    const BEFORE: &[&str] = &[
        "d", "k", "b", "am", "im", "age", "aged", "omega", "stage", "type", "turned",
    ];
    let counts_pieces = (at + 1..at + 6).any(|place| view.is(place, PIECES));
    let is_round = number.value % 1e3 == 0.0;
    let is_few = number.value < 1e4 && counts_pieces;
    is_few || !is_round && view.is(at.wrapping_sub(1), BEFORE)
}

/// `d35000` is D3 and 5,000, or a slip; `d2000` is no vitamin D2.
fn may_begin_with_a_name(view: View<'_>, at: usize, number: Number) -> bool {
    let letter = view.before(at, 1);
    let is_named = view.is_attached(at) && matches!(letter, "d" | "k" | "vitd" | "vitk");
    let digits = format!("{:.0}", number.value);
    let is_numbered = digits.starts_with(['1', '2', '3', '7']);
    is_named && is_numbered && digits.len() > 1 && !digits[1..].bytes().all(|digit| digit == b'0')
}

/// The unit, its factor and the place behind; `international units` are two words.
pub(super) fn unit_behind(view: View<'_>, at: usize) -> Option<(UnitAsked, f64, usize)> {
    let dash = usize::from(view.is_sign(at, &['-']) && view.is_attached(at + 1));
    let at = at + dash;
    let spaced = matches!(view.word(at), "k" | "thousand") && view.number(at + 1).is_none();
    let (place, thousand) = if spaced { (at + 1, 1e3) } else { (at, 1.0) };
    // `micro grams`.
    if view.is(place, &["micro", "milli"]) {
        let behind = place + 1 + usize::from(view.is_sign(place + 1, &['-']));
        let whole = [view.word(place), view.word(behind)].concat();
        let (read, factor) = unit(&whole)?;
        return Some((read, factor * thousand, behind + 1));
    }
    if let Some(long) = international(view, place) {
        return Some((UnitAsked::Iu, thousand, long));
    }
    let (read, factor) = unit(view.word(place))?;
    let is_usual = !spaced || read == UnitAsked::Iu;
    is_usual.then_some((read, factor * thousand, place + 1))
}

/// `international units`, `int. units`, `IU units`.
fn international(view: View<'_>, at: usize) -> Option<usize> {
    let is_first = matches!(
        view.word(at),
        "international" | "internationale" | "int" | "intl" | "usp" | "iu"
    );
    let point = usize::from(view.is_sign(at + 1, &['.']));
    let behind = view.word(at + 1 + point);
    let is_second = matches!(behind, "unit" | "einheiten" | "unite");
    (is_first && is_second).then_some(at + 2 + point)
}

/// `5k` without a unit counts IU: nobody writes it for a weight. The k of `d3 k2` is a vitamin's, and a race is run.
fn thousands(view: View<'_>, at: usize) -> Option<(UnitAsked, f64, usize)> {
    const RACE: &[&str] = &["a", "my", "the", "after", "before", "run", "ran"];
    let is_race =
        view.is(at.wrapping_sub(1), RACE) && (view.len() == at + 2 || view.sign(at + 2).is_some());
    let is_thousand = view.word(at + 1) == "k" && view.is_attached(at + 1);
    let is_vitamin = view.number(at + 2).is_some() && view.is_attached(at + 2);
    (is_thousand && !is_race && !is_vitamin).then_some((UnitAsked::Iu, 1e3, at + 2))
}

/// `250-0-500 mg`: what is taken at three or four times of a day, one of them left out.
pub(super) fn scheme(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let (mut sum, mut end, mut parts, mut has_none) = (view.number(at)?.value, at + 1, 1, false);
    while view.is_sign(end, &['-'])
        && view.is_attached(end)
        && view.is_attached(end + 1)
        && let Some(next) = view.number(end + 1)
    {
        has_none |= next.value == 0.0;
        (sum, end, parts) = (sum + next.value, end + 2, parts + 1);
    }
    has_none |= view.number(at)?.value == 0.0;
    let (unit, factor, end) = unit_behind(view, end)?;
    let fits = matches!(parts, 3 | 4) && has_none && sum > 0.0;
    fits.then(|| (measured(sum * factor, unit, None), end))
}

/// `30 ng/mL`, `75 nmol/L`, `350 mg/24h urine`: what was measured in a body.
pub(super) fn lab(view: View<'_>, at: usize) -> Option<(What, usize)> {
    const VOLUMES: &[&str] = &["dl", "l", "litre", "liter"];
    let figure = view.number(at)?.value;
    let (_, _, end) = unit_behind(view, at + 1)?;
    let divided = view.is_sign(end, &['/']) || view.is(end, PER);
    let is_lab = divided && view.is(end + 1, VOLUMES);
    let is_of_blood = matches!(view.word(at + 1), "nmol" | "ng" | "pg" | "umol");
    (is_lab || is_of_blood).then(|| {
        let end = if is_lab { end + 2 } else { end };
        (
            measured(figure, UnitAsked::Other, Some(NotCompared::Lab)),
            end,
        )
    })
}

/// What a content is told for.
#[rustfmt::skip]
const MASSES: &[&str] = &[
    "kg", "kgs", "kilo", "kilogram", "lb", "lbs", "pound", "ml", "g", "gram", "oz", "ounce", "cup", "scoop",
    "teaspoon", "tsp", "tablespoon", "tbsp", "egg", "slice", "litre", "liter", "l", "kcal", "calorie",
];

/// `per 100 g`, `/kg`, `per 5 ml`, `in 100 g`: a content, of which nobody says how much is taken.
pub(super) fn apart(view: View<'_>, at: usize) -> Option<(What, usize)> {
    // `each ml contains 40 mg`.
    let of_each = view.is(at, EACH) && view.word(at + 1) == "ml";
    let divides = of_each || view.is_sign(at, &['/']) || view.is(at, PER) || view.word(at) == "in";
    let number = usize::from(view.number(at + 1).is_some());
    let place = at + 1 + number;
    let is_mass = view.is(place, MASSES) && !(number == 0 && view.word(at) == "in");
    let is_piece = view.word(place) == "scoop";
    // What is stirred into two cups of coffee is taken.
    let is_drink = is_mass && (place..place + 4).any(|at| view.is(at, DRINKS));
    if view.word(at) == "in" && is_drink {
        return Some((What::Plain, place + 1));
    }
    (divides && is_mass && !is_piece).then_some((What::Unclear(NotCompared::Apart), place + 1))
}

/// `625% DV`, `100 % of the daily value`; a share of anything else is left.
pub(super) fn share(view: View<'_>, at: usize) -> Option<(What, usize)> {
    const SHORT: &[&str] = &["dv", "nrv", "rda", "rdi", "rdv"];
    let number = view.number(at)?;
    let is_percent = view.is_sign(at + 1, &['%']) || matches!(view.word(at + 1), "percent" | "pct");
    if !is_percent {
        return None;
    }
    let mut place = at + 2;
    while view.is(place, &["of", "the", "your", "my"]) {
        place += 1;
    }
    let long = view.word(place) == "daily" && view.word(place + 1) == "value";
    let is_value = view.is(place, SHORT) || long;
    let end = place + 1 + usize::from(long);
    let why = (number.written != Written::Clearly).then_some(NotCompared::Figure);
    let is_dv = long || matches!(view.word(place), "dv" | "rdv");
    // The reference values of other labels than those of the US are other figures.
    let why = why.or((!is_dv).then_some(NotCompared::Unit));
    let what = measured(number.value, UnitAsked::DailyValue, why);
    // A label that gives a weight gives the share of the daily value behind it: `50 mcg 250%`.
    let before = at - usize::from(at > 0 && view.is_sign(at - 1, &['(', ',', '-', ')']));
    let of_a_weight = before > 0 && unit(view.word(before - 1)).is_some();
    Some(if is_value {
        (what, end)
    } else if of_a_weight || !view.is(at + 2, &["of", "off", "more", "less"]) {
        (What::Idle, at + 2)
    } else {
        (What::Loose, at + 2)
    })
}
