//! What is stored and read back only when somebody first asks for it: most of what a start finds stored is never asked for.

use std::ops::Deref;
use std::sync::OnceLock;

use serde::de::DeserializeOwned;
use serde::ser::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A value, or the bytes that it was stored as.
#[derive(Clone, Debug, Default)]
pub struct Later<T> {
    /// Empty where it was never stored.
    bytes: Box<[u8]>,
    value: OnceLock<T>,
}

impl<T> From<T> for Later<T> {
    fn from(value: T) -> Self {
        Self {
            bytes: Box::default(),
            value: value.into(),
        }
    }
}

impl<T: DeserializeOwned + Default> Deref for Later<T> {
    type Target = T;

    /// The bytes are what was written, since what is stored is believed by a sum over all of it: they can be read.
    fn deref(&self) -> &T {
        let read = || postcard::from_bytes(&self.bytes).unwrap_or_default();
        self.value.get_or_init(read)
    }
}

impl<T: DeserializeOwned + Default + Serialize> Serialize for Later<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let bytes = postcard::to_stdvec(&**self).map_err(S::Error::custom)?;
        to.serialize_bytes(&bytes)
    }
}

impl<'d, T> Deserialize<'d> for Later<T> {
    fn deserialize<D: Deserializer<'d>>(from: D) -> Result<Self, D::Error> {
        let bytes = <&[u8]>::deserialize(from)?;
        Ok(Self {
            bytes: bytes.into(),
            value: OnceLock::new(),
        })
    }
}
