//! Changes to the knowledge made while the bot runs: on the disk, or by moderators from Discord.
//!
//! ```text
//! disk ──▶ Shelf (what is answered from) ◀── Desk (what moderators do) ──▶ Ledger (what was done)
//! ```

mod clerk;
mod compare;
mod desk;
mod form;
mod index;
mod ledger;
mod look;
pub mod pages;
mod part;
mod press;
mod rounds;
mod shelf;
mod watch;
mod weight;
mod words;

pub use clerk::{Form, Say, Served, Visit, Wish};
pub use compare::{Difference, compare, told};
pub use desk::{Desk, DeskError, Heard, House, Saved};
pub use form::{BOX, boxes, joined};
pub use ledger::{
    Draft, Ledger, LedgerError, NewDraft, NewReport, NewRevision, Report, Revision, State,
};
pub use look::{Look, Ready, stem};
pub use part::{Parts, TOP};
pub use press::Press;
pub use shelf::{Edition, Reloaded, Shelf, version};
pub use watch::Watch;
pub use weight::is_weighty;
