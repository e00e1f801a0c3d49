//! Numbers that are no amounts: parts of names, lengths of time, packages, clocks, money, lists.

use super::items::What;
use super::lists::{
    A, LABS, LENGTHS, MARKERS, OF_A_BODY, PACKAGE_FROM, PACKAGES, PER, PIECES, SERVINGS, WEEK,
};
use super::view::View;

/// What numbers belong to, and which: `d3`, `k2`, `b12`, `mk-7`, `omega 3`.
const NAMES: &[(&str, &[f64])] = &[
    ("d", &[2.0, 3.0]),
    ("vitd", &[2.0, 3.0]),
    ("k", &[1.0, 2.0, 3.0, 7.0]),
    ("vitk", &[1.0, 2.0, 3.0, 7.0]),
    ("b", &[1.0, 2.0, 3.0, 5.0, 6.0, 7.0, 9.0, 12.0]),
    ("mk", &[4.0, 7.0, 9.0]),
    ("omega", &[3.0, 6.0, 9.0, 7.0]),
    ("q", &[10.0]),
    ("coq", &[10.0]),
    ("c", &[]),
    ("type", &[1.0, 2.0]),
    ("stage", &[1.0, 2.0, 3.0, 4.0, 5.0]),
    ("grade", &[1.0, 2.0, 3.0, 4.0]),
    ("covid", &[19.0]),
    ("factor", &[5.0]),
    ("ared", &[1.0, 2.0]),
    ("paleo", &[]),
    ("eli", &[5.0]),
    ("feso", &[4.0]),
    ("znso", &[4.0]),
    ("mgso", &[4.0]),
    ("cuso", &[4.0]),
    ("mnso", &[4.0]),
    ("caco", &[3.0]),
    ("mgcl", &[2.0]),
    ("cacl", &[2.0]),
    ("zncl", &[2.0]),
];

/// `d3`, `vitamin d 3`, `mk-7`, `vitamin D2/D3`.
pub(super) fn part_of_a_name(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let number = view.number(at)?;
    let dash = usize::from(view.is_sign(at.wrapping_sub(1), &['-']) && view.is_attached(at));
    let letters = view.before(at, 1 + dash);
    let is_of_it =
        |(name, numbers): &(&str, &[f64])| *name == letters && numbers.contains(&number.value);
    // `vitamin d 2 mg` tells how much.
    let is_apart = !view.is_attached(at);
    let has_a_unit = super::unit::unit(view.word(at + 1)).is_some();
    // `vit d 2k` tells thousands.
    let has_a_unit = has_a_unit || view.word(at + 1) == "k" && view.is_attached(at + 1);
    let fits = NAMES.iter().any(is_of_it) && !(is_apart && has_a_unit);
    // The k of `10k 1x a week` is a thousand.
    let is_thousand =
        letters == "k" && at > 1 && view.is_attached(at - 1) && view.number(at - 2).is_some();
    let fits = fits && !is_thousand;
    let is_chemical = dash == 0 && view.before(at, 1) == "oh" || letters == "hydroxyvitamin";
    (fits || is_chemical).then_some((What::Idle, at + 1))
}

/// `all three at night`: so many things were named before, and not so many pieces of the last.
pub(super) fn all_of_them(view: View<'_>, at: usize) -> Option<(What, usize)> {
    view.number(at)?;
    let goes_on = view.is(at + 1, PIECES) || super::unit::unit(view.word(at + 1)).is_some();
    let is_all = matches!(view.before(at, 1), "all" | "these" | "those") && !goes_on;
    is_all.then_some((What::Idle, at + 1))
}

/// `25-OH`, `25(OH)D`, `1,25-dihydroxy`.
pub(super) fn hydroxylated(view: View<'_>, at: usize) -> Option<(What, usize)> {
    view.number(at)?;
    let next = at + 1 + usize::from(view.is_sign(at + 1, &['-', '(']));
    let is_hydroxy = view.is(
        next,
        &[
            "oh",
            "hydroxy",
            "hydroxyvitamin",
            "dihydroxy",
            "dihydroxyvitamin",
            "ohd",
        ],
    );
    is_hydroxy.then_some((What::Idle, next + 1))
}

/// `3 years`, `30 days`, `6-8 weeks`, `24-hour`: how long, not how much.
pub(super) fn length(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let count = view.count(at)?;
    let dash = usize::from(view.is_sign(count.end, &['-']));
    let place = count.end + dash;
    // `half an hour`.
    let place = place
        + usize::from(
            count.value < 1.0 && view.is(place, &["a", "an"]) && view.is(place + 1, LENGTHS),
        );
    let is_length = view.is(place, LENGTHS) || view.word(place) == "s" && view.is_attached(place);
    let is_of_each = view.is(place + 1, A) && view.is(place + 2, WEEK);
    let goes_on_and_off = view.is(place + 1, &["on", "off"])
        && (place + 2..place + 8).any(|at| view.is(at, &["on", "off"]));
    let end = place + 1;
    if goes_on_and_off {
        return Some((What::Unclear(super::NotCompared::Schedule), end + 1));
    }
    (is_length && !is_of_each).then_some((What::Idle, end))
}

/// `90 count`, `60ct`, `90 tablets`, `2 pack`.
pub(super) fn package(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let number = view.number(at)?;
    let dash = usize::from(view.is_sign(at + 1, &['-']));
    let place = at + 1 + dash;
    let is_many = number.value >= PACKAGE_FROM && view.is(place, PIECES);
    (is_many || view.is(place, PACKAGES)).then_some((What::Idle, place + 1))
}

