//! `SQLite`, built in: a file that one process uses.

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rusqlite::types::{ToSqlOutput, Type, ValueRef};
use rusqlite::{Connection, ToSql, params_from_iter};
use rusqlite_migration::{M, Migrations};

use super::super::Result;
use super::value::{Given, Row, Value};
use super::{STEPS, Statements};

/// So long a statement waits where another connection writes.
const BUSY: Duration = Duration::from_secs(5);

#[derive(Debug)]
pub(in super::super) struct Sqlite(Mutex<Connection>);

impl Sqlite {
    pub(super) fn open(file: &Path) -> Result<Self> {
        keep_private(file);
        Self::prepare(Connection::open(file)?)
    }

    pub(super) fn in_memory() -> Result<Self> {
        Self::prepare(Connection::open_in_memory()?)
    }

    fn prepare(mut connection: Connection) -> Result<Self> {
        // What was confirmed to a moderator outlives a power cut.
        connection.pragma_update(None, "journal_mode", "wal")?;
        connection.pragma_update(None, "synchronous", "full")?;
        connection.busy_timeout(BUSY)?;
        Migrations::from_slice(&STEPS.map(M::up)).to_latest(&mut connection)?;
        Ok(Self(Mutex::new(connection)))
    }

    pub(super) fn change<T>(
        &self,
        mut change: impl FnMut(&mut dyn Statements) -> Result<T>,
    ) -> Result<T> {
        let mut connection = self.connection();
        let transaction = connection.transaction()?;
        let mut statements: &Connection = &transaction;
        let done = change(&mut statements)?;
        transaction.commit()?;
        Ok(done)
    }

    pub(super) fn rows(&self, sql: &str, given: &[Given<'_>]) -> Result<Vec<Row>> {
        let connection = self.connection();
        let mut statements: &Connection = &connection;
        statements.rows(sql, given)
    }

    /// `SQLite` undoes what a panic left half done, so a lock that saw one is as good as any.
    fn connection(&self) -> MutexGuard<'_, Connection> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Lets nobody else read it: it says who changed what, and what members reported. `SQLite` makes the files beside it with
/// the rights that it has.
#[cfg(unix)]
fn keep_private(file: &Path) {
    use std::fs::{File, Permissions, set_permissions};
    use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};

    // One that is there is not opened: closing it would end the locks that this process has on it.
    let mut new = File::options();
    let _ = new.write(true).create_new(true).mode(0o600).open(file);
    for ending in ["", "-wal", "-shm"] {
        let mut made = file.as_os_str().to_owned();
        made.push(ending);
        // Those that an older version made; one of another owner stays as they want it.
        let _ = set_permissions(made, Permissions::from_mode(0o600));
    }
}

#[cfg(not(unix))]
fn keep_private(_: &Path) {}

impl Statements for &Connection {
    fn run(&mut self, sql: &str, given: &[Given<'_>]) -> Result<u64> {
        let changed = self.execute(&sql.replace('$', "?"), params_from_iter(given))?;
        Ok(changed as u64)
    }

    fn rows(&mut self, sql: &str, given: &[Given<'_>]) -> Result<Vec<Row>> {
        let mut statement = self.prepare(&sql.replace('$', "?"))?;
        let columns = statement.column_count();
        let read = |row: &rusqlite::Row<'_>| (0..columns).map(|at| value(row, at)).collect();
        let rows = statement.query_map(params_from_iter(given), read)?;
        let rows = rows.map(|values| Ok(Row(values?)));
        rows.collect()
    }
}

fn value(row: &rusqlite::Row<'_>, column: usize) -> rusqlite::Result<Value> {
    Ok(match row.get_ref(column)? {
        ValueRef::Null => Value::Nothing,
        ValueRef::Integer(number) => Value::Number(number),
        ValueRef::Text(text) => Value::Text(str::from_utf8(text)?.to_owned()),
        ValueRef::Real(_) | ValueRef::Blob(_) => {
            let name = row.as_ref().column_name(column)?.to_owned();
            return Err(rusqlite::Error::InvalidColumnType(column, name, Type::Blob));
        }
    })
}

impl ToSql for Given<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        match self {
            Self::Number(number) => number.to_sql(),
            Self::Text(text) => text.to_sql(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_lead_from_nothing_to_the_present() {
        Migrations::from_slice(&STEPS.map(M::up))
            .validate()
            .unwrap();
    }
}
