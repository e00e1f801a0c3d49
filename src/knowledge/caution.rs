//! Reasons to ask before taking it.

use deserr::Deserr;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::written::Faults;
use crate::words::words;

words! {
    /// What a caution is about.
    CautionKind {
        Pregnancy = "pregnancy",
        Breastfeeding = "breastfeeding",
        Children = "children",
        OlderAdults = "older-adults",
        Kidney = "kidney",
        Liver = "liver",
        Heart = "heart",
        HormoneSensitive = "hormone-sensitive",
        Cancer = "cancer",
        Bleeding = "bleeding",
        Surgery = "surgery",
        Thyroid = "thyroid",
        Allergy = "allergy",
        Immunity = "immunity",
        BloodCalcium = "blood-calcium",
        Digestion = "digestion",
        BoneMedicine = "bone-medicine",
        Overdose = "overdose",
        Deficiency = "deficiency",
        General = "general",
    }
}

words! {
    /// How heavy a caution weighs; the heaviest stand on the first screen.
    CautionSeverity { High = "high", Moderate = "moderate", Low = "low", }
}

/// A reason to ask before taking it.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Caution {
    /// What the caution is about.
    pub kind: CautionKind,
    /// How heavy it weighs; the two heaviest stand in every answer.
    pub severity: CautionSeverity,
    /// What people read, complete in itself.
    pub text: String,
    /// More on it, shown in the section.
    #[deserr(default)]
    pub detail: Option<String>,
    /// Keys of references below that say so.
    pub refs: Vec<String>,
}
