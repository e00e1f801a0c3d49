//! The entries that a reply is about, and what it says and shares of them.

use crate::answer::intent::Intent;
use crate::answer::page::buttons::share;
use crate::answer::reply::action::Action;
use crate::answer::reply::{Body, Kind};
use crate::knowledge::{Entry, Knowledge, Supplement};

/// The ids that a button can carry.
const SHARED: usize = 3;

/// The entries with these ids, each once: Discord takes no two buttons with one id.
pub(super) fn distinct<'k>(
    knowledge: &'k Knowledge,
    ids: &[String],
    most: usize,
) -> Vec<Entry<'k>> {
    let mut entries: Vec<Entry<'_>> = Vec::new();
    for entry in ids.iter().filter_map(|id| knowledge.entry(id)) {
        if entries.len() < most && entries.iter().all(|known| known.id() != entry.id()) {
            entries.push(entry);
        }
    }
    entries
}

/// The first `most` of the supplements with these ids.
pub(super) fn first_supplements<'k>(
    knowledge: &'k Knowledge,
    ids: &[String],
    most: usize,
) -> Vec<&'k Supplement> {
    let known = ids.iter().filter_map(|id| knowledge.supplements.get(id));
    known.take(most).map(AsRef::as_ref).collect()
}

/// The supplements among the entries.
pub(super) fn supplements<'k>(entries: &[Entry<'k>]) -> Vec<&'k Supplement> {
    let supplements = entries.iter().filter_map(|entry| match entry {
        Entry::Supplement(supplement) => Some(*supplement),
        Entry::Topic(_) => None,
    });
    supplements.collect()
}

pub(super) fn ids(entries: &[Entry<'_>]) -> Vec<String> {
    entries.iter().map(|entry| entry.id().to_owned()).collect()
}

/// An answer about these entries, with nothing in it yet. The first says of what kind they are.
pub(super) fn answer_about(entries: &[Entry<'_>], intent: &Intent) -> Body {
    let body = Body {
        kind: Kind::Answer,
        sections: vec![intent.asked.section().as_str()],
        corrected: intent.said.corrected.clone(),
        ..Body::default()
    };
    match entries.first() {
        Some(Entry::Supplement(_)) => Body {
            entries: ids(entries),
            ..body
        },
        _ => Body {
            topics: ids(entries),
            ..body
        },
    }
}

/// What shows these entries to the whole channel, where they are few enough.
pub(super) fn share_of_few(entries: &[Entry<'_>], intent: &Intent) -> Option<Action> {
    let is_few = entries.len() <= SHARED;
    is_few
        .then(|| share(&ids(entries), intent.asked.section(), intent))
        .flatten()
}
