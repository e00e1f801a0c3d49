//! A Discord on one's own machine: a guild, its people, and the gateway and HTTP that a bot needs.
//!
//! It knows nothing of the bot that connects to it. From the inside out:
//!
//! - [`model`]: what there is, as plain state;
//! - `wire`: how Discord writes it in JSON, and its limits;
//! - `rest` and `gateway`: the two ways in for a bot;
//! - [`Person`]: what a person does and sees;
//! - `page`: the same from a browser;
//! - [`Faults`]: what can go wrong.

mod clock;
mod exchanges;
mod faults;
mod gateway;
mod hub;
mod local;
mod log;
pub mod model;
mod options;
mod outcome;
mod page;
mod people;
mod posts;
mod rest;
mod wire;

pub use clock::Clock;
pub use faults::{Faults, RestFault};
pub use local::LocalDiscord;
pub use log::{Entry, RestEntry};
pub use options::Options;
pub use outcome::Outcome;
pub use people::{OptionValue, Person, Post, Refused};
