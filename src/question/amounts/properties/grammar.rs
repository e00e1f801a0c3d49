//! The grammar: numbers, units, counts and schedules, each with what it makes of an amount.

use proptest::prelude::*;
use proptest::sample::select;

/// A piece of a question with what it makes of the amount.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) factor: f64,
}

fn piece(text: &str, factor: f64) -> Piece {
    Piece {
        text: text.to_owned(),
        factor,
    }
}

fn pieces(list: &[(&str, f64)]) -> impl Strategy<Value = Piece> + use<> {
    let list: Vec<Piece> = list
        .iter()
        .map(|(text, factor)| piece(text, *factor))
        .collect();
    select(list)
}

fn grouped(value: u32, mark: &str) -> String {
    format!("{}{mark}{:03}", value / 1000, value % 1000)
}

/// Whole numbers in every grouping, decimals of both kinds, words and fractions.
pub(super) fn number() -> impl Strategy<Value = Piece> {
    let whole = (1_u32..99_999).prop_map(|value| piece(&value.to_string(), f64::from(value)));
    let marks = select(vec![",", "'", "’", " ", "\u{a0}", "\u{202f}", "."]);
    let groups = (1000_u32..999_999, marks)
        .prop_map(|(value, mark)| piece(&grouped(value, mark), f64::from(value)));
    // A leading 0 is never a thousand.
    let decimals = (1_u32..999, select(vec![".", ","]))
        .prop_map(|(part, mark)| piece(&format!("0{mark}{part:03}"), f64::from(part) / 1e3));
    let tenths = (0_u32..999, 1_u32..10, select(vec![".", ","])).prop_map(|(whole, part, mark)| {
        piece(
            &format!("{whole}{mark}{part}"),
            f64::from(whole) + f64::from(part) / 10.0,
        )
    });
    let named = pieces(&[
        ("½", 0.5),
        ("1/2", 0.5),
        ("2½", 2.5),
        ("2 1/2", 2.5),
        (".25", 0.25),
        ("five thousand", 5000.0),
        ("twenty-five", 25.0),
        ("two hundred and fifty", 250.0),
        ("fifteen hundred", 1500.0),
        ("1,00,000", 100_000.0),
        ("1.250.000", 1_250_000.0),
    ]);
    prop_oneof![whole, groups, decimals, tenths, named]
}

pub(super) fn unit() -> impl Strategy<Value = Piece> {
    pieces(&[
        (" IU", 1.0),
        ("iu", 1.0),
        (" I.U.", 1.0),
        (" IE", 1.0),
        (" international units", 1.0),
        (" IUs", 1.0),
        (" mg", 1.0),
        ("mg", 1.0),
        (" mgs", 1.0),
        ("mcg", 1.0),
        (" µg", 1.0),
        (" μg", 1.0),
        (" ㎍", 1.0),
        (" micrograms", 1.0),
        (" g", 1.0),
    ])
}

/// What is counted, before the amount or behind it.
pub(super) fn count() -> impl Strategy<Value = (Piece, Piece)> {
    let before = pieces(&[
        ("2 x ", 2.0),
        ("3 × ", 3.0),
        ("2*", 2.0),
        ("two tablets of ", 2.0),
        ("half a tablet of ", 0.5),
    ]);
    let behind = pieces(&[
        ("", 1.0),
        (" x 3", 3.0),
        (" × 2", 2.0),
        (" * 2", 2.0),
        (" · 4", 4.0),
        (" × 2 tablets", 2.0),
        (", 3 tablets", 3.0),
        (" (2 capsules)", 2.0),
        (" in 2 tablets", 1.0),
        (" per 3 capsules", 1.0),
        (" per serving", 1.0),
        (" per serving (3 tablets)", 1.0),
        (" per tablet", 1.0),
        (" par gélule, 2 gélules", 2.0),
        (" je Kapsel, 2 Kapseln", 2.0),
        (
            " per 3 capsules, I take one of the three capsules",
            1.0 / 3.0,
        ),
        (" per 5 ml, I take 10 ml", 2.0),
        (" gummies, serving 2, I eat four", 2.0),
        (", half of this", 0.5),
        (", half a tablet", 0.5),
        (" 90 count", 1.0),
    ]);
    let none = Just(piece("", 1.0));
    prop_oneof![(before, none.clone()).boxed(), (none, behind).boxed(),]
}

/// How often: the factor is what a day has of it.
pub(super) fn schedule() -> impl Strategy<Value = Piece> {
    pieces(&[
        ("", 1.0),
        (" 3/day", 3.0),
        (" twice a day", 2.0),
        (" 1-0-1", 2.0),
        (" every 12 h", 2.0),
        (" BID", 2.0),
        (" QD", 1.0),
        (" EOD", 0.5),
        (" AM and PM", 2.0),
        (" at bedtime", 1.0),
        (" five days a week", 5.0 / 7.0),
        (" 5 days on 2 off", 5.0 / 7.0),
        (" post workout, 4x/week", 4.0 / 7.0),
        (" before class mon-fri", 5.0 / 7.0),
        (" every other day", 0.5),
        (" every other week", 1.0 / 14.0),
        (" every Sunday", 1.0 / 7.0),
        (" on Mondays and Fridays", 2.0 / 7.0),
        (" MWF", 3.0 / 7.0),
        (" Tu/Th", 2.0 / 7.0),
        ("/week", 1.0 / 7.0),
        (" weekly", 1.0 / 7.0),
        (" pro Monat", 1.0 / 30.0),
        (" every 28 days", 1.0 / 28.0),
        (" every fortnight", 1.0 / 14.0),
        (" 2x/month", 2.0 / 30.0),
        (" twice daily for 3 years", 2.0),
        (" once a year", 1.0 / 365.0),
        (" every 3 months", 1.0 / 90.0),
        (" q week", 1.0 / 7.0),
        (" qwk", 1.0 / 7.0),
        (" einmal pro Woche", 1.0 / 7.0),
        (" zweimal täglich", 2.0),
        (" 2 fois par jour", 2.0),
        (", one in the morning one in the evening", 2.0),
        (" one time", f64::NAN),
        (" as a single dose", f64::NAN),
        (" once", f64::NAN),
        (" by injection", f64::NAN),
        (" on gym days", f64::NAN),
        (" every so often", f64::NAN),
        (" with every meal", f64::NAN),
        (" as needed", f64::NAN),
        (" / 2", f64::NAN),
        (" 7", f64::NAN),
    ])
}
