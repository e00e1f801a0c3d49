//! serenity: connects, dispatches what comes, and sends what the guide answers.

mod client;
mod commands;
mod component;
mod download;
mod failure;
mod handler;
mod loopback;
mod mention;
mod modal;
mod moderators;
mod news;
mod outgoing;
mod registration;
mod served;
mod shown;

pub use client::{Settings, run};
pub use moderators::Moderators;
