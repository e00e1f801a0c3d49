//! All of the bot's own words, one small function for each moment. Everything else it says stands in the knowledge.

mod about;
mod amounts;
mod buttons;
mod calls;
mod evidence;
mod faults;
mod interactions;
mod parts;
mod privacy;
mod read;
mod reviews;
mod room;
mod safety;
mod sources;
mod unknown;

pub use about::ARTICLE;
pub use unknown::FACT_SHEETS;

pub(in crate::answer) use about::*;
pub(in crate::answer) use amounts::*;
pub(in crate::answer) use buttons::*;
pub(in crate::answer) use calls::*;
pub(in crate::answer) use evidence::*;
pub(in crate::answer) use faults::*;
pub(in crate::answer) use interactions::*;
pub(in crate::answer) use parts::*;
pub(in crate::answer) use privacy::*;
pub(in crate::answer) use read::*;
pub(in crate::answer) use reviews::*;
pub(in crate::answer) use room::*;
pub(in crate::answer) use safety::*;
pub(in crate::answer) use sources::*;
pub(in crate::answer) use unknown::*;
