//! Figures: intakes and upper limits, each with unit, population, authority and reference.

use std::fmt;
use std::ops::RangeInclusive;

use deserr::Deserr;

use super::population::{AgeRange, LifeStage, Population, Sex};
use super::words::words;
use super::written::{Faults, RowFault};

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

words! {
    /// What a dose row rests on.
    Basis {
        /// Recommended Dietary Allowance: covers nearly all healthy people of the group.
        Rda = "RDA",
        /// Adequate Intake: used where the evidence is too thin for an RDA.
        Ai = "AI",
        /// What studies gave; not a recommendation.
        Trial = "trial",
        /// What people get from food.
        Diet = "diet",
        /// What an authority advises outside the RDA and AI tables.
        Guideline = "guideline",
    }
}

words! {
    /// What a limit counts.
    Counts {
        Total = "total",
        Supplements = "supplements",
    }
}

words! {
    /// How strong a limit is meant.
    LimitKind {
        /// Tolerable Upper Intake Level.
        Ul = "UL",
        /// Where no UL could be derived: an intake up to which no harm was seen.
        SafeLevel = "safe-level",
        Guidance = "guidance",
    }
}

/// An amount or a range; `from` ≤ `to`, equal for a single amount.
#[derive(Clone, Copy, Debug, PartialEq)]
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
        let other = match (self.unit, iu_per_mcg) {
            (Unit::Iu, Some(factor)) => Some((1.0 / factor, Unit::Mcg)),
            (Unit::Mcg, Some(factor)) => Some((factor, Unit::Iu)),
            _ => None,
        };
        let own = format!("{} {}", self.figures(1.0), self.unit);
        let other = other.map(|(factor, unit)| format!(" ({} {unit})", self.figures(factor)));
        let per = match self.per {
            Per::Once => " once".to_owned(),
            per => format!(" a {per}"),
        };
        format!("{own}{}{per}", other.unwrap_or_default())
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

/// A number with thousands separated by commas and at most two decimals.
#[derive(Clone, Copy, PartialEq)]
pub struct Figure(pub f64);

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = format!("{:.2}", self.0);
        let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
        let decimals = decimals.trim_end_matches('0');
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) {
                f.write_str(",")?;
            }
            write!(f, "{digit}")?;
        }
        if decimals.is_empty() {
            Ok(())
        } else {
            write!(f, ".{decimals}")
        }
    }
}

/// An intake for a population.
#[derive(Clone, Debug, Deserr)]
#[deserr(error = Faults, try_from(WrittenDose) = Self::read -> RowFault)]
pub struct Dose {
    pub population: Population,
    pub amount: Amount,
    pub basis: Basis,
    /// The id of an authority in `vocabulary.toml`.
    pub authority: String,
    pub refs: Vec<String>,
    pub note: Option<String>,
}

/// The most that an authority holds acceptable for a population.
#[derive(Clone, Debug, Deserr)]
#[deserr(error = Faults, try_from(WrittenLimit) = Self::read -> RowFault)]
pub struct UpperLimit {
    pub kind: LimitKind,
    pub population: Population,
    pub amount: Amount,
    pub counts: Counts,
    /// The id of an authority in `vocabulary.toml`.
    pub authority: String,
    pub refs: Vec<String>,
    pub note: Option<String>,
}

/// An authority that looked and set no limit; never to be read as "safe at any dose".
#[derive(Clone, Debug, Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
pub struct NoUpperLimit {
    pub authority: String,
    pub text: String,
    pub refs: Vec<String>,
}

#[derive(Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
struct WrittenDose {
    #[deserr(default)]
    ages: Option<String>,
    #[deserr(default)]
    sex: Option<Sex>,
    #[deserr(default, rename = "life-stages")]
    life_stages: Option<Vec<LifeStage>>,
    #[deserr(default)]
    amount: Option<f64>,
    #[deserr(default)]
    from: Option<f64>,
    #[deserr(default)]
    to: Option<f64>,
    unit: Unit,
    per: Per,
    basis: Basis,
    authority: String,
    refs: Vec<String>,
    #[deserr(default)]
    note: Option<String>,
}

#[derive(Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
struct WrittenLimit {
    authority: String,
    #[deserr(default = LimitKind::Ul)]
    kind: LimitKind,
    #[deserr(default)]
    ages: Option<String>,
    #[deserr(default)]
    sex: Option<Sex>,
    #[deserr(default, rename = "life-stages")]
    life_stages: Option<Vec<LifeStage>>,
    amount: f64,
    unit: Unit,
    per: Per,
    counts: Counts,
    refs: Vec<String>,
    #[deserr(default)]
    note: Option<String>,
}

impl Dose {
    fn read(row: WrittenDose) -> Result<Self, RowFault> {
        let (from, to) = match (row.amount, row.from, row.to) {
            (Some(amount), None, None) => (amount, amount),
            (None, Some(from), Some(to)) => (from, to),
            _ => {
                return Err(RowFault::new(
                    "amount",
                    "a dose has either `amount` or both `from` and `to`",
                ));
            }
        };
        Ok(Self {
            population: population(row.ages.as_deref(), row.sex, row.life_stages)?,
            amount: amount((from, to), row.unit, row.per)?,
            basis: row.basis,
            authority: row.authority,
            refs: row.refs,
            note: row.note,
        })
    }
}

impl UpperLimit {
    fn read(row: WrittenLimit) -> Result<Self, RowFault> {
        Ok(Self {
            kind: row.kind,
            population: population(row.ages.as_deref(), row.sex, row.life_stages)?,
            amount: amount((row.amount, row.amount), row.unit, row.per)?,
            counts: row.counts,
            authority: row.authority,
            refs: row.refs,
            note: row.note,
        })
    }
}

fn population(
    ages: Option<&str>,
    sex: Option<Sex>,
    life_stages: Option<Vec<LifeStage>>,
) -> Result<Population, RowFault> {
    let ages = ages.map_or(Ok(AgeRange::ALL), AgeRange::parse);
    let life_stages = life_stages.unwrap_or_else(|| vec![LifeStage::General]);
    if life_stages.is_empty() {
        return Err(RowFault::new(
            "life-stages",
            "`life-stages` is empty; leave it out for the general population",
        ));
    }
    Ok(Population {
        ages: ages.map_err(|problem| RowFault::new("ages", problem))?,
        sex,
        life_stages,
    })
}

fn amount((from, to): (f64, f64), unit: Unit, per: Per) -> Result<Amount, RowFault> {
    if from > to {
        let (from, to) = (Figure(from), Figure(to));
        let fault =
            format!("`from` is {from}, more than `to`, which is {to}; the smaller comes first");
        return Err(RowFault::new("from", fault));
    }
    for (key, end) in [("from", from), ("to", to)] {
        if !AMOUNTS.contains(&end) {
            let one = from.total_cmp(&to).is_eq();
            let key = if one { "amount" } else { key };
            return Err(RowFault::new(key, NOT_AN_AMOUNT));
        }
    }
    Ok(Amount {
        from,
        to,
        unit,
        per,
    })
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
