//! Sources that several files share, told by their keys: an answer gives two references one number only where both are
//! the same source, and what is stored is read into sources of each file's own.

use std::collections::BTreeSet;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::shared_references::Shared;
use super::{Knowledge, Reference};

/// The keys of the sources that stand in more than one file. Such a key is that of no other source.
pub(super) fn keys(knowledge: &Knowledge) -> BTreeSet<String> {
    let mut first: FxHashMap<&str, &Arc<Reference>> = FxHashMap::default();
    let mut keys = BTreeSet::new();
    let supplements = knowledge.supplements.values().map(|it| &it.references);
    let topics = knowledge.topics.values().map(|it| &it.references);
    let all = supplements.chain(topics);
    let all = all.chain([
        &knowledge.safety.where_to_turn.references,
        &knowledge.not_covered.references,
    ]);
    for (key, reference) in all.flatten() {
        match first.entry(key) {
            Entry::Occupied(known) if Arc::ptr_eq(known.get(), reference) => {
                keys.insert(key.clone());
            }
            Entry::Occupied(_) => {}
            Entry::Vacant(new) => {
                new.insert(reference);
            }
        }
    }
    keys
}

/// Lets all files share the sources with these keys.
pub(super) fn share(knowledge: &mut Knowledge, keys: &BTreeSet<String>) {
    let mut first: FxHashMap<&str, Arc<Reference>> = FxHashMap::default();
    let mut in_file = |references: &mut Shared| {
        for (key, reference) in references {
            if let Some(key) = keys.get(key) {
                let shared = first.entry(key).or_insert_with(|| Arc::clone(reference));
                *reference = Arc::clone(shared);
            }
        }
    };
    for supplement in knowledge.supplements.values_mut() {
        in_file(&mut Arc::make_mut(supplement).references);
    }
    for topic in knowledge.topics.values_mut() {
        in_file(&mut Arc::make_mut(topic).references);
    }
    in_file(&mut knowledge.safety.where_to_turn.references);
    in_file(&mut knowledge.not_covered.references);
}
