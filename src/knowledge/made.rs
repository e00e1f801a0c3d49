//! What is worked out from the knowledge at a start and costs much, stored with it by name.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use serde::Serialize;
use serde::de::DeserializeOwned;

/// Parts by name, each as bytes. Nothing is stored under a name for two different things.
#[derive(Debug, Default)]
pub struct Made {
    stored: BTreeMap<String, Vec<u8>>,
    /// What was made since, where it is to be stored; else nobody needs it as bytes.
    new: Option<Mutex<BTreeMap<String, Vec<u8>>>>,
}

impl Made {
    /// Parts that were stored with this knowledge.
    pub(super) fn stored(stored: BTreeMap<String, Vec<u8>>) -> Self {
        Self { stored, new: None }
    }

    /// None yet, and those that are made are to be stored.
    pub(super) fn to_store() -> Self {
        Self {
            stored: BTreeMap::new(),
            new: Some(Mutex::default()),
        }
    }

    /// The parts that are to be stored.
    pub(super) fn new_ones(&self) -> BTreeMap<String, Vec<u8>> {
        let new = self.new.as_ref();
        let new = new.map(|new| new.lock().unwrap_or_else(PoisonError::into_inner).clone());
        new.unwrap_or_default()
    }

    /// The part as it was stored; else it is made.
    pub(crate) fn get<T: DeserializeOwned + Serialize>(
        &self,
        name: &str,
        make: impl FnOnce() -> T,
    ) -> T {
        let stored = self.stored.get(name);
        if let Some(part) = stored.and_then(|bytes| postcard::from_bytes(bytes).ok()) {
            return part;
        }
        let part = make();
        if let Some(new) = &self.new
            && let Ok(bytes) = postcard::to_stdvec(&part)
        {
            let mut new = new.lock().unwrap_or_else(PoisonError::into_inner);
            new.insert(name.to_owned(), bytes);
        }
        part
    }
}
