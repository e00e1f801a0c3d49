//! What the mentions surely name.

use crate::grammar::List;
use crate::knowledge::{Entry, Knowledge, MedicineKind};
use crate::matching::{Mention, Subject, Sureness};

/// The distinct ids of what is surely named.
pub(crate) fn ids(mentions: &[Mention], id: impl Fn(&Subject) -> Option<&String>) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for mention in mentions
        .iter()
        .filter(|mention| mention.sureness != Sureness::Doubtful)
    {
        if let Some(id) = id(&mention.subject).filter(|id| !ids.contains(id)) {
            ids.push(id.clone());
        }
    }
    ids
}

/// Ids of the medicines and classes that are surely named.
pub(crate) fn medicines(knowledge: &Knowledge, mentions: &[Mention]) -> Vec<String> {
    ids(mentions, |subject| match subject {
        Subject::Medicine(id) if is_medicine(knowledge, id) => Some(id),
        _ => None,
    })
}

pub(crate) fn is_medicine(knowledge: &Knowledge, id: &str) -> bool {
    let kind = knowledge.medicines.get(id).map(|medicine| medicine.kind);
    kind.is_some_and(|kind| kind != MedicineKind::Supplement)
}

fn name_not_covered(knowledge: &Knowledge, mention: &Mention) -> Option<String> {
    match &mention.subject {
        _ if mention.sureness == Sureness::Doubtful => None,
        Subject::NotCovered(name) => Some(name.clone()),
        Subject::Medicine(id) => knowledge
            .medicines
            .get(id)
            .map(|medicine| medicine.name.clone()),
        Subject::Supplement(_) | Subject::Topic(_) => None,
    }
}

/// The names of the substances that are named, are no medicines and have no entry, each once.
pub(crate) fn substances(knowledge: &Knowledge, mentions: &[Mention]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for mention in mentions {
        let is_of_a_medicine =
            matches!(&mention.subject, Subject::Medicine(id) if is_medicine(knowledge, id));
        let name = name_not_covered(knowledge, mention).filter(|_| !is_of_a_medicine);
        names.extend(name.filter(|name| !names.contains(name)));
    }
    names
}

/// The first words that are in doubt where something else is sure: of an entry or of a medicine.
pub(crate) fn doubt(knowledge: &Knowledge, mentions: &[Mention]) -> Option<(String, String)> {
    let doubtful = mentions
        .iter()
        .filter(|mention| mention.sureness == Sureness::Doubtful)
        // `Ginger, ginger for travel`: what is sure elsewhere leaves no doubt.
        .filter(|mention| !is_sure_elsewhere(mention, mentions));
    doubtful
        .map(|mention| {
            let subjects = std::iter::once(&mention.subject).chain(&mention.rivals);
            let names = subjects.filter_map(|subject| match subject {
                Subject::Supplement(id) | Subject::Topic(id) => {
                    knowledge.entry(id).map(Entry::name)
                }
                Subject::Medicine(id) => Some(knowledge.substance_name(id)),
                Subject::NotCovered(_) => None,
            });
            let mut names: Vec<&str> = names.collect();
            names.dedup();
            (mention.typed.clone(), List::or(&names).to_string())
        })
        .find(|(_, names)| !names.is_empty())
}

fn is_sure_elsewhere(doubtful: &Mention, mentions: &[Mention]) -> bool {
    let mut sure = mentions
        .iter()
        .filter(|it| it.sureness != Sureness::Doubtful);
    sure.any(|it| it.subject == doubtful.subject)
}
