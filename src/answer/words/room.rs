//! What had no room.

use crate::grammar::List;
use crate::question::Section;

pub(in crate::answer) fn three_at_most(left: usize) -> String {
    match left {
        1 => "You named one more; ask about it on its own.".to_owned(),
        more => format!("You named {more} more; ask about them on their own."),
    }
}

/// `names` has at least one.
pub(in crate::answer) fn behind_their_buttons(names: &[String]) -> String {
    let buttons = if names.len() == 1 {
        "its button"
    } else {
        "their buttons"
    };
    format!(
        "There was no room for {} here: press {buttons}.",
        List::and(names)
    )
}

pub(in crate::answer) fn more_under(section: Section) -> String {
    format!("More under {}.", section.label())
}

pub(in crate::answer) fn page(page: usize, pages: usize) -> String {
    format!("Page {page} of {pages}")
}

pub(in crate::answer) fn more(count: usize) -> String {
    format!("{count} more")
}

pub(in crate::answer) fn also_listed() -> &'static str {
    "Also listed"
}

fn ask_the_rest() -> &'static str {
    "There was no room for all that you ask: ask the rest in a message of its own."
}

/// That an answer had no room, with the question to it, where it has one.
pub(in crate::answer) fn ask_alone(name: &str, way: Option<&String>) -> String {
    match way {
        Some(way) => {
            format!("There was no room for {name}, \u{201c}{way}\u{201d}: ask that alone.")
        }
        None => ask_the_rest().to_owned(),
    }
}

/// Things that are asked and not told of, in the words in which they are asked.
/// `asks` has at least one.
pub(in crate::answer) fn left_open(asks: &[String]) -> String {
    format!("Not answered here: {}.", List::and(asks))
}

pub(in crate::answer) fn and_more(count: usize) -> String {
    format!(" and {count} more")
}
