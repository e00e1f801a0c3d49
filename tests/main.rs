//! The integration tests, in one binary.

#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "the functions that tests share may end a test as the tests themselves may"
)]
#![expect(
    clippy::needless_pass_by_value,
    clippy::needless_raw_string_hashes,
    reason = "a snapshot is written where it is compared, with the hash that expect-test gives it"
)]

mod answers;
mod contract;
mod direction;
mod discord;
mod eval;
mod eval_asked;
mod eval_safety;
mod fixtures;
mod guide;
mod knowledge;
mod local_discord;
mod moderation;
#[cfg(test)]
mod page;
mod published;
mod published_intakes;
mod replies;
mod safety;
mod sentences;
mod writing;

/// Tests of speed run one at a time.
static SPEED: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());
