//! What moderation keeps: an embedded `SQLite` database beside the files. The files are the truth; it tells how they came to be.

mod draft;
mod drafts;
mod history;
mod lock;
mod misses;
mod notes;
mod reports;
mod revisions;

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

pub use draft::{Along, Draft, NewDraft, State};
pub use lock::{Lock, LockError};
pub use reports::{NewReport, Report};
pub use revisions::{NewRevision, Revision};

/// Every step from an empty database to the present one. A step that has been released is never changed.
const STEPS: &[M<'_>] = &[
    M::up(include_str!("first.sql")),
    M::up(include_str!("together.sql")),
];

/// Why the database cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum LedgerError {
    #[error("the database of moderation cannot be used")]
    Sqlite(#[from] rusqlite::Error),
    #[error("the database of moderation is of another version of the bot, or is no database")]
    Migration(#[from] rusqlite_migration::Error),
}

pub(super) type Result<T> = std::result::Result<T, LedgerError>;

/// The open database. It is used from one thread at a time.
#[derive(Debug)]
pub struct Ledger {
    connection: Mutex<Connection>,
}

impl Ledger {
    /// Opens the file, or makes it, and brings it up to date.
    ///
    /// # Errors
    /// The file cannot be opened, is no database, or was made by a later version.
    pub fn open(file: &Path) -> Result<Self> {
        Self::prepare(Connection::open(file)?)
    }

    /// One that is gone with the process.
    ///
    /// # Errors
    /// None in practice.
    pub fn in_memory() -> Result<Self> {
        Self::prepare(Connection::open_in_memory()?)
    }

    fn prepare(mut connection: Connection) -> Result<Self> {
        // What was confirmed to a moderator outlives a power cut.
        connection.pragma_update(None, "journal_mode", "wal")?;
        connection.pragma_update(None, "synchronous", "full")?;
        connection.busy_timeout(std::time::Duration::from_secs(5))?;
        Migrations::from_slice(STEPS).to_latest(&mut connection)?;
        Ok(Self {
            connection: Mutex::new(connection),
        })
    }

    /// `SQLite` undoes what a panic left half done, so a lock that saw one is as good as any.
    fn connection(&self) -> MutexGuard<'_, Connection> {
        self.connection
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_lead_from_nothing_to_the_present() {
        Migrations::from_slice(STEPS).validate().unwrap();
    }

    #[test]
    fn a_file_that_is_no_database_is_refused_in_one_sentence() {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(
            file.path(),
            "this is a letter, and a rather long one at that".repeat(9),
        )
        .unwrap();
        let error = Ledger::open(file.path()).unwrap_err();
        assert!(
            error.to_string().starts_with("the database of moderation"),
            "{error}"
        );
    }
}
