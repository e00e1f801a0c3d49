//! How an amount was reckoned: its sum, its average and its other unit.

use crate::answer::facets::asked::{a_day, unit};
use crate::answer::intent::amounts::AmountOf;
use crate::answer::{amount_words, words};
use crate::knowledge::{Amount, Figure, Supplement};
use crate::question::{Intake, Part, UnitAsked};

/// `2 × 1,000 mg = `, where the amount is more than one figure for a day.
pub(super) fn sum(intake: &Intake) -> Option<String> {
    let part = |part: &Part| {
        let times = (part.times - 1.0).abs() > f64::EPSILON;
        let times = times.then(|| format!("{} × ", Figure(part.times)));
        format!(
            "{}{} {}",
            times.unwrap_or_default(),
            Figure(part.figure),
            intake.unit
        )
    };
    let parts: Vec<String> = intake.parts.iter().map(part).collect();
    let is_plain = matches!(&intake.parts[..], [part] if (part.times - 1.0).abs() <= f64::EPSILON);
    (intake.days.is_none() && !is_plain).then(|| format!("{} = ", parts.join(" + ")))
}

/// What an amount for longer makes a day.
pub(super) fn on_average(amount: &AmountOf, supplement: &Supplement) -> Option<String> {
    let daily = a_day(amount, supplement)?;
    let days = amount.intake.days?;
    let total = amount.total() / amount.intake.on.unwrap_or(1.0);
    let whole = Amount {
        from: total,
        to: total,
        ..daily
    };
    let time = amount_words::time(days, amount.intake.on);
    let whole = [&whole.weight(supplement.iu_per_mcg), " ", &time].concat();
    Some(amount_words::on_average(
        &whole,
        &daily.words(supplement.iu_per_mcg),
    ))
}

/// `50 mcg of it is 2,000 IU`.
pub(super) fn converted(amount: &AmountOf, supplement: &Supplement) -> Option<String> {
    let factor = supplement.iu_per_mcg;
    let into = unit(amount.into?)?;
    let daily = a_day(amount, supplement)?;
    let figure = daily.top_mcg(factor)? / into.in_mcg(factor)?;
    Some(words::converted(
        &format!("{} {}", Figure(daily.to), daily.unit),
        &format!("{} {into}", Figure(figure)),
    ))
}

/// `10 mmol of it is 243.05 mg`.
pub(super) fn weighed(intake: &Intake) -> Option<String> {
    let by_atoms = |unit: &UnitAsked| matches!(unit, UnitAsked::Meq | UnitAsked::Mmol);
    let (figure, unit) = intake.also.filter(|(_, unit)| by_atoms(unit))?;
    let [part] = intake.parts[..] else {
        return None;
    };
    Some(words::converted(
        &format!("{} {unit}", Figure(figure)),
        &format!("{} {}", Figure(part.figure), intake.unit),
    ))
}
