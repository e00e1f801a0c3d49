//! What a question is about without a word for it: the groups that the person belongs to, and the side of a part that is
//! meant where none is named.

use crate::knowledge::ObjectKind;
use crate::population::{AgeRange, LifeStage, Sex};
use crate::question::{Facet, Person};

use super::Object;

const ADULTS: AgeRange = AgeRange::years(19, Some(50));
const OLDER: AgeRange = AgeRange::years(51, None);

/// The groups that a person belongs to, by their names in the list of objects.
pub(super) fn groups(person: Person) -> Vec<Object> {
    let mut groups = Vec::new();
    if let Some(ages) = person.ages {
        let is_only = |range: AgeRange| ages.overlaps(range);
        groups.extend((is_only(AgeRange::CHILDREN) && !is_only(ADULTS)).then_some("children"));
        groups.extend((is_only(OLDER) && !is_only(ADULTS)).then_some("older adults"));
        groups.extend(is_only(ADULTS).then_some("adults"));
    }
    groups.extend(person.sex.map(|sex| match sex {
        Sex::Women => "women",
        Sex::Men => "men",
    }));
    groups.extend(match person.life_stage {
        Some(LifeStage::Pregnant) => Some("pregnancy"),
        Some(LifeStage::Breastfeeding) => Some("breastfeeding"),
        _ => None,
    });
    let group = |name: &str| Object::Other(ObjectKind::Group, name.to_owned());
    groups.into_iter().map(group).collect()
}

/// What is meant where nothing is named: a question for a dose is for adults, one for low levels for their signs.
pub(super) fn side(facet: Facet) -> Option<Object> {
    let aspect = |name: &str| Some(Object::Other(ObjectKind::Aspect, name.to_owned()));
    match facet {
        Facet::What => aspect("definition"),
        Facet::Dose => Some(Object::Other(ObjectKind::Group, "adults".to_owned())),
        Facet::Deficiency | Facet::Overdose => aspect("signs"),
        Facet::Level => aspect("range"),
        Facet::References => aspect("source"),
        Facet::Caution => aspect("safety"),
        Facet::HowLong => aspect("until it works"),
        Facet::Product => aspect("quality"),
        _ => None,
    }
}
