//! Drafts: what a moderator has written, kept until it is saved or dropped, so that no keystroke is lost.

use chrono::{DateTime, Utc};
use rusqlite::{Row, ToSql, params};

use super::draft::{Along, Draft, NewDraft, State};
use super::history::time;
use super::{Ledger, Result};

const COLUMNS: &str =
    "id, file, part, base, text, who, at, why, state, report, declined, declined_by";

impl Ledger {
    /// Keeps a draft and says its number.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn keep(&self, new: &NewDraft<'_>, at: DateTime<Utc>) -> Result<i64> {
        let mut connection = self.connection();
        let change = connection.transaction()?;
        change.execute(
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
        let id = change.last_insert_rowid();
        for along in new.along {
            change.execute(
                "INSERT INTO draft_files (draft, file, base, text) VALUES (?1, ?2, ?3, ?4)",
                params![id, along.file, along.base, along.text],
            )?;
        }
        change.commit()?;
        Ok(id)
    }

    /// The draft with that number.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn draft(&self, id: i64) -> Result<Option<Draft>> {
        Ok(self.drafts("id = ?1", &[&id])?.pop())
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
        let mut begun = self.begun()?;
        begun.retain(|draft| draft.who == who);
        Ok(begun)
    }

    /// What anybody has begun and neither saved nor dropped, the latest first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn begun(&self) -> Result<Vec<Draft>> {
        let mut begun = self.drafts("state = 'open' AND text <> base", &[])?;
        begun.reverse();
        Ok(begun)
    }

    /// Forgets drafts that were last changed before then, saved or not.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn forget_drafts(&self, before: DateTime<Utc>) -> Result<()> {
        let mut connection = self.connection();
        let change = connection.transaction()?;
        change.execute("DELETE FROM drafts WHERE at < ?1", [before.timestamp()])?;
        change.execute(
            "DELETE FROM draft_files WHERE draft NOT IN (SELECT id FROM drafts)",
            [],
        )?;
        Ok(change.commit()?)
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

    /// Gives a draft that waits back to its writer, with the reason; says whether it waited.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn decline(&self, id: i64, (why, by): (&str, u64)) -> Result<bool> {
        let sql = "UPDATE drafts SET state = 'open', declined = ?2, declined_by = ?3
                   WHERE id = ?1 AND state = 'waiting'";
        let given = params![id, why, by.cast_signed()];
        Ok(self.connection().execute(sql, given)? == 1)
    }

    /// Lets a draft wait for a second moderator, if its writer is at it; says whether they were. What was said against it
    /// before is no longer said.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn await_approval(&self, id: i64) -> Result<bool> {
        let sql = "UPDATE drafts SET state = 'waiting', declined = NULL, declined_by = NULL
                   WHERE id = ?1 AND state = 'open'";
        Ok(self.connection().execute(sql, [id])? == 1)
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
        self.drafts("state = 'waiting'", &[])
    }

    /// Drafts of others for the file that are not yet saved: those that wait, and those that were begun since then by
    /// somebody who has not saved or dropped a later one.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn beside(&self, draft: &Draft, since: DateTime<Utc>) -> Result<Vec<Draft>> {
        self.drafts(
            "file = ?1 AND who <> ?2 AND (state = 'waiting' OR state = 'open' AND at >= ?3 AND NOT EXISTS (
                 SELECT 1 FROM drafts AS later WHERE later.file = drafts.file AND later.who = drafts.who
                 AND later.id > drafts.id AND later.state IN ('saved', 'dropped')))",
            &[&draft.file, &draft.who.cast_signed(), &since.timestamp()],
        )
    }

    /// The drafts for which the condition holds, in the order in which they were begun.
    fn drafts(&self, which: &str, given: &[&dyn ToSql]) -> Result<Vec<Draft>> {
        let sql = format!("SELECT {COLUMNS} FROM drafts WHERE {which} ORDER BY id");
        let connection = self.connection();
        let mut statement = connection.prepare(&sql)?;
        let rows = statement.query_map(given, read)?;
        let mut drafts = rows.collect::<std::result::Result<Vec<Draft>, _>>()?;
        let sql = "SELECT file, base, text FROM draft_files WHERE draft = ?1 ORDER BY file";
        let mut statement = connection.prepare(sql)?;
        for draft in &mut drafts {
            let rows = statement.query_map([draft.id], along)?;
            draft.along = rows.collect::<std::result::Result<_, _>>()?;
        }
        Ok(drafts)
    }
}

fn along(row: &Row<'_>) -> rusqlite::Result<Along> {
    Ok(Along {
        file: row.get(0)?,
        base: row.get(1)?,
        text: row.get(2)?,
    })
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
        declined: match (row.get(10)?, row.get::<_, Option<i64>>(11)?) {
            (Some(why), Some(by)) => Some((why, by.cast_unsigned())),
            _ => None,
        },
        along: Vec::new(),
    })
}
