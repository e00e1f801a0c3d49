//! The sections of an entry as lines: one file a section, each in a short form for the first screen and a full one.

mod amounts;
mod cautions;
mod doses;
mod evidence;
mod foods;
mod interactions;
mod limits;
mod overview;
mod references;
mod topic;

pub(super) use amounts::{against, asked_amount};
pub(super) use cautions::{adverse_effects, concerning, foremost, weightiest};
pub(super) use doses::usual_amount;
pub(super) use evidence::capital;
pub(super) use interactions::covers;
pub(super) use limits::upper_limit;

use crate::knowledge::{Entry, Gap, Knowledge, Supplement};
use crate::question::Section;

use super::citations::Citations;
use super::decide::Focus;
use super::reply::Line;
use super::words;

/// What writing a section needs: the knowledge, what is asked, and the references numbered so far.
pub(super) struct Writer<'k> {
    pub(super) knowledge: &'k Knowledge,
    pub(super) focus: &'k Focus,
    pub(super) citations: Citations<'k>,
}

/// How much of a section is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Length {
    Short,
    Full,
}

impl<'k> Writer<'k> {
    pub(super) fn new(knowledge: &'k Knowledge, focus: &'k Focus) -> Self {
        Self {
            knowledge,
            focus,
            citations: Citations::default(),
        }
    }

    /// The lines of a section; never none, since a gap is said.
    pub(super) fn section(
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
        }
    }

    /// What was not looked up in a part of the entry.
    fn gaps(&mut self, supplement: &'k Supplement, part: Gap) -> Vec<Line> {
        let gaps = supplement
            .not_checked
            .iter()
            .filter(|gap| gap.section == part);
        gaps.map(|gap| {
            let cites = self
                .citations
                .cite(Entry::Supplement(supplement), &gap.refs);
            Line::item(gap.text.clone())
                .labelled(words::not_checked())
                .citing(cites)
        })
        .collect()
    }
}

/// Whether the entry has anything to say in the section.
pub(super) fn has(entry: Entry<'_>, section: Section) -> bool {
    let Entry::Supplement(supplement) = entry else {
        return matches!(section, Section::Overview | Section::References);
    };
    let gap = |part| supplement.not_checked.iter().any(|gap| gap.section == part);
    match section {
        Section::Overview | Section::UpperLimits | Section::Cautions | Section::References => true,
        Section::Evidence => !supplement.evidence.is_empty(),
        Section::Doses => !supplement.doses.is_empty() || gap(Gap::Doses),
        Section::Interactions => !supplement.interactions.is_empty() || gap(Gap::Interactions),
        Section::Foods => !supplement.foods.is_empty() || gap(Gap::Foods),
        Section::Forms => !supplement.forms.is_empty() || gap(Gap::Forms),
    }
}
