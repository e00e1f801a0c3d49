//! The desk as the settings want it: the folder, and beside it what moderation keeps.

use std::path::Path;
use std::sync::Arc;

use anyhow::Context;
use chrono::Local;

use crate::answer::Disclaimer;
use crate::config::Moderation;
use crate::discord::Moderators;
use crate::knowledge::clear_unfinished;
use crate::moderation::{Desk, House, Ledger, Shelf};

/// Reads the folder, and opens the database where there are moderators.
pub(super) fn open(
    folder: &Path,
    disclaimer: Disclaimer,
    moderation: Option<&Moderation>,
) -> anyhow::Result<Arc<Desk>> {
    let now = Local::now();
    let shelf = Shelf::open(folder, disclaimer, now)?;
    let Some(moderation) = moderation else {
        return Ok(Arc::new(Desk::closed(shelf)));
    };
    clear_unfinished(folder)
        .with_context(|| format!("cannot write the knowledge folder `{}`", folder.display()))?;
    let file = moderation.database.display();
    let ledger =
        Ledger::open(&moderation.database).with_context(|| format!("cannot open `{file}`"))?;
    let house = House {
        second_moderator: moderation.second_moderator,
        reports: moderation.reports,
        missing: moderation.missing,
    };
    let desk =
        Desk::open(shelf, ledger, house, now).with_context(|| format!("cannot use `{file}`"))?;
    Ok(Arc::new(desk))
}

/// Who the moderators are.
pub(super) fn moderators(moderation: &Moderation) -> Moderators {
    Moderators {
        server: moderation.server,
        role: moderation.role,
        channel: moderation.channel,
    }
}
