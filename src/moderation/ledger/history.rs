//! What the database knows of the past: revisions as they are looked for.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rusqlite::{Row, ToSql};

use super::{Ledger, Result, Revision};

const COLUMNS: &str = "id, file, at, who, approved_by, why, before, after, together";

impl Ledger {
    /// The revisions of the file, the latest first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn history(&self, file: &str) -> Result<Vec<Revision>> {
        self.revisions("file = ?1 AND confirmed = 1 ORDER BY id DESC", &[&file])
    }

    /// The revisions that were saved together with this one, itself included, in the order in which they were.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn saved_with(&self, revision: &Revision) -> Result<Vec<Revision>> {
        let Some(first) = revision.together else {
            return Ok(vec![revision.clone()]);
        };
        self.revisions("together = ?1 AND confirmed = 1 ORDER BY id", &[&first])
    }

    /// Every file that has a revision, those that are gone included.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn files_ever(&self) -> Result<Vec<String>> {
        let connection = self.connection();
        let mut statement =
            connection.prepare("SELECT DISTINCT file FROM revisions ORDER BY file")?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }

    /// One revision.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn revision(&self, id: i64) -> Result<Option<Revision>> {
        Ok(self.revisions("id = ?1 AND confirmed = 1", &[&id])?.pop())
    }

    /// The latest change of any file.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn latest(&self) -> Result<Option<Revision>> {
        let latest = self.revisions("confirmed = 1 ORDER BY id DESC LIMIT 1", &[])?;
        Ok(latest.into_iter().next())
    }

    /// The revisions of which it is not known whether their files were written, in their order.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn unconfirmed(&self) -> Result<Vec<Revision>> {
        self.revisions("confirmed = 0 ORDER BY id", &[])
    }

    fn revisions(&self, which: &str, given: &[&dyn ToSql]) -> Result<Vec<Revision>> {
        let sql = format!("SELECT {COLUMNS} FROM revisions WHERE {which}");
        let connection = self.connection();
        let mut statement = connection.prepare(&sql)?;
        let rows = statement.query_map(given, read)?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }

    /// Each file as it was when all of them were right last.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn recorded(&self) -> Result<BTreeMap<String, String>> {
        let connection = self.connection();
        let mut statement = connection.prepare("SELECT file, text FROM files")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Revision> {
    Ok(Revision {
        id: row.get(0)?,
        file: row.get(1)?,
        at: time(row.get(2)?),
        who: row.get::<_, Option<i64>>(3)?.map(i64::cast_unsigned),
        approved_by: row.get::<_, Option<i64>>(4)?.map(i64::cast_unsigned),
        why: row.get(5)?,
        before: row.get(6)?,
        after: row.get(7)?,
        together: row.get(8)?,
    })
}

/// Seconds since 1970; a number that is no time reads as its beginning.
pub(super) fn time(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(seconds, 0).unwrap_or_default()
}
