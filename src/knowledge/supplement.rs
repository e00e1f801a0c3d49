//! One supplement as its file describes it.

use std::collections::BTreeMap;
use std::sync::Arc;

use deserr::Deserr;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::aliases::Aliases;
use super::amount::Unit;
use super::blood_tests::BloodTest;
use super::caution::Caution;
use super::diet::DietRow;
use super::dose::{Dose, NoUpperLimit, UpperLimit};
use super::dose_rows::{DoseRow, LimitRow, WrittenDose, WrittenLimit};
use super::evidence::Evidence;
use super::form_comparison::FormComparison;
use super::how_long::HowLong;
use super::how_to_take::HowToTake;
use super::interaction::{Interaction, NoneFound};
use super::later::Later;
use super::reference::{Reference, References, Review, WrittenReference};
use super::single_answer::SingleAnswer;
use super::too_little::TooLittle;
use super::too_much::TooMuch;
use super::unsafe_use::UnsafeUse;
use super::written::Faults;
use crate::section::Part;
use crate::words::words;

words! {
    /// What a supplement is.
    SupplementKind {
        /// A vitamin, a mineral or another substance that the body needs from food.
        Nutrient = "nutrient",
        Herb = "herb",
        AminoAcid = "amino acid",
        Other = "other",
    }
}

/// A supplement: the whole of `supplements/ID.toml`.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Supplement {
    /// Lower-case letters, digits and hyphens; the name of its file.
    pub id: String,
    /// How people read it.
    pub name: String,
    /// What it is: `check` expects an amount or a limit of a nutrient.
    #[deserr(default)]
    pub kind: Option<SupplementKind>,
    /// The units in which this substance may be measured.
    pub units: Vec<Unit>,
    /// How many international units one microgram is; only where `IU` is among the units.
    #[deserr(default, rename = "iu-per-mcg")]
    pub iu_per_mcg: Option<f64>,
    /// What people type. A name belongs to one entry only.
    #[deserr(default)]
    #[schemars(default)]
    pub aliases: Aliases,
    /// What it helps and what not, in one sentence.
    pub verdict: Verdict,
    /// What it does in the body.
    #[deserr(default)]
    #[schemars(default)]
    pub background: Vec<Claim>,
    /// Who more often runs low.
    #[deserr(default, rename = "at-risk")]
    #[schemars(default)]
    pub at_risk: Vec<Claim>,
    /// What studies found: a row for each outcome and group of people.
    pub evidence: Vec<Evidence>,
    /// Amounts that an authority recommends or that studies used.
    #[deserr(default, from(Vec<DoseRow>) = Dose::of_rows)]
    #[schemars(default, with = "Vec<WrittenDose>")]
    pub doses: Vec<Dose>,
    /// When and how to take it, the commonest question first.
    #[deserr(default, rename = "how-to-take")]
    #[schemars(default)]
    pub how_to_take: Vec<HowToTake>,
    /// How long until it works, and how long to take it.
    #[deserr(default, rename = "how-long")]
    #[schemars(default)]
    pub how_long: Vec<HowLong>,
    /// Signs and causes of too little, and what it leads to.
    #[deserr(default, rename = "too-little")]
    #[schemars(default)]
    pub too_little: Vec<TooLittle>,
    /// What tests for it tell.
    #[deserr(default, rename = "blood-tests")]
    #[schemars(default)]
    pub blood_tests: Vec<BloodTest>,
    /// The most that an authority allows.
    #[deserr(default, rename = "upper-limits", from(Vec<LimitRow>) = UpperLimit::of_rows)]
    #[schemars(default, with = "Vec<WrittenLimit>")]
    pub upper_limits: Vec<UpperLimit>,
    /// Authorities that looked and set no limit.
    #[deserr(default, rename = "no-upper-limit")]
    #[schemars(default)]
    pub no_upper_limit: Vec<NoUpperLimit>,
    /// Reasons to ask first. The two of highest severity are shown with every answer, so the order matters.
    pub cautions: Vec<Caution>,
    /// What it may do to people who take it.
    #[deserr(default, rename = "adverse-effects")]
    #[schemars(default)]
    pub adverse_effects: Vec<Claim>,
    /// Signs and causes of too much, and what to do. Never an amount that harms.
    #[deserr(default, rename = "too-much")]
    #[schemars(default)]
    pub too_much: Vec<TooMuch>,
    /// Uses that go round and are unsafe.
    #[deserr(default, rename = "unsafe-uses")]
    #[schemars(default)]
    pub unsafe_uses: Vec<UnsafeUse>,
    /// What happens together with a medicine or another substance.
    #[deserr(default)]
    #[schemars(default)]
    pub interactions: Vec<Interaction>,
    /// Foods that contain it.
    #[deserr(default)]
    #[schemars(default)]
    pub foods: Vec<Food>,
    /// Salts and forms that are sold.
    #[deserr(default)]
    #[schemars(default)]
    pub forms: Vec<Form>,
    /// How forms compare, the commonest question first.
    #[deserr(default, rename = "form-comparisons")]
    #[schemars(default)]
    pub form_comparisons: Vec<FormComparison>,
    /// What people of a diet need to know.
    #[deserr(default)]
    #[schemars(default)]
    pub diets: Vec<DietRow>,
    /// Answers to single questions that no table answers.
    #[deserr(default, from(Vec<SingleAnswer>) = Later::from)]
    #[schemars(default, with = "Vec<SingleAnswer>")]
    pub answers: Later<Vec<SingleAnswer>>,
    /// What nobody here has looked up, so that silence is not read as good news.
    #[deserr(default, rename = "not-checked")]
    #[schemars(default)]
    pub not_checked: Vec<NotChecked>,
    /// Where somebody looked for an interaction and found none.
    #[deserr(default, rename = "none-found")]
    #[schemars(default)]
    pub none_found: Vec<NoneFound>,
    /// One source for each key that a row names in `refs` and that no file of `references/` has; each is used by at least
    /// one row.
    #[deserr(default, from(References) = References::by_key)]
    #[schemars(default, with = "BTreeMap<String, WrittenReference>")]
    #[serde(with = "super::arcs::by_key")]
    pub references: BTreeMap<String, Arc<Reference>>,
    /// When the entry was last checked against its sources.
    pub review: Review,
}

