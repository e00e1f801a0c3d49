//! An amount that somebody names, set against the recommendations and each authority's limit. Never a verdict on them.

use crate::answer::amount_words;
use crate::answer::facets::asked::{a_day, at_most, is_compared, limits_a_day};
use crate::answer::facets::beside_limits::{comparison, glance};
use crate::answer::facets::compound::{compound, is_of_all};
use crate::answer::facets::limits;
use crate::answer::facets::reckoned::{converted, on_average, sum, weighed};
use crate::answer::facets::unlimited::unlimited;
use crate::answer::facets::writer::{Length, Writer};
use crate::answer::intent::Asked;
use crate::answer::intent::amounts::AmountOf;
use crate::answer::reply::line::Line;
use crate::knowledge::{Amount, Supplement};
use crate::question::NotCompared;

/// The amounts of a supplement beside its limits.
#[derive(Debug, Default)]
pub(in crate::answer) struct Against {
    /// Each amount as it was read, and how it compares with each limit of the people asked about; what was not read is
    /// said. Where one is above a limit, that more is for a doctor.
    pub(in crate::answer) lines: Vec<Line>,
    /// What the limits count, and that amounts add up.
    pub(in crate::answer) notes: Vec<Line>,
    pub(in crate::answer) is_above: bool,
}

/// Each amount of the supplement against its limits.
pub(in crate::answer) fn against<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
) -> Against {
    let amounts: Vec<AmountOf> = of(writer, supplement);
    let mut lines = Vec::new();
    if amounts.iter().any(is_of_all) {
        lines.extend(compound(writer, supplement));
    }
    // Beside what is taken, the result of a test needs no word.
    let has_others = amounts.iter().any(|amount| !is_of_a_test(amount));
    let told = amounts
        .iter()
        .filter(|amount| !(has_others && is_of_a_test(amount)));
    for amount in told {
        lines.extend(converted(amount, supplement).map(Line::text));
        lines.extend(weighed(&amount.intake).map(Line::text));
        lines.extend(on_average(amount, supplement).map(Line::text));
        lines.push(one(writer, supplement, amount, Length::Full));
    }
    let all = taken_together(&amounts, supplement);
    let together = all.and_then(|all| together(writer, supplement, (all, Length::Full)));
    let adds_up = together.is_none() && are_several(writer, supplement);
    lines.splice(0..0, together);
    let mut notes: Vec<Line> = Vec::new();
    notes.extend(adds_up.then(|| Line::text(amount_words::add_up())));
    let each = amounts
        .iter()
        .filter_map(|amount| a_day(amount, supplement).or_else(|| at_most(amount, supplement)));
    let is_above = each
        .chain(all)
        .any(|amount| is_above(writer, supplement, amount));
    lines.extend(is_above.then(|| Line::text(amount_words::prescribed())));
    if is_compared(writer, supplement) {
        lines.extend(limits::what_counts(supplement));
    }
    Against {
        lines,
        notes,
        is_above,
    }
}

fn is_of_a_test(amount: &AmountOf) -> bool {
    amount.intake.not_compared == Some(NotCompared::Lab)
}

/// Whether several amounts may be of the supplement.
fn are_several(writer: &Writer<'_>, supplement: &Supplement) -> bool {
    let may_be_of_it = |amount: &&AmountOf| {
        let why = amount.intake.not_compared;
        let is_told = !matches!(why, Some(NotCompared::Left | NotCompared::Food));
        let of = amount.of.as_deref();
        of.map_or(is_told, |of| of == supplement.id)
    };
    let asked = &writer.intent.asked.amounts;
    asked.iter().filter(may_be_of_it).count() > 1
}

/// Whether it was read whole, adds up with no other, and is above no limit of the people asked about: nothing is lost where
/// nobody sets it beside them.
pub(in crate::answer) fn is_unremarkable(
    writer: &Writer<'_>,
    supplement: &Supplement,
    amount: &AmountOf,
) -> bool {
    let Some(daily) = a_day(amount, supplement).filter(|_| amount.intake.not_compared.is_none())
    else {
        return false;
    };
    let has_limits = limits_a_day(writer, supplement).next().is_some();
    let is_known = supplement.upper_limits.is_empty() || has_limits;
    is_known && !are_several(writer, supplement) && !is_above(writer, supplement, daily)
}

