//! An amount that somebody names, set against the recommendations and each authority's limit. Never a verdict on them.

use crate::knowledge::{Amount, Basis, Figure, LimitKind, Per, Supplement, Unit, UpperLimit};
use crate::question::{AmountAsked, PerAsked, UnitAsked};

use super::super::reply::Line;
use super::super::words;
use super::Writer;
use super::limits;

/// The amount in the substance's own units, and how it compares with each limit of the people asked about.
pub(in crate::answer) fn against<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
) -> Vec<Line> {
    let Some(asked) = writer.focus.amount.clone() else {
        return Vec::new();
    };
    let Some(amount) = asked_amount(&asked, supplement) else {
        return vec![Line::text(words::unit_is_foreign(
            unit(asked.unit),
            &supplement.name,
        ))];
    };
    let factor = supplement.iu_per_mcg;
    let mut lines = Vec::new();
    if let Some(converted) = converted(&asked, amount, factor) {
        lines.push(Line::text(converted));
    }
    if asked.per != PerAsked::Day {
        lines.push(Line::text(words::limits_are_daily()));
        return lines;
    }
    let Some(top) = amount.top_mcg(factor) else {
        return lines;
    };
    let told = amount.words(factor);
    let mut sides = Vec::new();
    for limit in daily(limits::shown(writer, supplement)) {
        let Some(bound) = limit.amount.top_mcg(factor) else {
            continue;
        };
        let authority = limits::region(writer, &limit.authority);
        sides.push(words::beside_limit(
            top.total_cmp(&bound),
            &authority,
            &limit.amount.words(factor),
        ));
    }
    if let Some(largest) = largest_recommendation(writer, supplement) {
        let bound = largest.0.top_mcg(factor).unwrap_or(f64::INFINITY);
        sides.push(words::beside_recommendation(
            top.total_cmp(&bound),
            largest.1,
            &largest.0.words(factor),
        ));
    }
    if !sides.is_empty() {
        lines.push(Line::text(format!("{told}: {}.", sides.join("; "))));
    }
    lines
}

fn unit(asked: UnitAsked) -> Unit {
    match asked {
        UnitAsked::Mcg => Unit::Mcg,
        UnitAsked::Mg => Unit::Mg,
        UnitAsked::G => Unit::G,
        UnitAsked::Iu => Unit::Iu,
    }
}

/// `None` where the substance has no such unit: an IU without a factor.
pub(in crate::answer) fn asked_amount(
    asked: &AmountAsked,
    supplement: &Supplement,
) -> Option<Amount> {
    let unit = unit(asked.unit);
    unit.in_mcg(supplement.iu_per_mcg)?;
    Some(Amount {
        from: asked.figure,
        to: asked.figure,
        unit,
        per: Per::Day,
    })
}

/// `50 mcg of it is 2,000 IU`.
fn converted(asked: &AmountAsked, amount: Amount, factor: Option<f64>) -> Option<String> {
    let into = unit(asked.into?);
    let figure = amount.top_mcg(factor)? / into.in_mcg(factor)?;
    Some(words::converted(
        &format!("{} {}", Figure(amount.to), amount.unit),
        &format!("{} {into}", Figure(figure)),
    ))
}

/// An amount for a day is set against upper limits for a day; guidance is no limit.
fn daily(limits: Vec<&UpperLimit>) -> impl Iterator<Item = &UpperLimit> {
    limits
        .into_iter()
        .filter(|limit| limit.amount.per == Per::Day && limit.kind == LimitKind::Ul)
}

/// The largest RDA or AI of the people asked about, else of adults.
fn largest_recommendation(writer: &Writer<'_>, supplement: &Supplement) -> Option<(Amount, Basis)> {
    let rows = super::doses::recommended(writer, supplement);
    rows.into_iter()
        .map(|row| (row.amount, row.basis))
        .max_by(|one, other| {
            let top = |amount: &Amount| amount.top_mcg(supplement.iu_per_mcg).unwrap_or(0.0);
            top(&one.0).total_cmp(&top(&other.0))
        })
}
