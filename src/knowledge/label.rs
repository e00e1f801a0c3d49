//! What labels and prescriptions count in instead of weights: shares of a daily value, and milliequivalents.

use super::amount::Unit;

/// The daily value on labels in the US, for adults and children from 4 years on, by the id of the entry.
///
/// US Code of Federal Regulations, title 21, section 101.9(c)(8)(iv), on labels since 2020; boron, silicon and soy
/// isoflavones have none.
#[must_use]
pub fn daily_value(id: &str) -> Option<(f64, Unit)> {
    Some(match id {
        "vitamin-d" => (20.0, Unit::Mcg),
        "vitamin-k" => (120.0, Unit::Mcg),
        "calcium" => (1300.0, Unit::Mg),
        "magnesium" => (420.0, Unit::Mg),
        "zinc" => (11.0, Unit::Mg),
        "selenium" => (55.0, Unit::Mcg),
        "copper" => (0.9, Unit::Mg),
        "manganese" => (2.3, Unit::Mg),
        _ => return None,
    })
}

/// Milligrams in one millimole: the atomic weight, for the minerals that are dosed so.
#[must_use]
pub fn mg_per_mmol(id: &str) -> Option<f64> {
    match id {
        "magnesium" => Some(24.305),
        "calcium" => Some(40.078),
        "potassium" => Some(39.098),
        _ => None,
    }
}

/// Milligrams in one milliequivalent: the atomic weight by the charge.
#[must_use]
pub fn mg_per_meq(id: &str) -> Option<f64> {
    let charge = if id == "potassium" { 1.0 } else { 2.0 };
    mg_per_mmol(id).map(|weight| weight / charge)
}
