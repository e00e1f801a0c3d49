//! What the question in a field asks, and which rows answer it.

use crate::answer::guide::Guide;
use crate::answer::guide::field::Field;
use crate::answer::intent::asked::Asked;
use crate::knowledge::ENGLISH;
use crate::matching::Mention;
use crate::question::{Facet, Question, Section};

impl Guide {
    /// What a question asks.
    pub(super) fn asked_in(&self, field: &Field, locale: Option<&str>) -> Asked {
        let Field {
            question, mentions, ..
        } = field;
        let knowledge = &self.knowledge;
        let mut wanted = self.classifier.read(knowledge, question, mentions);
        // The examples are English: where another language has words for a section, these tell more.
        if self.language(locale) != ENGLISH && !question.sections.is_empty() {
            let sections = question.sections.iter();
            wanted.facets = sections.map(|section| section.facet()).collect();
        }
        // Beside nothing but a name, what a section is called by asks for that section: `berberine interactions`.
        if let [section] = question.sections[..]
            && is_name_and_word(question, mentions)
        {
            wanted.facets = vec![section.facet()];
        }
        let mut asked = Asked::new(knowledge, question, mentions).wanting(wanted);
        let code = self.language(locale);
        if !self.answer_story(&mut asked, field, code) {
            let picked = self.picked(field, &asked.facets);
            (asked.picked, asked.near) = (picked.rows, picked.near);
            self.answer_each(&mut asked, field, code);
        }
        // An answer says more than the list of sources: `is that real` and `can I get hooked` ask for no list.
        let has_other = asked.facets.len() > 1
            || !asked.picked.is_empty()
            || !asked.near.is_empty()
            || !asked.each.is_empty();
        if has_other && !question.sections.contains(&Section::References) {
            asked.facets.retain(|facet| *facet != Facet::References);
        }
        asked
    }
}

/// Whether at most two words stand beside names.
fn is_name_and_word(question: &Question, mentions: &[Mention]) -> bool {
    let named: usize = mentions.iter().map(|mention| mention.words.len()).sum();
    named > 0 && question.words.len() <= named + 2
}
