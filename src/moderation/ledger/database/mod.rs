//! The two databases behind one set of statements. What differs between them stands in this folder and nowhere else:
//! places (`$1` is `?1` in `SQLite`), kinds of columns, transactions, steps of the schema, and what several processes may do.

mod postgres;
mod sqlite;
mod value;

use std::path::Path;
use std::sync::Arc;

use super::Result;
pub use postgres::{Address, PostgresError, Tls, TlsError};
pub(super) use postgres::{Key, Postgres};
use sqlite::Sqlite;
pub(super) use value::{Given, Row};

/// Every step from an empty database to the present one, as `SQLite` is told it. A step that has been released is never
/// changed.
const STEPS: [&str; 2] = [
    include_str!("../first.sql"),
    include_str!("../together.sql"),
];

/// Statements with their places as `$1`, `$2` …
pub(super) trait Statements {
    /// How many rows it changed.
    fn run(&mut self, sql: &str, given: &[Given<'_>]) -> Result<u64>;

    /// What it finds.
    fn rows(&mut self, sql: &str, given: &[Given<'_>]) -> Result<Vec<Row>>;

    /// The number that a statement with `RETURNING id` gave to the row that it made.
    fn made(&mut self, sql: &str, given: &[Given<'_>]) -> Result<i64> {
        let rows = self.rows(sql, given)?;
        let row = rows.into_iter().next();
        row.unwrap_or(Row(Vec::new())).take(0)
    }
}

/// An open database, used from one thread at a time.
#[derive(Clone, Debug)]
pub(super) enum Database {
    Sqlite(Arc<Sqlite>),
    Postgres(Arc<Postgres>),
}

impl Database {
    pub(super) fn file(file: &Path) -> Result<Self> {
        Ok(Self::Sqlite(Arc::new(Sqlite::open(file)?)))
    }

    pub(super) fn in_memory() -> Result<Self> {
        Ok(Self::Sqlite(Arc::new(Sqlite::in_memory()?)))
    }

    pub(super) fn server(address: Address) -> Result<Self> {
        Ok(Self::Postgres(Arc::new(Postgres::open(address)?)))
    }

    /// Does all of it or nothing. Where a connection breaks before the end it is begun again, so it has no other effect
    /// than its statements.
    pub(super) fn change<T: Send>(
        &self,
        change: impl FnMut(&mut dyn Statements) -> Result<T> + Send,
    ) -> Result<T> {
        match self {
            Self::Sqlite(sqlite) => sqlite.change(change),
            Self::Postgres(postgres) => postgres.change(change),
        }
    }

    /// What one statement finds.
    pub(super) fn rows(&self, sql: &str, given: &[Given<'_>]) -> Result<Vec<Row>> {
        match self {
            Self::Sqlite(sqlite) => sqlite.rows(sql, given),
            Self::Postgres(postgres) => postgres.rows(sql, given),
        }
    }
}
