//! The knowledge as it was last checked, stored beside the models: a start that finds the very same files reads no TOML
//! and no examples, and proves no rule again.

use std::hash::Hasher;

use chrono::NaiveDate;
use rustc_hash::FxHasher;
use serde::{Deserialize, Serialize};

use super::Knowledge;

/// The first bytes of every such file.
const MARK: &[u8; 8] = b"checked1";

/// The sources and dependencies that this program was built from: another program may have other rules, and reads
/// another knowledge from the same files.
const PROGRAM: &str = env!("SUPPLEMENT_BOT_SOURCES");

/// Stands for all files of a folder as they are, and for this program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(u64);

/// The knowledge and the day on which it was checked: before that day, a review may lie in the future.
#[derive(Serialize, Deserialize)]
struct Stored<K> {
    day: NaiveDate,
    knowledge: K,
}

impl Key {
    /// The key of files with these names and what they hold by its hash, in the order of their names.
    pub(super) fn of<'n>(files: impl Iterator<Item = (&'n str, u64)>) -> Self {
        let mut hasher = FxHasher::default();
        hasher.write(PROGRAM.as_bytes());
        for (name, hash) in files {
            hasher.write_usize(name.len());
            hasher.write(name.as_bytes());
            hasher.write_u64(hash);
        }
        Self(hasher.finish())
    }
}

/// What stands for the bytes.
pub(super) fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write_usize(bytes.len());
    hasher.write(bytes);
    hasher.finish()
}

/// The knowledge as bytes. None where a model is not stored as it was used: then it would be believed to be of these
/// examples, and is not.
pub(super) fn to_bytes(knowledge: &Knowledge, key: Key, day: NaiveDate) -> Option<Vec<u8>> {
    if !knowledge.models.new_ones().is_empty() {
        return None;
    }
    let body = postcard::to_stdvec(&Stored { day, knowledge }).ok()?;
    let mut bytes = Vec::with_capacity(body.len() + 3 * size_of::<u64>());
    bytes.extend(MARK);
    bytes.extend(key.0.to_le_bytes());
    bytes.extend(hash(&body).to_le_bytes());
    bytes.extend(body);
    Some(bytes)
}

/// The knowledge that was stored under the key. None where the bytes are of another key, were checked on a later day, or
/// are not what was written.
pub(super) fn from_bytes(bytes: &[u8], today: NaiveDate) -> Option<(Key, Knowledge)> {
    let (mark, bytes) = bytes.split_first_chunk::<8>()?;
    let (key, bytes) = bytes.split_first_chunk::<8>()?;
    let (sum, body) = bytes.split_first_chunk::<8>()?;
    if mark != MARK || u64::from_le_bytes(*sum) != hash(body) {
        return None;
    }
    let stored: Stored<Knowledge> = postcard::from_bytes(body).ok()?;
    (stored.day <= today).then_some((Key(u64::from_le_bytes(*key)), stored.knowledge))
}
