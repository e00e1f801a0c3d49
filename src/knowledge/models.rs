//! What was learned from examples, kept so that the same examples are not learned from twice.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::learned::Model;

/// Models by name. One is learned when it is asked for and is not there, or was learned from something else.
#[derive(Debug, Default)]
pub struct Models {
    known: Mutex<Known>,
}

#[derive(Debug, Default)]
struct Known {
    models: BTreeMap<String, Arc<Model>>,
    /// The names of those that were learned here, and not read from a file.
    new: BTreeSet<String>,
    /// Whether the files that they were learned from are known to be the same, though nobody has read them.
    are_proven: bool,
}

impl Models {
    /// The models that were stored.
    #[must_use]
    pub fn stored(models: BTreeMap<String, Model>) -> Self {
        let models = models
            .into_iter()
            .map(|(name, model)| (name, Arc::new(model)));
        Self {
            known: Mutex::new(Known {
                models: models.collect(),
                ..Known::default()
            }),
        }
    }

    /// Stored models of which it is known that they were learned from the files that are there now. The examples need not
    /// be read then, so that the hash of those that were read tells nothing.
    pub(super) fn proven(models: BTreeMap<String, Model>) -> Self {
        let models = Self::stored(models);
        models.lock().are_proven = true;
        models
    }

    /// The model of that name that was learned from what has this hash.
    pub fn get(&self, name: &str, hash: u64, learn: impl FnOnce() -> Model) -> Arc<Model> {
        let known = self.lock();
        if let Some(model) = known.models.get(name)
            && (known.are_proven || model.learned_from() == hash)
        {
            return Arc::clone(model);
        }
        drop(known);
        tracing::info!(
            "`{name}` is learned now, as what is stored was learned from other files; if this comes at each start, `supplement-bot \
             learn` stores it"
        );
        let model = Arc::new(learn());
        let mut known = self.lock();
        known.models.insert(name.to_owned(), Arc::clone(&model));
        known.new.insert(name.to_owned());
        model
    }

    /// The model of that name, whatever it was learned from; none where none is stored.
    #[must_use]
    pub fn known(&self, name: &str) -> Option<Arc<Model>> {
        self.lock().models.get(name).cloned()
    }

    /// The models that are not stored as they are, by name.
    #[must_use]
    pub fn new_ones(&self) -> Vec<(String, Arc<Model>)> {
        let known = self.lock();
        let models = known.models.iter();
        models
            .filter(|(name, _)| known.new.contains(*name))
            .map(|(name, model)| (name.clone(), Arc::clone(model)))
            .collect()
    }

    fn lock(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
