//! Several amounts made from a grammar: each keeps its own name, hears what is said of all, and none is dropped.

use proptest::prelude::*;
use proptest::sample::select;

use super::{Amounts, Intake, Named};

/// What a label says of several substances at once, with what it makes of each.
fn label() -> impl Strategy<Value = (&'static str, &'static str, f64)> {
    select(vec![
        ("", " per capsule. 2 capsules a day", 2.0),
        ("", " par gélule. 2 gélules par jour", 2.0),
        ("", " je Tablette, 3 Tabletten täglich", 3.0),
        ("", " per 4 caplets, I take 2 caplets", 0.5),
        ("serving size 2 capsules ", ". Take 1 serving 2x daily", 2.0),
        ("each 5 ml provides ", ". Dose 10 ml bd", 4.0),
        ("2 capsules: ", "", 1.0),
        ("", ". 2 caps = serving, take 1", 0.5),
        ("", ", both twice a day", 2.0),
        ("", " twice a day", f64::NAN),
        ("", ". I take it twice a day", f64::NAN),
        ("take 2 capsules: ", "", f64::NAN),
    ])
}

fn read_two(text: &str) -> Vec<Intake> {
    let names = ["zinc", "copper"].iter().enumerate();
    let names: Vec<Named> = names
        .filter_map(|(id, name)| {
            let start = text.find(name)?;
            Some(Named {
                bytes: start..start + name.len(),
                id,
                iu_per_mcg: None,
                may_be_taken: true,
            })
        })
        .collect();
    Amounts::read(Amounts::tokens(text), &[]).of(&names)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_amount_of_a_label_is_read_with_all_that_the_label_says(
        (one, other) in (21_u32..900, 21_u32..900),
        (before, behind, factor) in label(),
        gap in select(vec![", ", " and ", " ", " + "]),
        name_first in any::<bool>(),
    ) {
        let list = if name_first {
            format!("zinc {one} mg{gap}copper {other} mg")
        } else {
            format!("{one} mg zinc{gap}{other} mg copper")
        };
        let text = format!("{before}{list}{behind}");
        let intakes = read_two(&text);
        prop_assert!(intakes.len() >= 2, "{text}: {intakes:?}");
        for intake in intakes {
            let written = if intake.of == Some(0) { one } else { other };
            let expected = f64::from(written) * factor;
            // Of the last alone `twice a day` is said.
            let is_last = factor.is_nan() && intake.of == Some(1);
            if let Some(a_day) = intake.a_day.filter(|_| !is_last) {
                prop_assert!((a_day - expected).abs() <= 1e-9 * expected, "{text}: {a_day}, not {expected}");
            }
        }
    }

    #[test]
    fn no_number_beside_an_amount_is_dropped(
        (one, other) in (21_u32..400, 401_u32..900),
        between in select(vec![" plus ", ", another ", " from ", " then ", "; multi ", ", magox ", " and I also take "]),
        behind in select(vec!["", " bd", " elemental", " otc", " od", " a day", "?"]),
    ) {
        let text = format!("zinc {one} mg{between}{other}{behind}");
        let intakes = read_two(&text);
        for figure in [one, other] {
            let written = figure.to_string();
            let is_said = |intake: &Intake| text[intake.bytes.clone()].contains(&written);
            prop_assert!(intakes.iter().any(is_said), "{figure} of {text}: {intakes:?}");
        }
    }

    #[test]
    fn what_is_taken_back_is_not_compared(
        (one, other) in (21_u32..400, 401_u32..900),
        mark in select(vec!["no wait", "wait no its", "sorry", "I mean", "scratch that", "oops", "make that"]),
    ) {
        let text = format!("zinc {one} mg, {mark} {other} mg");
        for intake in read_two(&text) {
            let expected = f64::from(other);
            prop_assert!(intake.a_day.is_none_or(|a_day| (a_day - expected).abs() < 1e-9), "{text}: {intake:?}");
        }
    }

    #[test]
    fn units_that_a_substance_does_not_have_are_not_compared(figure in 21_u32..9000) {
        for text in [format!("zinc {figure} IU"), format!("zinc {figure} units a day")] {
            prop_assert!(read_two(&text).iter().all(|intake| intake.a_day.is_none()), "{text}");
        }
    }
}
