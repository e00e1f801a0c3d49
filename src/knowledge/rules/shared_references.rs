//! References across files: a key in `refs` leads to one source, the file's own or one of `references/`.

use std::collections::{BTreeMap, BTreeSet};

use super::super::document::Document;
use super::super::nearest::did_you_mean;
use super::super::shared_references::SHARED;
use super::references::{cited, each_reference_named};
use super::{Draft, Problem, key, steps};

/// The sources of the notes in `not-covered.toml`.
const OF_NOTES: &str = "references/substances.toml";

/// A key is told only where every file of shared references could be read: else it may stand there.
pub(super) fn named_references_exist(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    if draft.unread.iter().any(|file| file.starts_with(SHARED)) {
        return;
    }
    for cited in cited(draft) {
        let unknown = |name: &str| !cited.references.contains_key(name);
        if !cited.borrowed.iter().any(|name| unknown(name)) {
            continue;
        }
        each_reference_named(cited.document, |path, name| {
            if unknown(name) {
                let known = cited.references.keys().map(String::as_str);
                let known = known.chain(shared(draft).into_keys());
                let message = format!(
                    "no reference `{name}` is defined; add `[references.{name}]` or correct the name{}",
                    did_you_mean(name, known)
                );
                problems.push(cited.document.problem(&steps(path), message));
            }
        });
    }
}

pub(super) fn a_shared_reference_is_defined_once(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let shared = shared(draft);
    let again = |document: &Document<'_>, name: &str, file: &str| {
        let message = format!(
            "`{name}` is a shared reference in `{file}` already; name that one in `refs`, or give this one another key"
        );
        document.problem(&[key("references"), key(name)], message)
    };
    for cited in cited(draft) {
        for name in cited.own() {
            if let Some(first) = shared.get(name) {
                problems.push(again(cited.document, name, &first.source.file));
            }
        }
    }
    for file in &draft.shared_references {
        for name in file.content.references.keys() {
            let first = &shared[name.as_str()].source.file;
            if *first != file.document.source.file {
                problems.push(again(&file.document, name, first));
            }
        }
    }
}

/// Told only where every file could be read: what cannot be read may use it. The sources of a note stay while its substance
/// gets an entry, which is written from them.
pub(super) fn shared_references_are_used(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    if !draft.unread.is_empty() {
        return;
    }
    let cited = cited(draft);
    // A key that is doubled is told as that.
    let used = cited.iter().flat_map(|file| file.references.keys());
    let used: BTreeSet<_> = used.map(String::as_str).collect();
    let others = draft.shared_references.iter();
    for file in others.filter(|file| file.document.source.file != OF_NOTES) {
        for name in file.content.references.keys() {
            if !used.contains(name.as_str()) {
                let message = format!(
                    "no file uses the shared reference `{name}`; name it in `refs` of an entry or remove it"
                );
                let path = [key("references"), key(name)];
                problems.push(file.document.problem(&path, message));
            }
        }
    }
}

/// The keys of all shared references, each with the file that defines it first.
fn shared<'d, 's>(draft: &'d Draft<'s>) -> BTreeMap<&'d str, &'d Document<'s>> {
    let mut shared = BTreeMap::new();
    for file in &draft.shared_references {
        for name in file.content.references.keys() {
            shared.entry(name.as_str()).or_insert(&file.document);
        }
    }
    shared
}
