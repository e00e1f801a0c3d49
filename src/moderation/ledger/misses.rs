//! Misses: names that were looked for and not found, for a month, each at most once a day.

use chrono::{Datelike, NaiveDate};

use super::{Ledger, Result};

/// For how many days a miss is kept.
const DAYS_KEPT: i64 = 30;

/// On how many different days a name must have been missed before anybody sees it.
const DAYS_SHOWN: i64 = 3;

impl Ledger {
    /// Keeps that the name was looked for on that day, and forgets what is older than a month.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn miss(&self, name: &str, day: NaiveDate) -> Result<()> {
        self.forget_misses(day)?;
        let sql = "INSERT INTO misses (name, day) VALUES ($1, $2) ON CONFLICT DO NOTHING";
        self.run(sql, &[name.into(), number(day).into()])?;
        Ok(())
    }

    /// Forgets what is older than a month.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn forget_misses(&self, today: NaiveDate) -> Result<()> {
        let last = number(today) - DAYS_KEPT;
        self.run("DELETE FROM misses WHERE day <= $1", &[last.into()])?;
        Ok(())
    }

    /// The names missed on at least three days, with how many days, the most missed first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn missed(&self, today: NaiveDate) -> Result<Vec<(String, u32)>> {
        let sql = "SELECT name, count(*) AS days FROM misses WHERE day > $1
                   GROUP BY name HAVING count(*) >= $2 ORDER BY days DESC, name";
        let given = [(number(today) - DAYS_KEPT).into(), DAYS_SHOWN.into()];
        let rows = self.rows(sql, &given)?.into_iter();
        rows.map(|mut row| Ok((row.take(0)?, days(row.take(1)?))))
            .collect()
    }
}

fn days(days: i64) -> u32 {
    u32::try_from(days).unwrap_or(u32::MAX)
}

fn number(day: NaiveDate) -> i64 {
    day.num_days_from_ce().into()
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
        let kept = ledger.rows("SELECT name FROM misses", &[]).unwrap();
        assert_eq!(kept.len(), 2);
    }
}
