//! Ask in an emergency, and near one; read what comes first.

mod before_the_facts;
mod casual;
mod cost;
mod doors;
mod figures;
mod own_words;
mod rules;
mod where_to_turn;

use std::path::Path;

use supplement_bot::answer::{Disclaimer, Guide, Kind, Reply};
use supplement_bot::knowledge::{SafetyKind, read_folder};

/// The bot with the shipped knowledge.
fn guide() -> Guide {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge");
    let today = crate::guide::today();
    Guide::new(
        read_folder(&folder, today).unwrap(),
        Disclaimer::default(),
        today,
    )
}

/// All that the rules refuse with.
fn refusals() -> impl Iterator<Item = &'static str> {
    let rules = crate::guide::shipped().knowledge().safety.rules.iter();
    let rules = rules.filter(|rule| rule.kind == SafetyKind::Refusal);
    rules.map(|rule| rule.say.as_str())
}

/// The lines of the first screen.
fn screen(reply: &Reply) -> Vec<String> {
    let lines = reply.body().screen.iter();
    lines
        .map(|line| match &line.label {
            Some(label) => format!("{label}: {}", line.text),
            None => line.text.clone(),
        })
        .collect()
}

/// The wordings of a list, without its comments.
fn wordings(list: &str) -> Vec<&str> {
    let lines = list.lines().map(str::trim);
    lines
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect()
}

fn is_alarm(reply: &Reply) -> bool {
    matches!(reply.body().kind, Kind::Emergency | Kind::Refused)
}
