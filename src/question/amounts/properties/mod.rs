//! Amounts made from a grammar: each is read as it was made, or is said not to be compared; never as another.

mod grammar;

use proptest::prelude::*;
use proptest::sample::select;

use super::{Amounts, Intake, Named};
use grammar::{count, number, schedule, unit};

fn read(text: &str) -> Vec<Intake> {
    const NAME: &str = "zinc";
    let start = text.find(NAME).unwrap_or_default();
    let name = Named {
        bytes: start..start + NAME.len(),
        id: 0,
        iu_per_mcg: Some(40.0),
        may_be_taken: true,
    };
    Amounts::read(Amounts::tokens(text), &[]).of(&[name])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_amount_is_read_as_it_was_made_or_said_not_to_be(
        (number, unit) in (number(), unit()),
        (before, behind) in count(),
        often in schedule(),
        name_first in any::<bool>(),
        tail in select(vec!["", " ok?", " for my bones", ". Is it too much?"]),
    ) {
        // So many pieces a day are not so many times what several of them hold.
        prop_assume!(!(behind.text.contains("per ") || behind.text.contains("in 2")) || !matches!(often.text.as_str(), " 3/day" | " 1-0-1" | ", one in the morning one in the evening"));
        let gap = if number.text.ends_with(char::is_alphabetic) { " " } else { "" };
        let amount = [before.text.as_str(), &number.text, gap, &unit.text].concat();
        let text = if name_first {
            format!("zinc {amount}{}{}{tail}", behind.text, often.text)
        } else {
            format!("{amount} zinc{}{}{tail}", behind.text, often.text)
        };
        let expected = number.factor * before.factor * behind.factor * often.factor;
        let intakes = read(&text);
        prop_assert!(!intakes.is_empty(), "nothing in {text}");
        for intake in intakes {
            match intake.a_day {
                Some(a_day) => prop_assert!((a_day - expected).abs() <= 1e-9 * expected, "{text}: {a_day}, not {expected}"),
                None => prop_assert!(intake.not_compared.is_some(), "{text}"),
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn spoons_at_several_times_of_a_day_are_added_up(
        (value, one, other) in (1_u32..999, 1_u32..4, 1_u32..4),
        (first, second) in select(vec![("AM", "PM"), ("in the morning", "at night"), ("with breakfast", "w/ dinner")]),
        joins in select(vec![" + ", " and ", ", ", " and another "]),
        unit in select(vec![" tsp", ""]),
    ) {
        // A bare number before a short form of a time may be a clock.
        prop_assume!(!(unit.is_empty() && second == "PM"));
        let text = format!("1 tsp = {value} mg zinc. I take {one} tsp {first}{joins}{other}{unit} {second}");
        let expected = f64::from(value * (one + other));
        for intake in read(&text) {
            prop_assert!(intake.a_day.is_none_or(|a_day| (a_day - expected).abs() < 1e-6), "{text}: {intake:?}");
        }
    }
}

/// Most of what is made can be read: silence is for what is unclear.
#[test]
fn few_of_the_amounts_that_are_made_are_not_compared() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;

    const MADE: usize = 500;
    let mut runner = TestRunner::deterministic();
    let made = (1_u32..9_999, count(), schedule());
    let mut silent = 0;
    for _ in 0..MADE {
        let (value, (before, behind), often) = made.new_tree(&mut runner).unwrap().current();
        let text = format!(
            "zinc {}{value} mcg{}{}",
            before.text, behind.text, often.text
        );
        let is_clear = often.factor.is_finite() && often.factor > 1.0 / 31.0;
        silent += usize::from(is_clear && read(&text).iter().all(|intake| intake.a_day.is_none()));
    }
    assert!(silent * 10 <= MADE, "{silent} of {MADE}");
}
