//! serenity: connects, dispatches what comes, and sends what the guide answers.

mod client;
mod commands;
mod component;
mod failure;
mod handler;
mod loopback;
mod mention;
mod outgoing;
mod registration;

pub use client::{Settings, run};
