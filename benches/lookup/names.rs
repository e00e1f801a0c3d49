//! The shipped knowledge with made-up names beside the shipped ones.

use std::sync::Arc;

use supplement_bot::knowledge::{Aliases, Knowledge, Supplement};

use super::chance::Chance;

/// How many names one made-up supplement has; the shipped ones have as many.
const NAMES_EACH: usize = 40;

/// The knowledge with so many made-up names more, in entries as full as the shipped ones.
pub(super) fn grown(shipped: &Knowledge, names: usize) -> Knowledge {
    let mut knowledge = shipped.clone();
    let mut chance = Chance(2_026);
    let models: Vec<&Supplement> = shipped.supplements.values().map(AsRef::as_ref).collect();
    for (place, model) in (0..names / NAMES_EACH).zip(models.into_iter().cycle()) {
        let mut supplement = model.clone();
        supplement.id = format!("made-up-{place}");
        supplement.name = capital(&chance.name());
        supplement.aliases = Aliases::default();
        supplement.aliases.synonyms = (1..NAMES_EACH).map(|_| chance.name()).collect();
        knowledge
            .supplements
            .insert(supplement.id.clone(), Arc::new(supplement));
    }
    knowledge
}

fn capital(name: &str) -> String {
    name[..1].to_uppercase() + &name[1..]
}
