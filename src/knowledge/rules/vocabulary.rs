//! Shared words: outcomes and authorities are those of `vocabulary.toml`.

use std::collections::HashSet;

use super::super::nearest::did_you_mean;
use super::super::written::Step;
use super::{Draft, Problem, key, row};

pub(super) fn outcomes_are_defined(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let Some(vocabulary) = &draft.vocabulary else {
        return;
    };
    for file in &draft.supplements {
        for (place, evidence) in file.content.evidence.iter().enumerate() {
            let id = &evidence.outcome;
            if vocabulary.content.outcome(id).is_none() {
                let known = vocabulary
                    .content
                    .outcomes
                    .iter()
                    .map(|outcome| outcome.id.as_str());
                let message = unknown("outcome", id, known);
                problems.push(
                    file.document
                        .problem(&row("evidence", place, "outcome"), message),
                );
            }
        }
    }
}

pub(super) fn authorities_are_defined(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let Some(vocabulary) = &draft.vocabulary else {
        return;
    };
    for file in &draft.supplements {
        let entry = &file.content;
        let doses = entry.doses.iter().map(|dose| &dose.authority);
        let limits = entry.upper_limits.iter().map(|limit| &limit.authority);
        let none = entry.no_upper_limit.iter().map(|none| &none.authority);
        let rows = doses
            .enumerate()
            .map(|(place, id)| ("doses", place, id))
            .chain(
                limits
                    .enumerate()
                    .map(|(place, id)| ("upper-limits", place, id)),
            )
            .chain(
                none.enumerate()
                    .map(|(place, id)| ("no-upper-limit", place, id)),
            );
        for (list, place, id) in rows {
            if vocabulary.content.authority(id).is_none() {
                let known = vocabulary
                    .content
                    .authorities
                    .iter()
                    .map(|authority| authority.id.as_str());
                let message = unknown("authority", id, known);
                problems.push(
                    file.document
                        .problem(&row(list, place, "authority"), message),
                );
            }
        }
    }
}

pub(super) fn ids_are_used_once(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let Some(file) = &draft.vocabulary else {
        return;
    };
    let outcomes = file
        .content
        .outcomes
        .iter()
        .enumerate()
        .map(|(place, one)| ("outcomes", place, &one.id));
    let authorities = file
        .content
        .authorities
        .iter()
        .enumerate()
        .map(|(place, one)| ("authorities", place, &one.id));
    let mut seen = HashSet::new();
    for (list, place, id) in outcomes.chain(authorities) {
        if !seen.insert((list, id)) {
            let path = [key(list), Step::Index(place), key("id")];
            problems.push(
                file.document
                    .problem(&path, format!("the id `{id}` is used twice in `{list}`")),
            );
        }
    }
}

fn unknown<'a>(what: &str, found: &str, known: impl Iterator<Item = &'a str> + Clone) -> String {
    let hint = did_you_mean(found, known.clone());
    let known: Vec<_> = known.map(|id| format!("`{id}`")).collect();
    format!(
        "unknown {what} `{found}`; `vocabulary.toml` has {}{hint}",
        known.join(", ")
    )
}
