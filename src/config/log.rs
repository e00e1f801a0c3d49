//! How much the log tells, and how.

crate::words::words! {
    /// How much the log tells. Message text and secrets are in none of them.
    Log { Error = "error", Warn = "warn", Info = "info", Debug = "debug", }
}

crate::words::words! {
    /// What a line of the log is.
    LogFormat { Text = "text", Json = "json", }
}

crate::knowledge::readable!(Log);
crate::knowledge::readable!(LogFormat);
