//! Drafts: what a moderator has written, kept until it is saved or dropped, so that no keystroke is lost.

use chrono::{DateTime, Utc};

use super::database::{Given, Row};
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
        let sql = "INSERT INTO drafts (file, part, base, text, who, at, why, state, report)
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id";
        let given = [
            new.file.into(),
            new.part.into(),
            new.base.into(),
            new.text.into(),
            new.who.into(),
            at.timestamp().into(),
            new.why.into(),
            State::Open.as_str().into(),
            new.report.into(),
        ];
        self.change(|statements| {
            let id = statements.made(sql, &given)?;
            for Along { file, base, text } in new.along {
                let sql =
                    "INSERT INTO draft_files (draft, file, base, text) VALUES ($1, $2, $3, $4)";
                statements.run(sql, &[id.into(), file.into(), base.into(), text.into()])?;
            }
            Ok(id)
        })
    }

    /// The draft with that number.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn draft(&self, id: i64) -> Result<Option<Draft>> {
        Ok(self.drafts("id = $1", &[id.into()])?.pop())
    }

    /// What its writer has now written.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn rewrite(&self, id: i64, (text, why): (&str, &str), at: DateTime<Utc>) -> Result<()> {
        let sql = "UPDATE drafts SET text = $2, why = $3, at = $4 WHERE id = $1 AND state = 'open'";
        let given = [id.into(), text.into(), why.into(), at.timestamp().into()];
        self.run(sql, &given)?;
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
        let files = "DELETE FROM draft_files WHERE draft NOT IN (SELECT id FROM drafts)";
        self.change(|statements| {
            let before = before.timestamp().into();
            statements.run("DELETE FROM drafts WHERE at < $1", &[before])?;
            statements.run(files, &[])?;
            Ok(())
        })
    }

    /// Moves a draft on, if it is still in one of the states; says whether it was.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn move_on(&self, id: i64, from: &[State], to: State) -> Result<bool> {
        let from = from.iter().map(|state| format!("'{state}'"));
        let from = from.collect::<Vec<_>>().join(", ");
        let sql = format!("UPDATE drafts SET state = $2 WHERE id = $1 AND state IN ({from})");
        Ok(self.run(&sql, &[id.into(), to.as_str().into()])? == 1)
    }

    /// Gives a draft that waits back to its writer, with the reason; says whether it waited.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn decline(&self, id: i64, (why, by): (&str, u64)) -> Result<bool> {
        let sql = "UPDATE drafts SET state = 'open', declined = $2, declined_by = $3
                   WHERE id = $1 AND state = 'waiting'";
        Ok(self.run(sql, &[id.into(), why.into(), by.into()])? == 1)
    }

    /// Lets a draft wait for a second moderator, if its writer is at it; says whether they were. What was said against it
    /// before is no longer said.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn await_approval(&self, id: i64) -> Result<bool> {
        let sql = "UPDATE drafts SET state = 'waiting', declined = NULL, declined_by = NULL
                   WHERE id = $1 AND state = 'open'";
        Ok(self.run(sql, &[id.into()])? == 1)
    }

    /// Lets a draft begin from another text: its writer has seen that one and wants theirs all the same.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn rebase(&self, id: i64, base: &str) -> Result<()> {
        let sql = "UPDATE drafts SET base = $2 WHERE id = $1";
        self.run(sql, &[id.into(), base.into()])?;
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
            "file = $1 AND who <> $2 AND (state = 'waiting' OR state = 'open' AND at >= $3 AND NOT EXISTS (
                 SELECT 1 FROM drafts AS later WHERE later.file = drafts.file AND later.who = drafts.who
                 AND later.id > drafts.id AND later.state IN ('saved', 'dropped')))",
            &[(&draft.file).into(), draft.who.into(), since.timestamp().into()],
        )
    }

    /// The drafts for which the condition holds, in the order in which they were begun.
    fn drafts(&self, which: &str, given: &[Given<'_>]) -> Result<Vec<Draft>> {
        let sql = format!("SELECT {COLUMNS} FROM drafts WHERE {which} ORDER BY id");
        let files = format!(
            "SELECT draft, file, base, text FROM draft_files
             WHERE draft IN (SELECT id FROM drafts WHERE {which}) ORDER BY draft, file"
        );
        let (drafts, files) = self.change(|statements| {
            let drafts = statements.rows(&sql, given)?;
            Ok((drafts, statements.rows(&files, given)?))
        })?;
        let drafts = drafts.into_iter().map(read);
        let mut drafts = drafts.collect::<Result<Vec<Draft>>>()?;
        for mut row in files {
            let id: i64 = row.take(0)?;
            let along = along(row)?;
            if let Some(draft) = drafts.iter_mut().find(|draft| draft.id == id) {
                draft.along.push(along);
            }
        }
        Ok(drafts)
    }
}

fn along(mut row: Row) -> Result<Along> {
    Ok(Along {
        file: row.take(1)?,
        base: row.take(2)?,
        text: row.take(3)?,
    })
}

fn read(mut row: Row) -> Result<Draft> {
    let state: String = row.take(8)?;
    let state = State::ALL.iter().find(|known| known.as_str() == state);
    Ok(Draft {
        id: row.take(0)?,
        file: row.take(1)?,
        part: row.take(2)?,
        base: row.take(3)?,
        text: row.take(4)?,
        who: row.take(5)?,
        at: time(row.take(6)?),
        why: row.take(7)?,
        state: state.copied().unwrap_or(State::Dropped),
        report: row.take(9)?,
        declined: match (row.take(10)?, row.take(11)?) {
            (Some(why), Some(by)) => Some((why, by)),
            _ => None,
        },
        along: Vec::new(),
    })
}
