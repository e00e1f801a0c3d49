//! The real bot with the shipped knowledge in a local Discord, told in its members' words.

mod again;
mod ask;
mod autocomplete;
mod buttons;
mod commands;
mod config;
mod connection;
mod deaf;
mod emergencies;
mod failures;
mod faults;
mod front;
mod limits;
mod lookup;
mod mentions;
mod pings;
mod places;
mod posted;
mod posts;
pub(crate) mod process;
mod reading;
mod refusals;
mod relay;
mod replayed;
pub(crate) mod scene;
mod secrets;
mod settings;
mod shards;
mod starting;
mod status;
mod stopping;
mod supplement;
mod surroundings;
mod time;

pub(crate) use reading::{buttons, first_line, presses, uses};
use scene::{Scene, with_bot};
