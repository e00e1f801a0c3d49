//! Misses: names that were looked for and not found, for a month, each at most once a day.

use chrono::{Datelike, NaiveDate};
use rusqlite::params;

use super::{Ledger, Result};

/// For how many days a miss is kept.
const DAYS_KEPT: i32 = 30;

/// On how many different days a name must have been missed before anybody sees it.
const DAYS_SHOWN: u32 = 3;

impl Ledger {
    /// Keeps that the name was looked for on that day, and forgets what is older than a month.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn miss(&self, name: &str, day: NaiveDate) -> Result<()> {
        self.forget_misses(day)?;
        self.connection().execute(
            "INSERT OR IGNORE INTO misses (name, day) VALUES (?1, ?2)",
            params![name, number(day)],
        )?;
        Ok(())
    }

    /// Forgets what is older than a month.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn forget_misses(&self, today: NaiveDate) -> Result<()> {
        let sql = "DELETE FROM misses WHERE day <= ?1";
        self.connection()
            .execute(sql, [number(today) - DAYS_KEPT])?;
        Ok(())
    }

    /// The names missed on at least three days, with how many days, the most missed first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn missed(&self, today: NaiveDate) -> Result<Vec<(String, u32)>> {
        let connection = self.connection();
        let mut statement = connection.prepare(
            "SELECT name, count(*) AS days FROM misses WHERE day > ?1
             GROUP BY name HAVING days >= ?2 ORDER BY days DESC, name",
        )?;
        let least = params![number(today) - DAYS_KEPT, DAYS_SHOWN];
        let rows = statement.query_map(least, |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }
}

fn number(day: NaiveDate) -> i32 {
    day.num_days_from_ce()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_shown_once_missed_on_three_days_and_forgotten_after_a_month() {
        let ledger = Ledger::in_memory().unwrap();
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        for missed in [1, 1, 1, 2] {
            ledger.miss("ashwagandha", day(missed)).unwrap();
        }
        assert_eq!(ledger.missed(day(2)).unwrap(), []);
        ledger.miss("ashwagandha", day(3)).unwrap();
        let seen = ledger.missed(day(3)).unwrap();
        assert_eq!(seen, [("ashwagandha".to_owned(), 3)]);
        let later = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
        assert_eq!(ledger.missed(later).unwrap(), []);
        ledger.forget_misses(later).unwrap();
        let kept: u32 = ledger
            .connection()
            .query_row("SELECT count(*) FROM misses", [], |row| row.get(0))
            .unwrap();
        assert_eq!(kept, 2);
    }
}
