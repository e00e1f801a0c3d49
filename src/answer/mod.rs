//! Matches → answer: what a person reads, as plain data, and all of the bot's own words.
//!
//! Five floors, each of which looks down only:
//!
//! ```text
//! guide    the door: one request in, one safe reply out
//! page     one file a kind of reply
//! facets   one file a section: rows of the knowledge → lines
//! intent   what was asked, and what it turned out to be about
//! reply    plain data
//! ```

mod amount_words;
mod facet_words;
mod facets;
mod guide;
mod intent;
mod page;
mod reply;
mod words;

pub use crate::safety::Tier;
pub use guide::Guide;
pub use guide::leads::Redirect;
pub use guide::request::{Request, What};
pub use guide::safe::Reply;
pub use intent::amounts::AmountOf;
pub use intent::asked::Asked;
pub use reply::action::{Action, Button, Menu};
pub use reply::cited::Cited;
pub use reply::code::Code;
pub use reply::disclaimer::{Disclaimer, LONGEST as LONGEST_DISCLAIMER};
pub use reply::kept::Kept;
pub use reply::line::{Line, Shape};
pub use reply::{Attached, Body, Corrected, Kind};
pub use words::{ARTICLE, FACT_SHEETS};
