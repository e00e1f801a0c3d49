//! What is said of amounts.

use crate::answer::words;
use crate::knowledge::Figure;
use crate::question::{NotCompared, UnitAsked};

/// Why an amount is not set against the limits.
pub(in crate::answer) fn not_compared(text: &str, why: NotCompared) -> String {
    none_compared(&[text], why)
}

/// Why some amounts are not set against the limits.
pub(in crate::answer) fn none_compared(texts: &[&str], why: NotCompared) -> String {
    format!("I did not compare {}: {}.", quoted(texts), reason(why))
}

/// The most of a range beside the limits.
pub(in crate::answer) fn at_most(text: &str, compared: &str) -> String {
    format!("I read {} at its most, {compared}", words::quoted(text))
}

/// `“2.3”, “200 elemental”`.
fn quoted(texts: &[&str]) -> String {
    let quoted = texts.iter().map(|text| words::quoted(text));
    quoted.collect::<Vec<_>>().join(", ")
}

const fn reason(why: NotCompared) -> &'static str {
    match why {
        NotCompared::Lab
        | NotCompared::Food
        | NotCompared::Apart
        | NotCompared::Route
        | NotCompared::Told
        | NotCompared::Once => no_intake(why),
        NotCompared::Range => "it names a range, and the limits are for one amount",
        NotCompared::Beyond => "it says more or less than that, not how much",
        NotCompared::Figure => {
            "its number can be read in two ways: write it without points or spaces"
        }
        NotCompared::Unit => "I cannot read its unit: name it in mg, mcg, g or IU",
        NotCompared::NoUnit => "it has no unit; name it in mg, mcg or IU",
        NotCompared::Loose => "I cannot tell what another number near it says of it",
        NotCompared::Times => "I cannot tell how many are taken in a day",
        NotCompared::Schedule => "I cannot read how often it is taken",
        NotCompared::Seldom => {
            "so much so seldom is another matter than a daily amount: ask a pharmacist or doctor"
        }
        NotCompared::Whose => "I cannot tell what it is an amount of",
        NotCompared::Strength => "it does not say how much is in one",
        NotCompared::Disagree => "its two units do not say the same",
        NotCompared::Foreign => "what stands beside it is not told in such an amount",
        NotCompared::Left => "I cannot tell what it is; name each amount with its unit",
        NotCompared::Shared => {
            "I cannot tell whether how many or how often is said of it or of another amount"
        }
        NotCompared::Compound
        | NotCompared::Extract
        | NotCompared::Form
        | NotCompared::Precursor => of_a_form(why),
    }
}

/// What is told in a form that the limits do not count so.
const fn of_a_form(why: NotCompared) -> &'static str {
    match why {
        NotCompared::Compound => {
            "it may be of all of the compound, and the limits count what is in it: name the elemental amount"
        }
        NotCompared::Extract => {
            "it may be of all of an extract, and the limits count what is in it: name the amount of that alone"
        }
        NotCompared::Form => {
            "what an IU of it weighs depends on its form, and I do not read which: name the form, or mg or mcg"
        }
        _ => "it is of beta-carotene, and the limits of vitamin A count ready-made vitamin A alone",
    }
}

/// What is no day's intake.
const fn no_intake(why: NotCompared) -> &'static str {
    match why {
        NotCompared::Lab => "it reads like a test result: the limits are for what is taken",
        NotCompared::Food => "it reads like what is in food, and not what is taken as a supplement",
        NotCompared::Apart => "it is told for a weight or a volume, not for a day",
        NotCompared::Route => {
            "it reads like something that is not swallowed, and the limits are for what is"
        }
        NotCompared::Once => "it reads like something taken once, and the limits are for each day",
        _ => "it does not read like what somebody takes",
    }
}

/// Amounts that an answer without a supplement leaves.
pub(in crate::answer) fn of_what(texts: &[&str]) -> String {
    let texts = quoted(texts);
    format!("I read {texts}, but not of what, so I compared nothing: name the supplement.")
}

/// Amounts that stand in a question which another answer leads.
pub(in crate::answer) fn not_here(texts: &[&str]) -> String {
    let texts = quoted(texts);
    format!("I did not compare {texts} here: ask about the supplement and its amount alone.")
}

pub(in crate::answer) fn unit_is_foreign(unit: UnitAsked, name: &str) -> String {
    format!(
        "{name} is not measured in {unit} here, so I cannot set that amount against the limits."
    )
}

/// `a week`, `every 14 days`, `in 5 of 7 days`.
pub(in crate::answer) fn time(days: f64, on: Option<f64>) -> String {
    match (days, on) {
        (days, Some(on)) => format!("on {} of {} days", Figure(on), Figure(days)),
        (7.0, None) => "a week".to_owned(),
        (30.0, None) => "a month".to_owned(),
        (days, None) => format!("every {} days", Figure(days)),
    }
}

/// An amount for a longer time, spread over its days.
pub(in crate::answer) fn on_average(amount: &str, daily: &str) -> String {
    format!(
        "{amount} is {daily} on average. The limits are for each day; a large amount at once is another matter: ask first."
    )
}

/// Where no limit is listed for the people asked about.
pub(in crate::answer) fn no_limit(amount: &str) -> String {
    format!("{amount}: no limit is listed here, which does not mean safe at any dose.")
}

/// The same, where the amount is more than any that is listed for adults.
pub(in crate::answer) fn above_all_listed(amount: &str, most: &str) -> String {
    format!(
        "{amount}: more than any amount for adults listed here (at most {most}); no limit is listed, which does not mean safe at any dose."
    )
}

/// Of a supplement that is named beside others and without an amount.
pub(in crate::answer) fn without(limit: &str) -> String {
    format!("I read no amount of it; upper limit {limit}")
}

/// What several amounts make beside the limits.
pub(in crate::answer) fn together(compared: &str) -> String {
    format!("If all of it is taken, {compared}")
}

/// An amount of a supplement, where the limits count the food beside it too.
pub(in crate::answer) fn without_food(amount: &str, foods: &[&str]) -> String {
    let foods = quoted(foods);
    format!(
        "{amount}, and {foods} on top, which count too and can lift the sum above a limit; {amount} alone"
    )
}

/// Limits are for people who take something on their own.
pub(in crate::answer) fn prescribed() -> &'static str {
    "More than a limit is for a doctor to decide: if one prescribed it, keep to that and ask there."
}

pub(in crate::answer) fn add_up() -> &'static str {
    "You name several amounts, and each is compared on its own: add up all that is taken in a day."
}
