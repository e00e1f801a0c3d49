//! What one process keeps from all others that share the database.

use std::time::Duration;

/// Something that one process has at a time. It ends with the connection, however that ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super::super) enum Key {
    /// Being connected to Discord: two would answer every message twice.
    Gateway,
    /// Writing into the knowledge folder, or reading from it what others wrote.
    Folder,
    /// Bringing the tables up to date.
    Steps,
}

impl Key {
    /// So long another is waited for: a folder is read within seconds, while who is connected to Discord stays so. The
    /// server may need a moment to see that a process has ended.
    pub(in super::super::super) const fn patience(self) -> Duration {
        Duration::from_secs(match self {
            Self::Gateway => 2,
            Self::Folder | Self::Steps => 20,
        })
    }

    /// What is given to the server's functions for locks: a number of ours, and one of the schema, since several bots may
    /// have a schema each in one database.
    pub(super) fn arguments(self) -> String {
        let number = match self {
            Self::Gateway => 1,
            Self::Folder => 2,
            Self::Steps => 3,
        };
        format!("{number}, hashtext(current_schema()::text)")
    }
}
