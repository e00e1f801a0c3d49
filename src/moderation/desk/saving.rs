//! Saving a draft: looked at once more, and then all of its files or none.

use std::io;

use chrono::{DateTime, Local};

use super::super::changed::Changed;
use super::super::dry_run::{DryRun, Ready};
use super::super::ledger::{Draft, NewRevision, State};
use super::{Desk, DeskError};

/// What came of saving a draft.
#[derive(Debug)]
pub enum Saved {
    /// It is on the disk, and answered from unless something else is wrong there.
    Done { revisions: Vec<i64>, live: bool },
    /// It weighs, so another moderator must look at it.
    NeedsSecond,
    /// Who wrote it cannot be who approves it.
    OwnDraft,
    /// It is not what they saw who approve it.
    NotAsSeen,
    /// It does not wait for approval: its writer is at it.
    NotWaiting,
    /// Somebody has saved or dropped it already, or it never was.
    Gone,
    /// It cannot be saved as it is; this is what a look at it shows.
    Not(Box<DryRun>),
}

/// Who saves a draft, and when.
#[derive(Clone, Copy, Debug)]
pub struct Saver {
    pub who: u64,
    /// The mark of the draft as they saw it, where it is another's.
    pub seen: Option<u128>,
    pub now: DateTime<Local>,
}

impl Desk {
    /// Saves a draft for that moderator, its writer or the one who approves it.
    ///
    /// # Errors
    /// The database or the folder cannot be written; the files are then as they were.
    pub fn save(&self, id: i64, saver: Saver) -> Result<Saved, DeskError> {
        let mut saving = self.saving();
        let _alone = self.alone()?;
        let ledger = self.ledger()?;
        let Some(draft) = ledger.draft(id)? else {
            return Ok(Saved::Gone);
        };
        if let Some(refused) = refused(&draft, saver) {
            return Ok(refused);
        }
        self.read(&mut saving, saver.now)?;
        if let (_, Some(why)) = self.shelf.problems() {
            return Err(DeskError::Disk(io::Error::other(why)));
        }
        let look = self.dry_run(&draft, saver.now)?;
        let DryRun::Ready(ready) = look else {
            return Ok(Saved::Not(Box::new(look)));
        };
        let second = draft.state == State::Waiting;
        if ready.weighty && self.house.second_moderator && !second {
            return Ok(Saved::NeedsSecond);
        }
        let revisions = self.put_together(&revisions(&draft, &ready, saver))?;
        let live = self.after(&draft, &mut saving, saver.now);
        Ok(Saved::Done { revisions, live })
    }

    /// What follows when the files are written; says whether they are answered from. What fails here is for the log alone:
    /// who saved must not read that nothing was saved.
    fn after(&self, draft: &Draft, saving: &mut bool, now: DateTime<Local>) -> bool {
        if let Err(error) = self.close(draft) {
            tracing::error!("a change is saved, and its draft or report still stands: {error}");
        }
        match self.read(saving, now) {
            Ok(reloaded) => reloaded != super::Reloaded::Refused,
            // The files were taken before the database failed.
            Err(error) => {
                tracing::error!(
                    "a change is saved, and the database does not know it yet: {error}"
                );
                true
            }
        }
    }

    fn close(&self, draft: &Draft) -> Result<(), DeskError> {
        let ledger = self.ledger()?;
        let moved = ledger.move_on(draft.id, &[State::Open, State::Waiting], State::Saved);
        if let Some(report) = draft.report {
            ledger.close_report(report)?;
        }
        moved?;
        Ok(())
    }

    /// Writes the file and its revision: both, or, when the bot is killed meanwhile, both as soon as it runs again or
    /// neither.
    ///
    /// # Errors
    /// The database or the folder cannot be written; the file is then as it was.
    pub fn put(&self, new: &NewRevision<'_>) -> Result<i64, DeskError> {
        let ids = self.put_together(std::slice::from_ref(new))?;
        Ok(ids.first().copied().unwrap_or_default())
    }

    /// Writes the files and their revisions in the same way: all of them or none.
    ///
    /// # Errors
    /// The database or the folder cannot be written; the files are then as they were.
    pub fn put_together(&self, news: &[NewRevision<'_>]) -> Result<Vec<i64>, DeskError> {
        let ledger = self.ledger()?;
        let ids = ledger.intend(news)?;
        for (place, new) in news.iter().enumerate() {
            if let Err(error) = self.shelf.write(new.file, new.after) {
                // The one that failed may stand there all the same: what failed may be to make sure of it. What cannot be
                // put back is found on the disk by the next reading, and told.
                for written in news[..=place].iter().rev() {
                    if let Err(error) = self.shelf.write(written.file, written.before) {
                        tracing::error!(file = written.file, "cannot be put back: {error}");
                    }
                }
                ledger.withdraw(&ids)?;
                return Err(error.into());
            }
        }
        if let Err(error) = ledger.confirm(&ids) {
            // The files stand: the next reading finds them so, and confirms it.
            tracing::error!("a change is saved, and the database does not know it yet: {error}");
        }
        Ok(ids)
    }
}

/// Why this one cannot save the draft, whatever is in it.
fn refused(draft: &Draft, saver: Saver) -> Option<Saved> {
    let second = draft.state == State::Waiting;
    if !matches!(draft.state, State::Open | State::Waiting) {
        return Some(Saved::Gone);
    }
    let is_own = draft.who == saver.who;
    if !second && !is_own {
        return Some(Saved::NotWaiting);
    }
    if second && is_own {
        return Some(Saved::OwnDraft);
    }
    (second && saver.seen != Some(draft.mark())).then_some(Saved::NotAsSeen)
}

fn revisions<'r>(draft: &'r Draft, ready: &'r Ready, saver: Saver) -> Vec<NewRevision<'r>> {
    let second = draft.state == State::Waiting;
    let revision = |changed: &'r Changed| NewRevision {
        file: &changed.file,
        at: saver.now.to_utc(),
        who: Some(draft.who),
        approved_by: second.then_some(saver.who),
        why: &draft.why,
        before: changed.before.as_deref(),
        after: changed.after.as_deref(),
    };
    ready.files.iter().map(revision).collect()
}
