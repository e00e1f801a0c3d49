//! The desk: what moderators do to the knowledge. Every change is looked at before it is saved, and saved whole or not at all.

use std::io;
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Local};

use crate::answer::Kept;

use super::ledger::{Draft, Ledger, LedgerError, NewRevision, State};
use super::look::{Look, look};
use super::shelf::{Edition, Reloaded, Shelf};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How the operator wants it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct House {
    /// Whether a change that weighs needs a second moderator.
    pub second_moderator: bool,
    /// Whether members may tell what is wrong.
    pub reports: bool,
    /// Whether names that were not found are kept for a month.
    pub missing: bool,
}

impl House {
    fn kept(self) -> Kept {
        Kept {
            misses: self.missing,
            reports: self.reports,
            revisions: true,
        }
    }
}

impl Default for House {
    fn default() -> Self {
        Self {
            second_moderator: true,
            reports: true,
            missing: false,
        }
    }
}

/// Why something could not be done that should have been.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    #[error("moderation is not set up here")]
    Off,
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    #[error("the knowledge folder cannot be written")]
    Disk(#[from] io::Error),
}

/// What came of saving a draft.
#[derive(Debug)]
pub enum Saved {
    /// It is on the disk, and answered from unless something else is wrong there.
    Done { revision: i64, live: bool },
    /// It weighs, so another moderator must look at it.
    NeedsSecond,
    /// Who wrote it cannot be who approves it.
    OwnDraft,
    /// Somebody has saved or dropped it already, or it never was.
    Gone,
    /// It cannot be saved as it is; this is what a look at it shows.
    Not(Box<Look>),
}

/// The shelf, what is kept beside it, and how the operator wants it.
#[derive(Debug)]
pub struct Desk {
    shelf: Shelf,
    ledger: Option<Ledger>,
    house: House,
    /// One change at a time, so that what was looked at is what is saved.
    saving: Mutex<()>,
}

/// The reason that a change on the disk has in the history.
const ON_DISK: &str = "changed on the disk";

impl Desk {
    /// A desk where nothing can be changed from Discord.
    #[must_use]
    pub fn closed(shelf: Shelf) -> Self {
        Self {
            shelf,
            ledger: None,
            house: House::default(),
            saving: Mutex::new(()),
        }
    }

    /// A desk for moderators. What was changed on the disk since the last run becomes part of the history.
    ///
    /// # Errors
    /// The database cannot be used.
    pub fn open(
        shelf: Shelf,
        ledger: Ledger,
        house: House,
        now: DateTime<Local>,
    ) -> Result<Self, LedgerError> {
        let desk = Self {
            ledger: Some(ledger),
            house,
            ..Self::closed(shelf.keeping(house.kept()))
        };
        desk.take_in(now)?;
        Ok(desk)
    }

    /// What is answered from now.
    #[must_use]
    pub fn edition(&self) -> Arc<Edition> {
        self.shelf.edition()
    }

    /// The shelf.
    #[must_use]
    pub fn shelf(&self) -> &Shelf {
        &self.shelf
    }

    /// How the operator wants it.
    #[must_use]
    pub fn house(&self) -> House {
        self.house
    }

    /// What is kept.
    ///
    /// # Errors
    /// Nothing is.
    pub fn ledger(&self) -> Result<&Ledger, DeskError> {
        self.ledger.as_ref().ok_or(DeskError::Off)
    }

    /// Reads the folder again. What was changed there and is right becomes part of the history.
    ///
    /// # Errors
    /// The database cannot be written; the knowledge is read all the same.
    pub fn reload(&self, now: DateTime<Local>) -> Result<Reloaded, LedgerError> {
        let _one_at_a_time = self.saving();
        let reloaded = self.shelf.reload(now);
        if matches!(reloaded, Reloaded::Taken { .. }) {
            self.take_in(now)?;
        }
        Ok(reloaded)
    }

    /// What a moderator should see before the draft is saved.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn look(&self, draft: &Draft, now: DateTime<Local>) -> Result<Look, DeskError> {
        look(self, draft, now)
    }

    /// Saves a draft for that moderator, its writer or the one who approves it.
    ///
    /// # Errors
    /// The database or the folder cannot be written; the file is then as it was.
    pub fn save(&self, id: i64, who: u64, now: DateTime<Local>) -> Result<Saved, DeskError> {
        let _one_at_a_time = self.saving();
        let ledger = self.ledger()?;
        let Some(draft) = ledger.draft(id)? else {
            return Ok(Saved::Gone);
        };
        let second = draft.state == State::Waiting;
        if !matches!(draft.state, State::Open | State::Waiting) {
            return Ok(Saved::Gone);
        }
        if second == (draft.who == who) {
            return Ok(Saved::OwnDraft);
        }
        self.shelf.reload(now);
        let look = self.look(&draft, now)?;
        let Look::Ready(ready) = look else {
            return Ok(Saved::Not(Box::new(look)));
        };
        if ready.weighty && self.house.second_moderator && !second {
            return Ok(Saved::NeedsSecond);
        }
        let revision = ledger.intend(&NewRevision {
            file: &draft.file,
            at: now.to_utc(),
            who: Some(draft.who),
            approved_by: second.then_some(who),
            why: &draft.why,
            before: ready.before.as_deref(),
            after: ready.after.as_deref(),
        })?;
        if let Err(error) = self.shelf.write(&draft.file, ready.after.as_deref()) {
            ledger.withdraw(revision)?;
            return Err(error.into());
        }
        ledger.confirm(revision)?;
        ledger.move_on(id, &[State::Open, State::Waiting], State::Saved)?;
        if let Some(report) = draft.report {
            ledger.close_report(report)?;
        }
        let live = !matches!(self.shelf.reload(now), Reloaded::Refused);
        Ok(Saved::Done { revision, live })
    }

    fn take_in(&self, now: DateTime<Local>) -> Result<(), LedgerError> {
        let Some(ledger) = &self.ledger else {
            return Ok(());
        };
        let edition = self.shelf.edition();
        let files = edition.files().iter();
        let files: BTreeMap<&str, &str> = files
            .map(|(file, text)| (file.as_str(), text.as_str()))
            .collect();
        ledger.take_in(&files, now.to_utc(), ON_DISK)?;
        Ok(())
    }

    fn saving(&self) -> MutexGuard<'_, ()> {
        self.saving.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
