//! Answers questions about dietary supplements from reviewed files.
//!
//! ```text
//! knowledge ─┐
//!            ├─▶ matching ─▶ answer ─▶ render ─▶ Discord | terminal | sandbox
//! question ──┘   (safety goes first)
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
pub mod sandbox;
mod section;
pub mod signs;
pub mod spelling;
mod tokens;
mod trie;
mod words;
