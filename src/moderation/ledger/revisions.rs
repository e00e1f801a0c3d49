//! Revisions: who changed which file when and why, with the file before and after.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use super::database::Statements;
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
    /// The first of those that were saved together; nothing for one that was saved alone.
    pub together: Option<i64>,
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

impl Ledger {
    /// Notes that these files are about to be written, all or none; [`confirm`](Self::confirm) it when they are, or
    /// [`withdraw`](Self::withdraw) it. Says the number of each.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn intend(&self, news: &[NewRevision<'_>]) -> Result<Vec<i64>> {
        self.change(|statements| {
            let made = news.iter().map(|new| intend(statements, new));
            let ids = made.collect::<Result<Vec<i64>>>()?;
            if let [first, _, ..] = ids[..] {
                for id in &ids {
                    let sql = "UPDATE revisions SET together = $2 WHERE id = $1";
                    statements.run(sql, &[(*id).into(), first.into()])?;
                }
            }
            Ok(ids)
        })
    }

    /// The files are written: the revisions count, and each file is recorded as it now is.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn confirm(&self, ids: &[i64]) -> Result<()> {
        let taken = "INSERT INTO files (file, text)
                     SELECT file, after FROM revisions WHERE id = $1 AND after IS NOT NULL
                     ON CONFLICT (file) DO UPDATE SET text = excluded.text";
        let gone = "DELETE FROM files
                    WHERE file IN (SELECT file FROM revisions WHERE id = $1 AND after IS NULL)";
        let confirmed = "UPDATE revisions SET confirmed = 1 WHERE id = $1";
        self.change(|statements| {
            for id in ids {
                for sql in [confirmed, taken, gone] {
                    statements.run(sql, &[(*id).into()])?;
                }
            }
            Ok(())
        })
    }

    /// The files were not written after all.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn withdraw(&self, ids: &[i64]) -> Result<()> {
        let sql = "DELETE FROM revisions WHERE id = $1 AND confirmed = 0";
        self.change(|statements| {
            for id in ids {
                statements.run(sql, &[(*id).into()])?;
            }
            Ok(())
        })
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
        let known_files = known.keys().map(String::as_str);
        let looked_at: BTreeSet<&str> = known_files.chain(files.keys().copied()).collect();
        let texts = |file: &str| {
            let before = known.get(file).map(String::as_str);
            (before, files.get(file).copied())
        };
        let sql = "INSERT INTO revisions (file, at, why, before, after, confirmed)
                   VALUES ($1, $2, $3, $4, $5, 1) RETURNING id";
        self.change(|statements| {
            let mut made = Vec::new();
            for &file in &looked_at {
                let (before, after) = texts(file);
                if before == after {
                    continue;
                }
                if !known.is_empty() {
                    let at = at.timestamp().into();
                    let given = [file.into(), at, why.into(), before.into(), after.into()];
                    made.push(statements.made(sql, &given)?);
                }
                record(statements, file, after)?;
            }
            Ok(made)
        })
    }

    /// Decides on the changes that were cut short.
    fn settle(&self, files: &BTreeMap<&str, &str>) -> Result<()> {
        for revision in self.unconfirmed()? {
            let now = files.get(revision.file.as_str()).copied();
            if now == revision.after.as_deref() {
                self.confirm(&[revision.id])?;
            } else {
                self.withdraw(&[revision.id])?;
            }
        }
        Ok(())
    }
}

fn intend(statements: &mut dyn Statements, new: &NewRevision<'_>) -> Result<i64> {
    let sql = "INSERT INTO revisions (file, at, who, approved_by, why, before, after, confirmed)
               VALUES ($1, $2, $3, $4, $5, $6, $7, 0) RETURNING id";
    let given = [
        new.file.into(),
        new.at.timestamp().into(),
        new.who.into(),
        new.approved_by.into(),
        new.why.into(),
        new.before.into(),
        new.after.into(),
    ];
    statements.made(sql, &given)
}

fn record(statements: &mut dyn Statements, file: &str, text: Option<&str>) -> Result<()> {
    let sql = "INSERT INTO files (file, text) VALUES ($1, $2)
               ON CONFLICT (file) DO UPDATE SET text = excluded.text";
    match text {
        Some(text) => statements.run(sql, &[file.into(), text.into()])?,
        None => statements.run("DELETE FROM files WHERE file = $1", &[file.into()])?,
    };
    Ok(())
}
