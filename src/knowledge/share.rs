//! Who gets how much: one amount of a row, or each amount of a table by age and sex.

use deserr::Deserr;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::amount::{AMOUNTS, Amount, Figure, NOT_AN_AMOUNT, Per, Unit};
use super::written::{Faults, RowFault, Step};
use crate::population::{AgeRange, LifeStage, Population, Sex};

/// The people and their amount, in the unit that the row has.
#[derive(Clone, Debug)]
pub(super) struct Share {
    pub(super) population: Population,
    from: f64,
    to: f64,
}

/// Where a figure stands in its file: the row, and the place in its `amounts` where it has that list.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub(super) struct Place {
    row: usize,
    in_amounts: Option<usize>,
}

/// Keys of which each amount of a table has its own.
const OF_EACH: &[&str] = &["ages", "sex", "life-stages", "amount", "from", "to"];

/// The ages, the sex and the life stages as written.
type Whom = (Option<String>, Option<Sex>, Option<Vec<LifeStage>>);

/// An amount in a table of doses.
#[derive(Deserr)]
#[deserr(error = Faults, try_from(WrittenDoseShare) = Self::read -> RowFault)]
pub(super) struct DoseShare(pub(super) Share);

/// An amount in a table of limits.
#[derive(Deserr)]
#[deserr(error = Faults, try_from(WrittenLimitShare) = Self::read -> RowFault)]
pub(super) struct LimitShare(pub(super) Share);

/// An amount of a table, with the people that it is for.
#[derive(Deserr, JsonSchema)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case", extend(
    "oneOf" = [{ "required": ["amount"] }, { "required": ["from", "to"] }],
    "dependencies" = { "from": ["to"], "to": ["from"] },
))]
pub(super) struct WrittenDoseShare {
    /// `19-50`, `71+` or `0-6 months`, both ends included; without it, all ages.
    #[deserr(default)]
    ages: Option<String>,
    /// Girls and boys too; without it, everybody.
    #[deserr(default)]
    sex: Option<Sex>,
    /// Without it `general`: neither pregnant nor breastfeeding.
    #[deserr(default, rename = "life-stages")]
    life_stages: Option<Vec<LifeStage>>,
    /// The amount, in the row's `unit`.
    #[deserr(default)]
    amount: Option<f64>,
    /// The smaller end of a range, with `to`.
    #[deserr(default)]
    from: Option<f64>,
    /// The larger end of a range, with `from`.
    #[deserr(default)]
    to: Option<f64>,
}

/// A limit of a table, with the people that it is for.
#[derive(Deserr, JsonSchema)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct WrittenLimitShare {
    /// `19-50`, `71+` or `0-6 months`, both ends included; without it, all ages.
    #[deserr(default)]
    ages: Option<String>,
    /// Girls and boys too; without it, everybody.
    #[deserr(default)]
    sex: Option<Sex>,
    /// Without it `general`: neither pregnant nor breastfeeding.
    #[deserr(default, rename = "life-stages")]
    life_stages: Option<Vec<LifeStage>>,
    /// The limit, in the row's `unit`.
    amount: f64,
}

impl DoseShare {
    fn read(written: WrittenDoseShare) -> Result<Self, RowFault> {
        let whom = (written.ages, written.sex, written.life_stages);
        let share = Share::of_dose(whom, (written.amount, written.from, written.to))?;
        Ok(Self(share))
    }
}

impl LimitShare {
    fn read(written: WrittenLimitShare) -> Result<Self, RowFault> {
        let whom = (written.ages, written.sex, written.life_stages);
        Ok(Self(Share::of_limit(whom, Some(written.amount))?))
    }
}

impl Share {
    pub(super) fn of_dose(
        whom: Whom,
        amount: (Option<f64>, Option<f64>, Option<f64>),
    ) -> Result<Self, RowFault> {
        let (from, to) = match amount {
            (Some(amount), None, None) => (amount, amount),
            (None, Some(from), Some(to)) => (from, to),
            _ => {
                let fault = "a dose has either `amount` or both `from` and `to`, or a list of them in `amounts`";
                return Err(RowFault::new("amount", fault));
            }
        };
        Self::new(whom, (from, to))
    }

    pub(super) fn of_limit(whom: Whom, amount: Option<f64>) -> Result<Self, RowFault> {
        let Some(amount) = amount else {
            let fault = "a limit has either `amount` or a list of them in `amounts`";
            return Err(RowFault::new("amount", fault));
        };
        Self::new(whom, (amount, amount))
    }

    fn new(whom: Whom, (from, to): (f64, f64)) -> Result<Self, RowFault> {
        let population = population(whom)?;
        check((from, to))?;
        Ok(Self {
            population,
            from,
            to,
        })
    }

    pub(super) fn amount(&self, unit: Unit, per: Per) -> Amount {
        Amount {
            from: self.from,
            to: self.to,
            unit,
            per,
        }
    }
}

/// A table by age and sex. `beside` says whether a key that each amount has of its own stands beside the list.
pub(super) fn table(shares: Vec<Share>, beside: bool) -> Result<Vec<(Place, Share)>, RowFault> {
    if beside {
        let fault = format!(
            "with a list of `amounts`, `{}` stand in that list only",
            OF_EACH.join("`, `")
        );
        return Err(RowFault::new("amounts", fault));
    }
    for (place, one) in shares.iter().enumerate() {
        let before = shares[..place].iter();
        if let Some(other) = before.into_iter().find(|other| overlap(one, other)) {
            let fault = format!(
                "two of the `amounts` are for the same people: {}, and {}",
                other.population, one.population
            );
            return Err(RowFault::new("amounts", fault));
        }
    }
    let placed = shares.into_iter().enumerate().map(|(place, share)| {
        let in_amounts = Some(place);
        (Place { row: 0, in_amounts }, share)
    });
    Ok(placed.collect())
}

fn overlap(one: &Share, other: &Share) -> bool {
    let of = |share: &Share| Population {
        ages: share.population.ages.in_completed_months(),
        ..share.population.clone()
    };
    of(one).overlaps(&of(other))
}

impl Place {
    pub(super) const fn in_row(self, row: usize) -> Self {
        Self { row, ..self }
    }

    /// The path to a key of the figure.
    pub(super) fn path(self, table: &str, key: &str) -> Vec<Step> {
        let named = |key: &str| Step::Key(key.to_owned());
        let mut path = vec![named(table), Step::Index(self.row)];
        if let Some(place) = self.in_amounts.filter(|_| OF_EACH.contains(&key)) {
            path.extend([named("amounts"), Step::Index(place)]);
        }
        path.push(named(key));
        path
    }
}

fn population((ages, sex, life_stages): Whom) -> Result<Population, RowFault> {
    let ages = ages.as_deref().map_or(Ok(AgeRange::ALL), AgeRange::parse);
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

fn check((from, to): (f64, f64)) -> Result<(), RowFault> {
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
    Ok(())
}
