//! The desk: what moderators do to the knowledge. Every change is looked at before it is saved, and saved whole or not at all.

mod house;
mod saving;
mod unfinished;

use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Local};

use super::dry_run::{DryRun, dry_run};
use super::ledger::{Alone, Draft, Ledger, LedgerError};
use super::shelf::{Edition, Reloaded, Shelf};
pub use house::House;
pub use saving::{Saved, Saver};
pub use unfinished::finish;

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

/// The shelf, what is kept beside it, and how the operator wants it.
#[derive(Debug)]
pub struct Desk {
    shelf: Shelf,
    ledger: Option<Ledger>,
    house: House,
    /// One change at a time, so that what was looked at is what is saved. It says whether the database does not know yet
    /// what was last read, since it could not be written.
    saving: Mutex<bool>,
    listener: Mutex<Option<Listener>>,
}

/// What came of reading the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    pub reloaded: Reloaded,
    /// The revisions of what nobody known had changed on the disk.
    pub by_hand: Vec<i64>,
}

struct Listener(Box<dyn Fn(Heard) + Send>);

impl std::fmt::Debug for Listener {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Listener")
    }
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
            saving: Mutex::new(false),
            listener: Mutex::new(None),
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

    /// Has everything heard that comes of reading the folder, whoever had it read. There is one listener at a time.
    pub fn tell(&self, listener: impl Fn(Heard) + Send + 'static) {
        *self.listener() = Some(Listener(Box::new(listener)));
    }

    /// Reads the folder again. What was changed there and is right becomes part of the history.
    ///
    /// # Errors
    /// The database cannot be written; the knowledge is read all the same.
    pub fn reload(&self, now: DateTime<Local>) -> Result<Reloaded, LedgerError> {
        let mut saving = self.saving();
        match self.alone() {
            Ok(_alone) => self.read(&mut saving, now),
            Err(error) => {
                *saving = true;
                self.tell_of(self.shelf.reload(now), Vec::new());
                Err(error)
            }
        }
    }

    /// Reads the folder. Nobody else is at it.
    fn read(&self, is_behind: &mut bool, now: DateTime<Local>) -> Result<Reloaded, LedgerError> {
        let reloaded = self.shelf.reload(now);
        let by_hand = match &reloaded {
            Reloaded::Refused => Ok(Vec::new()),
            Reloaded::Same if !*is_behind => Ok(Vec::new()),
            // Not only what differs from the edition before: a file may have come back to it meanwhile.
            Reloaded::Same | Reloaded::Taken { .. } => self.take_in(now),
        };
        *is_behind = by_hand.is_err() || *is_behind && reloaded == Reloaded::Refused;
        self.tell_of(
            reloaded.clone(),
            by_hand.as_ref().cloned().unwrap_or_default(),
        );
        by_hand.map(|_| reloaded)
    }

    fn tell_of(&self, reloaded: Reloaded, by_hand: Vec<i64>) {
        if let Some(Listener(listener)) = self.listener().as_ref()
            && reloaded != Reloaded::Same
        {
            listener(Heard { reloaded, by_hand });
        }
    }

    /// What a moderator should see before the draft is saved.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn dry_run(&self, draft: &Draft, now: DateTime<Local>) -> Result<DryRun, DeskError> {
        dry_run(self, draft, now)
    }

    fn take_in(&self, now: DateTime<Local>) -> Result<Vec<i64>, LedgerError> {
        let Some(ledger) = &self.ledger else {
            return Ok(Vec::new());
        };
        let edition = self.shelf.edition();
        let files = edition.files().iter();
        let files: BTreeMap<&str, &str> =
            files.map(|(file, text)| (file.as_str(), &**text)).collect();
        ledger.take_in(&files, (now.to_utc(), ON_DISK))
    }

    fn listener(&self) -> MutexGuard<'_, Option<Listener>> {
        self.listener.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn saving(&self) -> MutexGuard<'_, bool> {
        self.saving.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// No other process is at the folder while it is there.
    fn alone(&self) -> Result<Option<Alone>, LedgerError> {
        self.ledger.as_ref().map(Ledger::alone).transpose()
    }
}
