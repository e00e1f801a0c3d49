//! Changes of several files that were cut short: the rest of them is written before the folder is read.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::DeskError;
use crate::knowledge::{save, sources};
use crate::moderation::ledger::{Ledger, Revision};

/// Writes what is left of the changes of which some files were written and the others are as they were. To be called
/// where nobody else uses the folder.
///
/// # Errors
/// The database or the folder cannot be used.
pub fn finish(ledger: &Ledger, folder: &Path) -> Result<(), DeskError> {
    let unconfirmed = ledger.unconfirmed()?;
    let together: BTreeSet<i64> = unconfirmed.iter().filter_map(|it| it.together).collect();
    if together.is_empty() {
        return Ok(());
    }
    let sources = sources(folder)?.into_iter();
    let texts: BTreeMap<String, String> = sources.map(|it| (it.file, it.text)).collect();
    for first in together {
        let own = unconfirmed.iter().filter(|it| it.together == Some(first));
        finish_one(folder, &texts, &own.collect::<Vec<_>>())?;
    }
    Ok(())
}

fn finish_one(
    folder: &Path,
    texts: &BTreeMap<String, String>,
    change: &[&Revision],
) -> Result<(), DeskError> {
    let is = |it: &Revision, text: &Option<String>| texts.get(&it.file) == text.as_ref();
    if !change.iter().any(|it| is(it, &it.after)) {
        return Ok(());
    }
    for it in change.iter().filter(|it| is(it, &it.before)) {
        save(folder, &it.file, it.after.as_deref())?;
    }
    Ok(())
}
