//! Groups of look-alikes: each is of different things, and no pair stands in two groups.

use std::collections::{HashMap, HashSet};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::spelling::normalised;

use super::super::written::Step;
use super::lists::in_look_alikes;
use super::names::{At, Named, entry_names_of, medicine_names, not_covered_names};
use super::{Draft, Problem, key};

pub(super) fn a_group_has_two_names(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for (place, group) in groups(draft) {
        if group.len() < 2 {
            let message = "a group of look-alikes has two names or more".to_owned();
            let path = [key("groups"), Step::Index(place), key("names")];
            problems.extend(in_look_alikes(draft, &path, message));
        }
    }
}

pub(super) fn names_of_a_group_are_different_things(
    draft: &Draft<'_>,
    problems: &mut Vec<Problem>,
) {
    let owners = owners(draft);
    for (at, names) in groups(draft) {
        let mut seen: HashMap<String, &str> = HashMap::new();
        for (place, name) in names.iter().enumerate() {
            let spelling = normalised(name);
            let thing = owners.get(&spelling).unwrap_or(&spelling);
            if let Some(before) = seen.insert(thing.clone(), name) {
                let message = format!(
                    "`{name}` and `{before}` are the same thing; a group is of different things"
                );
                let path = name_path(at, place);
                problems.extend(in_look_alikes(draft, &path, message));
            }
        }
    }
}

pub(super) fn a_pair_is_listed_once(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let mut listed: HashSet<(String, String)> = HashSet::new();
    for (at, names) in groups(draft) {
        let spellings: Vec<String> = names.iter().map(|name| normalised(name)).collect();
        for (place, name) in spellings.iter().enumerate() {
            for other in &spellings[..place] {
                let pair = (name.min(other).clone(), name.max(other).clone());
                if !listed.insert(pair) {
                    let message = format!("the pair `{other}` and `{name}` is listed already");
                    let path = name_path(at, place);
                    problems.extend(in_look_alikes(draft, &path, message));
                }
            }
        }
    }
}

/// What each name of a group stands for, where it is known: its file, and in the list of what is not covered its row.
fn owners(draft: &Draft<'_>) -> FxHashMap<String, String> {
    let names = groups(draft).flat_map(|(_, names)| names);
    let wanted: FxHashSet<String> = names.map(|name| normalised(name)).collect();
    let medicines = draft.medicines.iter().flat_map(medicine_names);
    let not_covered = draft.not_covered.iter().flat_map(not_covered_names);
    let known = entry_names_of(draft).chain(medicines).chain(not_covered);
    known
        .filter(|named| wanted.contains(named.spelling))
        .map(|named| (named.spelling.to_owned(), owner_of(&named)))
        .collect()
}

fn owner_of(named: &Named<'_, '_>) -> String {
    let file = &named.document.source.file;
    match named.at {
        At::Substance(row) | At::AliasOfSubstance(row, _) => format!("{file} {row}"),
        _ => file.clone(),
    }
}

fn groups<'d>(draft: &'d Draft<'_>) -> impl Iterator<Item = (usize, &'d [String])> {
    let groups = draft
        .look_alikes
        .iter()
        .flat_map(|file| &file.content.groups);
    groups
        .enumerate()
        .map(|(place, group)| (place, &group.names[..]))
}

fn name_path(group: usize, place: usize) -> [Step; 4] {
    [
        key("groups"),
        Step::Index(group),
        key("names"),
        Step::Index(place),
    ]
}
