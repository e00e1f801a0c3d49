//! Drafts: what a moderator has written, kept until it is saved or dropped, so that no keystroke is lost.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row, params};

use super::revisions::time;
use super::{Ledger, Result};
use crate::words::words;

words! {
    /// How far a draft has come.
    State {
        /// Its writer is at it.
        Open = "open",
        /// It waits for a second moderator.
        Waiting = "waiting",
        Saved = "saved",
        Dropped = "dropped",
    }
}

/// A text for a file, or for a part of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub id: i64,
    pub file: String,
    /// Nothing where the text is the whole file.
    pub part: Option<String>,
    /// What the text began from.
    pub base: String,
    pub text: String,
    pub who: u64,
    pub at: DateTime<Utc>,
    pub why: String,
    pub state: State,
    /// The member's report that it answers.
    pub report: Option<i64>,
}

/// A draft that is about to be kept.
#[derive(Clone, Copy, Debug)]
pub struct NewDraft<'d> {
    pub file: &'d str,
    pub part: Option<&'d str>,
    pub base: &'d str,
    pub text: &'d str,
    pub who: u64,
    pub why: &'d str,
    pub report: Option<i64>,
}

const COLUMNS: &str = "id, file, part, base, text, who, at, why, state, report";

impl Ledger {
    /// Keeps a draft and says its number.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn keep(&self, new: &NewDraft<'_>, at: DateTime<Utc>) -> Result<i64> {
        let connection = self.connection();
        connection.execute(
            "INSERT INTO drafts (file, part, base, text, who, at, why, state, report)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                new.file,
                new.part,
                new.base,
                new.text,
                new.who.cast_signed(),
                at.timestamp(),
                new.why,
                State::Open.as_str(),
                new.report
            ],
        )?;
        Ok(connection.last_insert_rowid())
    }

    /// The draft with that number.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn draft(&self, id: i64) -> Result<Option<Draft>> {
        let sql = format!("SELECT {COLUMNS} FROM drafts WHERE id = ?1");
        Ok(self.connection().query_row(&sql, [id], read).optional()?)
    }

    /// What its writer has now written.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn rewrite(&self, id: i64, (text, why): (&str, &str), at: DateTime<Utc>) -> Result<()> {
        let sql = "UPDATE drafts SET text = ?2, why = ?3, at = ?4 WHERE id = ?1 AND state = 'open'";
        self.connection()
            .execute(sql, params![id, text, why, at.timestamp()])?;
        Ok(())
    }

    /// What somebody has begun and neither saved nor dropped, the latest first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn begun_by(&self, who: u64) -> Result<Vec<Draft>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM drafts WHERE who = ?1 AND state = 'open' AND text <> base ORDER BY id DESC"
        );
        let connection = self.connection();
        let mut statement = connection.prepare(&sql)?;
        let rows = statement.query_map([who.cast_signed()], read)?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }

    /// Forgets drafts that were last changed before then, saved or not.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn forget_drafts(&self, before: DateTime<Utc>) -> Result<()> {
        let sql = "DELETE FROM drafts WHERE at < ?1";
        self.connection().execute(sql, [before.timestamp()])?;
        Ok(())
    }

    /// Moves a draft on, if it is still in one of the states; says whether it was.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn move_on(&self, id: i64, from: &[State], to: State) -> Result<bool> {
        let from = from.iter().map(|state| format!("'{state}'"));
        let from = from.collect::<Vec<_>>().join(", ");
        let sql = format!("UPDATE drafts SET state = ?2 WHERE id = ?1 AND state IN ({from})");
        let moved = self.connection().execute(&sql, params![id, to.as_str()])?;
        Ok(moved == 1)
    }

    /// Lets a draft begin from another text: its writer has seen that one and wants theirs all the same.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn rebase(&self, id: i64, base: &str) -> Result<()> {
        let sql = "UPDATE drafts SET base = ?2 WHERE id = ?1";
        self.connection().execute(sql, params![id, base])?;
        Ok(())
    }

    /// The drafts that wait for a second moderator, the oldest first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn waiting(&self) -> Result<Vec<Draft>> {
        self.drafts("state = 'waiting'", "")
    }

    /// Drafts of others for the file that are not yet saved, begun since then.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn beside(&self, draft: &Draft, since: DateTime<Utc>) -> Result<Vec<Draft>> {
        let found = self.drafts("file = ?1 AND state IN ('open', 'waiting')", &draft.file)?;
        let others = found.into_iter().filter(|other| {
            other.who != draft.who && (other.state == State::Waiting || other.at >= since)
        });
        Ok(others.collect())
    }

    fn drafts(&self, which: &str, file: &str) -> Result<Vec<Draft>> {
        let sql = format!("SELECT {COLUMNS} FROM drafts WHERE {which} ORDER BY id");
        let connection = self.connection();
        let mut statement = connection.prepare(&sql)?;
        let rows = if file.is_empty() {
            statement.query_map([], read)?
        } else {
            statement.query_map([file], read)?
        };
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Draft> {
    let state: String = row.get(8)?;
    let state = State::ALL.iter().find(|known| known.as_str() == state);
    Ok(Draft {
        id: row.get(0)?,
        file: row.get(1)?,
        part: row.get(2)?,
        base: row.get(3)?,
        text: row.get(4)?,
        who: row.get::<_, i64>(5)?.cast_unsigned(),
        at: time(row.get(6)?),
        why: row.get(7)?,
        state: state.copied().unwrap_or(State::Dropped),
        report: row.get(9)?,
    })
}
