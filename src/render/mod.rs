//! Reply → what an edge shows: Discord's Markdown and message, or text for a terminal. Layout only, no prose.

pub mod discord;
pub mod json;
pub mod markdown;
pub mod terminal;
