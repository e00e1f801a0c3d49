//! Figures: intakes and upper limits, each with unit, population, authority and reference.

use deserr::Deserr;
use schemars::JsonSchema;

use super::amount::{AMOUNTS, Amount, Figure, NOT_AN_AMOUNT, Per, Unit};
use super::written::{Faults, RowFault};
use crate::population::{AgeRange, LifeStage, Population, Sex};
use crate::words::words;

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
#[derive(Clone, Debug, Deserr, JsonSchema)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct NoUpperLimit {
    /// The id of an authority in `vocabulary.toml`.
    pub authority: String,
    /// What it said instead of a limit.
    pub text: String,
    /// Keys of references below that say so.
    pub refs: Vec<String>,
}

/// An amount that an authority recommends or that studies used: `amount`, or `from` and `to`.
#[derive(Deserr, JsonSchema)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case", extend(
    "oneOf" = [{ "required": ["amount"] }, { "required": ["from", "to"] }],
    "dependencies" = { "from": ["to"], "to": ["from"] },
))]
pub(super) struct WrittenDose {
    /// `19-50`, `71+` or `0-6 months`, both ends included; without it, all ages.
    #[deserr(default)]
    ages: Option<String>,
    /// Girls and boys too; without it, everybody.
    #[deserr(default)]
    sex: Option<Sex>,
    /// Without it `general`: neither pregnant nor breastfeeding.
    #[deserr(default, rename = "life-stages")]
    life_stages: Option<Vec<LifeStage>>,
    /// The amount, in `unit`.
    #[deserr(default)]
    amount: Option<f64>,
    /// The smaller end of a range, with `to`.
    #[deserr(default)]
    from: Option<f64>,
    /// The larger end of a range, with `from`.
    #[deserr(default)]
    to: Option<f64>,
    /// One of the entry's `units`.
    unit: Unit,
    /// The time that the amount is for.
    per: Per,
    /// `trial` is what studies used, `diet` what people eat, `guideline` an authority's advice.
    basis: Basis,
    /// The id of an authority in `vocabulary.toml`.
    authority: String,
    /// Keys of references below that say so.
    refs: Vec<String>,
    /// Required where the amount is above the lowest limit for the same people.
    #[deserr(default)]
    note: Option<String>,
}

/// The most that an authority allows.
#[derive(Deserr, JsonSchema)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct WrittenLimit {
    /// The id of an authority in `vocabulary.toml`.
    authority: String,
    /// `UL` where left out.
    #[deserr(default = LimitKind::Ul)]
    #[schemars(with = "Option<LimitKind>")]
    kind: LimitKind,
    /// `19-50`, `71+` or `0-6 months`, both ends included; without it, all ages.
    #[deserr(default)]
    ages: Option<String>,
    /// Girls and boys too; without it, everybody.
    #[deserr(default)]
    sex: Option<Sex>,
    /// Without it `general`: neither pregnant nor breastfeeding.
    #[deserr(default, rename = "life-stages")]
    life_stages: Option<Vec<LifeStage>>,
    /// The limit, in `unit`.
    amount: f64,
    /// One of the entry's `units`.
    unit: Unit,
    /// The time that the amount is for.
    per: Per,
    /// `total` counts food, drinks, supplements and medicines; `supplements` only supplements and medicines.
    counts: Counts,
    /// Keys of references below that say so.
    refs: Vec<String>,
    /// What the limit rests on.
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
