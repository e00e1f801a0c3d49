//! Rows of doses and limits as written: one amount, or a table of amounts by age and sex.

use deserr::Deserr;
use schemars::JsonSchema;

use super::amount::{Per, Unit};
use super::dose::{Basis, Counts, Dose, LimitKind, UpperLimit};
use super::share::{
    self, DoseShare, LimitShare, Place, Share, WrittenDoseShare, WrittenLimitShare,
};
use super::written::{Faults, RowFault};
use crate::population::{LifeStage, Sex};

/// A row of doses: one amount, or a table of amounts by age and sex.
#[derive(Deserr)]
#[deserr(error = Faults, try_from(WrittenDose) = Self::read -> RowFault)]
pub(super) struct DoseRow(Vec<Dose>);

/// A row of limits: one amount, or a table of amounts by age and sex.
#[derive(Deserr)]
#[deserr(error = Faults, try_from(WrittenLimit) = Self::read -> RowFault)]
pub(super) struct LimitRow(Vec<UpperLimit>);

/// An amount that an authority recommends or that studies used: `amount`, or `from` and `to`, or a table in `amounts`.
#[derive(Deserr, JsonSchema)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case", extend(
    "oneOf" = [{ "required": ["amount"] }, { "required": ["from", "to"] }, { "required": ["amounts"] }],
    "dependencies" = {
        "from": ["to"],
        "to": ["from"],
        "ages": { "not": { "required": ["amounts"] } },
        "sex": { "not": { "required": ["amounts"] } },
        "life-stages": { "not": { "required": ["amounts"] } },
    },
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
    /// Several amounts by age, sex and life stage, which share all that stands beside the list.
    #[deserr(default)]
    #[schemars(with = "Option<Vec<WrittenDoseShare>>")]
    amounts: Option<Vec<DoseShare>>,
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

/// The most that an authority allows: `amount`, or a table in `amounts`.
#[derive(Deserr, JsonSchema)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case", extend(
    "oneOf" = [{ "required": ["amount"] }, { "required": ["amounts"] }],
    "dependencies" = {
        "ages": { "not": { "required": ["amounts"] } },
        "sex": { "not": { "required": ["amounts"] } },
        "life-stages": { "not": { "required": ["amounts"] } },
    },
))]
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
    #[deserr(default)]
    amount: Option<f64>,
    /// Several limits by age, sex and life stage, which share all that stands beside the list.
    #[deserr(default)]
    #[schemars(with = "Option<Vec<WrittenLimitShare>>")]
    amounts: Option<Vec<LimitShare>>,
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

impl DoseRow {
    fn read(row: WrittenDose) -> Result<Self, RowFault> {
        let whom = (row.ages, row.sex, row.life_stages);
        let shares = if let Some(shares) = row.amounts {
            let beside =
                whom != (None, None, None) || [row.amount, row.from, row.to] != [None, None, None];
            share::table(shares.into_iter().map(|share| share.0).collect(), beside)?
        } else {
            let share = Share::of_dose(whom, (row.amount, row.from, row.to))?;
            vec![(Place::default(), share)]
        };
        let dose = |(place, share): (Place, Share)| Dose {
            amount: share.amount(row.unit, row.per),
            population: share.population,
            basis: row.basis,
            authority: row.authority.clone(),
            refs: row.refs.clone(),
            note: row.note.clone(),
            place,
        };
        Ok(Self(shares.into_iter().map(dose).collect()))
    }
}

impl LimitRow {
    fn read(row: WrittenLimit) -> Result<Self, RowFault> {
        let whom = (row.ages, row.sex, row.life_stages);
        let shares = match row.amounts {
            Some(shares) => {
                let beside = whom != (None, None, None) || row.amount.is_some();
                share::table(shares.into_iter().map(|share| share.0).collect(), beside)?
            }
            None => vec![(Place::default(), Share::of_limit(whom, row.amount)?)],
        };
        let limit = |(place, share): (Place, Share)| UpperLimit {
            kind: row.kind,
            amount: share.amount(row.unit, row.per),
            population: share.population,
            counts: row.counts,
            authority: row.authority.clone(),
            refs: row.refs.clone(),
            note: row.note.clone(),
            place,
        };
        Ok(Self(shares.into_iter().map(limit).collect()))
    }
}

impl Dose {
    pub(super) fn of_rows(rows: Vec<DoseRow>) -> Vec<Self> {
        let mut doses = Vec::new();
        for (row, DoseRow(of_row)) in rows.into_iter().enumerate() {
            let of_row = of_row.into_iter();
            doses.extend(of_row.map(|dose| Self {
                place: dose.place.in_row(row),
                ..dose
            }));
        }
        doses
    }
}

impl UpperLimit {
    pub(super) fn of_rows(rows: Vec<LimitRow>) -> Vec<Self> {
        let mut limits = Vec::new();
        for (row, LimitRow(of_row)) in rows.into_iter().enumerate() {
            let of_row = of_row.into_iter();
            limits.extend(of_row.map(|limit| Self {
                place: limit.place.in_row(row),
                ..limit
            }));
        }
        limits
    }
}
