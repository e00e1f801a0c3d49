//! One amount that a bracket tells again in another measure: `1,080 mg (10 mEq)`.

use super::found::Found;
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
