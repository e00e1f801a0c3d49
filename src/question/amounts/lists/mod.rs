//! The words of the grammar of amounts, each in its common spelling: lower case, singular, without accents.

mod pieces;
mod plain;
mod things;
mod when;

pub(super) use pieces::*;
pub(super) use plain::*;
pub(super) use things::*;
pub(super) use when::*;
