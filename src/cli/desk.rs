//! The desk as the settings want it: the folder, and beside it what moderation keeps.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use anyhow::Context;
use chrono::Local;

use crate::answer::Disclaimer;
use crate::config::{Database, Moderation};
use crate::discord::Moderators;
use crate::knowledge::{self, LoadError, clear_unfinished};
use crate::moderation::{Address, Desk, House, Ledger, Lock, Shelf, Tls, finish};

/// How the bot hears of what is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// Over a connection to Discord; with two of the same, every message would be answered twice.
    Gateway,
    /// Over posts, each of which comes to one process of several.
    Web,
}

/// Reads the folder, and opens the database where there are moderators; nobody else may use it then, if it is a file, and
/// nobody else who is connected to Discord, if it is a server's. Where the folder is wrong, it is answered from the files
/// that the database knows to have been right last.
pub(super) fn open(
    folder: &Path,
    disclaimer: Disclaimer,
    (moderation, way): (Option<&Moderation>, Way),
) -> anyhow::Result<(Arc<Desk>, Option<Lock>)> {
    let now = Local::now();
    let Some(moderation) = moderation else {
        let shelf = Shelf::open(folder, disclaimer, now).inspect_err(log_problems)?;
        return Ok((Arc::new(Desk::closed(shelf)), None));
    };
    let (ledger, lock) = ledger(&moderation.database, way)?;
    // From the first look at what was cut short to the last at what was changed by hand.
    let alone = ledger.alone()?;
    if let Err(error) = finish(&ledger, folder) {
        tracing::error!("a change that was cut short cannot be finished: {error}");
    }
    let shelf = shelf(folder, disclaimer, &ledger)?;
    let house = House {
        second_moderator: moderation.second_moderator,
        reports: moderation.reports,
        missing: moderation.missing,
    };
    let desk = Desk::open(shelf, ledger, house, now)?;
    drop(alone);
    if let Some(sentence) = unwritable(folder) {
        tracing::warn!("{sentence}");
    }
    Ok((Arc::new(desk), lock))
}

/// The error has one sentence for all of them; who starts the bot may be unable to run `check` beside it.
fn log_problems(wrong: &LoadError) {
    if let LoadError::Problems(problems) = wrong {
        for problem in problems {
            tracing::error!("{}", problem.with_its_line());
        }
    }
}

/// Opens the database, and makes sure of who else uses it.
fn ledger(database: &Database, way: Way) -> anyhow::Result<(Ledger, Option<Lock>)> {
    let now = Local::now();
    match database {
        Database::File(file) => {
            let lock = Lock::take(file, now)?;
            let ledger =
                Ledger::open(file).with_context(|| format!("cannot open `{}`", file.display()))?;
            Ok((ledger, Some(lock)))
        }
        Database::Postgres(server) => {
            let certificates = server.certificates()?;
            let tls = Tls::new(certificates.as_deref())
                .context("cannot use the certificates for the database")?;
            let address = Address::new(server.with_password()?, tls);
            let name = address.to_string();
            let ledger =
                Ledger::connect(address).with_context(|| format!("cannot use `{name}`"))?;
            if way == Way::Gateway {
                ledger.hold(now)?;
            }
            Ok((ledger, None))
        }
    }
}

/// The files of the folder, else those that were right last.
fn shelf(folder: &Path, disclaimer: Disclaimer, ledger: &Ledger) -> anyhow::Result<Shelf> {
    let now = Local::now();
    match Shelf::open(folder, disclaimer.clone(), now) {
        Ok(shelf) => {
            clear_unfinished(folder).with_context(|| {
                format!("cannot write the knowledge folder `{}`", folder.display())
            })?;
            Ok(shelf)
        }
        Err(wrong) => {
            let right = ledger.recorded().unwrap_or_else(|error| {
                let error = anyhow::Error::new(error);
                tracing::error!("the files that were right last cannot be read: {error:#}");
                BTreeMap::new()
            });
            // What was right for an older version of the bot may be wrong for this one.
            let restored = Shelf::restored(folder, disclaimer, right, now).map_err(|_| wrong);
            Ok(restored.inspect_err(log_problems)?)
        }
    }
}

/// Why moderators could save nothing, if so.
pub(super) fn unwritable(folder: &Path) -> Option<String> {
    let (folder, error) = knowledge::unwritable(folder)?;
    Some(format!(
        "nothing can be written into `{}` ({}), so moderators cannot save; let the bot write there",
        folder.display(),
        // Without the name of the file that was tried.
        error.kind()
    ))
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
