//! What goes together, and what nobody looked for.

use chrono::NaiveDate;

use crate::answer::words::evidence::how_sure;
use crate::knowledge::{Certainty, InteractionSeverity};

/// How severe an interaction is and how sure that is.
pub(in crate::answer) fn weight(severity: InteractionSeverity, certainty: Certainty) -> String {
    [severity.as_str(), ", ", &how_sure(certainty)].concat()
}

/// A medicine that was named, where the row is about its class.
pub(in crate::answer) fn one_of_class(medicine: &str, class: &str, weight: &str) -> String {
    [medicine, " (", class, ", ", weight, ")"].concat()
}

/// Why nothing is listed.
#[derive(PartialEq, Eq)]
pub(in crate::answer) enum Nothing {
    /// Nobody here has looked.
    NotChecked,
    /// Somebody looked on that day and found none.
    NoneFound(NaiveDate),
}

/// The one sentence for every empty result about two substances. It never reads as safe.
pub(in crate::answer) fn nothing_known(why: &Nothing, one: &str, other: &str) -> String {
    let why = match why {
        Nothing::NotChecked => "not checked here. That does not mean".to_owned(),
        Nothing::NoneFound(date) => {
            format!("looked for on {date} and none found, which is no proof")
        }
    };
    format!("Interactions of {one} with {other}: {why} that they go together; ask a pharmacist.")
}

pub(in crate::answer) fn any_supplement() -> &'static str {
    "supplements"
}

pub(in crate::answer) fn interacts_with(medicine: &str) -> String {
    format!("{medicine} and supplements")
}

pub(in crate::answer) fn others_not_checked(medicine: &str) -> String {
    format!(
        "Not every supplement was checked with {medicine}. What is not listed is not known to go with it; ask a pharmacist."
    )
}

pub(in crate::answer) fn one_medicine_at_a_time(others: &str) -> String {
    format!("You also name {others}: this is not about that; ask about each medicine on its own.")
}

pub(in crate::answer) fn together() -> &'static str {
    "Together"
}

/// Pairs on which no file says anything.
pub(in crate::answer) fn pairs_not_listed(pairs: &str) -> String {
    format!(
        "Nothing on taking these together is listed here, which does not mean that they go together: {pairs}."
    )
}

/// `Zinc and Copper (moderate)`.
pub(in crate::answer) fn two_together(
    one: &str,
    other: &str,
    severity: InteractionSeverity,
) -> String {
    format!("{one} and {other} ({severity})")
}
