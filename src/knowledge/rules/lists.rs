//! The lists beside the entries: nothing stands in them twice, and no real word is the name of an entry.

use std::collections::HashMap;

use crate::spelling::normalised;

use super::super::written::Step;
use super::names::{entry_names_of, not_covered_names};
use super::{Draft, Problem, key};

pub(super) fn a_real_word_is_one_word(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for (word, path) in real_words(draft) {
        if normalised(word).contains(' ') {
            let message = format!("`{word}` is more than one word; write one word in each text");
            problems.extend(in_look_alikes(draft, &path, message));
        }
    }
}

pub(super) fn a_real_word_is_no_name(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let names: HashMap<String, (&str, &str)> = entry_names_of(draft)
        .map(|named| {
            let file = named.document.source.file.as_str();
            (normalised(named.name), (file, named.name))
        })
        .collect();
    for (word, path) in real_words(draft) {
        if let Some((file, name)) = names.get(&normalised(word)) {
            let message = format!(
                "the real word `{word}` is a name of `{file}`, `{name}`; a word is one or the other"
            );
            problems.extend(in_look_alikes(draft, &path, message));
        }
    }
}

pub(super) fn a_real_word_is_listed_once(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let mut listed: HashMap<String, &str> = HashMap::new();
    for (word, path) in real_words(draft) {
        if let Some(before) = listed.insert(normalised(word), word) {
            let message = format!("the word `{word}` is listed already, as `{before}`");
            problems.extend(in_look_alikes(draft, &path, message));
        }
    }
}

pub(super) fn a_substance_not_covered_is_listed_once(
    draft: &Draft<'_>,
    problems: &mut Vec<Problem>,
) {
    let mut listed: HashMap<String, &str> = HashMap::new();
    for named in draft.not_covered.iter().flat_map(not_covered_names) {
        if let Some(before) = listed.insert(normalised(named.name), named.name) {
            let name = named.name;
            let message = format!("the name `{name}` is listed already, as `{before}`");
            problems.push(named.document.problem(&named.path, message));
        }
    }
}

fn real_words<'d>(draft: &'d Draft<'_>) -> impl Iterator<Item = (&'d str, Vec<Step>)> {
    let words = draft
        .look_alikes
        .iter()
        .flat_map(|file| &file.content.real_words);
    words
        .enumerate()
        .map(|(place, word)| (word.as_str(), vec![key("real-words"), Step::Index(place)]))
}

fn in_look_alikes(draft: &Draft<'_>, path: &[Step], message: String) -> Option<Problem> {
    let file = draft.look_alikes.as_ref()?;
    Some(file.document.problem(path, message))
}
