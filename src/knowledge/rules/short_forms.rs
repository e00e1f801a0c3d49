//! Short forms in `senses.toml`: each is one word, and stands for a name that an entry has.

use std::collections::HashSet;

use crate::spelling::{normalised, words};

use super::names::entry_names_of;
use super::{Draft, Problem, Step, key};

pub(super) fn a_short_form_is_one_word(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for (place, short, _) in short_forms(draft) {
        if words(short).len() != 1 {
            let message = format!("the short form `{short}` is not one word; write one word");
            problems.extend(in_senses(draft, place, "short", message));
        }
    }
}

pub(super) fn a_short_form_stands_for_an_entry(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let names: HashSet<&str> = entry_names_of(draft).map(|named| named.spelling).collect();
    for (place, _, name) in short_forms(draft) {
        if !names.contains(normalised(name).as_str()) {
            let message = format!("`{name}` is no name of an entry; a short form stands for one");
            problems.extend(in_senses(draft, place, "name", message));
        }
    }
}

/// Each with its place, itself, and the name that it stands for.
fn short_forms<'d>(draft: &'d Draft<'_>) -> impl Iterator<Item = (usize, &'d str, &'d str)> {
    let files = draft.senses.iter();
    let forms = files.flat_map(|file| &file.content.short_forms).enumerate();
    forms.map(|(place, form)| (place, form.short.as_str(), form.name.as_str()))
}

fn in_senses(
    draft: &Draft<'_>,
    place: usize,
    field: &'static str,
    message: String,
) -> Option<Problem> {
    let file = draft.senses.as_ref()?;
    let path = [key("short-forms"), Step::Index(place), key(field)];
    Some(file.document.problem(&path, message))
}
