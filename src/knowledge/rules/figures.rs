//! Figures: units, and doses set against limits.

use super::super::amount::{AMOUNTS, Amount, NOT_AN_AMOUNT, Unit};
use super::super::dose::UpperLimit;
use super::super::load::Read;
use super::super::supplement::Supplement;
use super::super::written::Step;
use super::{Draft, Problem, key, row};

pub(super) fn units_are_the_substance_s_own(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for file in &draft.supplements {
        let entry = &file.content;
        let doses = entry.doses.iter();
        let doses = doses.map(|dose| (dose.place.path("doses", "unit"), dose.amount.unit));
        let limits = entry.upper_limits.iter();
        let limits = limits.map(|limit| {
            let path = limit.place.path("upper-limits", "unit");
            (path, limit.amount.unit)
        });
        let foods = entry.foods.iter().enumerate();
        let foods =
            foods.filter_map(|(place, food)| Some((row("foods", place, "unit"), food.unit?)));
        foreign_units(file, doses.chain(limits).chain(foods), problems);
    }
}

fn foreign_units(
    file: &Read<'_, Supplement>,
    units: impl Iterator<Item = (Vec<Step>, Unit)>,
    problems: &mut Vec<Problem>,
) {
    let allowed = &file.content.units;
    if allowed.is_empty() {
        return;
    }
    for (path, unit) in units.filter(|(_, unit)| !allowed.contains(unit)) {
        let words: Vec<_> = allowed.iter().map(|unit| format!("`{unit}`")).collect();
        let message = format!(
            "{} is not measured in `{unit}`; its `units` are {}",
            file.content.name,
            words.join(", ")
        );
        problems.push(file.document.problem(&path, message));
    }
}

pub(super) fn international_units_have_a_factor(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for file in &draft.supplements {
        let entry = &file.content;
        let factor = entry.iu_per_mcg.filter(|factor| *factor > 0.0);
        if entry.units.contains(&Unit::Iu) && factor.is_none() {
            let message = "`IU` needs `iu-per-mcg`, a number above 0: how many IU one microgram of this substance is";
            let shown = entry.iu_per_mcg.map_or("units", |_| "iu-per-mcg");
            problems.push(file.document.problem(&[key(shown)], message));
        }
    }
}

pub(super) fn a_dose_above_the_lowest_limit_has_a_note(
    draft: &Draft<'_>,
    problems: &mut Vec<Problem>,
) {
    for file in &draft.supplements {
        let entry = &file.content;
        for dose in &entry.doses {
            if dose.note.is_some() {
                continue;
            }
            let limits = entry.upper_limits.iter().filter(|limit| {
                limit.amount.per == dose.amount.per && limit.population.overlaps(&dose.population)
            });
            let Some(lowest) = lowest(limits, entry.iu_per_mcg) else {
                continue;
            };
            if exceeds(&dose.amount, &lowest.amount, entry.iu_per_mcg) {
                let message = format!(
                    "{} is above the limit of {} ({}: {}); lower it, or say why in `note`",
                    dose.amount.words(entry.iu_per_mcg),
                    lowest.amount.words(entry.iu_per_mcg),
                    lowest.authority,
                    lowest.population,
                );
                let shown = if dose.amount.from < dose.amount.to {
                    "to"
                } else {
                    "amount"
                };
                let path = dose.place.path("doses", shown);
                problems.push(file.document.problem(&path, message));
            }
        }
    }
}

pub(super) fn an_amount_in_a_food_has_a_unit(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for file in &draft.supplements {
        for (place, food) in file.content.foods.iter().enumerate() {
            let (shown, message) = match (food.amount, food.unit) {
                (Some(_), None) => ("amount", "an `amount` needs its `unit`"),
                (None, Some(_)) => ("unit", "a `unit` needs its `amount`"),
                (Some(amount), _) if !AMOUNTS.contains(&amount) => ("amount", NOT_AN_AMOUNT),
                _ => continue,
            };
            problems.push(file.document.problem(&row("foods", place, shown), message));
        }
    }
}

fn lowest<'l>(
    limits: impl Iterator<Item = &'l UpperLimit>,
    factor: Option<f64>,
) -> Option<&'l UpperLimit> {
    limits.min_by(|one, two| {
        let top = |limit: &UpperLimit| limit.amount.top_mcg(factor).unwrap_or(f64::INFINITY);
        top(one).total_cmp(&top(two))
    })
}

fn exceeds(dose: &Amount, limit: &Amount, factor: Option<f64>) -> bool {
    match (dose.top_mcg(factor), limit.top_mcg(factor)) {
        (Some(dose), Some(limit)) => dose > limit,
        _ => false,
    }
}
