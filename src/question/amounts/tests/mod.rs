//! Texts, and what they make a day.

mod days;
mod owners;
mod pieces;
mod told;

use super::{Amounts, Intake, Named, NotCompared};

const NAMES: &[&str] = &["calcium", "zinc", "magnesium", "vitamin d", "copper"];

fn read(text: &str) -> Vec<Intake> {
    let places = |(id, name): (usize, &&str)| {
        let starts = text.match_indices(*name);
        let all = starts.map(move |(start, _)| Named {
            bytes: start..start + name.len(),
            id,
            iu_per_mcg: (*name == "vitamin d").then_some(40.0),
            may_be_taken: true,
        });
        all.collect::<Vec<_>>()
    };
    let names: Vec<Named> = NAMES.iter().enumerate().flat_map(places).collect();
    Amounts::read(Amounts::tokens(text), &[]).of(&names)
}

#[track_caller]
fn makes(text: &str, expected: &[f64]) {
    let read = read(text);
    let days: Vec<f64> = read.iter().filter_map(|intake| intake.a_day).collect();
    let near = |(one, other): (&f64, &f64)| (one - other).abs() < 1e-6 * other;
    let same = days.len() == expected.len() && days.iter().zip(expected).all(near);
    assert!(same, "{text}: {read:?}");
}

#[track_caller]
fn is_said(text: &str, why: NotCompared) {
    let read = read(text);
    let said = read.iter().any(|intake| intake.not_compared == Some(why));
    assert!(
        said && read.iter().all(|intake| intake.a_day.is_none()),
        "{text}: {read:?}"
    );
}
