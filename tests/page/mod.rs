//! The chat page, as a browser reads it.

mod browser;
mod commands;
mod guard;
mod messages;
mod moderators;
mod weight;
