//! What a question names that an entry may have a caution on.

use crate::knowledge::{CautionKind, SafetyKind};
use crate::population::LifeStage;
use crate::question::Person;

use super::Reading;

/// What a question names that an entry may have a caution on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concern {
    /// `pregnancy`, `blood thinners`.
    pub about: String,
    pub kinds: Vec<CautionKind>,
}

impl Reading<'_> {
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
    let stage = match person.life_stage {
        Some(LifeStage::Pregnant) => Some(CautionKind::Pregnancy),
        Some(LifeStage::Breastfeeding) => Some(CautionKind::Breastfeeding),
        _ => None,
    };
    stage
        .into_iter()
        .chain(person.may_be_a_child().then_some(CautionKind::Children))
        .collect()
}
