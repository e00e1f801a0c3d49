//! Which file writes which section, and which sections an entry has.

use crate::answer::facets::writer::{Length, Writer};
use crate::answer::facets::{
    cautions, doses, evidence, foods, interactions, limits, overview, references, told, topic,
};
use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::knowledge::{Entry, Supplement};
use crate::question::Section;

impl<'k> Writer<'k> {
    /// The lines of a section; never none, since a gap is said.
    pub(in crate::answer) fn section(
        &mut self,
        entry: Entry<'k>,
        section: Section,
        length: Length,
    ) -> Vec<Line> {
        let lines = match entry {
            Entry::Supplement(supplement) => self.of_supplement(supplement, section, length),
            Entry::Topic(topic) => topic::lines(self, topic, section),
        };
        if lines.is_empty() {
            vec![Line::text(words::nothing_listed(section, entry.name()))]
        } else {
            lines
        }
    }

    fn of_supplement(
        &mut self,
        supplement: &'k Supplement,
        section: Section,
        length: Length,
    ) -> Vec<Line> {
        match section {
            Section::Overview => overview::lines(self, supplement, length),
            Section::Evidence => evidence::lines(self, supplement, length),
            Section::Doses => doses::lines(self, supplement, length),
            Section::UpperLimits => limits::lines(self, supplement, length),
            Section::Cautions => cautions::lines(self, supplement, length),
            Section::Interactions => interactions::lines(self, supplement, length),
            Section::Foods => foods::foods(self, supplement),
            Section::Forms => foods::forms(self, supplement, length),
            Section::References => references::lines(self, Entry::Supplement(supplement)),
            told => told::lines(self, supplement, told, length),
        }
    }
}

/// Whether the entry has anything to say in the section.
pub(in crate::answer) fn has(entry: Entry<'_>, section: Section) -> bool {
    let Entry::Supplement(supplement) = entry else {
        return matches!(section, Section::Overview | Section::References);
    };
    let mut gaps = supplement.not_checked.iter();
    let gap = gaps.any(|gap| gap.section.section == section);
    match section {
        Section::Overview | Section::UpperLimits | Section::Cautions | Section::References => true,
        Section::Evidence => !supplement.evidence.is_empty(),
        Section::Doses => !supplement.doses.is_empty() || gap,
        Section::Interactions => !supplement.interactions.is_empty() || gap,
        Section::Foods => !supplement.foods.is_empty() || gap,
        Section::Forms if !supplement.forms.is_empty() => true,
        told => {
            gap || supplement
                .told(told)
                .iter()
                .any(|(_, rows)| !rows.is_empty())
        }
    }
}
