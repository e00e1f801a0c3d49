//! References: every claim and figure has one, each is used, and each is a web address.

use std::collections::BTreeSet;

use rustc_hash::FxHashSet;
use url::Url;

use super::super::content::Content;
use super::super::document::Document;
use super::super::load::Read;
use super::super::shared_references::Shared;
use super::super::tree::StepIn;
use super::{Draft, Problem, key, steps};

/// Rows that say nothing a source could carry.
pub(in crate::knowledge) const NEED_NO_REFERENCE: &[&str] = &["not-checked"];

pub(super) fn claims_name_a_reference(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for Cited { document, .. } in cited(draft) {
        document.each_empty_list(|path| {
            let free =
                matches!(path.first(), Some(StepIn::Key(list)) if NEED_NO_REFERENCE.contains(list));
            if !free && path.last().is_some_and(|list| list.is("refs")) {
                let message = "`refs` is empty; every claim and figure names its reference";
                problems.push(document.problem(&steps(path), message));
            }
        });
    }
}

pub(super) fn references_are_used(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for cited in cited(draft) {
        let mut used = FxHashSet::default();
        each_reference_named(cited.document, |_, name| {
            used.insert(name);
        });
        for name in cited.own().filter(|name| !used.contains(name)) {
            let message = format!(
                "nothing in this file uses the reference `{name}`; name it in `refs` or remove it"
            );
            problems.push(
                cited
                    .document
                    .problem(&[key("references"), key(name)], message),
            );
        }
    }
}

pub(super) fn addresses_are_web_addresses(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for document in draft.documents() {
        document.each_text(|path, address| {
            if !is_address(path) {
                return;
            }
            let web = Url::parse(address)
                .is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.host().is_some());
            if !web || address.contains(breaks_link) {
                let message = format!(
                    "`{address}` is not a web address that can be linked; it starts with https:// or http:// and has no spaces or brackets"
                );
                problems.push(document.problem(&steps(path), message));
            }
        });
    }
}

fn breaks_link(letter: char) -> bool {
    matches!(letter, '(' | ')' | '<' | '>') || letter.is_whitespace() || letter.is_control()
}

pub(super) fn is_address(path: &[StepIn<'_>]) -> bool {
    let in_references = path.first() == Some(&StepIn::Key("references"));
    in_references && matches!(path.last(), Some(StepIn::Key("url" | "also")))
}

/// A file that cites sources.
pub(super) struct Cited<'d, 's> {
    pub(super) document: &'d Document<'s>,
    /// Its own sources and, where all files are looked at, the shared ones that it names.
    pub(super) references: &'d Shared,
    /// The keys that it names and does not define.
    pub(super) borrowed: &'d [String],
}

impl<'d> Cited<'d, '_> {
    /// The keys of its own sources.
    pub(super) fn own(&self) -> impl Iterator<Item = &'d str> {
        let borrowed = self.borrowed;
        let keys = self.references.keys();
        let own = keys.filter(move |key| !borrowed.contains(*key));
        own.map(String::as_str)
    }
}

pub(super) fn cited<'d, 's>(draft: &'d Draft<'s>) -> Vec<Cited<'d, 's>> {
    fn of<'d, 's, T>(file: &'d Read<'s, T>, references: &'d Shared) -> Cited<'d, 's> {
        Cited {
            document: &file.document,
            references,
            borrowed: file.borrowed,
        }
    }
    let supplements = draft.supplements.iter();
    let supplements = supplements.map(|file| of(file, &file.content.references));
    let topics = draft.topics.iter();
    let topics = topics.map(|file| of(file, &file.content.references));
    let where_to_turn = draft.where_to_turn.iter();
    let where_to_turn = where_to_turn.map(|file| of(file, &file.content.references));
    let not_covered = draft.not_covered.iter();
    let not_covered = not_covered.map(|file| of(file, &file.content.references));
    let entries = supplements.chain(topics);
    entries.chain(where_to_turn).chain(not_covered).collect()
}

/// The keys in `refs` that the file does not define itself, each once.
pub(in crate::knowledge) fn borrowed(document: &Document<'_>, content: &Content) -> Vec<String> {
    let Some(own) = content.references() else {
        return Vec::new();
    };
    let mut borrowed = BTreeSet::new();
    each_reference_named(document, |_, name| {
        if !own.contains_key(name) {
            borrowed.insert(name);
        }
    });
    borrowed.into_iter().map(str::to_owned).collect()
}

/// Shows the keys in `refs`, each with the way to it.
pub(super) fn each_reference_named<'d>(
    document: &'d Document<'_>,
    mut see: impl FnMut(&[StepIn<'d>], &'d str),
) {
    document.each_text(|path, name| {
        if path.len() >= 2 && path[path.len() - 2].is("refs") {
            see(path, name);
        }
    });
}
