//! Ids: the file name, short enough for a button, used once.

use std::collections::HashMap;

use super::{Draft, Problem, key};

/// Three ids, a section and a person must fit into the 100 characters of a Discord `custom_id`.
pub(in crate::knowledge) const LONGEST_ID: usize = 27;

pub(super) fn id_is_the_file_name(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for (id, document) in draft.file_ids() {
        let stem = document.source.stem();
        if id != stem {
            let message = format!(
                "the id is `{id}`, but the file is named `{stem}.toml`; they must be the same"
            );
            problems.push(document.problem(&[key("id")], message));
        }
    }
}

pub(super) fn id_is_plain_and_short(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for (id, document) in draft.file_ids() {
        let plain =
            |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        let named = id == document.source.stem();
        if named && (id.is_empty() || id.len() > LONGEST_ID || !id.chars().all(plain)) {
            let message = format!(
                "the id `{id}` is not allowed; it has 1 to {LONGEST_ID} lower-case letters, digits and hyphens"
            );
            problems.push(document.problem(&[key("id")], message));
        }
    }
}

pub(super) fn ids_are_used_once(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let mut owners: HashMap<&str, &str> = HashMap::new();
    let named = draft
        .ids()
        .filter(|(id, document)| *id == document.source.stem());
    for (id, document) in named {
        if let Some(owner) = owners.insert(id, &document.source.file) {
            let message = format!("the id `{id}` is used by `{owner}` already");
            problems.push(document.problem(&[key("id")], message));
        }
    }
}
