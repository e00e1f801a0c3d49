//! What studies found: per outcome, how certain it is and in which direction it points.

use deserr::Deserr;

use super::written::Faults;
use crate::words::words;

words! {
    /// How sure the studies let us be. The order is from the surest to the least sure.
    Certainty {
        High = "high",
        Moderate = "moderate",
        Low = "low",
        VeryLow = "very low",
        /// Animal or laboratory work only, or no study at all.
        None = "none",
    }
}

words! {
    /// Which way the finding points, whatever its certainty.
    Direction {
        Helps = "helps",
        LittleOrNoEffect = "little or no effect",
        Mixed = "mixed",
        Harms = "harms",
        Unknown = "unknown",
    }
}

/// One finding for one outcome.
#[derive(Clone, Debug, Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
pub struct Evidence {
    /// The id of an outcome in `vocabulary.toml`.
    pub outcome: String,
    pub certainty: Certainty,
    pub direction: Direction,
    /// Who was studied.
    pub who: String,
    #[deserr(default)]
    pub studies: Option<u32>,
    #[deserr(default)]
    pub people: Option<u32>,
    #[deserr(default)]
    pub dose: Option<String>,
    #[deserr(default)]
    pub duration: Option<String>,
    pub finding: String,
    pub refs: Vec<String>,
}
