//! Amounts that nothing with their name is told in: IU of a mineral, milligrams by the hundred of vitamin D.

use super::NotCompared;
use super::spans::Span;
use super::unit::UnitAsked;
use super::view::View;
use super::whose::{Name, Names};

/// Of what is counted in so many IU a microgram or more, nobody takes milligrams by the ten: of vitamin D.
const IU_PER_MCG: f64 = 30.0;

/// Ten milligrams.
const MOST_MCG: f64 = 1e4;

/// So many places from a name that is counted in IU, units are of it.
const NEAR: usize = 3;

pub(super) fn check(view: View<'_>, spans: &mut [Span], names: &Names) {
    for place in 0..spans.len() {
        let Some(id) = spans[place].of else { continue };
        let factor = names.all.iter().find(|name| name.id == id);
        let factor = factor.and_then(|name| name.iu_per_mcg);
        let measured = spans[place].measured;
        if measured.unit == UnitAsked::Iu && factor.is_none() {
            let other = counted_in_iu(view, spans, place, names);
            let span = &mut spans[place];
            if let Some(other) = other {
                span.of = Some(other);
            } else {
                span.why = span.why.or(Some(NotCompared::Foreign));
            }
        }
        let weight = measured.unit.in_mcg().map(|mcg| mcg * measured.figure);
        let is_heavy = weight.is_some_and(|weight| weight > MOST_MCG);
        if is_heavy && factor.is_some_and(|factor| factor >= IU_PER_MCG) {
            let span = &mut spans[place];
            span.why = span.why.or(Some(NotCompared::Foreign));
        }
    }
}

/// The only name near the amount that is counted in IU, where it has no other amount.
fn counted_in_iu(view: View<'_>, spans: &[Span], place: usize, names: &Names) -> Option<usize> {
    let span = &spans[place];
    let near = |name: &&Name| {
        let gap = super::whose::gap(&span.amount, &name.tokens);
        let ends = gap
            .clone()
            .any(|at| view.is_sign(at, &[',', '.', ';', '\n']));
        name.iu_per_mcg.is_some() && !ends && gap.len() <= NEAR
    };
    let mut ids: Vec<usize> = names.all.iter().filter(near).map(|name| name.id).collect();
    ids.dedup();
    let [only] = ids[..] else { return None };
    let is_free = !spans.iter().any(|other| other.of == Some(only));
    is_free.then_some(only)
}