/// What an entry says in one sentence, and what that rests on.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Verdict {
    /// What alone it speaks of, in a word that stands before it: `Bones`. Left out where it speaks of all main uses.
    #[deserr(default)]
    pub about: Option<String>,
    /// What people read, complete in itself.
    pub text: String,
    /// Keys of references below that say so.
    pub refs: Vec<String>,
}

/// A sentence and what it rests on.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Claim {
    /// What people read, complete in itself.
    pub text: String,
    /// Keys of references below that say so.
    pub refs: Vec<String>,
}

/// A food that contains it, with an amount where one is known.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, extend("dependencies" = { "amount": ["unit"], "unit": ["amount"] }))]
pub struct Food {
    /// The food, prepared as it is measured: `beans, cooked`.
    pub name: String,
    /// How much of the food: `100 g`.
    #[deserr(default)]
    pub serving: Option<String>,
    /// How much of the substance is in it, together with `unit`.
    #[deserr(default)]
    pub amount: Option<f64>,
    /// One of the entry's `units`, together with `amount`.
    #[deserr(default)]
    pub unit: Option<Unit>,
    /// Keys of references below that say so.
    pub refs: Vec<String>,
}

/// A salt or form that is sold.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Form {
    /// The salt or form: `zinc citrate`.
    pub name: String,
    /// What is known of it.
    pub text: String,
    /// Keys of references below that say so.
    pub refs: Vec<String>,
}

/// What nobody here has looked up yet; never to be read as "none".
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct NotChecked {
    /// The part of the entry that has the gap.
    pub section: Part,
    /// What was not looked up, and whom to ask.
    pub text: String,
    /// Keys of references below, read or not, that are about it.
    #[deserr(default)]
    #[schemars(default)]
    pub refs: Vec<String>,
}
