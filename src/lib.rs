//! Answers questions about dietary supplements from reviewed files.
//!
//! ```text
//! knowledge ─┐
//!            ├─▶ matching ─▶ answer ─▶ render ─▶ Discord | terminal | sandbox
//! question ──┘   (safety goes first)
//! ```
//!
//! `docs/design.md` draws the way of a question and of an edit. To ask in five lines:
//!
//! ```
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use supplement_bot::{answer::{Disclaimer, Guide}, knowledge::read_folder, render::terminal};
//! let today = chrono::NaiveDate::from_ymd_opt(2030, 1, 1).ok_or("no such day")?;
//! let knowledge = read_folder("knowledge".as_ref(), today)?;
//! let reply = Guide::new(knowledge, Disclaimer::default(), today).ask("how much boron is too much?");
//! assert!(terminal::text(&reply).contains("20 mg a day"));
//! # Ok(())
//! # }
//! ```

pub mod answer;
pub mod classify;
pub mod cli;
pub mod config;
pub mod discord;
mod edits;
mod facet;
mod grammar;
pub mod knowledge;
pub mod learned;
pub mod letters;
mod markup;
pub mod matching;
pub mod moderation;
pub mod population;
pub mod question;
pub mod render;
pub mod safety;
#[cfg(feature = "sandbox")]
pub mod sandbox;
mod section;
pub mod signs;
pub mod spelling;
pub mod status;
mod tokens;
mod trie;
mod words;
