//! What amounts and limits share: the amount that is asked about, and the limits of the people asked about.

use crate::answer::facets::doses::region_rank;
use crate::answer::facets::writer::Writer;
use crate::answer::intent::amounts::AmountOf;
use crate::knowledge::{Amount, LimitKind, Per, Supplement, Unit, UpperLimit};
use crate::population::{AgeRange, LifeStage};
use crate::question::{Person, UnitAsked};

/// Whether the screen tells each limit beside the amount, or that there is none.
pub(in crate::answer) fn is_compared(writer: &Writer<'_>, supplement: &Supplement) -> bool {
    let asked = &writer.intent.asked;
    let mut amounts = asked.amounts_of(&supplement.id);
    let has_limits = || limits_a_day(writer, supplement).next().is_some();
    amounts.any(|amount| {
        a_day(amount, supplement)
            .or_else(|| at_most(amount, supplement))
            .is_some()
    }) && (supplement.upper_limits.is_empty() || has_limits())
}

/// The amount for a day, an average where it is for longer; nothing where it is not said, or where the substance has no
/// such unit: an IU without a factor.
pub(in crate::answer) fn a_day(amount: &AmountOf, supplement: &Supplement) -> Option<Amount> {
    daily(amount.intake.a_day?, amount, supplement)
}

/// The most for a day, where a range or a bound says no more.
pub(in crate::answer) fn at_most(amount: &AmountOf, supplement: &Supplement) -> Option<Amount> {
    daily(amount.intake.at_most?, amount, supplement)
}

fn daily(figure: f64, amount: &AmountOf, supplement: &Supplement) -> Option<Amount> {
    let unit = unit(amount.intake.unit)?;
    unit.in_mcg(supplement.iu_per_mcg)?;
    Some(Amount {
        from: figure,
        to: figure,
        unit,
        per: Per::Day,
    })
}

/// A unit that figures of the knowledge may have.
pub(in crate::answer) const fn unit(asked: UnitAsked) -> Option<Unit> {
    match asked {
        UnitAsked::Mcg => Some(Unit::Mcg),
        UnitAsked::Mg => Some(Unit::Mg),
        UnitAsked::G => Some(Unit::G),
        UnitAsked::Iu => Some(Unit::Iu),
        UnitAsked::Meq
        | UnitAsked::Mmol
        | UnitAsked::DailyValue
        | UnitAsked::Other
        | UnitAsked::None => None,
    }
}

/// An amount for a day is set against figures for a day, of the people asked about: a limit for others is none for them.
pub(in crate::answer) fn limits_a_day<'s>(
    writer: &Writer<'_>,
    supplement: &'s Supplement,
) -> impl Iterator<Item = &'s UpperLimit> {
    let limits = shown(writer, supplement).into_iter();
    let person = writer.intent.asked.person;
    limits.filter(move |limit| {
        let theirs = person.is_anybody() || is_theirs(person, limit);
        theirs && limit.amount.per == Per::Day
    })
}

/// Whether the limit is one of the person asked about. A teenager may be 18, and is still not measured by the limit of
/// those who are grown up.
pub(in crate::answer) fn is_theirs(person: Person, limit: &UpperLimit) -> bool {
    let is_of_adults = !limit.population.ages.overlaps(AgeRange::CHILDREN);
    person.fits(&limit.population) && !(is_of_adults && person.may_be_a_child())
}

const ADULT: AgeRange = AgeRange::years(19, None);

/// `US`, `EU`, …
pub(in crate::answer) fn region(writer: &Writer<'_>, authority: &str) -> String {
    let known = writer.knowledge.vocabulary.authority(authority);
    known.map_or_else(String::new, |authority| authority.region.clone())
}

/// The rows of the person asked about, else those of adults; US rows first, guidance only where there is no limit.
pub(in crate::answer) fn shown<'s>(
    writer: &Writer<'_>,
    supplement: &'s Supplement,
) -> Vec<&'s UpperLimit> {
    let person = writer.intent.asked.person;
    let mut rows: Vec<&UpperLimit> = supplement.upper_limits.iter().collect();
    rows.sort_by_key(|row| region_rank(writer, &row.authority));
    let fits = |row: &&UpperLimit| !person.is_anybody() && is_theirs(person, row);
    if rows.iter().any(fits) {
        rows.retain(fits);
    } else {
        rows.retain(|row| is_adult(row));
    }
    // "Women" are no girls.
    let grown_up = |row: &&UpperLimit| row.population.ages.overlaps(ADULT);
    if person.ages.is_none() && rows.iter().any(grown_up) {
        rows.retain(grown_up);
    }
    if rows.iter().any(|row| row.kind == LimitKind::Ul) {
        let is_of_the_place = |row: &UpperLimit| region_rank(writer, &row.authority) == 0;
        rows.retain(|row| row.kind != LimitKind::Guidance || is_of_the_place(row));
    }
    rows
}

pub(in crate::answer) fn is_adult(row: &UpperLimit) -> bool {
    let general = row.population.includes(LifeStage::General)
        || row.population.includes(LifeStage::Postmenopausal);
    general && row.population.ages.overlaps(ADULT)
}
