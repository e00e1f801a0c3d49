//! A connection to the server, and what is said over it. Whoever waits for an answer drives it; between two statements
//! nothing runs.

use std::time::Duration;

use tokio::runtime::{Builder, Runtime};
use tokio::time::timeout;
use tokio_postgres::Client;
use tokio_postgres::types::{ToSql, Type};

use super::super::super::{LedgerError, Result};
use super::super::Statements;
use super::super::value::{Given, Row, Value};
use super::address::Address;
use super::error::PostgresError;
use super::key::Key;

/// So long an answer may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// What was confirmed to a moderator outlives a power cut. A row that another process is changing is waited for as long as
/// with `SQLite`. A process that is no more, or stands still in the middle of a change, holds up the others for a minute.
const SETTINGS: &str = "
    SET synchronous_commit = on;
    SET client_min_messages = warning;
    SET lock_timeout = '5s';
    SET idle_in_transaction_session_timeout = '60s';
    SET tcp_keepalives_idle = 30;
    SET tcp_keepalives_interval = 10;
    SET tcp_keepalives_count = 3;";

/// The client goes before what drives it.
#[derive(Debug)]
pub(super) struct Connected {
    client: Client,
    runtime: Runtime,
}

impl Connected {
    pub(super) fn open(address: &Address) -> Result<Self, PostgresError> {
        let runtime = Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(PostgresError::Runtime)?;
        let connecting = async { timeout(PATIENCE, address.connect()).await };
        let connected = runtime.block_on(connecting);
        let (client, connection) = match connected {
            Ok(connected) => connected.map_err(|error| PostgresError::at_start(&error))?,
            Err(_) => return Err(PostgresError::Silent),
        };
        // How it ended is told to whoever waits for an answer.
        runtime.spawn(async { drop(connection.await) });
        let connected = Self { client, runtime };
        connected.says(SETTINGS)?;
        Ok(connected)
    }

    /// Does all of it or nothing.
    pub(super) fn whole<T>(
        &mut self,
        change: &mut impl FnMut(&mut dyn Statements) -> Result<T>,
    ) -> Result<T> {
        self.says("BEGIN")?;
        match change(self) {
            Ok(done) => {
                self.says("COMMIT").map_err(PostgresError::at_commit)?;
                Ok(done)
            }
            Err(error) => {
                self.says("ROLLBACK")?;
                Err(error)
            }
        }
    }

    /// Takes the key, which stays with the connection.
    pub(super) fn take(&mut self, key: Key, patience: Duration) -> Result<(), PostgresError> {
        let sql = format!(
            "BEGIN; SET LOCAL lock_timeout = {}; SELECT pg_advisory_lock({}); COMMIT",
            patience.as_millis(),
            key.arguments()
        );
        let taken = self.wait(patience + PATIENCE, self.client.batch_execute(&sql));
        if let Err(PostgresError::Busy | PostgresError::Refused(_)) = taken {
            self.says("ROLLBACK")?;
        }
        taken
    }

    pub(super) fn let_go(&mut self, key: Key) -> Result<(), PostgresError> {
        self.says(&format!("SELECT pg_advisory_unlock({})", key.arguments()))
    }

    /// Statements without places.
    pub(super) fn says(&self, sql: &str) -> Result<(), PostgresError> {
        self.wait(PATIENCE, self.client.batch_execute(sql))
    }

    fn wait<T>(
        &self,
        patience: Duration,
        answer: impl Future<Output = Result<T, tokio_postgres::Error>>,
    ) -> Result<T, PostgresError> {
        let answered = self
            .runtime
            .block_on(async { timeout(patience, answer).await });
        match answered {
            Ok(answer) => answer.map_err(|error| PostgresError::from(&error)),
            Err(_) => Err(PostgresError::Silent),
        }
    }
}

impl Statements for Connected {
    fn run(&mut self, sql: &str, given: &[Given<'_>]) -> Result<u64> {
        let places = places(given);
        let places: Vec<_> = places.iter().map(Place::typed).collect();
        Ok(self.wait(PATIENCE, self.client.execute_typed(sql, &places))?)
    }

    fn rows(&mut self, sql: &str, given: &[Given<'_>]) -> Result<Vec<Row>> {
        let places = places(given);
        let places: Vec<_> = places.iter().map(Place::typed).collect();
        let rows = self.wait(PATIENCE, self.client.query_typed(sql, &places))?;
        let rows = rows.iter().map(|row| {
            let values = (0..row.len()).map(|column| value(row, column));
            Ok(Row(values.collect::<Result<_>>()?))
        });
        rows.collect()
    }
}

/// A value as the server takes it.
enum Place {
    Number(Option<i64>),
    Text(Option<String>),
}

impl Place {
    fn typed(&self) -> (&(dyn ToSql + Sync), Type) {
        match self {
            Self::Number(number) => (number, Type::INT8),
            Self::Text(text) => (text, Type::TEXT),
        }
    }
}

fn places(given: &[Given<'_>]) -> Vec<Place> {
    let place = |given: &Given<'_>| match *given {
        Given::Number(number) => Place::Number(number),
        // A text of the server's has no byte of zero, which nobody types.
        Given::Text(text) => Place::Text(text.map(|text| text.replace('\0', "\u{fffd}"))),
    };
    given.iter().map(place).collect()
}

fn value(row: &tokio_postgres::Row, column: usize) -> Result<Value> {
    let is_number = row.columns()[column].type_() == &Type::INT8;
    let value = if is_number {
        let number = row.try_get::<_, Option<i64>>(column);
        number.map(|number| number.map(Value::Number))
    } else {
        let text = row.try_get::<_, Option<String>>(column);
        text.map(|text| text.map(Value::Text))
    };
    let value = value.map_err(|_| LedgerError::Column(column))?;
    Ok(value.unwrap_or_default())
}
