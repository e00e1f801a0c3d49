//! Who uses the database file: one process at a time, and the next is told who.

use std::fs::{File, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Local};

use super::LedgerError;

/// Why the database is not to be had.
#[derive(Debug, thiserror::Error)]
pub enum LockError {
    #[error(
        "`{database}` is in use by another instance of the bot ({who}); stop that one first, or every message is answered twice"
    )]
    Held { database: String, who: String },
    #[error("cannot lock `{file}`")]
    Disk {
        file: String,
        source: std::io::Error,
    },
    #[error(transparent)]
    Ledger(#[from] LedgerError),
}

/// Who has it, as the next one is told: this process, where it is if that is known, and since when.
pub(super) fn holder(place: &str, now: DateTime<Local>) -> String {
    let (process, now) = (std::process::id(), now.format("%Y-%m-%d %H:%M:%S"));
    format!("process {process}{place}, since {now}")
}

/// The lock on a database. It ends with the process, however that ends.
#[derive(Debug)]
pub struct Lock {
    _held: File,
}

impl Lock {
    /// Takes the lock on that database, and notes who has it.
    ///
    /// # Errors
    /// Another process has it, or the file beside the database cannot be written.
    pub fn take(database: &Path, now: DateTime<Local>) -> Result<Self, LockError> {
        let beside = beside(database);
        let disk = |source| LockError::Disk {
            file: beside.display().to_string(),
            source,
        };
        let mut options = File::options();
        let opened = options.read(true).write(true).create(true).truncate(false);
        let mut file = opened.open(&beside).map_err(disk)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut who = String::new();
                // Where it cannot be read, it is held all the same.
                let _ = file.read_to_string(&mut who);
                return Err(LockError::Held {
                    database: database.display().to_string(),
                    who: who.trim().to_owned(),
                });
            }
            Err(TryLockError::Error(source)) => return Err(disk(source)),
        }
        let who = holder("", now) + "\n";
        let note = |file: &mut File| {
            file.set_len(0)?;
            file.rewind()?;
            file.write_all(who.as_bytes())
        };
        note(&mut file).map_err(disk)?;
        Ok(Self { _held: file })
    }
}

/// The file that is locked: not the database itself, whose locks are `SQLite`'s.
fn beside(database: &Path) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push(".lock");
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_is_told_who_has_it_and_the_lock_ends_with_its_holder() {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("moderation.sqlite");
        let first = Lock::take(&database, Local::now()).unwrap();
        let refused = Lock::take(&database, Local::now()).unwrap_err();
        let told = refused.to_string();
        let who = format!("(process {}, since 2", std::process::id());
        assert!(told.contains(&who), "{told}");
        drop(first);
        Lock::take(&database, Local::now()).unwrap();
    }
}
