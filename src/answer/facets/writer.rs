//! What writing a section needs.

use crate::answer::intent::Intent;
use crate::answer::reply::citations::Citations;
use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::knowledge::{Entry, Knowledge, Supplement};
use crate::question::Section;

/// What writing a section needs: the knowledge, what is asked, and the references numbered so far.
pub(in crate::answer) struct Writer<'k> {
    pub(in crate::answer) knowledge: &'k Knowledge,
    pub(in crate::answer) intent: &'k Intent,
    pub(in crate::answer) citations: Citations<'k>,
}

/// How much of a section is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::answer) enum Length {
    Short,
    Full,
}

impl<'k> Writer<'k> {
    pub(in crate::answer) fn new(knowledge: &'k Knowledge, intent: &'k Intent) -> Self {
        Self {
            knowledge,
            intent,
            citations: Citations::default(),
        }
    }

    /// About one entry, whose references keep their numbers.
    pub(in crate::answer) fn on(
        knowledge: &'k Knowledge,
        entry: Entry<'k>,
        intent: &'k Intent,
    ) -> Self {
        Self {
            citations: Citations::of(entry),
            ..Self::new(knowledge, intent)
        }
    }

    /// What was not looked up in a part of the entry.
    pub(in crate::answer) fn gaps(
        &mut self,
        supplement: &'k Supplement,
        section: Section,
    ) -> Vec<Line> {
        let gaps = supplement
            .not_checked
            .iter()
            .filter(|gap| gap.section.section == section);
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
