//! A unit that is told once for a list of bare numbers: `zinc 15, copper 1 (all in mg)`.

use super::NotCompared;
use super::found::Found;
use super::number::Written;
use super::unit::{UnitAsked, unit};
use super::view::View;

/// Gives the numbers before such a unit what it says of all of them.
pub(super) fn give(view: View<'_>, found: &mut [Found]) {
    let Some((place, unit, factor)) = (0..view.len()).find_map(|at| told(view, at)) else {
        return;
    };
    let is_clear = |at: usize| {
        let number = view.number(at);
        number.is_some_and(|it| matches!(it.written, Written::Clearly | Written::InLetters))
    };
    let is_bare = |found: &&mut Found| {
        let has_none = found.measured.why == Some(NotCompared::NoUnit);
        has_none && found.tokens.end <= place && is_clear(found.tokens.start)
    };
    for found in found.iter_mut().filter(is_bare) {
        found.measured.unit = unit;
        found.measured.figure *= factor;
        found.measured.why = None;
    }
}

/// `all mg`, `all in mg`, `all are mg`: the place, the unit and its factor.
fn told(view: View<'_>, at: usize) -> Option<(usize, UnitAsked, f64)> {
    let place = view.skip(at + 1, &["in", "are"]);
    let (unit, factor) = unit(view.word(place))?;
    let is_told = unit.in_mcg().is_some() || unit == UnitAsked::Iu;
    let ends = place + 1 == view.len() || view.sign(place + 1).is_some();
    (view.word(at) == "all" && is_told && ends).then_some((at, unit, factor))
}
