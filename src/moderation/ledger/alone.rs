//! Several processes at one server: what one of them does alone. A file has one process anyway, see [`Lock`](super::Lock).

use std::sync::Arc;

use chrono::{DateTime, Local};

use super::database::{Database, Key, Postgres};
use super::lock::holder;
use super::{Ledger, LedgerError, LockError, PostgresError, Result};

/// The note of who is connected to Discord.
const HOLDER: &str = "connected to Discord";

/// While it is there, no other process writes into the knowledge folder or looks at what was written.
#[derive(Debug)]
#[must_use]
pub struct Alone(Option<Arc<Postgres>>);

impl Drop for Alone {
    fn drop(&mut self) {
        if let Some(server) = &self.0 {
            server.let_go(Key::Folder);
        }
    }
}

impl Ledger {
    /// Waits until no other process is at the knowledge folder. One thread of this process at a time asks for it.
    ///
    /// # Errors
    /// The server cannot be used, or another process is at it for too long.
    pub fn alone(&self) -> Result<Alone> {
        let Database::Postgres(server) = &self.database else {
            return Ok(Alone(None));
        };
        server.hold(Key::Folder, Key::Folder.patience())?;
        Ok(Alone(Some(Arc::clone(server))))
    }

    /// Makes this the one process at the server that is connected to Discord, until its end, and notes who that is.
    ///
    /// # Errors
    /// Another one is, or the server cannot be used.
    pub fn hold(&self, now: DateTime<Local>) -> Result<(), LockError> {
        let Database::Postgres(server) = &self.database else {
            return Ok(());
        };
        match server.hold(Key::Gateway, Key::Gateway.patience()) {
            Ok(()) => {}
            Err(LedgerError::Postgres(PostgresError::Busy)) => {
                let who = self.noted(HOLDER).ok().flatten();
                return Err(LockError::Held {
                    database: server.name(),
                    who: who.unwrap_or_default(),
                });
            }
            Err(error) => return Err(error.into()),
        }
        let from = self.rows("SELECT host(inet_client_addr())", &[])?.pop();
        let from: Option<String> = from.and_then(|mut row| row.take(0).ok()).flatten();
        let place = from.map(|from| format!(" at {from}")).unwrap_or_default();
        Ok(self.note(HOLDER, &holder(&place, now))?)
    }
}
