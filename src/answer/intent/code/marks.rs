//! What the marks in a code stand for.

use crate::answer::reply::code::{MARK, mark};
use crate::knowledge::Knowledge;

/// The marks of these ids.
pub(super) fn marks(ids: &[String]) -> String {
    ids.iter().map(|id| mark(id)).collect()
}

/// The ids that are written as marks, or out, as buttons did once.
pub(super) fn ids_of<'k>(
    text: &str,
    known: &(impl Iterator<Item = &'k str> + Clone),
) -> Vec<String> {
    let written = text.split('~').filter(|id| !id.is_empty());
    let ids = written.filter_map(|id| resolved(id, known.clone()));
    ids.collect()
}

/// The id that is meant by a mark or by itself.
pub(in crate::answer) fn resolved<'k>(
    id: &str,
    mut known: impl Iterator<Item = &'k str>,
) -> Option<String> {
    let id = id.trim_start_matches('~');
    let is_meant = |other: &&str| *other == id || id.len() == MARK && mark(other)[1..] == *id;
    known.find(is_meant).map(str::to_owned)
}

pub(super) fn objects(knowledge: &Knowledge) -> impl Iterator<Item = &str> + Clone {
    let outcomes = knowledge.vocabulary.outcomes.iter();
    let others = knowledge.languages.english().objects.objects.iter();
    outcomes
        .map(|outcome| outcome.id.as_str())
        .chain(substances(knowledge))
        .chain(others.map(|row| row.id.as_str()))
}

pub(super) fn substances(knowledge: &Knowledge) -> impl Iterator<Item = &str> + Clone {
    let medicines = knowledge.medicines.keys();
    medicines
        .chain(knowledge.supplements.keys())
        .map(String::as_str)
}
