//! What studies found.

use crate::grammar::Count;
use crate::knowledge::{Certainty, Direction, Figure};

/// `little or no effect (how sure: low)`.
pub(in crate::answer) fn finding(direction: Direction, certainty: Certainty) -> String {
    let sure = how_sure(certainty);
    [points(direction), " (", &sure, ")"].concat()
}

/// Which way a finding points, in plain words.
pub(in crate::answer) const fn points(direction: Direction) -> &'static str {
    match direction {
        Direction::Helps => "helps",
        Direction::LittleOrNoEffect => "little or no effect",
        Direction::Mixed => "studies disagree",
        Direction::Harms => "does harm",
        Direction::Unknown => "not settled",
    }
}

/// How sure that is.
pub(in crate::answer) fn how_sure(certainty: Certainty) -> String {
    match certainty {
        Certainty::None => "not tested in people".to_owned(),
        certainty => format!("how sure: {certainty}"),
    }
}

pub(in crate::answer) fn studies(count: u32) -> String {
    Count(count as usize, "study").to_string()
}

pub(in crate::answer) fn people(count: u32) -> String {
    format!("{} people", Figure(count.into()))
}

pub(in crate::answer) fn studied_for(condition: &str) -> String {
    format!("Supplements studied for: {condition}")
}

pub(in crate::answer) fn surest_first() -> &'static str {
    "The surest findings first, those without a benefit included. Being listed is not a recommendation."
}

pub(in crate::answer) fn nobody_studied(condition: &str) -> String {
    format!("No entry here lists a study on {condition}. That does not mean that there is none.")
}

pub(in crate::answer) fn side_by_side(one: &str, other: &str) -> String {
    format!("{one} and {other}")
}

pub(in crate::answer) fn no_study_listed() -> &'static str {
    "no study listed here"
}
