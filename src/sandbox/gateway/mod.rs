//! The gateway: one websocket to the bot, and the sessions that outlive it.

mod connection;
mod event;
mod handshake;
mod intents;
mod session;
mod sessions;

pub(crate) use connection::upgrade;
pub(crate) use event::Event;
pub(crate) use intents::MESSAGE_CONTENT;
pub(crate) use session::Shard;
pub(crate) use sessions::Sessions;
