//! Which medicines, and which supplements beside each other, a question asks about.

use crate::knowledge::Knowledge;
use crate::matching::named::{ids, is_medicine};
use crate::matching::{Mention, Subject};
use crate::question::{Question, Section};

/// The medicines that are named. Another supplement in a list is no question about interactions, unless a row says what
/// the two do to each other; a medicine always is.
pub(super) fn medicines(
    knowledge: &Knowledge,
    question: &Question,
    mentions: &[Mention],
) -> Vec<String> {
    let asks = question.sections.contains(&Section::Interactions);
    let supplements = ids(mentions, |subject| match subject {
        Subject::Supplement(id) => Some(id),
        _ => None,
    });
    let has_row = |id: &String| {
        let mut named = supplements.iter();
        named.any(|supplement| has_row(knowledge, supplement, id))
    };
    let mut medicines = ids(mentions, |subject| match subject {
        Subject::Medicine(id) if asks || is_medicine(knowledge, id) || has_row(id) => Some(id),
        _ => None,
    });
    leave_classes(knowledge, &mut medicines);
    if asks && supplements.len() > 1 {
        medicines.extend(supplements);
    }
    medicines
}

/// Of `blood pressure tablets (amlodipine)` the second is meant: what is listed on others of the class is none of theirs.
fn leave_classes(knowledge: &Knowledge, medicines: &mut Vec<String>) {
    let named = medicines.clone();
    let is_of = |id: &String, class: &String| knowledge.classes_of(id).any(|of| of == class);
    medicines.retain(|class| !named.iter().any(|id| is_of(id, class)));
}

fn has_row(knowledge: &Knowledge, supplement: &str, with: &str) -> bool {
    let supplement = knowledge.supplements.get(supplement);
    supplement.is_some_and(|supplement| supplement.interactions.iter().any(|row| row.with == with))
}
