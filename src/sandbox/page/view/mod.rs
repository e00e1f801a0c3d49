//! What a person sees, as the page reads it.

mod embed;
mod file;
mod message;
mod place;

pub(super) use message::messages;
pub(super) use place::{commands, place};
