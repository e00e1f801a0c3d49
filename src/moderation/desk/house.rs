//! How the operator wants moderation.

use crate::answer::Kept;

/// How the operator wants it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct House {
    /// Whether a change that weighs needs a second moderator.
    pub second_moderator: bool,
    /// Whether members may tell what is wrong.
    pub reports: bool,
    /// Whether names that were not found are kept for a month.
    pub missing: bool,
}

impl House {
    pub(super) fn kept(self) -> Kept {
        Kept {
            misses: self.missing,
            reports: self.reports,
            revisions: true,
        }
    }
}

impl Default for House {
    fn default() -> Self {
        Self {
            second_moderator: true,
            reports: true,
            missing: false,
        }
    }
}
