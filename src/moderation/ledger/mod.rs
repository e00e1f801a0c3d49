//! What moderation keeps: a database beside the files, in `SQLite` or on a server of `PostgreSQL`. The files are the truth;
//! it tells how they came to be.

mod alone;
mod database;
mod draft;
mod drafts;
mod history;
mod lock;
mod misses;
mod notes;
mod reports;
mod revisions;

use std::path::Path;

pub use alone::Alone;
pub use database::{Address, PostgresError, Tls, TlsError};
use database::{Database, Given, Row, Statements};
pub use draft::{Along, Draft, NewDraft, State};
pub use lock::{Lock, LockError};
pub use reports::{NewReport, Report};
pub use revisions::{NewRevision, Revision};

/// Why the database cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum LedgerError {
    #[error("the database of moderation cannot be used")]
    Sqlite(#[from] rusqlite::Error),
    #[error("the database of moderation is of another version of the bot, or is no database")]
    Migration(#[from] rusqlite_migration::Error),
    #[error(transparent)]
    Postgres(#[from] PostgresError),
    #[error("column {0} of a row in the database of moderation is not what it should be")]
    Column(usize),
}

impl LedgerError {
    /// Whether the same may work later without anybody's doing: the server is not up yet, or away.
    #[must_use]
    pub fn is_for_a_time(&self) -> bool {
        use PostgresError::{Busy, Lost, Silent, Unknown, Unreachable};
        let Self::Postgres(error) = self else {
            return false;
        };
        matches!(error, Busy | Lost(_) | Silent | Unknown(_) | Unreachable(_))
    }
}

pub(super) type Result<T, E = LedgerError> = std::result::Result<T, E>;

/// The open database. It is used from one thread at a time.
#[derive(Debug)]
pub struct Ledger {
    database: Database,
}

impl Ledger {
    /// Opens the file, or makes it, and brings it up to date.
    ///
    /// # Errors
    /// The file cannot be opened, is no database, or was made by a later version.
    pub fn open(file: &Path) -> Result<Self> {
        let database = Database::file(file)?;
        Ok(Self { database })
    }

    /// Connects to the server, and brings its tables up to date.
    ///
    /// # Errors
    /// The server cannot be reached, refuses, or its tables were made by a later version.
    pub fn connect(address: Address) -> Result<Self> {
        let database = Database::server(address)?;
        Ok(Self { database })
    }

    /// One that is gone with the process.
    ///
    /// # Errors
    /// None in practice.
    pub fn in_memory() -> Result<Self> {
        let database = Database::in_memory()?;
        Ok(Self { database })
    }

    /// Does all of it or nothing; it may be begun again, so it has no other effect than its statements.
    fn change<T: Send>(
        &self,
        change: impl FnMut(&mut dyn Statements) -> Result<T> + Send,
    ) -> Result<T> {
        self.database.change(change)
    }

    /// How many rows one statement changed.
    fn run(&self, sql: &str, given: &[Given<'_>]) -> Result<u64> {
        self.change(|statements| statements.run(sql, given))
    }

    /// What one statement finds.
    fn rows(&self, sql: &str, given: &[Given<'_>]) -> Result<Vec<Row>> {
        self.database.rows(sql, given)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
