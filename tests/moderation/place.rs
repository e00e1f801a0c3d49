//! Where a test keeps what moderation keeps: a file, or, where the tests are run so, a schema on a server.

use std::env;
use std::path::PathBuf;

use rusqlite::Connection;
use supplement_bot::moderation::Ledger;

use super::desk::Copy;
use super::postgres::{Psql, Schema, Server};

/// Names the server on which everything is to be kept, as folder and port.
pub(crate) const ON_SERVER: &str = "SUPPLEMENT_BOT_TEST_ON_SERVER";

pub(crate) enum Place {
    File(PathBuf),
    Server(Schema),
}

impl Place {
    /// A new one, beside that copy if it is a file.
    pub(crate) fn beside(copy: &Copy) -> Self {
        Self::on_server().unwrap_or_else(|| Self::File(copy.path("moderation.sqlite")))
    }

    fn on_server() -> Option<Self> {
        let server = env::var(ON_SERVER).ok()?;
        let (folder, port) = server.rsplit_once(':').unwrap();
        Some(Self::Server(Server::at(folder, port).schema()))
    }

    /// The one with that name in a settings file.
    pub(crate) fn named(name: &str) -> Self {
        if name.contains("://") {
            Self::Server(Schema::at(name))
        } else {
            Self::File(name.into())
        }
    }

    /// As a settings file has it.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::File(file) => file.display().to_string(),
            Self::Server(schema) => schema.url.clone(),
        }
    }

    pub(crate) fn ledger(&self) -> Ledger {
        match self {
            Self::File(file) => Ledger::open(file).unwrap(),
            Self::Server(schema) => schema.ledger(),
        }
    }

    /// Somebody else at the same database.
    pub(crate) fn other(&self) -> Other {
        match self {
            Self::File(file) => Other::File(Connection::open(file).unwrap()),
            Self::Server(schema) => Other::Server(Psql::open(&schema.url)),
        }
    }
}

/// What is kept where nobody looks at it later.
pub(crate) fn ledger() -> Ledger {
    let place = Place::on_server();
    place.map_or_else(|| Ledger::in_memory().unwrap(), |place| place.ledger())
}

/// Somebody else at the database, and what they do to it.
pub(crate) enum Other {
    File(Connection),
    Server(Psql),
}

impl Other {
    /// Lets nobody write, until [`ends`](Self::ends).
    pub(crate) fn writes(&mut self) {
        self.says(
            "BEGIN IMMEDIATE",
            "BEGIN; LOCK TABLE drafts IN ACCESS EXCLUSIVE MODE",
        );
    }

    pub(crate) fn ends(&mut self) {
        self.says("COMMIT", "COMMIT");
    }

    /// Lets no draft and no revision be changed, until [`has_room`](Self::has_room).
    pub(crate) fn is_full(&mut self) {
        self.says(
            "CREATE TRIGGER revisions_full BEFORE UPDATE ON revisions BEGIN SELECT RAISE(FAIL, 'full'); END;
             CREATE TRIGGER drafts_full BEFORE UPDATE ON drafts BEGIN SELECT RAISE(FAIL, 'full'); END;",
            "CREATE FUNCTION is_full() RETURNS trigger LANGUAGE plpgsql AS
                 $$ BEGIN RAISE EXCEPTION 'full'; END $$;
             CREATE TRIGGER revisions_full BEFORE UPDATE ON revisions EXECUTE FUNCTION is_full();
             CREATE TRIGGER drafts_full BEFORE UPDATE ON drafts EXECUTE FUNCTION is_full();",
        );
    }

    pub(crate) fn has_room(&mut self) {
        self.says(
            "DROP TRIGGER revisions_full; DROP TRIGGER drafts_full;",
            "DROP TRIGGER revisions_full ON revisions; DROP TRIGGER drafts_full ON drafts;",
        );
    }

    fn says(&mut self, to_file: &str, to_server: &str) {
        match self {
            Self::File(connection) => connection.execute_batch(to_file).unwrap(),
            Self::Server(psql) => {
                psql.says(to_server);
            }
        }
    }
}
