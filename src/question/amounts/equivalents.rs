//! One amount that a bracket tells again in another measure: `1,080 mg (10 mEq)`, `1,700 mcg DFE (1,000 mcg)`.

use super::found::{Found, Tie};
use super::unit::UnitAsked;
use super::view::View;

/// So many places lie at most between the two.
const NEAR: usize = 8;

/// `1,080 mg ER (10 mEq)`: milliequivalents and millimoles behind a weight count what it has of one element.
pub(super) fn is_in_atoms(view: View<'_>, first: &Found, second: &Found) -> bool {
    let gap = first.tokens.end..second.tokens.start;
    let by_atoms = matches!(second.measured.unit, UnitAsked::Meq | UnitAsked::Mmol);
    let opens = !gap.is_empty() && view.is_sign(gap.end - 1, &['(', '=']);
    let inner = gap.start..gap.end.saturating_sub(1);
    let are_words = inner.len() < NEAR && inner.into_iter().all(|at| !view.word(at).is_empty());
    by_atoms && first.measured.unit.in_mcg().is_some() && opens && are_words
}

/// `1,700 mcg DFE (1,000 mcg)`, `1,000 mcg (1,700 mcg DFE)`: dietary folate equivalents say again what the other weighs.
pub(super) fn of_folate(view: View<'_>, first: &Found, second: &Found) -> Option<Tie> {
    let gap = first.tokens.end..second.tokens.start;
    let in_dfe = |found: &Found| view.is(found.tokens.end, &["dfe"]);
    let opens = gap.clone().any(|at| view.is_sign(at, &['(', '=', '/']));
    let is_apart = gap
        .clone()
        .any(|at| view.is_sign(at, &[',', ';', '.', '+', '\n', '?', ')']));
    let weights = [first, second].map(|found| found.measured.unit.in_mcg());
    let fits = gap.len() <= NEAR && opens && !is_apart && weights.iter().all(Option::is_some);
    match (in_dfe(first), in_dfe(second)) {
        (true, false) if fits => Some(Tie::Second { is_total: false }),
        (false, true) if fits => Some(Tie::First),
        _ => None,
    }
}
