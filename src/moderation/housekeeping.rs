//! What the desk does from time to time: it forgets what is to be forgotten, and lists reviews once a week.

use chrono::{DateTime, Duration, Local, NaiveDate};

use super::desk::{Desk, DeskError};
use crate::answer::Reply;

/// A draft that nobody saves is forgotten after so long.
const DRAFTS_KEPT: Duration = Duration::days(30);

/// The reviews are listed every so many days.
const BETWEEN_LISTS: i64 = 7;

/// The note of the day on which they were last listed.
const LISTED: &str = "reviews listed on";

impl Desk {
    /// Goes the rounds; the week's list of reviews where it is time for it, for the moderators' channel.
    ///
    /// # Errors
    /// The database cannot be used.
    pub fn housekeeping(&self, now: DateTime<Local>) -> Result<Option<Reply>, DeskError> {
        let ledger = self.ledger()?;
        let today = now.date_naive();
        ledger.forget_misses(today)?;
        ledger.forget_drafts((now - DRAFTS_KEPT).to_utc())?;
        let noted = ledger.noted(LISTED)?;
        let listed = noted.as_deref().map(str::parse::<NaiveDate>);
        let listed = listed.and_then(Result::ok);
        if listed.is_some_and(|listed| (today - listed).num_days() < BETWEEN_LISTS) {
            return Ok(None);
        }
        // Another process may go the same rounds.
        let is_first = ledger.note_instead(LISTED, noted.as_deref(), &today.to_string())?;
        Ok(is_first.then(|| self.edition().guide.on(today).digest()))
    }

    /// Keeps a name that was looked for in vain, where that is switched on.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn miss(&self, name: &str, now: DateTime<Local>) -> Result<(), DeskError> {
        if self.house().missing {
            self.ledger()?.miss(name, now.date_naive())?;
        }
        Ok(())
    }
}
