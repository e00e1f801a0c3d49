//! Changes to the knowledge made while the bot runs: on the disk, or by moderators from Discord.

mod compare;
mod ledger;
mod part;

pub use compare::{Difference, compare, told};
pub use ledger::{Draft, Ledger, LedgerError, Revision, State};
pub use part::{Parts, TOP};
