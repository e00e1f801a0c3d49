//! Reports: what members say is wrong in an answer, without who said it unless they want that.

use chrono::{DateTime, Utc};

use super::database::Row;
use super::history::time;
use super::{Ledger, Result};

/// What a member says is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    pub id: i64,
    pub entry: String,
    pub section: String,
    /// The state of the entry's file that the member read.
    pub version: String,
    pub text: String,
    /// The Discord user, if they wanted it told.
    pub who: Option<u64>,
    pub at: DateTime<Utc>,
    pub open: bool,
}

/// A report that is about to be kept.
#[derive(Clone, Copy, Debug)]
pub struct NewReport<'r> {
    pub entry: &'r str,
    pub section: &'r str,
    pub version: &'r str,
    pub text: &'r str,
    pub who: Option<u64>,
}

const COLUMNS: &str = "id, entry, section, version, text, who, at, open";

impl Ledger {
    /// Keeps a report and says its number.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn report(&self, new: &NewReport<'_>, at: DateTime<Utc>) -> Result<i64> {
        let sql = "INSERT INTO reports (entry, section, version, text, who, at, open)
                   VALUES ($1, $2, $3, $4, $5, $6, 1) RETURNING id";
        let given = [
            new.entry.into(),
            new.section.into(),
            new.version.into(),
            new.text.into(),
            new.who.into(),
            at.timestamp().into(),
        ];
        self.change(|statements| statements.made(sql, &given))
    }

    /// The report with that number.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn reported(&self, id: i64) -> Result<Option<Report>> {
        let sql = format!("SELECT {COLUMNS} FROM reports WHERE id = $1");
        let found = self.rows(&sql, &[id.into()])?.pop();
        found.map(read).transpose()
    }

    /// The reports that nobody has dealt with, the oldest first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn open_reports(&self) -> Result<Vec<Report>> {
        let sql = format!("SELECT {COLUMNS} FROM reports WHERE open = 1 ORDER BY id");
        self.rows(&sql, &[])?.into_iter().map(read).collect()
    }

    /// The report is dealt with. What it says stays, who said it does not. Says whether it was open.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn close_report(&self, id: i64) -> Result<bool> {
        let sql = "UPDATE reports SET open = 0, who = NULL WHERE id = $1 AND open = 1";
        Ok(self.run(sql, &[id.into()])? == 1)
    }
}

fn read(mut row: Row) -> Result<Report> {
    Ok(Report {
        id: row.take(0)?,
        entry: row.take(1)?,
        section: row.take(2)?,
        version: row.take(3)?,
        text: row.take(4)?,
        who: row.take(5)?,
        at: time(row.take(6)?),
        open: row.take::<i64>(7)? == 1,
    })
}
