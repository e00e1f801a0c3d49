//! What the bot notes for itself, such as when it last told of overdue reviews.

use super::{Ledger, Result};

impl Ledger {
    /// The note of that name.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn noted(&self, name: &str) -> Result<Option<String>> {
        let sql = "SELECT value FROM notes WHERE name = $1";
        let found = self.rows(sql, &[name.into()])?.pop();
        found.map(|mut row| row.take(0)).transpose()
    }

    /// Writes the note of that name.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn note(&self, name: &str, value: &str) -> Result<()> {
        let sql = "INSERT INTO notes (name, value) VALUES ($1, $2)
                   ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        self.run(sql, &[name.into(), value.into()])?;
        Ok(())
    }

    /// Writes the note where it still is what it was read as; says whether it was. Of several that do it at the same
    /// instant one does.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn note_instead(&self, name: &str, was: Option<&str>, value: &str) -> Result<bool> {
        let sql = "INSERT INTO notes (name, value) VALUES ($1, $2)
                   ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE notes.value = $3";
        Ok(self.run(sql, &[name.into(), value.into(), was.into()])? == 1)
    }
}
