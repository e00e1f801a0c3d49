//! Figures with units: `5000 IU`, `5k`, `20-30 mg`, `> 40 mg`, `125 % DV`; and those of blood and of foods.

use super::NotCompared;
use super::items::{Measured, What};
use super::lists::{BEYOND, MORE, PER, PIECES, RANGES};
use super::number::{Number, Written};
use super::reader::Reader;
use super::unit::{UnitAsked, unit};

/// A number with its unit, and whether it is surely what was meant.
pub(super) fn amount(reader: Reader<'_>, at: usize) -> Option<(What, usize)> {
    let first = reader.number(at)?;
    if let Some((end, unit)) = range(reader, at) {
        let figure = reader.number(end - 2).unwrap_or(first).value;
        return Some((measured(figure, unit, Some(NotCompared::Range)), end));
    }
    // `half a gram`, `a quarter of a gram`.
    let of = at + 1 + usize::from(first.value < 1.0 && reader.word(at + 1) == "of");
    let article = usize::from(first.value < 1.0 && reader.is(of, &["a", "an"]));
    let (unit, factor, end) =
        unit_behind(reader, of + article).or_else(|| thousands(reader, at))?;
    let (figure, why) = figure(reader, at, unit);
    let slipped = (unit == UnitAsked::Other).then_some(NotCompared::Unit);
    Some((measured(figure * factor, unit, slipped.or(why)), end))
}

fn measured(figure: f64, unit: UnitAsked, why: Option<NotCompared>) -> What {
    What::Amount(Measured { figure, unit, why })
}

/// The number at that place, and why it may be another.
fn figure(reader: Reader<'_>, at: usize, unit: UnitAsked) -> (f64, Option<NotCompared>) {
    let number = reader.number(at).unwrap_or(Number::in_letters(0.0));
    let unclear = Some(NotCompared::Figure);
    match number.written {
        // Nobody counts IU in thousandths.
        Written::WithThreeDecimals if unit == UnitAsked::Iu => (number.value * 1e3, None),
        Written::WithThreeDecimals | Written::Unreadable => (number.value, unclear),
        Written::WithSpaces if may_be_two_numbers(reader, at, number) => (number.value, unclear),
        _ if may_begin_with_a_name(reader, at, number) => (number.value, unclear),
        _ if number.value <= 0.0 => (number.value, unclear),
        _ => (number.value, None),
    }
}

/// `2 500 mg tablets` are two of 500, `I am 45 500 mg` tells an age, and `vitamin d 3 400 iu` names a vitamin.
fn may_be_two_numbers(reader: Reader<'_>, at: usize, number: Number) -> bool {
    const BEFORE: &[&str] = &[
        "d", "k", "b", "am", "im", "age", "aged", "omega", "stage", "type", "turned",
    ];
    let counts_pieces = (at + 1..at + 6).any(|place| reader.is(place, PIECES));
    let is_round = number.value % 1e3 == 0.0;
    let is_few = number.value < 1e4 && counts_pieces;
    is_few || !is_round && reader.is(at.wrapping_sub(1), BEFORE)
}

/// `d35000` is D3 and 5,000, or a slip; `d2000` is no vitamin D2.
fn may_begin_with_a_name(reader: Reader<'_>, at: usize, number: Number) -> bool {
    let letter = reader.before(at, 1);
    let is_named = reader.is_attached(at) && matches!(letter, "d" | "k" | "vitd" | "vitk");
    let digits = format!("{:.0}", number.value);
    let is_numbered = digits.starts_with(['1', '2', '3', '7']);
    is_named && is_numbered && digits.len() > 1 && !digits[1..].bytes().all(|digit| digit == b'0')
}

/// The unit, its factor and the place behind; `international units` are two words.
fn unit_behind(reader: Reader<'_>, at: usize) -> Option<(UnitAsked, f64, usize)> {
    let dash = usize::from(reader.is_sign(at, &['-']) && reader.is_attached(at + 1));
    let at = at + dash;
    let spaced = matches!(reader.word(at), "k" | "thousand") && reader.number(at + 1).is_none();
    let (place, thousand) = if spaced { (at + 1, 1e3) } else { (at, 1.0) };
    if let Some(long) = international(reader, place) {
        return Some((UnitAsked::Iu, thousand, long));
    }
    let (read, factor) = unit(reader.word(place))?;
    // `Mg 400` behind a number is magnesium.
    let is_a_name = reader.number(place + 1).is_some() && !reader.is_attached(place);
    let is_a_name = is_a_name && read == UnitAsked::Mg && spaced;
    let is_plain = !is_a_name && !(spaced && read != UnitAsked::Iu);
    is_plain.then_some((read, factor * thousand, place + 1))
}

/// `international units`, `int. units`, `IU units`.
fn international(reader: Reader<'_>, at: usize) -> Option<usize> {
    let is_first = matches!(
        reader.word(at),
        "international" | "internationale" | "int" | "intl"
    );
    let point = usize::from(reader.is_sign(at + 1, &['.']));
    let behind = reader.word(at + 1 + point);
    let is_second = matches!(behind, "unit" | "einheiten" | "unite");
    (is_first && is_second).then_some(at + 2 + point)
}

/// `5k` without a unit counts IU: nobody writes it for a weight. The k of `d3 k2` is a vitamin's, and a race is run.
fn thousands(reader: Reader<'_>, at: usize) -> Option<(UnitAsked, f64, usize)> {
    const RACE: &[&str] = &["a", "my", "the", "after", "before", "run", "ran"];
    let is_race = reader.is(at.wrapping_sub(1), RACE)
        && (reader.len() == at + 2 || reader.sign(at + 2).is_some());
    let is_thousand = reader.word(at + 1) == "k" && reader.is_attached(at + 1);
    let is_vitamin = reader.number(at + 2).is_some() && reader.is_attached(at + 2);
    (is_thousand && !is_race && !is_vitamin).then_some((UnitAsked::Iu, 1e3, at + 2))
}

