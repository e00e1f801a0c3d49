//! The units of amounts, as people write them.

use crate::words::words;

words! {
    /// The unit of an amount in a question.
    UnitAsked {
        Mcg = "mcg",
        Mg = "mg",
        G = "g",
        Iu = "IU",
        /// Milliequivalents: their weight differs from mineral to mineral.
        Meq = "mEq",
        /// Millimoles: their weight differs from mineral to mineral too.
        Mmol = "mmol",
        /// A share of the daily value on a label.
        DailyValue = "% DV",
        /// Spoons, moles and what nobody can read.
        Other = "other",
        None = "none",
    }
}

impl UnitAsked {
    /// Micrograms in one, for units of weight.
    #[must_use]
    pub const fn in_mcg(self) -> Option<f64> {
        match self {
            Self::Mcg => Some(1.0),
            Self::Mg => Some(1e3),
            Self::G => Some(1e6),
            Self::Iu | Self::Meq | Self::Mmol | Self::DailyValue | Self::Other | Self::None => None,
        }
    }
}

/// The unit, and what a `k` before it multiplies by.
pub(super) fn unit(word: &str) -> Option<(UnitAsked, f64)> {
    let plain = |word: &str| {
        Some(match word {
            "iu" | "iuS" | "ius" | "ui" | "ie" | "unit" | "u" | "einheiten" | "unite" => {
                UnitAsked::Iu
            }
            "mg" | "mgs" | "milligram" | "milligramme" | "miligram" | "milligrammes"
            | "miligramo" | "mgms" | "mgm" | "milligramm" => UnitAsked::Mg,
            "mcg" | "mcgs" | "ug" | "ugs" | "microgram" | "microgramme" | "mikrogramm"
            | "mcgram" | "mic" => UnitAsked::Mcg,
            "g" | "gram" | "gramme" | "gm" | "gms" | "gramm" => UnitAsked::G,
            "meq" | "meqs" | "milliequivalent" => UnitAsked::Meq,
            "mmol" | "mmols" | "millimole" => UnitAsked::Mmol,
            _ if is_other(word) => UnitAsked::Other,
            _ => return None,
        })
    };
    let thousands = || {
        Some((
            plain(word.strip_prefix('k')?).filter(|unit| *unit == UnitAsked::Iu)?,
            1e3,
        ))
    };
    plain(word).map(|unit| (unit, 1.0)).or_else(thousands)
}

/// Units that no limit is told in.
const OTHERS: &[&str] = &[
    "tsp",
    "teaspoon",
    "tbsp",
    "tablespoon",
    "teaspoonful",
    "tablespoonful",
    "spoon",
    "spoonful",
    "ml",
    "millilitre",
    "milliliter",
    "cc",
    "oz",
    "ounce",
    "ng",
    "nanogram",
    "grain",
    "gr",
    "umol",
    "nmol",
    "ppm",
    "dropper",
    "dropperful",
    "pinch",
    "kiu",
    "mol",
    "pg",
    "mole",
    "usp",
    "mil",
    "litre",
    "liter",
    "cl",
    "dl",
];

fn is_other(word: &str) -> bool {
    let is_slip = (2..=5).contains(&word.len())
        && word.starts_with(['m', 'u'])
        && word.ends_with(['g', 'c', 'q'])
        && word.bytes().all(|letter| b"mcgqru".contains(&letter));
    OTHERS.contains(&word) || is_slip
}
