//! Cautions, and what to watch for.

use crate::knowledge::CautionKind;

pub(in crate::answer) fn cautions() -> &'static str {
    "Ask first"
}

pub(in crate::answer) const fn caution_kind(kind: CautionKind) -> &'static str {
    match kind {
        CautionKind::Pregnancy => "Pregnancy",
        CautionKind::Breastfeeding => "Breastfeeding",
        CautionKind::Children => "Children",
        CautionKind::OlderAdults => "Older adults",
        CautionKind::Kidney => "Kidneys",
        CautionKind::Liver => "Liver",
        CautionKind::Heart => "Heart",
        CautionKind::HormoneSensitive => "Hormone-sensitive conditions",
        CautionKind::Cancer => "Cancer",
        CautionKind::Bleeding => "Bleeding",
        CautionKind::Surgery => "Surgery",
        CautionKind::Thyroid => "Thyroid",
        CautionKind::Allergy => "Allergy",
        CautionKind::Immunity => "Immune system",
        CautionKind::BloodCalcium => "Blood calcium",
        CautionKind::Digestion => "Digestion",
        CautionKind::BoneMedicine => "Bone medicine",
        CautionKind::Overdose => "Too much",
        CautionKind::Deficiency => "Too little",
        CautionKind::General => "General",
    }
}

pub(in crate::answer) fn no_caution_on(about: &str, name: &str) -> String {
    format!("No caution on {about} is listed for {name} here, which does not mean that it is safe.")
}

pub(in crate::answer) fn ask_about_each(about: &str) -> String {
    format!(
        "You name {about}: read the cautions of each entry, and ask a doctor or pharmacist first."
    )
}

pub(in crate::answer) fn adverse_effects() -> &'static str {
    "Adverse effects"
}

pub(in crate::answer) fn too_much() -> &'static str {
    "What too much does"
}

pub(in crate::answer) fn watch_for() -> &'static str {
    "Watch for"
}
