//! Answers questions about dietary supplements from reviewed files.
//!
//! ```text
//! knowledge ─┐
//!            ├─▶ matching ─▶ answer ─▶ render ─▶ Discord | terminal | sandbox
//! question ──┘
//! ```

pub mod cli;
pub mod knowledge;
pub mod spelling;
