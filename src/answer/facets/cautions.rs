//! Cautions: the weightiest first; what concerns the person asked about before everything.

use crate::answer::facets::writer::{Length, Writer};
use crate::answer::intent::Intent;
use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::grammar::List;
use crate::knowledge::{
    Caution, CautionKind, Entry, ObjectKind, ObjectRow, SingleAnswer, Supplement,
};
use crate::population::{AgeRange, LifeStage};
use crate::question::{Facet, Person, Section};
use crate::safety::Concern;
use crate::spelling::normalised;

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

/// The caution on each thing that the question names, and for which of them there is none; they stand before the
/// verdict.
pub(in crate::answer) fn concerning<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
) -> Vec<Line> {
    concerning_beside(writer, supplement, &[])
}

/// The same without what these answers tell of.
pub(in crate::answer) fn concerning_beside<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    answers: &[(usize, &SingleAnswer)],
) -> Vec<Line> {
    let intent = writer.intent;
    let concerns = intent.asked.concerns.iter();
    let left: Vec<&Concern> = concerns
        .filter(|concern| !warn_of(answers, &concern.about))
        .collect();
    let said = said_of(supplement, &left);
    let mut lines: Vec<Line> = said
        .iter()
        .map(|caution| line(writer, supplement, caution, Length::Short))
        .collect();
    for line in &mut lines {
        line.cites.truncate(1);
    }
    let without: Vec<&str> = left
        .iter()
        .filter(|concern| first_on(supplement, concern).is_none())
        .map(|concern| concern.about.as_str())
        .collect();
    if !without.is_empty() {
        let about = List::or(&without).to_string();
        lines.push(Line::text(words::no_caution_on(&about, &supplement.name)));
    }
    lines
}

/// Whether one of the answers is on what the caution is about, and speaks of it.
pub(in crate::answer) fn warn_of(answers: &[(usize, &SingleAnswer)], about: &str) -> bool {
    /// The letters by which `kidneys` is known again in `kidney disease`.
    const STEM: usize = 5;
    let stem: String = about.to_lowercase().chars().take(STEM).collect();
    let has_stem = |text: &String| text.to_lowercase().contains(&stem);
    answers.iter().any(|(_, answer)| {
        let is_on_it = answer.facet == Facet::Caution || answer.asks.iter().any(has_stem);
        is_on_it && has_stem(&answer.text)
    })
}

/// More would leave no room for the verdict.
const CONCERNS: usize = 2;

fn first_on<'s>(supplement: &'s Supplement, concern: &Concern) -> Option<&'s Caution> {
    let cautions = supplement.cautions.iter();
    cautions
        .filter(|caution| concern.kinds.contains(&caution.kind))
        .min_by_key(|caution| caution.severity)
}

/// The cautions that stand before the verdict, each once.
fn said<'s>(supplement: &'s Supplement, intent: &Intent) -> Vec<&'s Caution> {
    let concerns: Vec<&Concern> = intent.asked.concerns.iter().collect();
    said_of(supplement, &concerns)
}

fn said_of<'s>(supplement: &'s Supplement, concerns: &[&Concern]) -> Vec<&'s Caution> {
    let mut said: Vec<&Caution> = Vec::new();
    let concerns = concerns.iter();
    for caution in concerns.filter_map(|concern| first_on(supplement, concern)) {
        if said.len() < CONCERNS && !is_in(caution, &said) {
            said.push(caution);
        }
    }
    said
}

fn is_in(caution: &Caution, cautions: &[&Caution]) -> bool {
    cautions.iter().any(|other| std::ptr::eq(*other, caution))
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

/// The caution on a condition that the question names in words: `haemochromatosis in the family`.
pub(in crate::answer) fn on_condition<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
) -> Option<Line> {
    let conditions = conditions(writer);
    let cautions = supplement.cautions.iter();
    let is_of_people = |caution: &&Caution| {
        matches!(
            caution.kind,
            CautionKind::Children | CautionKind::Pregnancy | CautionKind::Breastfeeding
        )
    };
    let cautions = cautions.filter(|caution| !is_of_people(caution));
    let mut cautions = cautions.filter(|caution| speaks_of(caution, &conditions));
    let caution = cautions.next()?;
    Some(line(writer, supplement, caution, Length::Short))
}

/// Who is asked about is read of the whole question: `expecting results` tells of nobody who is pregnant.
const GROUPS_OF_PEOPLE: [&str; 8] = [
    "women",
    "men",
    "adults",
    "older adults",
    "children",
    "pregnancy",
    "breastfeeding",
    "students",
];

/// What the things are called that the question names, in the common spelling.
fn conditions(writer: &Writer<'_>) -> Vec<String> {
    let knowledge = writer.knowledge;
    let objects = &knowledge.languages.english().objects.objects;
    let asked = &writer.intent.asked;
    let objects_asked = asked.objects.iter();
    let objects_asked = objects_asked.filter(|id| !GROUPS_OF_PEOPLE.contains(&id.as_str()));
    let names = objects_asked.flat_map(|id| {
        let outcome = knowledge.vocabulary.outcome(id);
        let conditions = outcome.into_iter().flat_map(|outcome| &outcome.conditions);
        // `limit`, a side of a part, stands in many a caution.
        let is_somebodys =
            |row: &&ObjectRow| matches!(row.kind, ObjectKind::Group | ObjectKind::Outcome);
        let words = objects
            .iter()
            .filter(is_somebodys)
            .filter(move |row| row.id == *id);
        conditions.chain(words.flat_map(|row| &row.words))
    });
    names
        .map(|name| format!(" {} ", normalised(name)))
        .collect()
}

fn speaks_of(caution: &Caution, conditions: &[String]) -> bool {
    let text = format!(" {} ", normalised(&caution.text));
    conditions.iter().any(|name| text.contains(name.as_str()))
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

fn line<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
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
