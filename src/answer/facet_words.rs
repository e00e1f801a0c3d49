//! What a first screen says of a facet in the bot's own words: that nothing is listed, and what an amount rests on.

use crate::answer::words;
use crate::knowledge::Basis;
use crate::question::Facet;

/// What a facet asks about, as it stands behind "nothing on".
pub(in crate::answer) const fn about(facet: Facet) -> &'static str {
    match facet {
        Facet::What | Facet::Topic => "what it does in the body",
        Facet::Evidence | Facet::Compare | Facet::List => "what studies found",
        Facet::Dose => "how much to take",
        Facet::Limit => "upper limits",
        Facet::Overdose => "what too much of it does",
        Facet::How => "when and how to take it",
        Facet::HowLong => "how long it takes to work or how long to take it",
        Facet::Deficiency => "signs or causes of too little",
        Facet::Level => "blood tests",
        Facet::AtRisk => "who runs low",
        Facet::Side => "side effects",
        Facet::Caution => "cautions",
        Facet::Medicine => "medicines",
        Facet::Together => "taking it with something else",
        Facet::Forms => "forms",
        Facet::Foods => "foods",
        Facet::Diet => "diets, allergens and where it comes from",
        Facet::Product => "products and labels",
        Facet::References => "references",
        Facet::Fad => "unsafe uses",
        Facet::Single => "other questions",
    }
}

/// The one sentence for what an entry does not say.
pub(in crate::answer) fn nothing_on(what: &str, name: &str) -> String {
    format!("Nothing on {what} is listed for {name} here yet; that says nothing either way.")
}

/// What was studied, where the question names nothing of it.
pub(in crate::answer) fn studies_on(outcomes: &str) -> String {
    format!(
        "Listed here are mainly studies on {outcomes}; where no study is listed, that says nothing either way."
    )
}

/// What an amount rests on, and where it holds: `recommended, RDA, US`.
pub(in crate::answer) fn basis(basis: Basis, region: &str) -> String {
    let words = match basis {
        Basis::Rda => "recommended, RDA",
        Basis::Ai => "adequate intake, AI",
        basis => words::basis(basis),
    };
    if region.is_empty() || region == "none" {
        words.to_owned()
    } else {
        format!("{words}, {region}")
    }
}

pub(in crate::answer) fn more_about(name: &str) -> String {
    format!("More about {name}")
}

pub(in crate::answer) fn more_supplements() -> &'static str {
    "More supplements"
}
