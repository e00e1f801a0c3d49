//! The caution on a condition that the question names in words.

use crate::answer::facets::writer::{Length, Writer};
use crate::answer::reply::line::Line;
use crate::knowledge::{Caution, CautionKind, ObjectKind, ObjectRow, SingleAnswer, Supplement};
use crate::question::Facet;
use crate::spelling::normalised;

use super::line::line;

/// The caution on a condition that the question names in words: `haemochromatosis in the family`; none that one of these
/// answers tells of.
pub(in crate::answer) fn on_condition<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    answers: &[(usize, &SingleAnswer)],
) -> Option<Line> {
    let mut conditions = conditions(writer);
    let told = answers.iter();
    let told = told.filter(|(_, answer)| answer.facet == Facet::Caution);
    let told: Vec<String> = told
        .map(|(_, answer)| format!(" {} ", normalised(&answer.text)))
        .collect();
    conditions.retain(|name| !told.iter().any(|text| text.contains(name.as_str())));
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
pub(super) fn conditions(writer: &Writer<'_>) -> Vec<String> {
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

pub(super) fn speaks_of(caution: &Caution, conditions: &[String]) -> bool {
    if conditions.is_empty() {
        return false;
    }
    let text = format!(" {} ", normalised(&caution.text));
    conditions.iter().any(|name| text.contains(name.as_str()))
}
