//! What the database knows of the past: revisions as they are looked for.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::database::{Given, Row};
use super::{Ledger, Result, Revision};

const COLUMNS: &str = "id, file, at, who, approved_by, why, before, after, together";

impl Ledger {
    /// The revisions of the file, the latest first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn history(&self, file: &str) -> Result<Vec<Revision>> {
        self.revisions(
            "file = $1 AND confirmed = 1 ORDER BY id DESC",
            &[file.into()],
        )
    }

    /// The revisions that were saved together with this one, itself included, in the order in which they were.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn saved_with(&self, revision: &Revision) -> Result<Vec<Revision>> {
        let Some(first) = revision.together else {
            return Ok(vec![revision.clone()]);
        };
        self.revisions(
            "together = $1 AND confirmed = 1 ORDER BY id",
            &[first.into()],
        )
    }

    /// Every file that has a revision, those that are gone included.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn files_ever(&self) -> Result<Vec<String>> {
        let sql = "SELECT DISTINCT file FROM revisions ORDER BY file";
        let rows = self.rows(sql, &[])?.into_iter();
        rows.map(|mut row| row.take(0)).collect()
    }

    /// One revision.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn revision(&self, id: i64) -> Result<Option<Revision>> {
        Ok(self
            .revisions("id = $1 AND confirmed = 1", &[id.into()])?
            .pop())
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

    fn revisions(&self, which: &str, given: &[Given<'_>]) -> Result<Vec<Revision>> {
        let sql = format!("SELECT {COLUMNS} FROM revisions WHERE {which}");
        self.rows(&sql, given)?.into_iter().map(read).collect()
    }

    /// Each file as it was when all of them were right last.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn recorded(&self) -> Result<BTreeMap<String, String>> {
        let rows = self.rows("SELECT file, text FROM files", &[])?.into_iter();
        rows.map(|mut row| Ok((row.take(0)?, row.take(1)?)))
            .collect()
    }
}

fn read(mut row: Row) -> Result<Revision> {
    Ok(Revision {
        id: row.take(0)?,
        file: row.take(1)?,
        at: time(row.take(2)?),
        who: row.take(3)?,
        approved_by: row.take(4)?,
        why: row.take(5)?,
        before: row.take(6)?,
        after: row.take(7)?,
        together: row.take(8)?,
    })
}

/// Seconds since 1970; a number that is no time reads as its beginning.
pub(super) fn time(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(seconds, 0).unwrap_or_default()
}
