//! Answers questions about dietary supplements from reviewed files.

pub mod sandbox;