/// Whether it is above the limit of some authority.
fn is_above(writer: &Writer<'_>, supplement: &Supplement, amount: Amount) -> bool {
    let factor = supplement.iu_per_mcg;
    let Some(top) = amount.top_mcg(factor) else {
        return false;
    };
    let mut limits = limits_a_day(writer, supplement);
    limits.any(|limit| {
        limit
            .amount
            .top_mcg(factor)
            .is_some_and(|bound| top > bound)
    })
}

/// The same in one line an amount.
pub(in crate::answer) fn at_a_glance<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
) -> Vec<Line> {
    let amounts: Vec<AmountOf> = of(writer, supplement);
    let told = |amount: &AmountOf| one(writer, supplement, amount, Length::Short);
    let mut lines: Vec<Line> = amounts.iter().map(told).collect();
    let all = taken_together(&amounts, supplement);
    lines.splice(
        0..0,
        all.and_then(|all| together(writer, supplement, (all, Length::Short))),
    );
    if amounts.iter().any(is_of_all) {
        lines.extend(compound(writer, supplement));
    }
    lines
}

/// What the amounts make that are taken beside one another, which is what the limits are for.
fn taken_together(amounts: &[AmountOf], supplement: &Supplement) -> Option<Amount> {
    let (first, others) = amounts.split_first()?;
    let is_daily = |amount: &AmountOf| amount.intake.days.is_none();
    let adds = !others.is_empty() && others.iter().all(|amount| amount.adds);
    if !adds || !amounts.iter().all(is_daily) {
        return None;
    }
    let mut sum = a_day(first, supplement)?;
    for amount in others {
        let next = a_day(amount, supplement).filter(|next| next.unit == sum.unit)?;
        (sum.from, sum.to) = (sum.from + next.from, sum.to + next.to);
    }
    Some(sum)
}

fn together<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    (all, length): (Amount, Length),
) -> Option<Line> {
    let mut line = match length {
        Length::Short => glance(writer, supplement, all),
        Length::Full => comparison(writer, supplement, all),
    }?;
    line.text = amount_words::together(&line.text);
    Some(line)
}

/// The amounts that are of nothing which the answer is about.
pub(in crate::answer) fn of_something_else(asked: &Asked) -> Vec<Line> {
    let line = |reasons: &[NotCompared]| {
        let of_nothing = asked.amounts.iter().filter(|amount| amount.is_of_nothing());
        let others = of_nothing.filter_map(|amount| {
            let why = amount.intake.not_compared?;
            reasons
                .contains(&why)
                .then_some((amount.text.as_str(), why))
        });
        let (texts, whys): (Vec<&str>, Vec<NotCompared>) = others.unzip();
        let why = whys
            .into_iter()
            .max_by_key(|why| *why == NotCompared::Left)?;
        Some(Line::text(amount_words::none_compared(&texts, why)))
    };
    let reasons: [&[NotCompared]; 2] = [
        &[NotCompared::Whose, NotCompared::Left],
        &[NotCompared::Food],
    ];
    reasons.into_iter().filter_map(line).collect()
}

fn of(writer: &Writer<'_>, supplement: &Supplement) -> Vec<AmountOf> {
    let asked = &writer.intent.asked;
    asked.amounts_of(&supplement.id).cloned().collect()
}

/// `2 × 1,000 mg = 2,000 mg a day: above …`, or why it is not compared.
fn one<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    amount: &AmountOf,
    length: Length,
) -> Line {
    let told = |writer: &mut Writer<'k>, daily: Amount| match length {
        Length::Short => glance(writer, supplement, daily),
        Length::Full => comparison(writer, supplement, daily),
    };
    if let Some(most) = at_most(amount, supplement) {
        let told = told(writer, most);
        let mut line = told.unwrap_or_else(|| unlimited(writer, supplement, most));
        line.text = amount_words::at_most(&amount.text, &line.text);
        return line;
    }
    if let Some(why) = amount.intake.not_compared {
        return Line::text(amount_words::not_compared(&amount.text, why));
    }
    let Some(daily) = a_day(amount, supplement) else {
        let unit = amount.intake.unit;
        return Line::text(amount_words::unit_is_foreign(unit, &supplement.name));
    };
    let mut line = told(writer, daily).unwrap_or_else(|| unlimited(writer, supplement, daily));
    line.text = [sum(&amount.intake).unwrap_or_default(), line.text].concat();
    line
}
