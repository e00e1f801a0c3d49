//! References: every claim and figure has one, each is used, and each is a web address.

use std::collections::BTreeSet;
use std::sync::Arc;

use url::Url;

use super::super::document::Document;
use super::super::nearest::did_you_mean;
use super::super::reference::Reference;
use super::super::written::Step;
use super::{Draft, Problem, key};

/// Rows that say nothing a source could carry.
pub(in crate::knowledge) const NEED_NO_REFERENCE: &[&str] = &["not-checked"];

pub(super) fn claims_name_a_reference(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for (document, _) in cited(draft) {
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

pub(super) fn named_references_exist(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for (document, references) in cited(draft) {
        for (path, name) in references_named(document) {
            if !references.contains(&name) {
                let message = format!(
                    "no reference `{name}` is defined; add `[references.{name}]` or correct the name{}",
                    did_you_mean(name, references.iter().copied())
                );
                problems.push(document.problem(&path, message));
            }
        }
    }
}

pub(super) fn references_are_used(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for (document, references) in cited(draft) {
        let used: BTreeSet<_> = references_named(document)
            .into_iter()
            .map(|(_, name)| name)
            .collect();
        for name in references.difference(&used) {
            let message = format!(
                "nothing in this file uses the reference `{name}`; name it in `refs` or remove it"
            );
            problems.push(document.problem(&[key("references"), key(name)], message));
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

fn cited<'d, 's>(draft: &'d Draft<'s>) -> Vec<(&'d Document<'s>, BTreeSet<&'d str>)> {
    fn keys(references: &std::collections::BTreeMap<String, Arc<Reference>>) -> BTreeSet<&str> {
        references.keys().map(String::as_str).collect()
    }
    let supplements = draft
        .supplements
        .iter()
        .map(|file| (&file.document, keys(&file.content.references)));
    let topics = draft
        .topics
        .iter()
        .map(|file| (&file.document, keys(&file.content.references)));
    let where_to_turn = draft
        .where_to_turn
        .iter()
        .map(|file| (&file.document, keys(&file.content.references)));
    supplements.chain(topics).chain(where_to_turn).collect()
}

fn references_named<'d>(document: &'d Document<'_>) -> Vec<(Vec<Step>, &'d str)> {
    let in_refs = |path: &[Step]| path.len() >= 2 && path[path.len() - 2] == key("refs");
    document
        .texts()
        .into_iter()
        .filter(|(path, _)| in_refs(path))
        .collect()
}
