//! The knowledge as it was last checked, stored beside the models: a start that finds the very same files reads no TOML
//! and no examples, and proves no rule again.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::Hasher;
use std::sync::Arc;

use chrono::NaiveDate;
use rustc_hash::FxHasher;
use serde::{Deserialize, Serialize};

use super::{Knowledge, Made, lent};

/// The first bytes of every such file.
const MARK: &[u8; 8] = b"checked1";

/// The sources and dependencies that this program was built from: another program may have other rules, and reads
/// another knowledge from the same files.
const PROGRAM: &str = env!("SUPPLEMENT_BOT_SOURCES");

/// Stands for all files of a folder as they are, and for this program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(u64);

/// The knowledge, the keys of the sources that its files share, and the names and lengths of what was made from it, which
/// stands behind.
#[derive(Serialize, Deserialize)]
struct Stored<K> {
    /// The day on which it was checked: before that day, a review may lie in the future.
    day: NaiveDate,
    knowledge: K,
    lent: BTreeSet<String>,
    made: Vec<(String, usize)>,
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

/// What stands for the bytes. All bytes of all files go through this at each start, so four words at once: each step turns
/// no two sums into one, and the four stand for all but the last few bytes.
pub(super) fn hash(bytes: &[u8]) -> u64 {
    const TIMES: u64 = 0x9e37_79b9_7f4a_7c15;
    let (words, rest) = bytes.as_chunks::<8>();
    let (rows, behind) = words.as_chunks::<4>();
    let mut sums = [1, 2, 3, 4_u64];
    for row in rows {
        for (sum, word) in sums.iter_mut().zip(row) {
            let mixed = (*sum ^ u64::from_le_bytes(*word)).wrapping_mul(TIMES);
            *sum = mixed.rotate_left(29);
        }
    }
    let mut hasher = FxHasher::default();
    hasher.write_usize(bytes.len());
    for sum in sums {
        hasher.write_u64(sum);
    }
    hasher.write(behind.as_flattened());
    hasher.write(rest);
    hasher.finish()
}

/// The knowledge as bytes. None where a model is not stored as it was used: then it would be believed to be of these
/// examples, and is not.
pub(super) fn to_bytes(knowledge: &Knowledge, key: Key, day: NaiveDate) -> Option<Vec<u8>> {
    if !knowledge.models.new_ones().is_empty() {
        return None;
    }
    let parts = knowledge.made.new_ones();
    let made = parts
        .iter()
        .map(|(name, bytes)| (name.clone(), bytes.len()));
    let stored = Stored {
        day,
        knowledge,
        lent: lent::keys(knowledge),
        made: made.collect(),
    };
    let mut body = postcard::to_stdvec(&stored).ok()?;
    body.extend(parts.values().flatten());
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
    let (stored, mut rest) = postcard::take_from_bytes::<Stored<Knowledge>>(body).ok()?;
    if stored.day > today {
        return None;
    }
    let mut made = BTreeMap::new();
    for (name, length) in stored.made {
        let (part, behind) = rest.split_at_checked(length)?;
        made.insert(name, part.to_vec());
        rest = behind;
    }
    let mut knowledge = stored.knowledge;
    lent::share(&mut knowledge, &stored.lent);
    knowledge.made = Arc::new(Made::stored(made));
    Some((Key(u64::from_le_bytes(*key)), knowledge))
}
