//! `[answers]`: who sees an answer.

use deserr::Deserr;

use crate::knowledge::Faults;

/// Who sees an answer where the member does not say.
#[derive(Clone, Copy, Debug, Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
pub struct Answers {
    /// Whether `/supplement` answers only the asker.
    #[deserr(default = false, rename = "supplement-private")]
    pub supplement_private: bool,
    /// Whether `/ask` answers only the asker.
    #[deserr(default = true, rename = "ask-private")]
    pub ask_private: bool,
}

impl Default for Answers {
    fn default() -> Self {
        Self {
            supplement_private: false,
            ask_private: true,
        }
    }
}