/// `pack of 2`, `bottle of 60`.
pub(super) fn package_of(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let is_package = view.is(at, PACKAGES) && view.word(at + 1) == "of";
    // `bottle of 100 mg capsules`.
    let is_amount = super::measured::amount(view, at + 2).is_some();
    (is_package && !is_amount && view.number(at + 2).is_some()).then_some((What::Idle, at + 3))
}

const YEARS: std::ops::RangeInclusive<f64> = 1900.0..=2100.0;

/// Behind these a number of that size is a year.
const IN: &[&str] = &[
    "in", "since", "from", "of", "its", "until", "expire", "expired", "exp", "year",
];

/// A price, a place in a list, a clock, a year, an ordinal.
pub(super) fn other_number(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let number = view.number(at)?;
    let is_ordinal = view.is(at + 1, &["st", "nd", "rd", "th"]) && view.is_attached(at + 1);
    let starts = at == 0 || view.is_sign(at - 1, &['\n']);
    let is_listed = starts && view.is_sign(at + 1, &[')', '.', ':']) && number.value < PACKAGE_FROM;
    let is_in = YEARS.contains(&number.value) && IN.contains(&view.before(at, 1));
    let is_year = is_in || is_recent_year(view, at, number.value);
    let is_clock = view.is_sign(at + 1, &[':'])
        && view.is_attached(at + 1)
        && view.number(at + 2).is_some()
        && view.is_attached(at + 2);
    let of_a_body = view.is(at + 1, OF_A_BODY);
    let of_a_test = (1..=3)
        .take_while(|back| at >= *back && !view.is_sign(at - back, &[',', ';', '.', '\n']))
        .any(|back| {
            LABS.contains(&view.before(at, back)) || MARKERS.contains(&view.before(at, back))
        });
    let is_pronoun = number.written == super::number::Written::InLetters
        && number.value <= 1.0
        && number.value > 0.5;
    match () {
        () if is_clock => Some((What::Idle, at + 3)),
        () if is_ordinal => Some((What::Idle, at + 2)),
        () if number.value <= 0.0
            || is_listed
            || is_year
            || is_pronoun
            || of_a_body
            || of_a_test =>
        {
            Some((What::Idle, at + 1))
        }
        () => None,
    }
}

/// `dexa 2019`: amounts of that size are round, and have a unit.
fn is_recent_year(view: View<'_>, at: usize, value: f64) -> bool {
    const RECENT: std::ops::RangeInclusive<f64> = 1990.0..=2040.0;
    let is_round = value % 50.0 == 0.0;
    let has_a_unit = super::unit::unit(view.word(at + 1)).is_some();
    let is_part = view.is_attached(at) || view.is_sign(at + 1, &['/', '-', 'x', '\u{d7}']);
    RECENT.contains(&value) && value.fract() == 0.0 && !is_round && !has_a_unit && !is_part
}

/// `awake at 3 every night`: the hour.
pub(super) fn hour(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let number = view.number(at)?;
    let is_hour = view.before(at, 1) == "at" && number.value <= 12.0;
    (is_hour && view.is(at + 1, &["every", "each"])).then_some((What::Idle, at + 1))
}

/// `145/92`: a blood pressure.
pub(super) fn blood_pressure(view: View<'_>, at: usize) -> Option<(What, usize)> {
    const UPPER: std::ops::RangeInclusive<f64> = 90.0..=220.0;
    const LOWER: std::ops::RangeInclusive<f64> = 45.0..=130.0;
    let upper = view.number(at)?.value;
    let lower = view
        .number(at + 2)
        .filter(|_| view.is_sign(at + 1, &['/']))?;
    let is_round = upper % 50.0 == 0.0 && lower.value % 50.0 == 0.0;
    let has_a_unit = super::unit::unit(view.word(at + 3)).is_some();
    let fits = UPPER.contains(&upper) && LOWER.contains(&lower.value) && lower.value < upper;
    (fits && !is_round && !has_a_unit).then_some((What::Idle, at + 3))
}

/// `10/52`, `7/7`, `3/12`: weeks, days and months of a prescription.
pub(super) fn weeks_in_short(view: View<'_>, at: usize) -> Option<(What, usize)> {
    const OVER: &[f64] = &[52.0, 12.0, 7.0];
    view.number(at)?;
    let over = view
        .number(at + 2)
        .filter(|_| view.is_sign(at + 1, &['/']))?;
    let how_long = matches!(view.before(at, 1), "for" | "x");
    (how_long && OVER.contains(&over.value)).then_some((What::Idle, at + 3))
}

/// `servings per container 60`, `60 servings per container`.
pub(super) fn servings_of_a_package(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let named = view.is(at, SERVINGS) && view.is(at + 1, PER);
    let package = view.is(
        at + 2,
        &["container", "bottle", "box", "pack", "package", "jar"],
    );
    let sign = usize::from(view.is_sign(at + 3, &[':', '=']));
    let count = view.number(at + 3 + sign).is_some();
    (named && package).then_some((What::Idle, at + 3 + (sign + 1) * usize::from(count)))
}

/// `$20`, `#1`, `€15`.
pub(super) fn marked(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let is_mark = view.is_sign(at, &['$', '€', '£', '#']);
    (is_mark && view.number(at + 1).is_some()).then_some((What::Idle, at + 2))
}
