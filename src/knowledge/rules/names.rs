//! Names: each belongs to one entry, whatever its spelling.

use std::collections::hash_map::Entry;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::super::aliases::Aliases;
use super::super::document::Document;
use super::super::lists::NotCovered;
use super::super::load::Read;
use super::super::medicine::Medicine;
use super::super::written::Step;
use super::{Draft, Problem, key};

/// A name where it stands.
#[derive(Clone, Copy)]
pub(super) struct Named<'d, 's> {
    pub(super) document: &'d Document<'s>,
    pub(super) name: &'d str,
    /// The name in the common spelling.
    pub(super) spelling: &'d str,
    pub(super) at: At,
}

/// Where in its file a name stands.
#[derive(Clone, Copy)]
pub(super) enum At {
    /// The `name` of an entry or medicine.
    Name,
    /// An alias of an entry, by its kind.
    Alias(&'static str, usize),
    /// An item of a list of a medicine.
    Item(&'static str, usize),
    /// The name of a substance without an entry.
    Substance(usize),
    AliasOfSubstance(usize, usize),
}

pub(super) fn a_name_belongs_to_one_entry(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let not_covered = draft.not_covered.iter().flat_map(not_covered_names);
    let mut owners = Owners::of(draft);
    for named in entry_names_of(draft).chain(not_covered) {
        problems.extend(owners.claim(named));
    }
}

pub(super) fn a_medicine_name_belongs_to_one_file(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let mut owners = Owners::of(draft);
    // Two entries that claim one name are told by the rule above.
    for named in entry_names_of(draft) {
        owners.owner(named);
    }
    for named in draft.medicines.iter().flat_map(medicine_names) {
        problems.extend(owners.claim(named));
    }
}

pub(super) fn a_name_is_no_single_letter(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let medicines = draft.medicines.iter().flat_map(medicine_names);
    let not_covered = draft.not_covered.iter().flat_map(not_covered_names);
    for named in entry_names_of(draft).chain(medicines).chain(not_covered) {
        let empty = named.name.trim().is_empty();
        if !empty && named.spelling.chars().count() < 2 {
            let message = format!(
                "the name `{}` is too short to be told from other words; write at least two letters",
                named.name
            );
            problems.push(named.problem(message));
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
        .flat_map(|file| entry_names(file, &file.content.name, &file.content.aliases));
    let topics = draft
        .topics
        .iter()
        .flat_map(|file| entry_names(file, &file.content.name, &file.content.aliases));
    supplements.chain(topics)
}

fn entry_names<'d, 's, T>(
    file: &'d Read<'s, T>,
    name: &'d str,
    aliases: &'d Aliases,
) -> impl Iterator<Item = Named<'d, 's>> + use<'d, 's, T> {
    let aliases = aliases
        .iter()
        .map(|(kind, place, alias)| (At::Alias(kind, place), alias));
    named(file, std::iter::once((At::Name, name)).chain(aliases))
}

pub(super) fn medicine_names<'d, 's>(
    file: &'d Read<'s, Medicine>,
) -> impl Iterator<Item = Named<'d, 's>> + use<'d, 's> {
    let names = file.content.names().map(|(list, place, name)| {
        let at = match list {
            "name" => At::Name,
            list => At::Item(list, place),
        };
        (at, name)
    });
    named(file, names)
}

pub(super) fn not_covered_names<'d, 's>(
    file: &'d Read<'s, NotCovered>,
) -> impl Iterator<Item = Named<'d, 's>> + use<'d, 's> {
    let substances = file.content.substances.iter().enumerate();
    let names = substances.flat_map(|(place, substance)| {
        let aliases = substance.aliases.iter().enumerate();
        let aliases =
            aliases.map(move |(at, alias)| (At::AliasOfSubstance(place, at), alias.as_str()));
        std::iter::once((At::Substance(place), substance.name.as_str())).chain(aliases)
    });
    named(file, names)
}

/// The names in a file, in the order in which their spellings are known.
fn named<'d, 's, T>(
    file: &'d Read<'s, T>,
    names: impl Iterator<Item = (At, &'d str)>,
) -> impl Iterator<Item = Named<'d, 's>> {
    names
        .zip(file.spellings)
        .map(|((at, name), spelling)| Named {
            document: &file.document,
            name,
            spelling,
            at,
        })
}

impl Named<'_, '_> {
    pub(super) fn problem(&self, message: String) -> Problem {
        self.document.problem(&self.at.path(), message)
    }
}

impl At {
    fn path(self) -> Vec<Step> {
        let substance = |place| vec![key("substances"), Step::Index(place)];
        match self {
            Self::Name => vec![key("name")],
            Self::Alias(kind, place) => vec![key("aliases"), key(kind), Step::Index(place)],
            Self::Item(list, place) => vec![key(list), Step::Index(place)],
            Self::Substance(place) => [substance(place), vec![key("name")]].concat(),
            Self::AliasOfSubstance(place, alias) => {
                [substance(place), vec![key("aliases"), Step::Index(alias)]].concat()
            }
        }
    }
}

/// Who was first to claim a name, by its common spelling.
struct Owners<'d, 's>(FxHashMap<&'d str, Named<'d, 's>>);

impl<'d, 's> Owners<'d, 's> {
    /// Nobody yet, with room for the names of the entries.
    fn of(draft: &Draft<'_>) -> Self {
        let files = draft.supplements.iter().map(|file| file.spellings.len());
        let names = FxHashMap::with_capacity_and_hasher(files.sum(), FxBuildHasher);
        Self(names)
    }

    /// The owner before this one, who owns the name otherwise.
    fn owner(&mut self, named: Named<'d, 's>) -> Option<Named<'d, 's>> {
        match self.0.entry(named.spelling) {
            Entry::Occupied(owner) => Some(*owner.get()),
            Entry::Vacant(nobody) => {
                nobody.insert(named);
                None
            }
        }
    }

    /// The problem with a name that belongs to another file.
    fn claim(&mut self, named: Named<'d, 's>) -> Option<Problem> {
        let owner = self.owner(named)?;
        let file = &owner.document.source.file;
        (*file != named.document.source.file).then(|| {
            named.problem(format!(
                "the name `{}` belongs to `{file}` already, as `{}`; one name leads to one entry",
                named.name, owner.name
            ))
        })
    }
}
