//! Typos of every name: some words of what was typed are as near to a name of what is answered as anything known is to
//! the whole of it.

use rapidfuzz::distance::osa;
use supplement_bot::answer::Kind;
use supplement_bot::knowledge::{Entry, Knowledge};
use supplement_bot::spelling::normalised;

use crate::guide::{ask, shipped};

/// Longer names have several words, and one edit leaves the rest of them to tell what is meant.
const LONGEST: usize = 12;

/// Every known name in the common spelling, with the id of the entry that it leads to; none for what has no entry.
fn names(knowledge: &Knowledge) -> Vec<(String, Option<&str>)> {
    let mut names = Vec::new();
    for entry in knowledge.entries() {
        let aliases = match entry {
            Entry::Supplement(supplement) => &supplement.aliases,
            Entry::Topic(topic) => &topic.aliases,
        };
        for name in [entry.name(), entry.id()] {
            names.push((normalised(name), Some(entry.id())));
        }
        for (_, _, alias) in aliases.iter() {
            names.push((normalised(alias), Some(entry.id())));
        }
    }
    for medicine in knowledge.medicines.values() {
        let spoken = medicine
            .names()
            .map(|(_, _, name)| (normalised(name), None));
        names.extend(spoken);
    }
    for substance in &knowledge.not_covered.substances {
        names.push((normalised(&substance.name), None));
        names.extend(
            substance
                .aliases
                .iter()
                .map(|alias| (normalised(alias), None)),
        );
    }
    names
}

/// Every text one edit away: a letter left out, exchanged with the next, replaced or put in.
fn typos(name: &str) -> Vec<String> {
    let letters: Vec<char> = name.chars().collect();
    let mut typos = Vec::new();
    for at in 0..=letters.len() {
        for other in 'a'..='z' {
            let mut more = letters.clone();
            more.insert(at, other);
            typos.push(more.iter().collect());
            if at < letters.len() {
                let mut changed = letters.clone();
                changed[at] = other;
                typos.push(changed.iter().collect());
            }
        }
        if at < letters.len() {
            let mut less = letters.clone();
            less.remove(at);
            typos.push(less.iter().collect());
        }
        if at + 1 < letters.len() {
            let mut exchanged = letters.clone();
            exchanged.swap(at, at + 1);
            typos.push(exchanged.iter().collect());
        }
    }
    typos
}

/// What is wrong with the answer to this text, if anything.
fn wrong(typed: &str, names: &[(String, Option<&str>)]) -> Option<String> {
    let reply = ask(typed);
    let body = reply.body();
    if body.kind != Kind::Answer {
        return None;
    }
    let spelling = normalised(typed);
    let distance = |name: &str| osa::distance(spelling.chars(), name.chars());
    let near = names
        .iter()
        .filter(|(name, _)| name.len().abs_diff(spelling.len()) <= 3);
    let least = near.map(|(name, _)| distance(name)).min()?;
    let answered: Vec<&str> = body
        .entries
        .iter()
        .chain(&body.topics)
        .map(String::as_str)
        .collect();
    let nearest = |id: &&str| nearest_words(&spelling, id, names) <= least;
    (!answered.iter().any(nearest)).then(|| format!("{typed}: {answered:?}"))
}

/// How far the nearest words in a row of the text are from a name of the entry.
fn nearest_words(spelling: &str, id: &str, names: &[(String, Option<&str>)]) -> usize {
    let words: Vec<&str> = spelling.split(' ').collect();
    let mut least = usize::MAX;
    for from in 0..words.len() {
        for to in from + 1..=words.len() {
            let part = words[from..to].join(" ");
            let of_entry = names.iter().filter(|(_, of)| *of == Some(id));
            let distances = of_entry.map(|(name, _)| osa::distance(part.chars(), name.chars()));
            least = least.min(distances.min().unwrap_or(usize::MAX));
        }
    }
    least
}

#[test]
fn no_typo_of_a_name_is_answered_with_anything_but_the_nearest() {
    let names = names(shipped().knowledge());
    let entries = names
        .iter()
        .filter(|(name, id)| id.is_some() && name.len() <= LONGEST);
    let mut tried = 0;
    let mut found = Vec::new();
    for (name, _) in entries {
        for typed in typos(name) {
            tried += 1;
            found.extend(wrong(&typed, &names));
        }
    }
    assert!(tried > 10_000, "{tried} typos were tried");
    assert_eq!(found, Vec::<String>::new());
}
