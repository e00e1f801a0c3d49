//! Moderators at work: in Discord, on the disk, and when things go wrong.

mod changes;
pub(crate) mod desk;

use desk::{at_desk, channel, does, edits, latest, presses_for_form};
