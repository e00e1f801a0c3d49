//! Reports: what members say is wrong in an answer, without who said it unless they want that.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row, params};

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
        let connection = self.connection();
        connection.execute(
            "INSERT INTO reports (entry, section, version, text, who, at, open) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1)",
            params![
                new.entry,
                new.section,
                new.version,
                new.text,
                new.who.map(u64::cast_signed),
                at.timestamp()
            ],
        )?;
        Ok(connection.last_insert_rowid())
    }

    /// The report with that number.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn reported(&self, id: i64) -> Result<Option<Report>> {
        let sql = format!("SELECT {COLUMNS} FROM reports WHERE id = ?1");
        Ok(self.connection().query_row(&sql, [id], read).optional()?)
    }

    /// The reports that nobody has dealt with, the oldest first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn open_reports(&self) -> Result<Vec<Report>> {
        let sql = format!("SELECT {COLUMNS} FROM reports WHERE open = 1 ORDER BY id");
        let connection = self.connection();
        let mut statement = connection.prepare(&sql)?;
        let rows = statement.query_map([], read)?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }

    /// The report is dealt with. What it says stays, who said it does not. Says whether it was open.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn close_report(&self, id: i64) -> Result<bool> {
        let sql = "UPDATE reports SET open = 0, who = NULL WHERE id = ?1 AND open = 1";
        Ok(self.connection().execute(sql, [id])? == 1)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Report> {
    Ok(Report {
        id: row.get(0)?,
        entry: row.get(1)?,
        section: row.get(2)?,
        version: row.get(3)?,
        text: row.get(4)?,
        who: row.get::<_, Option<i64>>(5)?.map(i64::cast_unsigned),
        at: time(row.get(6)?),
        open: row.get(7)?,
    })
}
