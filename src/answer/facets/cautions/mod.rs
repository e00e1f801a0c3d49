//! Cautions: the weightiest first; what concerns the person asked about before everything.

mod concerning;
mod condition;
mod line;

use crate::answer::facets::writer::{Length, Writer};
use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::knowledge::{Caution, CautionKind, Entry, Supplement};
use crate::population::{AgeRange, LifeStage};
use crate::question::{Person, Section};

use concerning::said;
pub(in crate::answer) use concerning::{Concerning, concerning, concerning_beside, warn_of};
pub(in crate::answer) use condition::on_condition;
use condition::{conditions, speaks_of};
use line::{is_in, line};

pub(in crate::answer) fn lines<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    length: Length,
) -> Vec<Line> {
    let said = said(supplement, writer.intent);
    let alone = said.len() >= supplement.cautions.len();
    let ordered = ordered(writer, supplement);
    let mut lines: Vec<Line> = ordered
        .into_iter()
        .filter(|caution| length == Length::Full || alone || !is_in(caution, &said))
        .map(|caution| line(writer, supplement, caution, length))
        .collect();
    lines.extend(adverse_effects(writer, supplement));
    if length == Length::Full {
        lines.extend(writer.gaps(supplement, Section::Cautions));
    }
    lines
}

/// What too much of it, or it alone, may do.
pub(in crate::answer) fn adverse_effects<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
) -> Vec<Line> {
    let effects = supplement.adverse_effects.iter();
    effects
        .map(|effect| {
            let cites = writer
                .citations
                .cite(Entry::Supplement(supplement), &effect.refs);
            Line::item(effect.text.clone())
                .labelled(words::adverse_effects())
                .citing(cites)
        })
        .collect()
}

/// The two cautions that stand on every first screen, those before the verdict included.
pub(in crate::answer) fn weightiest<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
) -> Vec<Line> {
    let said = said(supplement, writer.intent);
    let two = ordered(writer, supplement).into_iter().take(2);
    let left = two.filter(|caution| !is_in(caution, &said)).collect();
    in_short(writer, supplement, left)
}

/// The cautions of a kind, the weightiest first.
pub(in crate::answer) fn of_kind<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    kind: CautionKind,
) -> Vec<Line> {
    let cautions = ordered(writer, supplement);
    let cautions = cautions.into_iter().filter(|caution| caution.kind == kind);
    in_short(writer, supplement, cautions.collect())
}

/// The two cautions where none stands before the verdict.
pub(in crate::answer) fn foremost<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
) -> Vec<Line> {
    let two = ordered(writer, supplement).into_iter().take(2);
    in_short(writer, supplement, two.collect())
}

fn in_short<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    cautions: Vec<&Caution>,
) -> Vec<Line> {
    let each = cautions.into_iter();
    each.map(|caution| {
        let cites = writer
            .citations
            .cite(Entry::Supplement(supplement), &caution.refs);
        Line::item(caution.text.clone()).citing(cites.into_iter().take(1).collect())
    })
    .collect()
}

fn ordered<'s>(writer: &Writer<'_>, supplement: &'s Supplement) -> Vec<&'s Caution> {
    let intent = writer.intent;
    let conditions = conditions(writer);
    let named = |kind| {
        let mut concerns = intent.asked.concerns.iter();
        concerns.any(|concern| concern.kinds.contains(&kind))
    };
    let mut cautions: Vec<&Caution> = supplement.cautions.iter().collect();
    cautions.sort_by_key(|caution| {
        let first = named(caution.kind)
            || concerns(caution.kind, intent.asked.person)
            || speaks_of(caution, &conditions);
        (!first, caution.severity)
    });
    cautions
}

fn concerns(kind: CautionKind, person: Person) -> bool {
    match kind {
        CautionKind::Pregnancy => person.life_stage == Some(LifeStage::Pregnant),
        CautionKind::Breastfeeding => person.life_stage == Some(LifeStage::Breastfeeding),
        CautionKind::Children => person.may_be_a_child(),
        CautionKind::OlderAdults => person
            .ages
            .is_some_and(|ages| ages.from >= AgeRange::years(65, None).from),
        _ => false,
    }
}
