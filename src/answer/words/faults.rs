//! What cannot be answered, and why.

use crate::answer::words::read::echo;

pub(in crate::answer) fn entry_is_gone(id: &str) -> String {
    format!(
        "The entry \u{201c}{}\u{201d} no longer exists. Ask again to see what there is now.",
        echo(id)
    )
}

/// What a member reads when something went wrong on our side.
pub(in crate::answer) fn something_failed() -> &'static str {
    "Something went wrong on my side, so I cannot answer right now. Please try again in a minute."
}

/// What a member reads who asks more than one may.
pub(in crate::answer) fn too_much_at_once() -> &'static str {
    "That was a lot at once, so I leave out some of it. Please ask again in a minute. In an emergency, ask all the same: I answer that."
}

/// What a member reads who has told much that is wrong on one day.
pub(in crate::answer) fn too_many_reports() -> &'static str {
    "Thank you. You have told us a lot today, so this one was not taken. Please tell it tomorrow."
}

pub(in crate::answer) fn button_is_unknown() -> &'static str {
    "This button is from a version of the bot that I do not know. Please ask again."
}

pub(in crate::answer) fn no_text() -> &'static str {
    "I can read only text, and found none in that message: no pictures, voice messages or files. Write what is in it, and ask again."
}

pub(in crate::answer) fn two_needed() -> &'static str {
    "Name two supplements that I know to compare them."
}
