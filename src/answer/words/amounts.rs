//! Usual amounts and limits, and how amounts stand to them.

use std::cmp::Ordering;

use crate::knowledge::{Basis, Counts, LimitKind};

pub(in crate::answer) fn usual_amount() -> &'static str {
    "Usual amount"
}

pub(in crate::answer) fn usual_amount_not_for(outcome: &str) -> String {
    format!("Usual amount of healthy people, no dose for {outcome}")
}

pub(in crate::answer) fn upper_limit() -> &'static str {
    "Upper limit"
}

pub(in crate::answer) fn no_amount_listed() -> &'static str {
    "no RDA or AI is listed here"
}

pub(in crate::answer) fn no_limit_known() -> &'static str {
    "none is listed here, which does not mean safe at any dose"
}

pub(in crate::answer) fn none_set(authorities: &str) -> String {
    format!("none set by {authorities}, which does not mean safe at any dose")
}

pub(in crate::answer) fn public_table_only() -> &'static str {
    "From public tables for healthy people; not a dose for anyone in particular."
}

/// A note that stands with most rows of a table.
pub(in crate::answer) fn common_note(note: &str, all: bool) -> String {
    if all {
        note.to_owned()
    } else {
        format!("Where nothing else is said: {note}")
    }
}

pub(in crate::answer) fn no_row_for_them() -> &'static str {
    "No row is about just that group; these are all rows"
}

pub(in crate::answer) fn for_adults() -> &'static str {
    "for adults"
}

pub(in crate::answer) fn adults() -> &'static str {
    "adults"
}

pub(in crate::answer) fn by_age() -> &'static str {
    "by age"
}

/// Figures that are not about the people who were named.
pub(in crate::answer) fn of_others(figures: &str) -> String {
    format!("none is listed for just that group; {figures}")
}

/// The limits of other people than those who were named.
pub(in crate::answer) fn limits_of_others(limits: &str) -> String {
    of_others(&format!("for others {limits}"))
}

/// What a row rests on, as it stands behind the amount.
pub(in crate::answer) const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Rda => "RDA",
        Basis::Ai => "AI",
        Basis::Trial => "used in studies",
        Basis::Diet => "from food",
        Basis::Guideline => "advice",
    }
}

pub(in crate::answer) const fn counts(counts: Counts) -> &'static str {
    match counts {
        Counts::Total => "counts food, drinks, supplements and medicines",
        Counts::Supplements => "counts supplements and medicines only",
    }
}

pub(in crate::answer) const fn supplements_only() -> &'static str {
    "from supplements and medicines"
}

pub(in crate::answer) const fn limit_kind(kind: LimitKind) -> &'static str {
    match kind {
        LimitKind::Ul => "upper limit",
        LimitKind::SafeLevel => "no harm seen up to this; no upper limit could be set",
        LimitKind::Guidance => "guidance, not an upper limit",
    }
}

pub(in crate::answer) fn converted(one: &str, other: &str) -> String {
    format!("{one} of it is {other}.")
}

/// What is no upper limit is called a figure; what it is stands behind the amount.
pub(in crate::answer) fn beside_limit(
    order: Ordering,
    authority: &str,
    kind: LimitKind,
    limit: &str,
) -> String {
    let place = match order {
        Ordering::Less => "below",
        Ordering::Equal => "equal to",
        Ordering::Greater => "above",
    };
    let noun = match kind {
        LimitKind::Ul => "limit",
        LimitKind::SafeLevel | LimitKind::Guidance => "figure",
    };
    format!("{place} the {authority} {noun} of {limit}")
}

/// `differs`: the recommendation is no one figure for all the people asked about.
pub(in crate::answer) fn beside_recommendation(
    (order, differs): (Ordering, bool),
    recommended: &str,
    amount: &str,
) -> String {
    let place = match order {
        Ordering::Less => "below",
        Ordering::Equal if differs => "within",
        Ordering::Equal => "equal to",
        Ordering::Greater => "above",
    };
    format!("{place} the {recommended} of {amount}")
}

/// `RDA`, `EU AI`, `UK advice`: of the US the letters say it.
pub(in crate::answer) fn recommended(region: &str, basis: Basis) -> String {
    match region {
        "US" | "" => self::basis(basis).to_owned(),
        region => format!("{region} {}", self::basis(basis)),
    }
}

/// By what the figures of a table differ.
pub(in crate::answer) const fn by_group(age: bool, sex: bool) -> &'static str {
    match (age, sex) {
        (true, true) => " (by age and sex)",
        (true, false) => " (by age)",
        (false, true) => " (by sex)",
        (false, false) => "",
    }
}

pub(in crate::answer) const fn what_counts(counts: Counts) -> &'static str {
    match counts {
        Counts::Total => "The limits count food, drinks, supplements and medicines together.",
        Counts::Supplements => "The limits count supplements and medicines, not food.",
    }
}

/// The amount may be that of a whole compound: 500 mg of magnesium citrate hold less magnesium.
pub(in crate::answer) fn counts_without_the_rest(compound: &str, name: &str) -> String {
    format!(
        "The limits count {name} alone, not all of the {compound}; the label says how much it holds. If you mean {name} alone:"
    )
}
