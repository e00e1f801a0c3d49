//! The tables of `SQLite` as `PostgreSQL` is told of them.

use super::super::super::Result;
use super::super::{STEPS, Statements};
use super::connected::Connected;
use super::error::PostgresError;
use super::key::Key;

/// What is said otherwise, the longer first. Texts are ordered by their bytes, as in `SQLite`, whatever the server's
/// language is.
const OTHERWISE: [(&str, &str); 5] = [
    (
        "INTEGER PRIMARY KEY AUTOINCREMENT",
        "INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
    ),
    ("INTEGER", "BIGINT"),
    ("TEXT", "TEXT COLLATE \"C\""),
    (" STRICT, WITHOUT ROWID", ""),
    (" STRICT", ""),
];

/// The table with the steps that were made.
const TABLE: &str = "supplement_bot_steps";

impl Connected {
    /// Makes the steps that were not made yet, all or none, while no other process does.
    pub(super) fn bring_up_to_date(&mut self) -> Result<()> {
        self.take(Key::Steps, Key::Steps.patience())?;
        let made = self.whole(&mut |statements| {
            let made = made(statements)?;
            let Some(missing) = STEPS.get(made..) else {
                return Err(PostgresError::Later.into());
            };
            for step in missing {
                for statement in told(step) {
                    statements.run(&statement, &[])?;
                }
                let sql = format!("INSERT INTO {TABLE} DEFAULT VALUES");
                statements.run(&sql, &[])?;
            }
            Ok(())
        });
        self.let_go(Key::Steps)?;
        made
    }
}

/// How many steps were made. The table is made only where it is not there: who may use tables need not be one who may
/// make them.
fn made(statements: &mut dyn Statements) -> Result<usize> {
    let there = statements.rows(&format!("SELECT to_regclass('{TABLE}')::text"), &[])?;
    let there: Option<String> = there
        .into_iter()
        .next()
        .map_or(Ok(None), |mut row| row.take(0))?;
    if there.is_none() {
        let sql =
            format!("CREATE TABLE {TABLE} (step BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY)");
        statements.run(&sql, &[])?;
    }
    let rows = statements.rows(&format!("SELECT step FROM {TABLE}"), &[])?;
    Ok(rows.len())
}

/// The statements of a step, without what is said about them.
fn told(step: &str) -> Vec<String> {
    let lines = step
        .lines()
        .filter(|line| !line.trim_start().starts_with("--"));
    let step = lines.collect::<Vec<_>>().join("\n");
    let replaced = |step: String, (from, to): &(&str, &str)| step.replace(from, to);
    let step = OTHERWISE.iter().fold(step, replaced);
    let statements = step.split(';').map(str::trim);
    let statements = statements.filter(|statement| !statement.is_empty());
    statements.map(str::to_owned).collect()
}
