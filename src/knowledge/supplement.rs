//! One supplement as its file describes it.

use std::collections::BTreeMap;

use deserr::Deserr;

use super::amount::Unit;
use super::dose::{Dose, NoUpperLimit, UpperLimit};
use super::evidence::{Certainty, Evidence};
use super::reference::{Day, Reference, References, Review};
use super::written::Faults;
use crate::words::words;

/// A supplement: the whole of `supplements/ID.toml`.
#[derive(Clone, Debug, Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
pub struct Supplement {
    /// Lower-case letters, digits and hyphens; the name of its file.
    pub id: String,
    pub name: String,
    /// The units in which this substance may be measured.
    pub units: Vec<Unit>,
    /// How many international units one microgram is, where the substance has such a unit.
    #[deserr(default, rename = "iu-per-mcg")]
    pub iu_per_mcg: Option<f64>,
    #[deserr(default)]
    pub aliases: Aliases,
    pub verdict: Claim,
    #[deserr(default)]
    pub background: Vec<Claim>,
    #[deserr(default, rename = "at-risk")]
    pub at_risk: Vec<Claim>,
    pub evidence: Vec<Evidence>,
    #[deserr(default)]
    pub doses: Vec<Dose>,
    #[deserr(default, rename = "upper-limits")]
    pub upper_limits: Vec<UpperLimit>,
    #[deserr(default, rename = "no-upper-limit")]
    pub no_upper_limit: Vec<NoUpperLimit>,
    pub cautions: Vec<Caution>,
    #[deserr(default, rename = "adverse-effects")]
    pub adverse_effects: Vec<Claim>,
    #[deserr(default)]
    pub interactions: Vec<Interaction>,
    #[deserr(default)]
    pub foods: Vec<Food>,
    #[deserr(default)]
    pub forms: Vec<Form>,
    #[deserr(default, rename = "not-checked")]
    pub not_checked: Vec<NotChecked>,
    #[deserr(default, rename = "none-found")]
    pub none_found: Vec<NoneFound>,
    #[deserr(from(References) = References::by_key)]
    pub references: BTreeMap<String, Reference>,
    pub review: Review,
}

/// Other names of the same substance, by kind.
#[derive(Clone, Debug, Default, Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
pub struct Aliases {
    #[deserr(default)]
    pub synonyms: Vec<String>,
    #[deserr(default, rename = "chemical-names")]
    pub chemical_names: Vec<String>,
    #[deserr(default)]
    pub forms: Vec<String>,
    #[deserr(default)]
    pub abbreviations: Vec<String>,
    #[deserr(default)]
    pub brands: Vec<String>,
}

impl Aliases {
    /// Every alias with the key that it stands under and its place there.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, usize, &str)> {
        [
            ("synonyms", &self.synonyms),
            ("chemical-names", &self.chemical_names),
            ("forms", &self.forms),
            ("abbreviations", &self.abbreviations),
            ("brands", &self.brands),
        ]
        .into_iter()
        .flat_map(|(kind, list)| {
            list.iter()
                .enumerate()
                .map(move |(place, alias)| (kind, place, alias.as_str()))
        })
    }
}

/// A sentence and what it rests on.
#[derive(Clone, Debug, Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
pub struct Claim {
    pub text: String,
    pub refs: Vec<String>,
}

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
#[derive(Clone, Debug, Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
pub struct Caution {
    pub kind: CautionKind,
    pub severity: CautionSeverity,
    pub text: String,
    #[deserr(default)]
    pub detail: Option<String>,
    pub refs: Vec<String>,
}

words! {
    /// How much an interaction matters.
    InteractionSeverity { Major = "major", Moderate = "moderate", Minor = "minor", }
}

/// What happens together with a medicine or another substance, and what to do.
#[derive(Clone, Debug, Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
pub struct Interaction {
    /// The id of a file in `medicines/` or `supplements/`.
    pub with: String,
    pub severity: InteractionSeverity,
    pub effect: String,
    pub action: String,
    /// Hours to keep between the two; the widest that a source names.
    #[deserr(default, rename = "hours-apart")]
    pub hours_apart: Option<u32>,
    pub certainty: Certainty,
    pub refs: Vec<String>,
}

/// A food that contains it, with an amount where one is known.
#[derive(Clone, Debug, Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
pub struct Food {
    pub name: String,
    #[deserr(default)]
    pub serving: Option<String>,
    #[deserr(default)]
    pub amount: Option<f64>,
    #[deserr(default)]
    pub unit: Option<Unit>,
    pub refs: Vec<String>,
}

/// A salt or form that is sold.
#[derive(Clone, Debug, Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
pub struct Form {
    pub name: String,
    pub text: String,
    pub refs: Vec<String>,
}

words! {
    /// The part of an entry that a gap is in.
    Gap {
        Evidence = "evidence",
        Doses = "doses",
        UpperLimits = "upper-limits",
        Cautions = "cautions",
        Interactions = "interactions",
        Foods = "foods",
        Forms = "forms",
    }
}

/// A medicine or substance for which interactions were looked for and none was found; never to be read as safe.
#[derive(Clone, Debug, Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
pub struct NoneFound {
    /// The id of a file in `medicines/` or `supplements/`.
    pub with: String,
    /// When it was looked for.
    #[deserr(from(Day) = Day::date)]
    pub on: chrono::NaiveDate,
    pub refs: Vec<String>,
}

/// What nobody here has looked up yet; never to be read as "none".
#[derive(Clone, Debug, Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
pub struct NotChecked {
    pub section: Gap,
    pub text: String,
    #[deserr(default)]
    pub refs: Vec<String>,
}
