//! An amount: a figure or a range, its unit and the time that it is for.

use std::fmt;
use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::words::words;

words! {
    /// The units that a figure may have.
    Unit {
        Mcg = "mcg",
        Mg = "mg",
        G = "g",
        /// International units: their weight differs from substance to substance.
        Iu = "IU",
    }
}

impl Unit {
    /// How many micrograms one unit is; an IU needs the substance's own factor.
    #[must_use]
    pub fn in_mcg(self, iu_per_mcg: Option<f64>) -> Option<f64> {
        match self {
            Self::Mcg => Some(1.0),
            Self::Mg => Some(1e3),
            Self::G => Some(1e6),
            Self::Iu => iu_per_mcg.map(f64::recip),
        }
    }
}

words! {
    /// The time that an amount is for.
    Per { Day = "day", Week = "week", Month = "month", Once = "once", }
}

/// An amount or a range; `from` ≤ `to`, equal for a single amount.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
pub struct Amount {
    pub from: f64,
    pub to: f64,
    pub unit: Unit,
    pub per: Per,
}

impl Amount {
    /// The larger end in micrograms, for comparing rows of one substance.
    #[must_use]
    pub fn top_mcg(&self, iu_per_mcg: Option<f64>) -> Option<f64> {
        self.unit.in_mcg(iu_per_mcg).map(|factor| self.to * factor)
    }

    /// The amount as people read it; with an IU factor, both units: `600 IU (15 mcg) a day`.
    #[must_use]
    pub fn words(&self, iu_per_mcg: Option<f64>) -> String {
        let mut words = self.weight(iu_per_mcg);
        match self.per {
            Per::Once => words.push_str(" once"),
            per => words.extend([" a ", per.as_str()]),
        }
        words
    }

    /// The same without the time that it is for.
    #[must_use]
    pub fn weight(&self, iu_per_mcg: Option<f64>) -> String {
        let other = match (self.unit, iu_per_mcg) {
            (Unit::Iu, Some(factor)) => Some((1.0 / factor, Unit::Mcg)),
            (Unit::Mcg, Some(factor)) => Some((factor, Unit::Iu)),
            (Unit::Mg, Some(factor)) => Some((factor * 1e3, Unit::Iu)),
            _ => None,
        };
        let mut words = self.figures(1.0);
        words.extend([" ", self.unit.as_str()]);
        if let Some((factor, unit)) = other {
            words.extend([" (", &self.figures(factor), " ", unit.as_str(), ")"]);
        }
        words
    }

    fn figures(&self, factor: f64) -> String {
        let (from, to) = (Figure(self.from * factor), Figure(self.to * factor));
        if from == to {
            from.to_string()
        } else {
            format!("{from} to {to}")
        }
    }
}

/// More than any amount of a nutrient in any unit; it keeps slips and infinity out.
pub(super) const AMOUNTS: RangeInclusive<f64> = 0.0..=1e9;

pub(super) const NOT_AN_AMOUNT: &str = "an amount is a number from 0 to 1,000,000,000";

/// A number with thousands separated by commas and at most two decimals; from a thousand on without, and below one with
/// three telling digits, so that nothing is told as 0.
#[derive(Clone, Copy, PartialEq)]
pub struct Figure(pub f64);

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let decimals = match self.0 {
            figure if figure >= 1e3 => 0,
            figure if figure >= 1.0 || figure <= 0.0 => 2,
            figure if figure >= 0.1 => 3,
            figure if figure >= 0.01 => 4,
            figure if figure >= 0.001 => 5,
            _ => 6,
        };
        let text = format!("{:.decimals$}", self.0);
        let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
        let decimals = decimals.trim_end_matches('0');
        let mut groups = whole;
        while !groups.is_empty() {
            let (group, rest) = groups.split_at((groups.len() - 1) % 3 + 1);
            f.write_str(group)?;
            f.write_str(if rest.is_empty() { "" } else { "," })?;
            groups = rest;
        }
        f.write_str(if decimals.is_empty() { "" } else { "." })?;
        f.write_str(decimals)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_with_its_unit_and_time() {
        let case = |(from, to, unit), factor, expected: &str| {
            let amount = Amount {
                from,
                to,
                unit,
                per: Per::Day,
            };
            assert_eq!(amount.words(factor), expected);
        };
        case((1200.0, 1200.0, Unit::Mg), None, "1,200 mg a day");
        case((1.0, 3.0, Unit::Mg), None, "1 to 3 mg a day");
        case((1.8, 1.8, Unit::Mg), None, "1.8 mg a day");
        case(
            (600.0, 600.0, Unit::Iu),
            Some(40.0),
            "600 IU (15 mcg) a day",
        );
        case(
            (100.0, 100.0, Unit::Mcg),
            Some(40.0),
            "100 mcg (4,000 IU) a day",
        );
        case(
            (1_000_000.0, 1_000_000.0, Unit::Mcg),
            None,
            "1,000,000 mcg a day",
        );
    }
}
