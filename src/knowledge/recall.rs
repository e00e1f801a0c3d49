//! A start with the very files that were checked before: nothing of them is read but their bytes.

use std::path::Path;
use std::sync::Arc;
use std::thread;

use chrono::NaiveDate;

use super::folder::{ModelFile, hashes, model_files, read_with_key, readable, stored};
use super::stored::{Key, from_bytes};
use super::{Knowledge, LoadError, Made, Models};

/// What is known of a folder.
#[derive(Debug)]
pub struct Recalled {
    pub knowledge: Knowledge,
    /// What it may be stored under; none where it was stored.
    pub unstored: Option<Key>,
}

/// The knowledge that was stored when these very files were checked; where there is none, reads and checks the folder.
/// What was stored has no examples: its models are known to be learned from those that are there.
///
/// # Errors
/// As those of `read_folder`.
pub fn recall_folder(folder: &Path, today: NaiveDate) -> Result<Recalled, LoadError> {
    if let Some(knowledge) = recall(folder, today) {
        let unstored = None;
        return Ok(Recalled {
            knowledge,
            unstored,
        });
    }
    let (mut knowledge, key) = read_with_key(folder, today)?;
    knowledge.made = Arc::new(Made::to_store());
    let unstored = Some(key);
    Ok(Recalled {
        knowledge,
        unstored,
    })
}

/// What was stored is taken apart while all files are looked at, and believed only when they are the same.
fn recall(folder: &Path, today: NaiveDate) -> Option<Knowledge> {
    let stored = stored(folder)?;
    thread::scope(|scope| {
        let hashes = scope.spawn(|| hashes(folder));
        let models = scope.spawn(|| model_files(folder));
        let (key, mut knowledge) = from_bytes(&stored, today)?;
        let models = models.join().ok()?;
        let hashes = hashes.join().ok()?.ok()?;
        let texts = hashes.iter().map(|(file, hash)| (file.as_str(), *hash));
        if Key::of(texts.chain(models.iter().map(ModelFile::named))) != key {
            return None;
        }
        knowledge.models = Arc::new(Models::proven(readable(models)));
        Some(knowledge)
    })
}
