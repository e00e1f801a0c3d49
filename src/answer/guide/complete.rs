//! What fits what somebody has typed so far.

use crate::answer::guide::Guide;
use crate::matching::{Completion, conditions};
use crate::spelling::normalised;

impl Guide {
    /// Names of entries for what somebody has typed so far.
    #[must_use]
    pub fn complete(&self, typed: &str, most: usize) -> Vec<Completion> {
        self.index.complete(typed, most)
    }

    /// Names of medicines for what somebody has typed so far.
    #[must_use]
    pub fn complete_medicine(&self, typed: &str, most: usize) -> Vec<Completion> {
        self.index.complete_medicine(typed, most)
    }

    /// Conditions for what somebody has typed so far.
    #[must_use]
    pub fn complete_condition(&self, typed: &str, most: usize) -> Vec<String> {
        let typed = normalised(typed);
        let mut names: Vec<&str> = conditions::all(&self.knowledge)
            .filter(|name| normalised(name).contains(&typed))
            .collect();
        names.sort_unstable();
        names.dedup();
        names.into_iter().take(most).map(str::to_owned).collect()
    }
}
