//! Shared words: outcomes and authorities are those of `vocabulary.toml`.

use std::collections::HashSet;

use super::super::nearest::did_you_mean;
use super::super::share::Place;
use super::super::supplement::Supplement;
use super::super::told::Told;
use super::super::written::Step;
use super::{Draft, Problem, key, row};
use crate::section::Section;

pub(super) fn outcomes_are_defined(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let Some(vocabulary) = &draft.vocabulary else {
        return;
    };
    let known: Vec<&str> = vocabulary
        .content
        .outcomes
        .iter()
        .map(|it| &*it.id)
        .collect();
    for file in &draft.supplements {
        let evidence = file.content.evidence.iter().enumerate();
        let evidence = evidence.map(|(place, row)| ("evidence", place, &*row.outcome));
        let told = told(&file.content, Told::outcome);
        for (list, place, id) in evidence.chain(told) {
            if !known.contains(&id) {
                let message = unknown("outcome", id, &known);
                let path = row(list, place, "outcome");
                problems.push(file.document.problem(&path, message));
            }
        }
    }
}

pub(super) fn authorities_are_defined(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let Some(vocabulary) = &draft.vocabulary else {
        return;
    };
    let known: Vec<&str> = vocabulary
        .content
        .authorities
        .iter()
        .map(|it| &*it.id)
        .collect();
    for file in &draft.supplements {
        let entry = &*file.content;
        let figures = figures(entry).map(|(list, place, id)| (place.path(list, "authority"), id));
        let none = entry.no_upper_limit.iter().map(|none| &*none.authority);
        let others = rows("no-upper-limit", none).chain(told(entry, Told::authority));
        let others = others.map(|(list, place, id)| (row(list, place, "authority"), id));
        for (path, id) in figures.chain(others) {
            if !known.contains(&id) {
                let message = unknown("authority", id, &known);
                problems.push(file.document.problem(&path, message));
            }
        }
    }
}

/// The authority of each dose and limit.
fn figures(entry: &Supplement) -> impl Iterator<Item = (&'static str, Place, &str)> {
    let doses = entry.doses.iter();
    let doses = doses.map(|dose| ("doses", dose.place, &*dose.authority));
    let limits = entry.upper_limits.iter();
    doses.chain(limits.map(|limit| ("upper-limits", limit.place, &*limit.authority)))
}

/// An id with the list and the place of its row.
type Named<'d> = (&'static str, usize, &'d str);

fn rows<'d>(
    list: &'static str,
    ids: impl Iterator<Item = &'d str>,
) -> impl Iterator<Item = Named<'d>> {
    ids.enumerate().map(move |(place, id)| (list, place, id))
}

/// The ids that the rows with a text name.
fn told<'d>(
    entry: &'d Supplement,
    id: fn(&'d dyn Told) -> Option<&'d str>,
) -> impl Iterator<Item = Named<'d>> {
    let tables = Section::ALL.iter().flat_map(|section| entry.told(*section));
    tables.flat_map(move |(list, rows)| {
        let ids = rows.into_iter().enumerate();
        ids.filter_map(move |(place, row)| Some((list, place, id(row)?)))
    })
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

fn unknown(what: &str, found: &str, known: &[&str]) -> String {
    let hint = did_you_mean(found, known.iter().copied());
    let known: Vec<_> = known.iter().map(|id| format!("`{id}`")).collect();
    format!(
        "unknown {what} `{found}`; `vocabulary.toml` has {}{hint}",
        known.join(", ")
    )
}
