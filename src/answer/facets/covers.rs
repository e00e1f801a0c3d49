//! Which rows are on a medicine: those on itself, on its class, and on what is of its class.

use crate::answer::facets::writer::Writer;
use crate::knowledge::{Interaction, Knowledge, MedicineKind, Supplement};

/// The rows of the supplement on the medicine, the most severe first.
pub(in crate::answer) fn rows_on<'k>(
    knowledge: &Knowledge,
    supplement: &'k Supplement,
    medicine: &str,
) -> Vec<&'k Interaction> {
    let rows = supplement.interactions.iter();
    let mut rows: Vec<&Interaction> = rows
        .filter(|row| covers(knowledge, &row.with, medicine))
        .collect();
    rows.sort_by_key(|row| row.severity);
    rows
}

/// Whether neither side has a row on any of the medicines that were named.
pub(in crate::answer) fn is_unlisted(writer: &Writer<'_>, supplement: &Supplement) -> bool {
    let knowledge = writer.knowledge;
    let named = writer.intent.asked.medicines.iter();
    let mut named = named.filter(|id| **id != supplement.id);
    named.all(|medicine| {
        let mut rows = supplement.interactions.iter();
        !rows.any(|row| covers(knowledge, &row.with, medicine))
            && row_of(knowledge, medicine, supplement).is_none()
    })
}

/// Whether somebody looked for the medicine beside the supplement, and whatever they found or not.
pub(in crate::answer) fn was_checked(
    knowledge: &Knowledge,
    supplement: &Supplement,
    medicine: &str,
) -> bool {
    let rows = supplement.interactions.iter().map(|row| &row.with);
    let mut all = rows.chain(supplement.none_found.iter().map(|row| &row.with));
    all.any(|with| covers(knowledge, with, medicine))
}

/// The weightiest row on the supplement in the file of another one.
pub(super) fn row_of<'k>(
    knowledge: &'k Knowledge,
    other: &str,
    supplement: &Supplement,
) -> Option<(&'k Supplement, &'k Interaction)> {
    let other = knowledge.supplements.get(other)?.as_ref();
    let rows = other.interactions.iter();
    let rows = rows.filter(|row| covers(knowledge, &row.with, &supplement.id));
    rows.min_by_key(|row| row.severity).map(|row| (other, row))
}

/// Whether a row about `with` is about that medicine: itself, its class, or a member of the class that was named.
pub(in crate::answer) fn covers(knowledge: &Knowledge, with: &str, medicine: &str) -> bool {
    with == medicine
        || belongs(knowledge, medicine, with)
        || belongs(knowledge, with, medicine)
        || share_a_member(knowledge, with, medicine)
}

/// Whether some medicine is of both classes: a row on enzyme inducers is about some epilepsy medicines. What is no class has
/// no members, which is told sooner than by looking at all medicines.
pub(super) fn share_a_member(knowledge: &Knowledge, one: &str, other: &str) -> bool {
    let is_class = |id: &str| {
        let medicine = knowledge.medicines.get(id);
        medicine.is_some_and(|it| it.kind == MedicineKind::Class)
    };
    if !is_class(one) || !is_class(other) {
        return false;
    }
    let mut medicines = knowledge.medicines.values();
    medicines.any(|medicine| {
        let is_of = |class: &str| medicine.classes.iter().any(|id| id == class);
        is_of(one) && is_of(other)
    })
}

pub(super) fn belongs(knowledge: &Knowledge, medicine: &str, class: &str) -> bool {
    knowledge.classes_of(medicine).any(|id| id == class)
}
