//! The desk as the settings want it: the folder, and beside it what moderation keeps.

use std::path::Path;
use std::sync::Arc;

use anyhow::Context;
use chrono::Local;

use crate::answer::Disclaimer;
use crate::config::Moderation;
use crate::discord::Moderators;
use crate::knowledge::clear_unfinished;
use crate::moderation::{Desk, House, Ledger, Lock, Shelf, finish};

/// Reads the folder, and opens the database where there are moderators; nobody else may use it then. Where the folder is
/// wrong, it is answered from the files that the database knows to have been right last.
pub(super) fn open(
    folder: &Path,
    disclaimer: Disclaimer,
    moderation: Option<&Moderation>,
) -> anyhow::Result<(Arc<Desk>, Option<Lock>)> {
    let now = Local::now();
    let Some(moderation) = moderation else {
        let shelf = Shelf::open(folder, disclaimer, now)?;
        return Ok((Arc::new(Desk::closed(shelf)), None));
    };
    let file = moderation.database.display();
    let lock = Lock::take(&moderation.database, now)?;
    let ledger =
        Ledger::open(&moderation.database).with_context(|| format!("cannot open `{file}`"))?;
    if let Err(error) = finish(&ledger, folder) {
        tracing::error!("a change that was cut short cannot be finished: {error}");
    }
    let shelf = match Shelf::open(folder, disclaimer.clone(), now) {
        Ok(shelf) => {
            clear_unfinished(folder).with_context(|| {
                format!("cannot write the knowledge folder `{}`", folder.display())
            })?;
            shelf
        }
        Err(wrong) => {
            let right = ledger.recorded().unwrap_or_default();
            // What was right for an older version of the bot may be wrong for this one.
            Shelf::restored(folder, disclaimer, right, now).map_err(|_| wrong)?
        }
    };
    let house = House {
        second_moderator: moderation.second_moderator,
        reports: moderation.reports,
        missing: moderation.missing,
    };
    let desk =
        Desk::open(shelf, ledger, house, now).with_context(|| format!("cannot use `{file}`"))?;
    Ok((Arc::new(desk), Some(lock)))
}

/// Tells where this machine's clock must be wrong.
pub(super) fn look_at_clock(desk: &Desk) {
    let today = Local::now().date_naive();
    if let Some(latest) = desk.shelf().latest_review().filter(|day| *day > today) {
        tracing::warn!(
            "an entry was reviewed on {latest}, and this machine's clock says that today is {today}; set the clock"
        );
    }
}

/// Who the moderators are.
pub(super) fn moderators(moderation: &Moderation) -> Moderators {
    Moderators {
        server: moderation.server,
        role: moderation.role,
        channel: moderation.channel,
    }
}
