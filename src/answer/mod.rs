//! Matches → answer: what a person reads, as plain data, and all of the bot's own words.

mod action;
mod by_condition;
mod by_medicine;
mod citations;
mod compare;
mod decide;
mod digest;
mod disclaimer;
mod emergency;
mod explain;
mod first;
mod fit;
mod guide;
mod large_dose;
mod message;
mod missed;
mod named;
mod page;
mod plain;
mod privacy;
mod refusal;
mod reply;
mod reviews;
mod screen;
mod sections;
mod several;
mod turn;
mod words;

pub use action::{Action, Button};
pub use disclaimer::{Disclaimer, LONGEST as LONGEST_DISCLAIMER};
pub use guide::Guide;
pub use privacy::Kept;
pub use reply::{Attached, Block, Body, Cited, Corrected, Kind, Line, Reply, Shape};
pub use words::{ARTICLE, FACT_SHEETS};
