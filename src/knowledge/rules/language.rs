//! Words of a language: none stands in a list twice, and English has a list for everything that can be asked.

use std::collections::{BTreeSet, HashMap};

use super::super::language::{BLANK, ENGLISH, FILES, LanguageFile, Sentence};
use super::super::tree::StepIn;
use super::{Draft, Problem, key, row, steps};
use crate::section::Section;
use crate::spelling::normalised;

pub(super) fn a_phrase_is_listed_once(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for file in &draft.language {
        let mut listed: HashMap<(Vec<StepIn<'_>>, String), &str> = HashMap::new();
        file.document.each_text(|path, phrase| {
            let Some((StepIn::Index(_), list)) = path.split_last() else {
                return;
            };
            let key = (list.to_vec(), normalised(phrase));
            if let Some(before) = listed.insert(key, phrase) {
                let message = format!("`{phrase}` is listed already, as `{before}`");
                problems.push(file.document.problem(&steps(path), message));
            }
        });
    }
}

pub(super) fn a_section_is_listed_once(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for file in &draft.language {
        let LanguageFile::SectionWords(words) = &*file.content else {
            continue;
        };
        let mut listed = BTreeSet::new();
        for (place, cues) in words.sections.iter().enumerate() {
            if !listed.insert(cues.section) {
                let message = format!("the section `{}` is listed already", cues.section);
                let path = row("sections", place, "section");
                problems.push(file.document.problem(&path, message));
            }
        }
    }
}

/// The sentences of English stand in the code.
const OF_THE_CODE: &str = "sentences";

/// English stands in for what another language lacks, so it lacks nothing itself.
pub(super) fn english_has_every_file(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for name in FILES.iter().filter(|name| **name != OF_THE_CODE) {
        let file = format!("language/{ENGLISH}/{name}.toml");
        if !draft.files.contains(&file.as_str()) {
            let message = "the file is missing; it holds words by which people ask";
            problems.push(Problem::whole(&file, message.to_owned()));
        }
    }
}

pub(super) fn every_section_can_be_asked_for(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let english = draft.language.iter();
    for file in english.filter(|file| file.code() == Some(ENGLISH)) {
        let LanguageFile::SectionWords(words) = &*file.content else {
            continue;
        };
        let asked = |section: &Section| words.sections.iter().any(|cues| cues.section == *section);
        // The overview is what is shown where nothing is asked for.
        let mut wanted = Section::ALL.iter().filter(|it| **it != Section::Overview);
        if let Some(section) = wanted.find(|section| !asked(section)) {
            let message = format!("no words ask for the section `{section}`; add a row for it");
            problems.push(file.document.problem(&[key("sections")], message));
        }
    }
}

/// Where a sentence is shown there is room for the English one and as much again.
pub(super) fn a_sentence_has_the_blanks_and_the_room_of_the_english(
    draft: &Draft<'_>,
    problems: &mut Vec<Problem>,
) {
    let length = |text: &str| text.chars().count();
    for file in &draft.language {
        let LanguageFile::Sentences(own) = &*file.content else {
            continue;
        };
        for (place, Sentence { english, text }) in own.sentences.iter().enumerate() {
            let [wanted, blanks] = [english, text].map(|it| it.matches(BLANK).count());
            let message = if wanted != blanks {
                format!(
                    "this sentence has as many `{BLANK}` as the English one: {wanted}, not {blanks}"
                )
            } else if length(text) > 2 * length(english) {
                let room = 2 * length(english);
                format!(
                    "this sentence has {} characters; there is room for {room}",
                    length(text)
                )
            } else {
                continue;
            };
            let path = row("sentences", place, "text");
            problems.push(file.document.problem(&path, message));
        }
    }
}
