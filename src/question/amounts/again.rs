//! Figures that are told a second time: `is it the 50 that counts`, `so that is two thousand?`.

use std::ops::Range;

use super::items::{Item, What};
use super::view::View;

/// `is it the 50 or the 7 that counts`: a figure that was read before is not another.
pub(super) fn leave(view: View<'_>, items: &mut [Item]) {
    let figures: Vec<f64> = items
        .iter()
        .flat_map(|item| match item.what {
            What::Amount(measured) => {
                let mut numbers = numbers(view, &item.tokens);
                numbers.push(measured.figure);
                numbers
            }
            _ => Vec::new(),
        })
        .collect();
    for item in items.iter_mut().filter(|item| item.what == What::Loose) {
        let at = item.tokens.start;
        let same = |figure: &f64| {
            let number = view.number(at);
            number.is_some_and(|number| (number.value - figure).abs() < f64::EPSILON)
        };
        let asks = matches!(view.before(at, 1), "the" | "or")
            || view.is(at + 1, &["or", "that"])
            || view.is_sign(at + 1, &['?'])
            // `12.5 mg, 2 drops = 12.5`.
            || view.is_sign(at.wrapping_sub(1), &['=']);
        if asks && figures.iter().any(same) {
            item.what = What::Idle;
        }
    }
}

fn numbers(view: View<'_>, tokens: &Range<usize>) -> Vec<f64> {
    let numbers = tokens.clone().filter_map(|at| view.number(at));
    numbers.map(|number| number.value).collect()
}
