//! What the bot notes for itself, such as when it last told of overdue reviews.

use rusqlite::{OptionalExtension, params};

use super::{Ledger, Result};

impl Ledger {
    /// The note of that name.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn noted(&self, name: &str) -> Result<Option<String>> {
        let sql = "SELECT value FROM notes WHERE name = ?1";
        let found = self.connection().query_row(sql, [name], |row| row.get(0));
        Ok(found.optional()?)
    }

    /// Writes the note of that name.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn note(&self, name: &str, value: &str) -> Result<()> {
        let sql = "INSERT OR REPLACE INTO notes (name, value) VALUES (?1, ?2)";
        self.connection().execute(sql, params![name, value])?;
        Ok(())
    }
}
