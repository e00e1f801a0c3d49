//! What is kept of what people write.

/// What is kept, as the settings say; at first nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Names that were looked for and not found.
    pub misses: bool,
    /// What people report as wrong.
    pub reports: bool,
    /// Changes that moderators make to the knowledge.
    pub revisions: bool,
}
