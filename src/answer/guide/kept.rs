//! What is kept of what people write, as the settings say.

use crate::answer::guide::Guide;
use crate::answer::guide::safe::Reply;
use crate::answer::page::privacy;
use crate::answer::reply::kept::Kept;

impl Guide {
    /// The same where something is kept.
    #[must_use]
    pub fn keeping(mut self, kept: Kept) -> Self {
        self.kept = kept;
        self
    }

    /// What is kept.
    #[must_use]
    pub const fn kept(&self) -> Kept {
        self.kept
    }

    /// Says what is kept and what is not.
    #[must_use]
    pub fn privacy(&self) -> Reply {
        self.say(privacy::body(self.kept))
    }
}
