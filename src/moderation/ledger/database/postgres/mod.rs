//! `PostgreSQL`, on a server that several processes of the bot may share.

mod address;
mod connected;
mod error;
mod key;
mod steps;
mod tls;

use std::panic::resume_unwind;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use super::super::{LedgerError, Result};
use super::Statements;
use super::value::{Given, Row};
pub use address::Address;
use connected::Connected;
pub use error::PostgresError;
pub(in super::super) use key::Key;
pub use tls::{Tls, TlsError};

/// One connection, made anew where it has broken.
#[derive(Debug)]
pub(in super::super) struct Postgres {
    address: Address,
    session: Mutex<Session>,
}

#[derive(Debug, Default)]
struct Session {
    connected: Option<Connected>,
    /// What this process keeps from the others, on whichever connection.
    held: Vec<Key>,
}

impl Postgres {
    /// Connects, and brings the tables up to date.
    pub(super) fn open(address: Address) -> Result<Self> {
        let session = Mutex::default();
        let postgres = Self { address, session };
        postgres.tried(Connected::bring_up_to_date)?;
        Ok(postgres)
    }

    /// Does all of it or nothing.
    pub(super) fn change<T: Send>(
        &self,
        mut change: impl FnMut(&mut dyn Statements) -> Result<T> + Send,
    ) -> Result<T> {
        self.tried(|connected| connected.whole(&mut change))
    }

    pub(super) fn rows(&self, sql: &str, given: &[Given<'_>]) -> Result<Vec<Row>> {
        self.tried(|connected| connected.rows(sql, given))
    }

    /// Keeps the key from every other process until it is let go, and waits so long for one that has it.
    pub(in super::super) fn hold(&self, key: Key, patience: Duration) -> Result<()> {
        self.tried(|connected| Ok(connected.take(key, patience)?))?;
        aside(|| self.session().held.push(key));
        Ok(())
    }

    /// Lets go of the key, with the connection if there is no other way.
    pub(in super::super) fn let_go(&self, key: Key) {
        aside(|| {
            let mut session = self.session();
            session.held.retain(|held| *held != key);
            session.connected.take_if(|it| it.let_go(key).is_err());
        });
    }

    /// How a person would name the database.
    pub(in super::super) fn name(&self) -> String {
        self.address.to_string()
    }

    /// Does it on a connection, and once more on a new one where the first has broken and nothing came of it.
    fn tried<T: Send>(
        &self,
        mut work: impl FnMut(&mut Connected) -> Result<T> + Send,
    ) -> Result<T> {
        aside(|| {
            let mut session = self.session();
            let was_open = session.connected.is_some();
            match session.attempt(&self.address, &mut work) {
                Err(LedgerError::Postgres(PostgresError::Lost(_))) if was_open => {
                    session.attempt(&self.address, &mut work)
                }
                done => done,
            }
        })
    }

    /// What a panic left half done ends with its connection.
    fn session(&self) -> MutexGuard<'_, Session> {
        self.session.lock().unwrap_or_else(|poisoned| {
            self.session.clear_poison();
            let mut session = PoisonError::into_inner(poisoned);
            session.connected = None;
            session
        })
    }
}

impl Session {
    fn attempt<T>(
        &mut self,
        address: &Address,
        work: &mut impl FnMut(&mut Connected) -> Result<T>,
    ) -> Result<T> {
        let connected = match &mut self.connected {
            Some(connected) => connected,
            none => {
                let mut connected = Connected::open(address)?;
                for key in &self.held {
                    connected.take(*key, key.patience())?;
                }
                none.insert(connected)
            }
        };
        let done = work(connected);
        if let Err(LedgerError::Postgres(error)) = &done
            && error.ends_connection()
        {
            self.connected = None;
        }
        done
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        aside(|| self.session().connected = None);
    }
}

/// Works on a thread of its own and waits for it: whoever asks may be on one that drives others' work, where waiting for
/// an answer of the network is refused.
fn aside<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    let done = thread::scope(|scope| scope.spawn(work).join());
    done.unwrap_or_else(|panic| resume_unwind(panic))
}
