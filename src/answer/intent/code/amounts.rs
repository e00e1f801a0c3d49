//! Amounts ⇄ their codes.

use crate::answer::intent::amounts::AmountOf;
use crate::answer::reply::code::mark;
use crate::knowledge::{Figure, Knowledge};
use crate::question::{Intake, NotCompared, Part, UnitAsked};

use super::marks::{resolved, substances};

/// The units that limits are told in, with the letters of their codes.
const UNITS: &[(UnitAsked, &str)] = &[
    (UnitAsked::Mcg, "mcg"),
    (UnitAsked::Mg, "mg"),
    (UnitAsked::G, "g"),
    (UnitAsked::Iu, "iu"),
];

/// `500mg`, `500mgp`, `7000iuw`, `50000iud14`, `500mgsg`: the figure, its unit, and the time that it is for where it is no
/// day; `p` where it is taken beside the one before, `m` where it is the most of a range.
/// What has no unit of a limit is not carried.
pub(super) fn amount_code(of: &AmountOf) -> Option<String> {
    let unit = UNITS.iter().find(|(unit, _)| *unit == of.intake.unit)?.1;
    let mark = of.of.as_deref().map(mark).unwrap_or_default();
    // A point stands between amounts.
    let figure = of.intake.at_most.unwrap_or_else(|| of.total());
    let figure = figure.to_string().replace('.', "-");
    Some(format!("{figure}{unit}{}{mark}", time_code(of)))
}

/// What stands for the time of an amount of which the question says the most.
const MOST: &str = "m";

fn time_code(AmountOf { intake, adds, .. }: &AmountOf) -> String {
    let why = NotCompared::ALL.iter().zip('a'..='z');
    let why = why
        .into_iter()
        .find(|(why, _)| Some(**why) == intake.not_compared);
    if intake.at_most.is_some() {
        return MOST.to_owned();
    }
    match (why, intake.days) {
        (Some((_, letter)), _) => format!("s{letter}"),
        (None, None) => if *adds { "p" } else { "" }.to_owned(),
        (None, Some(7.0)) => "w".to_owned(),
        (None, Some(30.0)) => "o".to_owned(),
        (None, Some(days)) => format!("d{days}"),
    }
}

/// The amount that the code tells of.
pub(super) fn amount(code: &str, knowledge: &Knowledge) -> Option<AmountOf> {
    let (code, of) = code.split_once('~').unwrap_or((code, ""));
    let is_of_figure = |letter: char| letter.is_ascii_digit() || letter == '-';
    let rest = code.trim_start_matches(is_of_figure);
    let figure = code[..code.len() - rest.len()].replace('-', ".");
    let figure: f64 = figure.parse().ok()?;
    let (unit, word) = *UNITS.iter().find(|(_, word)| rest.starts_with(word))?;
    let time = &rest[word.len()..];
    let is_most = time == MOST;
    let days = days(time);
    let not_compared = time.strip_prefix('s').map(why);
    let not_compared = not_compared.or(is_most.then_some(NotCompared::Range));
    Some(AmountOf {
        of: resolved(of, substances(knowledge)),
        text: format!("{} {unit}", Figure(figure)),
        into: None,
        adds: time == "p",
        compound: None,
        intake: Intake {
            of: None,
            parts: vec![Part { figure, times: 1.0 }],
            unit,
            also: None,
            days,
            on: None,
            a_day: not_compared.is_none().then(|| figure / days.unwrap_or(1.0)),
            not_compared,
            at_most: is_most.then_some(figure),
            is_elemental: false,
            bytes: 0..0,
        },
    })
}

/// The days that an amount is for, where it is not for one.
fn days(time: &str) -> Option<f64> {
    match time {
        "w" => Some(7.0),
        "o" => Some(30.0),
        time => time.strip_prefix('d').and_then(|days| days.parse().ok()),
    }
}

/// The reason with that letter; without one, how many are taken was not said.
fn why(letter: &str) -> NotCompared {
    let mut reasons = NotCompared::ALL.iter().zip('a'..='z');
    let found = reasons.find(|(_, known)| letter.chars().eq([*known]));
    found.map_or(NotCompared::Times, |(why, _)| *why)
}
