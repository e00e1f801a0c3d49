//! The parts of an entry that a question asks for, by the words of its language.

use std::sync::Arc;

use super::phrases::Phrases;
use crate::knowledge::SectionWords;
use crate::section::Section;

/// Words that ask for sections, ready to be read.
#[derive(Debug)]
pub(super) struct Cues {
    /// In the order in which they lead an answer.
    sections: Vec<Section>,
    /// Each phrase with the place of its section.
    phrases: Phrases<usize>,
    words: Arc<SectionWords>,
}

impl Cues {
    pub(super) fn new(words: &Arc<SectionWords>) -> Self {
        let cues = words.sections.iter().enumerate();
        let phrases = cues.flat_map(|(place, cues)| {
            let phrases = cues.phrases.iter();
            phrases.map(move |phrase| (place, phrase.as_str()))
        });
        Self {
            phrases: Phrases::new(phrases),
            sections: words.sections.iter().map(|cues| cues.section).collect(),
            words: Arc::clone(words),
        }
    }

    /// The sections that the words ask for, in the order of the file.
    pub(super) fn asked(&self, words: &[&str]) -> Vec<Section> {
        let mut sections = self.in_phrases(words);
        if self.takes_with(words) && !sections.contains(&Section::Interactions) {
            let limits = usize::from(sections.first() == Some(&Section::UpperLimits));
            sections.insert(limits, Section::Interactions);
        }
        sections
    }

    /// `can I take boron with metformin`, but not `take it with food`.
    fn takes_with(&self, words: &[&str]) -> bool {
        let taken = words.iter().position(|word| self.words.taken.has(word));
        let Some(taken) = taken else { return false };
        let mut pairs = words[taken..].windows(2);
        pairs.any(|pair| self.words.with.has(pair[0]) && !self.words.not_with.has(pair[1]))
    }

    fn in_phrases(&self, words: &[&str]) -> Vec<Section> {
        let mut said = vec![false; self.sections.len()];
        self.phrases.each_said(words, |place| said[place] = true);
        let sections = self.sections.iter().zip(said);
        let sections = sections.filter(|(_, said)| *said);
        sections.map(|(section, _)| *section).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::Question;

    #[test]
    fn the_part_that_was_asked_for_leads() {
        let case = |text: &str, expected: &[Section]| {
            let sections = Question::read(text).sections;
            assert_eq!(sections.first(), expected.first(), "{text}");
        };
        case("how much boron is too much?", &[Section::UpperLimits]);
        case("how much boron should I take", &[Section::Doses]);
        case("does boron help my bones?", &[Section::Evidence]);
        case(
            "can I take calcium together with levothyroxine",
            &[Section::Interactions],
        );
        case("foods rich in zinc", &[Section::Foods]);
        case("which kind of magnesium", &[Section::Forms]);
        case("is selenium safe", &[Section::Cautions]);
        case("boron", &[]);
    }
}
