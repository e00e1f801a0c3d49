//! Revisions: who changed which file when and why, with the file before and after.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row, Transaction, params};

use super::{Ledger, Result};

/// One change of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    pub id: i64,
    pub file: String,
    pub at: DateTime<Utc>,
    /// The Discord user; nobody known for a change made on the disk.
    pub who: Option<u64>,
    pub approved_by: Option<u64>,
    pub why: String,
    /// The file before; nothing where it was made.
    pub before: Option<String>,
    /// The file after; nothing where it was taken away.
    pub after: Option<String>,
}

/// A change that is about to be made.
#[derive(Clone, Copy, Debug)]
pub struct NewRevision<'r> {
    pub file: &'r str,
    pub at: DateTime<Utc>,
    pub who: Option<u64>,
    pub approved_by: Option<u64>,
    pub why: &'r str,
    pub before: Option<&'r str>,
    pub after: Option<&'r str>,
}

const COLUMNS: &str = "id, file, at, who, approved_by, why, before, after";

impl Ledger {
    /// Notes that the file is about to be written; [`confirm`](Self::confirm) it when it is, or [`withdraw`](Self::withdraw) it.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn intend(&self, new: &NewRevision<'_>) -> Result<i64> {
        let connection = self.connection();
        connection.execute(
            "INSERT INTO revisions (file, at, who, approved_by, why, before, after, confirmed)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0)",
            params![
                new.file,
                new.at.timestamp(),
                new.who.map(u64::cast_signed),
                new.approved_by.map(u64::cast_signed),
                new.why,
                new.before,
                new.after
            ],
        )?;
        Ok(connection.last_insert_rowid())
    }

    /// The file is written: the revision counts, and the file is recorded as it now is.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn confirm(&self, id: i64) -> Result<()> {
        let mut connection = self.connection();
        let change = connection.transaction()?;
        change.execute("UPDATE revisions SET confirmed = 1 WHERE id = ?1", [id])?;
        change.execute(
            "INSERT OR REPLACE INTO files (file, text)
             SELECT file, after FROM revisions WHERE id = ?1 AND after IS NOT NULL",
            [id],
        )?;
        change.execute(
            "DELETE FROM files WHERE file IN (SELECT file FROM revisions WHERE id = ?1 AND after IS NULL)",
            [id],
        )?;
        Ok(change.commit()?)
    }

    /// The file was not written after all.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn withdraw(&self, id: i64) -> Result<()> {
        let sql = "DELETE FROM revisions WHERE id = ?1 AND confirmed = 0";
        self.connection().execute(sql, [id])?;
        Ok(())
    }

    /// Brings the record up to what stands on the disk: a change that was cut short counts if its file was written, and
    /// what was changed on the disk becomes a revision of nobody known. Files that were never recorded are, without one.
    /// Says which revisions came of it.
    ///
    /// # Errors
    /// The database cannot be used.
    pub fn take_in(
        &self,
        files: &BTreeMap<&str, &str>,
        (at, why): (DateTime<Utc>, &str),
    ) -> Result<Vec<i64>> {
        self.settle(files)?;
        let known = self.recorded()?;
        let first = known.is_empty();
        let known_files = known.keys().map(String::as_str);
        let looked_at: BTreeSet<&str> = known_files.chain(files.keys().copied()).collect();
        let mut connection = self.connection();
        let change = connection.transaction()?;
        let mut made = Vec::new();
        for file in looked_at {
            let before = known.get(file).map(String::as_str);
            let after = files.get(file).copied();
            if before == after {
                continue;
            }
            if !first {
                change.execute(
                    "INSERT INTO revisions (file, at, why, before, after, confirmed) VALUES (?1, ?2, ?3, ?4, ?5, 1)",
                    params![file, at.timestamp(), why, before, after],
                )?;
                made.push(change.last_insert_rowid());
            }
            record(&change, file, after)?;
        }
        change.commit()?;
        Ok(made)
    }

    /// Decides on the changes that were cut short.
    fn settle(&self, files: &BTreeMap<&str, &str>) -> Result<()> {
        for revision in self.unconfirmed()? {
            let now = files.get(revision.file.as_str()).copied();
            if now == revision.after.as_deref() {
                self.confirm(revision.id)?;
            } else {
                self.withdraw(revision.id)?;
            }
        }
        Ok(())
    }

    /// The revisions of the file, the latest first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn history(&self, file: &str) -> Result<Vec<Revision>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM revisions WHERE file = ?1 AND confirmed = 1 ORDER BY id DESC"
        );
        let connection = self.connection();
        let mut statement = connection.prepare(&sql)?;
        let rows = statement.query_map([file], read)?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
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
        let sql = format!("SELECT {COLUMNS} FROM revisions WHERE id = ?1 AND confirmed = 1");
        Ok(self.connection().query_row(&sql, [id], read).optional()?)
    }

    /// The latest change of any file.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn latest(&self) -> Result<Option<Revision>> {
        let sql =
            format!("SELECT {COLUMNS} FROM revisions WHERE confirmed = 1 ORDER BY id DESC LIMIT 1");
        Ok(self.connection().query_row(&sql, [], read).optional()?)
    }

    fn unconfirmed(&self) -> Result<Vec<Revision>> {
        let sql = format!("SELECT {COLUMNS} FROM revisions WHERE confirmed = 0 ORDER BY id");
        let connection = self.connection();
        let mut statement = connection.prepare(&sql)?;
        let rows = statement.query_map([], read)?;
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

fn record(change: &Transaction<'_>, file: &str, text: Option<&str>) -> Result<()> {
    match text {
        Some(text) => change.execute(
            "INSERT OR REPLACE INTO files (file, text) VALUES (?1, ?2)",
            params![file, text],
        )?,
        None => change.execute("DELETE FROM files WHERE file = ?1", [file])?,
    };
    Ok(())
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
    })
}

/// Seconds since 1970; a number that is no time reads as its beginning.
pub(super) fn time(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(seconds, 0).unwrap_or_default()
}
