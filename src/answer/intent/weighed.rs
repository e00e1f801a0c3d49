//! Shares of a daily value, milliequivalents and millimoles as weights.

use crate::knowledge::{Unit, daily_value, mg_per_meq, mg_per_mmol};
use crate::question::{Intake, NotCompared, UnitAsked};

use super::forms;

/// Puts a share of a daily value, milliequivalents or millimoles into a weight.
pub(super) fn weigh(intake: &mut Intake, of: Option<&str>) {
    const PERCENT: f64 = 100.0;
    let of = of.unwrap_or_default();
    let (factor, unit) = match intake.unit {
        UnitAsked::DailyValue => match daily_value(of) {
            Some((value, Unit::Mcg)) => (value / PERCENT, UnitAsked::Mcg),
            Some((value, _)) => (value / PERCENT, UnitAsked::Mg),
            None => return unread(intake),
        },
        UnitAsked::Meq => match mg_per_meq(of) {
            Some(weight) => (weight, UnitAsked::Mg),
            None => return unread(intake),
        },
        UnitAsked::Mmol => match mg_per_mmol(of).filter(|_| is_dosed(intake)) {
            Some(weight) => (weight, UnitAsked::Mg),
            None => return unread(intake),
        },
        _ => return,
    };
    if let ([part], UnitAsked::Meq | UnitAsked::Mmol) = (&intake.parts[..], intake.unit) {
        intake.also = Some((part.figure, intake.unit));
    }
    forms::weigh(intake, factor, unit);
}

/// Whether so many millimoles are taken: fewer may be what a litre of blood has.
fn is_dosed(intake: &Intake) -> bool {
    const LEAST: f64 = 6.0;
    intake.parts.iter().all(|part| part.figure >= LEAST)
}

fn unread(intake: &mut Intake) {
    intake.a_day = None;
    intake.at_most = None;
    intake.not_compared = intake.not_compared.or(Some(NotCompared::Unit));
}
