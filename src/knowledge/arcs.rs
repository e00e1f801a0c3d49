//! What is shared, stored: each is written as what it holds. serde's own way is a feature that every crate beneath us
//! would be built anew for.

use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// One that is shared.
pub(super) fn serialize<T: Serialize, S: Serializer>(
    shared: &Arc<T>,
    to: S,
) -> Result<S::Ok, S::Error> {
    T::serialize(shared, to)
}

/// One that nobody shares yet.
pub(super) fn deserialize<'d, T: Deserialize<'d>, D: Deserializer<'d>>(
    from: D,
) -> Result<Arc<T>, D::Error> {
    T::deserialize(from).map(Arc::new)
}

/// Several by their keys.
pub(super) mod by_key {
    use std::collections::BTreeMap;

    use super::{Arc, Deserialize, Deserializer, Serialize, Serializer};

    pub(in crate::knowledge) fn serialize<T: Serialize, S: Serializer>(
        shared: &BTreeMap<String, Arc<T>>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        to.collect_map(shared.iter().map(|(key, shared)| (key, &**shared)))
    }

    pub(in crate::knowledge) fn deserialize<'d, T: Deserialize<'d>, D: Deserializer<'d>>(
        from: D,
    ) -> Result<BTreeMap<String, Arc<T>>, D::Error> {
        let read = BTreeMap::<String, T>::deserialize(from)?.into_iter();
        Ok(read.map(|(key, one)| (key, Arc::new(one))).collect())
    }
}
