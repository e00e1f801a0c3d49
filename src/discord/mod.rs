//! serenity: connects, dispatches what comes, and sends what the guide answers.

mod allowance;
mod answerer;
mod call;
mod client;
mod commands;
mod component;
mod download;
mod failure;
mod gateway;
mod handler;
mod intake;
mod loopback;
mod mention;
mod modal;
mod moderators;
mod news;
mod outgoing;
mod pause;
mod registration;
mod rest;
mod served;
mod shown;
mod web;

pub use client::{Settings, run};
pub use failure::StartAgain;
pub use gateway::Tempo;
pub use moderators::Moderators;
pub use web::{Entrance, serve};
