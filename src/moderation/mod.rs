//! Changes to the knowledge made while the bot runs: on the disk, or by moderators from Discord.
//!
//! ```text
//! disk ──▶ Shelf (what is answered from) ◀── Desk (what moderators do) ──▶ Ledger (what was done)
//! ```

mod approval;
mod button;
mod changed;
mod clerk;
mod compare;
mod desk;
mod dry_run;
mod form;
mod housekeeping;
mod index;
mod ledger;
mod merge;
pub mod pages;
mod rows;
mod shelf;
mod tables;
mod watch;
mod words;

pub use crate::knowledge::EntryKind;
pub use approval::needs_second_approval;
pub use button::DeskButton;
pub use changed::Changed;
pub use clerk::{Form, Say, Served, Visit, Wish};
pub use compare::{Difference, compare, told};
pub use desk::{Desk, DeskError, Heard, House, Saved, Saver, finish};
pub use dry_run::{DryRun, Ready, stem};
pub use form::{BOX, Sheet, boxes, joined};
pub use ledger::{
    Address, Alone, Along, Draft, Ledger, LedgerError, Lock, LockError, NewDraft, NewReport,
    NewRevision, PostgresError, Report, Revision, State, Tls, TlsError,
};
pub use shelf::{Edition, Reloaded, Shelf, version};
pub use tables::{TOP, Tables};
pub use watch::Watch;
