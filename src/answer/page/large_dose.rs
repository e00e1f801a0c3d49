//! An amount over the limit, told calmly: the limits, what to watch for, and whom to ask. It is no emergency.

use crate::answer::facets::writer::Writer;
use crate::answer::intent::Intent;
use crate::answer::page::buttons::{Onward, answer, onward};
use crate::answer::page::where_to_turn::About;
use crate::answer::page::{fit, reviews, where_to_turn};
use crate::answer::reply::line::Line;
use crate::answer::reply::{Body, Kind};
use crate::answer::{facets, words};
use crate::knowledge::{Entry, Knowledge, LimitKind, Per, SafetyKind, Supplement};
use crate::population::{AgeRange, LifeStage};
use crate::question::Section;
use crate::safety::{Reading, Tier};

/// The body where somebody took more of this supplement than the lowest limit for a day.
pub(in crate::answer) fn body(
    knowledge: &Knowledge,
    reading: &Reading<'_>,
    (id, locale): (&str, Option<&str>),
    intent: &Intent,
) -> Option<Body> {
    let rule = reading.of_kind(SafetyKind::Amount).next()?;
    let supplement = knowledge.supplements.get(id)?;
    if !is_over(supplement, intent) {
        return None;
    }
    let entry = Entry::Supplement(supplement);
    let mut writer = Writer::on(knowledge, entry, intent);
    let turn =
        where_to_turn::line(&mut writer, About::Poison, locale).labelled(words::to_be_sure());
    let mut screen = vec![
        Line::heading(supplement.name.clone()),
        Line::text(rule.say.clone()),
        facets::upper_limit(&mut writer, supplement),
    ];
    screen.extend(reviews::overdue(entry, intent.today));
    let room = (fit::SCREEN - fit::CLOSING).saturating_sub(fit::width(&screen) + turn.width());
    screen.extend(fit::leading(watch_for(&mut writer, supplement), room).0);
    screen.push(turn);
    let most = fit::BUTTONS - 1;
    let Onward { mut buttons, menu } = onward(entry, &[Section::UpperLimits], (most, intent));
    buttons.extend(answer(entry, Section::Overview, intent));
    let mut body = Body {
        kind: Kind::Answer,
        tier: Tier::InCase,
        screen,
        buttons,
        menu,
        entries: vec![supplement.id.clone()],
        sections: vec![Section::UpperLimits.as_str(), Section::Cautions.as_str()],
        corrected: intent.said.corrected.clone(),
        ..Body::default()
    };
    fit::renumber(&mut body, &writer.citations);
    Some(body)
}

/// What to watch for, below a line that says so.
fn watch_for<'k>(writer: &mut Writer<'k>, supplement: &'k Supplement) -> Vec<Line> {
    let mut watch = vec![Line::text("").labelled(words::watch_for())];
    watch.extend(facets::adverse_effects(writer, supplement));
    watch.extend(facets::foremost(writer, supplement));
    for line in &mut watch {
        line.label = line.label.take().filter(|_| line.text.is_empty());
        line.cites.truncate(1);
    }
    watch
}

/// Whether an amount that somebody names is over the lowest limit for a day.
pub(super) fn is_over(supplement: &Supplement, intent: &Intent) -> bool {
    const ADULT: AgeRange = AgeRange::years(19, None);
    let factor = supplement.iu_per_mcg;
    let rows = supplement.upper_limits.iter().filter(|row| {
        row.kind != LimitKind::Guidance
            && row.amount.per == Per::Day
            && row.population.includes(LifeStage::General)
            && row.population.ages.overlaps(ADULT)
    });
    let lowest = rows
        .filter_map(|row| row.amount.top_mcg(factor))
        .min_by(f64::total_cmp);
    let taken = intent
        .asked
        .amounts_of(&supplement.id)
        .filter(|amount| amount.intake.days.is_none())
        .filter_map(|amount| facets::a_day(amount, supplement)?.top_mcg(factor))
        .reduce(f64::max);
    matches!((taken, lowest), (Some(taken), Some(lowest)) if taken > lowest)
}
