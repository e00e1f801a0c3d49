//! Intent: what was asked, and what it turned out to be about.

pub(super) mod decision;
pub(super) mod focus;
