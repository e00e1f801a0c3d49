//! What studies found: per outcome, how certain it is and in which direction it points.

use deserr::Deserr;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

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
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Evidence {
    /// The id of an outcome in `vocabulary.toml`.
    pub outcome: String,
    /// How sure the finding is, not how large.
    pub certainty: Certainty,
    /// Which way it points; of two words that seem right, the more modest one.
    pub direction: Direction,
    /// Who was studied, starting with a small letter: `women of 55 to 70`.
    pub who: String,
    /// How many studies.
    #[deserr(default)]
    pub studies: Option<u32>,
    /// How many people in them.
    #[deserr(default)]
    pub people: Option<u32>,
    /// What they took: `5 mg a day`.
    #[deserr(default)]
    pub dose: Option<String>,
    /// For how long: `12 months`.
    #[deserr(default)]
    pub duration: Option<String>,
    /// What was found.
    pub finding: String,
    /// Keys of references below that say so.
    pub refs: Vec<String>,
}
