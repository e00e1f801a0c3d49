//! The lists beside the entries: nothing stands in them twice, and no real word is the name of an entry.

use std::collections::HashMap;

use super::super::written::Step;
use super::names::{Named, entry_names_of, not_covered_names};
use super::{Draft, Problem, key, row};

pub(super) fn a_real_word_is_one_word(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for real in real_words(draft) {
        if real.spelling.contains(' ') {
            let word = real.word;
            let message = format!("`{word}` is more than one word; write one word in each text");
            problems.extend(in_look_alikes(draft, &real.path(), message));
        }
    }
}

pub(super) fn a_real_word_is_no_name(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let mut words: HashMap<&str, Option<Named<'_, '_>>> = real_words(draft)
        .map(|real| (real.spelling, None))
        .collect();
    for named in entry_names_of(draft) {
        if let Some(owner) = words.get_mut(named.spelling) {
            *owner = Some(named);
        }
    }
    for real in real_words(draft) {
        if let Some(Some(named)) = words.get(real.spelling) {
            let (word, file, name) = (real.word, &named.document.source.file, named.name);
            let message = format!(
                "the real word `{word}` is a name of `{file}`, `{name}`; a word is one or the other"
            );
            problems.extend(in_look_alikes(draft, &real.path(), message));
        }
    }
}

pub(super) fn a_real_word_is_listed_once(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let mut listed: HashMap<&str, &str> = HashMap::new();
    for real in real_words(draft) {
        let word = real.word;
        if let Some(before) = listed.insert(real.spelling, word) {
            let message = format!("the word `{word}` is listed already, as `{before}`");
            problems.extend(in_look_alikes(draft, &real.path(), message));
        }
    }
}

pub(super) fn a_substance_not_covered_is_listed_once(
    draft: &Draft<'_>,
    problems: &mut Vec<Problem>,
) {
    let mut listed: HashMap<&str, &str> = HashMap::new();
    for named in draft.not_covered.iter().flat_map(not_covered_names) {
        if let Some(before) = listed.insert(named.spelling, named.name) {
            let name = named.name;
            problems.push(named.problem(format!(
                "the name `{name}` is listed already, as `{before}`"
            )));
        }
    }
}

pub(super) fn a_note_names_its_references(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let Some(file) = &draft.not_covered else {
        return;
    };
    for (place, substance) in file.content.substances.iter().enumerate() {
        let (key, message) = match (&substance.note, &substance.refs[..]) {
            (Some(_), []) => ("note", "a note names its references in `refs`"),
            (None, [_, ..]) => ("refs", "references without a `note` are shown to nobody"),
            _ => continue,
        };
        let path = row("substances", place, key);
        problems.push(file.document.problem(&path, message));
    }
}

/// A word that is itself, however near to a name it is.
pub(super) struct Real<'d> {
    pub(super) word: &'d str,
    pub(super) spelling: &'d str,
    pub(super) place: usize,
}

pub(super) fn real_words<'d>(draft: &'d Draft<'_>) -> impl Iterator<Item = Real<'d>> {
    let files = draft.look_alikes.iter();
    let words = files.flat_map(|file| file.content.real_words.iter().zip(file.spellings));
    words.enumerate().map(|(place, (word, spelling))| Real {
        word,
        spelling,
        place,
    })
}

impl Real<'_> {
    fn path(&self) -> [Step; 2] {
        [key("real-words"), Step::Index(self.place)]
    }
}

pub(super) fn in_look_alikes(draft: &Draft<'_>, path: &[Step], message: String) -> Option<Problem> {
    let file = draft.look_alikes.as_ref()?;
    Some(file.document.problem(path, message))
}
