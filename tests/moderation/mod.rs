//! Moderators at work: in Discord, on the disk, and when things go wrong.

mod approvals;
mod by_hand;
mod changes;
mod deletions;
pub(crate) mod desk;
mod diffs;
mod entries;
mod files;
mod halves;
mod history;
mod killed;
mod lists;
mod missing;
pub(crate) mod place;
mod postgres;
mod reports;
mod rights;
mod seen;
mod slow;
mod starting;
mod stopping;
mod together;
mod watching;

use supplement_bot::moderation::House;

use desk::{at_desk, channel, does, edits, presses_for_form, preview};

/// One moderator is enough for every change.
const ALONE: House = House {
    second_moderator: false,
    reports: true,
    missing: false,
};

const BORON: &str = "supplements/boron.toml";
