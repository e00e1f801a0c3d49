//! References: every claim and figure has one, each is used, and each is a web address.

use std::collections::BTreeSet;

use url::Url;

use super::super::content::Content;
use super::super::document::Document;
use super::super::load::Read;
use super::super::shared_references::Shared;
use super::super::written::Step;
use super::{Draft, Problem, key};

/// Rows that say nothing a source could carry.
pub(in crate::knowledge) const NEED_NO_REFERENCE: &[&str] = &["not-checked"];

pub(super) fn claims_name_a_reference(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for Cited { document, .. } in cited(draft) {
        for path in document.empty_lists("refs") {
            let free = matches!(path.first(), Some(Step::Key(list)) if NEED_NO_REFERENCE.contains(&list.as_str()));
            if !free {
                problems.push(document.problem(
                    &path,
                    "`refs` is empty; every claim and figure names its reference",
                ));
            }
        }
    }
}

pub(super) fn references_are_used(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for cited in cited(draft) {
        let used: BTreeSet<_> = references_named(cited.document)
            .into_iter()
            .map(|(_, name)| name)
            .collect();
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
        for (path, address) in document.texts() {
            if !is_address(&path) {
                continue;
            }
            let web = Url::parse(address)
                .is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.host().is_some());
            if !web || address.contains(breaks_link) {
                let message = format!(
                    "`{address}` is not a web address that can be linked; it starts with https:// or http:// and has no spaces or brackets"
                );
                problems.push(document.problem(&path, message));
            }
        }
    }
}

fn breaks_link(letter: char) -> bool {
    matches!(letter, '(' | ')' | '<' | '>') || letter.is_whitespace() || letter.is_control()
}

pub(super) fn is_address(path: &[Step]) -> bool {
    let in_references = path.first() == Some(&key("references"));
    in_references && matches!(path.last(), Some(Step::Key(last)) if last == "url" || last == "also")
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
    supplements.chain(topics).chain(where_to_turn).collect()
}

/// The keys in `refs` that the file does not define itself, each once.
pub(in crate::knowledge) fn borrowed(document: &Document<'_>, content: &Content) -> Vec<String> {
    let Some(own) = content.references() else {
        return Vec::new();
    };
    let named = references_named(document).into_iter();
    let borrowed = named.filter(|(_, name)| !own.contains_key(*name));
    let borrowed: BTreeSet<_> = borrowed.map(|(_, name)| name.to_owned()).collect();
    borrowed.into_iter().collect()
}

pub(super) fn references_named<'d>(document: &'d Document<'_>) -> Vec<(Vec<Step>, &'d str)> {
    let in_refs = |path: &[Step]| path.len() >= 2 && path[path.len() - 2] == key("refs");
    document
        .texts()
        .into_iter()
        .filter(|(path, _)| in_refs(path))
        .collect()
}
