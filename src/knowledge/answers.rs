//! The answers to single questions of one entry, which are most of what an entry holds. In knowledge that was stored they stay
//! bytes until somebody asks about the entry: a start would spend a third of its work on answers that nobody asks for.

use std::ops::Deref;
use std::sync::OnceLock;

use deserr::{Deserr, IntoValue, Value, ValuePointerRef};
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::single_answer::SingleAnswer;
use super::written::Faults;

/// The answers, in the order of the file.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    /// As they were stored, and empty where they were not.
    stored: Vec<u8>,
    read: OnceLock<Vec<SingleAnswer>>,
}

impl From<Vec<SingleAnswer>> for Answers {
    fn from(read: Vec<SingleAnswer>) -> Self {
        Self {
            stored: Vec::new(),
            read: read.into(),
        }
    }
}

impl Deref for Answers {
    type Target = [SingleAnswer];

    fn deref(&self) -> &[SingleAnswer] {
        // The sum over all that was stored was right, so these are the bytes that were written.
        let read = || postcard::from_bytes(&self.stored).unwrap_or_default();
        self.read.get_or_init(read)
    }
}

impl Deserr<Faults> for Answers {
    fn deserialize_from_value<V: IntoValue>(
        value: Value<V>,
        place: ValuePointerRef<'_>,
    ) -> Result<Self, Faults> {
        Vec::deserialize_from_value(value, place).map(Self::from)
    }
}

impl Serialize for Answers {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let bytes = postcard::to_stdvec(&**self).map_err(serde::ser::Error::custom)?;
        to.serialize_bytes(&bytes)
    }
}

impl<'d> Deserialize<'d> for Answers {
    fn deserialize<D: Deserializer<'d>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_bytes(Stored)
    }
}

/// What reads the bytes.
struct Stored;

impl Visitor<'_> for Stored {
    type Value = Answers;

    fn expecting(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("the bytes of answers")
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Answers, E> {
        Ok(Answers {
            stored: bytes.to_vec(),
            read: OnceLock::new(),
        })
    }
}