/// `20-30 mg`, `20 mg to 30 mg`, `200 or 400 mg`: the place behind, and the unit.
fn range(reader: Reader<'_>, at: usize) -> Option<(usize, UnitAsked)> {
    let first = unit_behind(reader, at + 1);
    let middle = first.map_or(at + 1, |(_, _, end)| end);
    let joins = reader.is_sign(middle, &['-', '~', '/']) || reader.is(middle, RANGES);
    let is_slash = reader.is_sign(middle, &['/']);
    let (unit, _, end) = unit_behind(reader, middle + 2)?;
    reader.number(middle + 1)?;
    let same = first.is_none_or(|(first, ..)| first == unit);
    let fits = joins && same && !(is_slash && first.is_some());
    fits.then_some((end, unit))
}

/// `between 20 and 30 mg`.
pub(super) fn between(reader: Reader<'_>, at: usize) -> Option<(What, usize)> {
    let is_pair = reader.word(at) == "between" && reader.number(at + 1).is_some();
    let first = unit_behind(reader, at + 2);
    let middle = first.map_or(at + 2, |(_, _, end)| end);
    let second = reader.number(middle + 1)?;
    let (unit, factor, end) = unit_behind(reader, middle + 2)?;
    let is_range = is_pair && reader.is(middle, &["and", "to"]);
    is_range.then(|| {
        (
            measured(second.value * factor, unit, Some(NotCompared::Range)),
            end,
        )
    })
}

/// `30 ng/mL`, `75 nmol/L`, `350 mg/24h urine`: what was measured in a body.
pub(super) fn lab(reader: Reader<'_>, at: usize) -> Option<(What, usize)> {
    const VOLUMES: &[&str] = &["ml", "dl", "l", "litre", "liter", "cc"];
    let figure = reader.number(at)?.value;
    let (_, _, end) = unit_behind(reader, at + 1)?;
    let divided = reader.is_sign(end, &['/']) || reader.is(end, PER);
    let is_lab = divided && reader.is(end + 1, VOLUMES);
    let is_of_blood = matches!(reader.word(at + 1), "nmol" | "ng" | "pg" | "umol");
    (is_lab || is_of_blood).then(|| {
        let end = if is_lab { end + 2 } else { end };
        (
            measured(figure, UnitAsked::Other, Some(NotCompared::Lab)),
            end,
        )
    })
}

/// `per 100 g`, `/kg`, `per 5 ml`, `in 100 g`: a content, of which nobody says how much is taken.
pub(super) fn apart(reader: Reader<'_>, at: usize) -> Option<(What, usize)> {
    const MASSES: &[&str] = &[
        "kg", "kilo", "kilogram", "lb", "pound", "ml", "g", "gram", "oz", "ounce", "cup", "scoop",
        "teaspoon", "tsp", "egg", "slice", "litre", "liter", "l", "kcal", "calorie",
    ];
    let divides = reader.is_sign(at, &['/']) || reader.is(at, PER) || reader.word(at) == "in";
    let number = usize::from(reader.number(at + 1).is_some());
    let place = at + 1 + number;
    let is_mass = reader.is(place, MASSES) && !(number == 0 && reader.word(at) == "in");
    let is_piece = reader.word(place) == "scoop";
    (divides && is_mass && !is_piece).then_some((What::Unclear(NotCompared::Apart), place + 1))
}

/// `625% DV`, `100 % of the daily value`; a share of anything else is left.
pub(super) fn share(reader: Reader<'_>, at: usize) -> Option<(What, usize)> {
    const SHORT: &[&str] = &["dv", "nrv", "rda", "rdi", "rdv"];
    let number = reader.number(at)?;
    let is_percent =
        reader.is_sign(at + 1, &['%']) || matches!(reader.word(at + 1), "percent" | "pct");
    if !is_percent {
        return None;
    }
    let mut place = at + 2;
    while reader.is(place, &["of", "the", "your", "my"]) {
        place += 1;
    }
    let long = reader.word(place) == "daily" && reader.word(place + 1) == "value";
    let is_value = reader.is(place, SHORT) || long;
    let end = place + 1 + usize::from(long);
    let why = (number.written != Written::Clearly).then_some(NotCompared::Figure);
    let is_dv = long || matches!(reader.word(place), "dv" | "rdv");
    // The reference values of other labels than those of the US are other figures.
    let why = why.or((!is_dv).then_some(NotCompared::Unit));
    let what = measured(number.value, UnitAsked::DailyValue, why);
    Some(if is_value {
        (what, end)
    } else {
        (What::Loose, at + 2)
    })
}

/// `> 40 mg`, `over 40 mg`, `more than 40 mg`: nobody says how much.
pub(super) fn beyond(reader: Reader<'_>, at: usize) -> Option<(What, usize)> {
    let unclear = What::Unclear(NotCompared::Beyond);
    if reader.is_sign(at, &['>', '<']) {
        let equal = usize::from(reader.is_sign(at + 1, &['=']));
        return Some((
            if equal == 1 { What::Plain } else { unclear },
            at + 1 + equal,
        ));
    }
    let than = reader.is(at, MORE) && reader.word(at + 1) == "than";
    let end = at + 1 + usize::from(than);
    let negated = matches!(reader.before(at, 1), "no" | "not" | "nothing");
    let is_beyond = (than || reader.is(at, BEYOND)) && reader.number(end).is_some();
    is_beyond.then_some((if negated { What::Plain } else { unclear }, end))
}
