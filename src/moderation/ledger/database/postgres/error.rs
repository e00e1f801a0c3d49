//! What goes wrong with a server, in one sentence each. Neither a password nor what a row holds is in any of them.

use std::error::Error;

use tokio_postgres::error::{DbError, SqlState};

/// Why the server's database cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum PostgresError {
    /// It could not be connected to.
    #[error("the database of moderation cannot be reached: {0}")]
    Unreachable(String),
    /// The connection broke, and nothing came of what was to be done.
    #[error("the connection to the database of moderation broke: {0}")]
    Lost(String),
    /// The connection broke at the last moment.
    #[error(
        "the connection to the database of moderation broke, and it is not known whether the last change was kept: {0}"
    )]
    Unknown(String),
    #[error("the database of moderation does not answer")]
    Silent,
    #[error("the database of moderation refuses: {0}")]
    Refused(String),
    #[error("another process of the bot is using the database of moderation for too long")]
    Busy,
    #[error("the database of moderation is of a later version of the bot")]
    Later,
    #[error("cannot wait for the database of moderation: {0}")]
    Runtime(std::io::Error),
}

impl PostgresError {
    /// While it is connected to.
    pub(super) fn at_start(error: &tokio_postgres::Error) -> Self {
        match Self::from(error) {
            Self::Lost(why) => Self::Unreachable(why),
            other => other,
        }
    }

    /// While a change is brought to its end.
    pub(super) fn at_commit(self) -> Self {
        match self {
            Self::Lost(why) => Self::Unknown(why),
            Self::Silent => Self::Unknown("no answer".to_owned()),
            other => other,
        }
    }

    /// Whether nothing more may be said over the connection.
    pub(super) fn ends_connection(&self) -> bool {
        matches!(self, Self::Lost(_) | Self::Unknown(_) | Self::Silent)
    }
}

impl From<&tokio_postgres::Error> for PostgresError {
    fn from(error: &tokio_postgres::Error) -> Self {
        let Some(said) = error.as_db_error() else {
            return Self::Lost(chain(error));
        };
        let why = said.message().to_owned();
        let going = [
            SqlState::ADMIN_SHUTDOWN,
            SqlState::CRASH_SHUTDOWN,
            SqlState::CANNOT_CONNECT_NOW,
            SqlState::IDLE_IN_TRANSACTION_SESSION_TIMEOUT,
        ];
        if going.contains(said.code()) {
            Self::Lost(why)
        } else if is_busy(said) {
            Self::Busy
        } else {
            Self::Refused(why)
        }
    }
}

fn is_busy(said: &DbError) -> bool {
    [
        SqlState::LOCK_NOT_AVAILABLE,
        SqlState::T_R_DEADLOCK_DETECTED,
    ]
    .contains(said.code())
}

/// The error and its reasons.
fn chain(error: &dyn Error) -> String {
    let mut said = error.to_string();
    let mut reason = error.source();
    while let Some(error) = reason {
        said = format!("{said}: {error}");
        reason = error.source();
    }
    said
}
