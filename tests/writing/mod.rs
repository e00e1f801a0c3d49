//! A moderator at the desk: with an editor that knows the schema, and with the commands of a terminal.

mod schema;

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

fn shipped_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge")
}

/// The day on which every shipped entry was reviewed.
fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}
