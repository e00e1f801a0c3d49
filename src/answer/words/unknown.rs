//! What is not known, and where else to look.

use crate::answer::words::read::echo;

/// The NIH's list of fact sheets, for what is not found here.
pub const FACT_SHEETS: &str = "https://ods.od.nih.gov/factsheets/list-all/";

pub(in crate::answer) fn no_entry_yet(names: &str) -> String {
    format!("I have no entry on {names} yet. That says nothing about whether it is safe or useful.")
}

/// Below a note on what has no entry.
pub(in crate::answer) fn only_in_short(names: &str) -> String {
    format!("I have no entry on {names} yet: what this does not name is not checked, not safe.")
}

/// Of a substance without an entry and a medicine.
pub(in crate::answer) fn pair_not_checked(names: &str, medicines: &str) -> String {
    format!("What {names} does with {medicines} is not checked here: ask a pharmacist first.")
}

pub(in crate::answer) fn medicine_unknown(names: &str) -> String {
    format!(
        "I do not know the medicine {names}, so nothing here is about it. Ask a pharmacist what goes with it."
    )
}

pub(in crate::answer) fn name_unknown(names: &str) -> String {
    format!("I do not know {names}, so nothing here is about it. Ask a pharmacist.")
}

pub(in crate::answer) fn medicine_alone(names: &str) -> String {
    format!(
        "I cover supplements, not medicines themselves, and I know nothing of {names}: a pharmacist does. That says nothing about what goes with it."
    )
}

pub(in crate::answer) fn medicine_itself(name: &str) -> String {
    format!("I cover supplements, not {name} itself: ask a pharmacist about the medicine.")
}

pub(in crate::answer) fn nothing_found() -> &'static str {
    "I found no supplement that I know in this question. That says nothing about whether anything in it is safe."
}

pub(in crate::answer) fn nearest_names() -> &'static str {
    "Nearest names that I know"
}

pub(in crate::answer) fn covered() -> &'static str {
    "I know"
}

pub(in crate::answer) fn elsewhere() -> &'static str {
    "The US National Institutes of Health has fact sheets on many more"
}

pub(in crate::answer) fn no_such_medicine(typed: &str) -> String {
    format!(
        "I know no medicine \u{201c}{}\u{201d}, so its interactions are not checked here. That does not mean that it goes \
         with a supplement; ask a pharmacist.",
        echo(typed)
    )
}

pub(in crate::answer) fn conditions_known(names: &str, more: usize) -> String {
    let others = match more {
        0 => String::new(),
        _ => format!(" and {more} more, which `/condition` offers while you type"),
    };
    format!("I do not know that condition. I know {names}{others}.")
}

pub(in crate::answer) fn not_yours_to_look_up() -> &'static str {
    "I found no supplement that I know in that message. That says nothing about whether anything in it is safe."
}
