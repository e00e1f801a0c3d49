//! Cautions: the weightiest first; what concerns the person asked about before everything.

use crate::knowledge::{Caution, CautionKind, Entry, Gap, Supplement};
use crate::population::{AgeRange, LifeStage};
use crate::question::Person;

use super::super::reply::Line;
use super::super::words;
use super::{Length, Writer};

pub(super) fn lines(writer: &mut Writer<'_>, supplement: &Supplement, length: Length) -> Vec<Line> {
    let ordered = ordered(supplement, writer.focus.person);
    let mut lines: Vec<Line> = ordered
        .into_iter()
        .map(|caution| line(writer, supplement, caution, length))
        .collect();
    for effect in &supplement.adverse_effects {
        let cites = writer
            .citations
            .cite(Entry::Supplement(supplement), &effect.refs);
        lines.push(
            Line::item(effect.text.clone())
                .labelled(words::adverse_effects())
                .citing(cites),
        );
    }
    if length == Length::Full {
        lines.extend(writer.gaps(supplement, Gap::Cautions));
    }
    lines
}

/// The two cautions that stand on every first screen.
pub(in crate::answer) fn weightiest(writer: &mut Writer<'_>, supplement: &Supplement) -> Vec<Line> {
    let two = ordered(supplement, writer.focus.person).into_iter().take(2);
    two.map(|caution| {
        let cites = writer
            .citations
            .cite(Entry::Supplement(supplement), &caution.refs);
        Line::item(caution.text.clone()).citing(cites.into_iter().take(1).collect())
    })
    .collect()
}

fn ordered(supplement: &Supplement, person: Person) -> Vec<&Caution> {
    let mut cautions: Vec<&Caution> = supplement.cautions.iter().collect();
    cautions.sort_by_key(|caution| (!concerns(caution.kind, person), caution.severity));
    cautions
}

fn concerns(kind: CautionKind, person: Person) -> bool {
    const CHILD: AgeRange = AgeRange::years(0, Some(17));
    match kind {
        CautionKind::Pregnancy => person.life_stage == Some(LifeStage::Pregnant),
        CautionKind::Breastfeeding => person.life_stage == Some(LifeStage::Breastfeeding),
        CautionKind::Children => person
            .ages
            .is_some_and(|ages| ages.to.is_some() && ages.overlaps(CHILD)),
        CautionKind::OlderAdults => person
            .ages
            .is_some_and(|ages| ages.from >= AgeRange::years(65, None).from),
        _ => false,
    }
}

fn line(
    writer: &mut Writer<'_>,
    supplement: &Supplement,
    caution: &Caution,
    length: Length,
) -> Line {
    let cites = writer
        .citations
        .cite(Entry::Supplement(supplement), &caution.refs);
    let detail = caution.detail.as_ref().filter(|_| length == Length::Full);
    let text = match detail {
        Some(detail) => format!("{} {detail}", caution.text),
        None => caution.text.clone(),
    };
    Line::item(text)
        .labelled(words::caution_kind(caution.kind))
        .citing(cites)
}
