//! Ask, and read what a member reads.

mod amounts;
mod buttons;
mod citations;
mod conditions;
mod digest;
mod follow_ups;
mod languages;
mod medicines;
mod mended;
mod missed;
mod names;
mod near;
mod nearest;
mod parts;
mod people;
mod plain;
mod privacy;
mod reviews;
mod screens;
mod senses;
mod several;
mod single;
mod snapshots;
mod stories;
mod typos;
mod unknown;
mod unknown_names;

use supplement_bot::answer::{Kind, Reply};
use supplement_bot::render::{markdown, terminal};

use crate::guide::ask;

/// What the reply is about, in a few words: `boron, zinc`, `? magnesium, manganese`, `not covered`, `nothing`.
fn about(reply: &Reply) -> String {
    let body = reply.body();
    match body.kind {
        Kind::Answer => [&body.entries[..], &body.topics].concat().join(", "),
        Kind::Choose => format!("? {}", body.choices.join(", ")),
        Kind::NotCovered => "not covered".to_owned(),
        Kind::Unknown => "nothing".to_owned(),
        kind => kind.as_str().to_owned(),
    }
}

/// Asks, and compares what the reply is about.
#[track_caller]
fn is_about(question: &str, expected: &str) {
    assert_eq!(about(&ask(question)), expected, "{question}");
}

/// What a member reads first.
fn first_screen(question: &str) -> String {
    markdown::content(&ask(question))
}

/// All that a member reads, as text.
fn read(question: &str) -> String {
    terminal::text(&ask(question))
}
