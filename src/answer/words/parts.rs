//! The parts of an entry.

use crate::question::Section;

pub(in crate::answer) fn nothing_listed(section: Section, name: &str) -> String {
    format!(
        "Nothing on {section} is listed for {name} here. That does not mean that there is nothing."
    )
}

pub(in crate::answer) fn not_checked() -> &'static str {
    "Not checked"
}

pub(in crate::answer) fn at_risk() -> &'static str {
    "Who may run low"
}

pub(in crate::answer) fn background() -> &'static str {
    "What it does"
}
