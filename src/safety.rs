//! Question × safety rules → what must be said before anything else.

use crate::knowledge::{CautionKind, Safety, SafetyKind, SafetyRule, signs};
use crate::population::{AgeRange, LifeStage};
use crate::question::{Person, Question};
use crate::signs::Signs;

/// The signs of all rules, ready to be read. Built once for each knowledge.
#[derive(Debug)]
pub struct Dangers {
    signs: Signs,
    /// For each sign, the place of its rule.
    owners: Vec<usize>,
}

/// The rules whose signs stand in a question, most urgent first.
#[derive(Clone, Debug, Default)]
pub struct Reading<'k> {
    rules: Vec<&'k SafetyRule>,
}

impl Dangers {
    /// Compiles the rules.
    #[must_use]
    pub fn new(safety: &Safety) -> Self {
        let (signs, owners) = signs(safety.rules.iter(), &safety.words);
        Self { signs, owners }
    }

    /// Reads a question.
    #[must_use]
    pub fn read<'k>(&self, safety: &'k Safety, question: &Question) -> Reading<'k> {
        let found = self.signs.read(&question.text, &question.words);
        let mut places: Vec<usize> = found.into_iter().map(|sign| self.owners[sign]).collect();
        places.sort_unstable();
        places.dedup();
        Reading {
            rules: places
                .into_iter()
                .filter_map(|place| safety.rules.get(place))
                .collect(),
        }
    }
}

/// What a question names that an entry may have a caution on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concern {
    /// `pregnancy`, `blood thinners`.
    pub about: String,
    pub kinds: Vec<CautionKind>,
}

impl<'k> Reading<'k> {
    /// The rules with these ids.
    #[must_use]
    pub fn of(safety: &'k Safety, ids: &[String]) -> Self {
        let rules = safety.rules.iter();
        Self {
            rules: rules.filter(|rule| ids.contains(&rule.id)).collect(),
        }
    }

    /// The rules of both, in the order in which they are said.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.rules.extend(other.rules);
        self.rules.sort_by_key(|rule| (rule.kind, &rule.id));
        self.rules.dedup_by_key(|rule| &rule.id);
        self
    }

    /// The ids of its rules.
    pub fn ids(&self) -> impl Iterator<Item = &'k str> {
        self.rules.iter().map(|rule| rule.id.as_str())
    }

    /// Whether no rule has a sign in the question.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// Whether every rule of the other reading is in this one.
    #[must_use]
    pub fn includes(&self, other: &Self) -> bool {
        let mut others = other.rules.iter();
        others.all(|rule| self.rules.iter().any(|own| own.id == rule.id))
    }

    /// The rules of emergencies.
    pub fn emergencies(&self) -> impl Iterator<Item = &'k SafetyRule> {
        let rules = self.rules.iter().copied();
        rules.filter(|rule| rule.kind.is_emergency())
    }

    /// The rules of that kind.
    pub fn of_kind(&self, kind: SafetyKind) -> impl Iterator<Item = &'k SafetyRule> {
        let rules = self.rules.iter().copied();
        rules.filter(move |rule| rule.kind == kind)
    }

    /// What the words name, and what the age or life stage of the person adds.
    #[must_use]
    pub fn concerns(&self, person: Person) -> Vec<Concern> {
        let mut concerns: Vec<Concern> = self
            .of_kind(SafetyKind::Caution)
            .map(|rule| Concern {
                about: rule.say.clone(),
                kinds: rule.cautions.clone(),
            })
            .collect();
        for kind in kinds_of(person) {
            if !concerns.iter().any(|concern| concern.kinds.contains(&kind)) {
                concerns.push(Concern {
                    about: kind.as_str().to_owned(),
                    kinds: vec![kind],
                });
            }
        }
        concerns
    }
}

fn kinds_of(person: Person) -> Vec<CautionKind> {
    const CHILD: AgeRange = AgeRange::years(0, Some(17));
    let stage = match person.life_stage {
        Some(LifeStage::Pregnant) => Some(CautionKind::Pregnancy),
        Some(LifeStage::Breastfeeding) => Some(CautionKind::Breastfeeding),
        _ => None,
    };
    let child = person
        .ages
        .is_some_and(|ages| ages.to.is_some() && ages.overlaps(CHILD));
    stage
        .into_iter()
        .chain(child.then_some(CautionKind::Children))
        .collect()
}
