//! Names: each belongs to one entry, whatever its spelling.

use std::collections::HashMap;

use crate::spelling::normalised;

use super::super::document::Document;
use super::super::lists::NotCovered;
use super::super::load::Read;
use super::super::medicine::Medicine;
use super::super::supplement::Aliases;
use super::super::written::Step;
use super::{Draft, Problem, key};

pub(super) struct Named<'d, 's> {
    pub(super) document: &'d Document<'s>,
    pub(super) path: Vec<Step>,
    pub(super) name: &'d str,
}

pub(super) fn a_name_belongs_to_one_entry(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let not_covered = draft.not_covered.iter().flat_map(not_covered_names);
    let all: Vec<_> = entry_names_of(draft).chain(not_covered).collect();
    one_owner_each(&all, problems);
}

pub(super) fn a_medicine_name_belongs_to_one_file(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let medicines = draft.medicines.iter().flat_map(medicine_names);
    let all: Vec<_> = entry_names_of(draft).chain(medicines).collect();
    let among_entries: Vec<_> = entry_names_of(draft).collect();
    let mut of_entries = Vec::new();
    one_owner_each(&among_entries, &mut of_entries);
    let mut found = Vec::new();
    one_owner_each(&all, &mut found);
    // Two entries that claim one name are told by the rule above.
    found.retain(|problem| !of_entries.contains(problem));
    problems.extend(found);
}

pub(super) fn a_name_is_no_single_letter(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let medicines = draft.medicines.iter().flat_map(medicine_names);
    let not_covered = draft.not_covered.iter().flat_map(not_covered_names);
    for named in entry_names_of(draft).chain(medicines).chain(not_covered) {
        let empty = named.name.trim().is_empty();
        if !empty && normalised(named.name).chars().count() < 2 {
            let message = format!(
                "the name `{}` is too short to be told from other words; write at least two letters",
                named.name
            );
            problems.push(named.document.problem(&named.path, message));
        }
    }
}

/// Every name of every supplement and topic.
pub(super) fn entry_names_of<'d, 's>(
    draft: &'d Draft<'s>,
) -> impl Iterator<Item = Named<'d, 's>> + use<'d, 's> {
    let supplements = draft
        .supplements
        .iter()
        .flat_map(|file| entry_names(&file.document, &file.content.name, &file.content.aliases));
    let topics = draft
        .topics
        .iter()
        .flat_map(|file| entry_names(&file.document, &file.content.name, &file.content.aliases));
    supplements.chain(topics)
}

fn medicine_names<'d, 's>(
    file: &'d Read<'s, Medicine>,
) -> impl Iterator<Item = Named<'d, 's>> + use<'d, 's> {
    file.content.names().map(|(list, place, name)| {
        let path = if list == "name" {
            vec![key(list)]
        } else {
            vec![key(list), Step::Index(place)]
        };
        Named {
            document: &file.document,
            path,
            name,
        }
    })
}

fn entry_names<'d, 's>(
    document: &'d Document<'s>,
    name: &'d str,
    aliases: &'d Aliases,
) -> Vec<Named<'d, 's>> {
    let own = Named {
        document,
        path: vec![key("name")],
        name,
    };
    let aliases = aliases.iter().map(|(kind, place, alias)| Named {
        document,
        path: vec![key("aliases"), key(kind), Step::Index(place)],
        name: alias,
    });
    std::iter::once(own).chain(aliases).collect()
}

pub(super) fn not_covered_names<'d, 's>(file: &'d Read<'s, NotCovered>) -> Vec<Named<'d, 's>> {
    let at_path = |path, name| Named {
        document: &file.document,
        path,
        name,
    };
    let mut names = Vec::new();
    for (place, substance) in file.content.substances.iter().enumerate() {
        let row = [key("substances"), Step::Index(place)];
        names.push(at_path(
            [&row[..], &[key("name")]].concat(),
            substance.name.as_str(),
        ));
        for (at, alias) in substance.aliases.iter().enumerate() {
            names.push(at_path(
                [&row[..], &[key("aliases"), Step::Index(at)]].concat(),
                alias,
            ));
        }
    }
    names
}

fn one_owner_each(names: &[Named<'_, '_>], problems: &mut Vec<Problem>) {
    let mut owners: HashMap<String, &Named<'_, '_>> = HashMap::new();
    for named in names {
        let spelling = normalised(named.name);
        let Some(owner) = owners.get(&spelling) else {
            owners.insert(spelling, named);
            continue;
        };
        if owner.document.source.file == named.document.source.file {
            continue;
        }
        let message = format!(
            "the name `{}` belongs to `{}` already, as `{}`; one name leads to one entry",
            named.name, owner.document.source.file, owner.name
        );
        problems.push(named.document.problem(&named.path, message));
    }
}
