//! How words were read.

use crate::spelling::does_not_print;

/// How long a piece of a member's own text may be when it is repeated.
const LONGEST_ECHO: usize = 40;

/// How long a question of theirs may be.
const LONGEST_QUESTION: usize = 90;

pub(in crate::answer) fn echo(typed: &str) -> String {
    let short: String = typed
        .chars()
        .filter(|&letter| !does_not_print(letter))
        .take(LONGEST_ECHO)
        .collect();
    short.trim().to_owned()
}

/// A question of a member's own, as it was typed, cut behind a word where it is long. What may be an address is not shown
/// again: Discord would make a link of it.
pub(in crate::answer) fn quoted_question(typed: &str) -> Option<String> {
    let is_address = |word: &str| word.trim_matches('.').contains('.') || word.contains('/');
    if typed.split_whitespace().any(is_address) {
        return None;
    }
    let mut short = String::new();
    for word in typed.split_whitespace() {
        if short.chars().count() + word.chars().count() > LONGEST_QUESTION {
            short.push('\u{2026}');
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.extend(word.chars().filter(|&letter| !does_not_print(letter)));
    }
    Some(format!("\u{201c}{short}\u{201d}"))
}

/// Some of what a member typed, as it was typed.
pub(in crate::answer) fn quoted(typed: &str) -> String {
    format!("\u{201c}{}\u{201d}", echo(typed))
}

pub(in crate::answer) fn read_as(typed: &str, name: &str) -> String {
    format!("I read \u{201c}{}\u{201d} as {name}.", echo(typed))
}

/// Stands before an answer that was written for another question, which may be the one that is meant.
pub(in crate::answer) fn on_the_question(question: &str) -> String {
    format!("On \u{201c}{question}\u{201d}")
}

pub(in crate::answer) fn listed_under(alias: &str, name: &str) -> String {
    format!("{name} ({alias})")
}

pub(in crate::answer) fn did_you_mean(typed: &str) -> String {
    format!(
        "Did you mean one of these? I am not sure how to read \u{201c}{}\u{201d}, so I do not guess.",
        echo(typed)
    )
}

pub(in crate::answer) fn not_sure_of(typed: &str, names: &str) -> String {
    format!(
        "I am not sure how to read \u{201c}{}\u{201d}, so I left it out. It may be {names}: ask about it on its own.",
        echo(typed)
    )
}
