//! The first screen of a supplement as far as it is written.

use crate::answer::facets::writer::Writer;
use crate::answer::facets::{self, Against, is_compared};
use crate::answer::intent::{Asked, Intent};
use crate::answer::page::large_dose;
use crate::answer::reply::line::Line;
use crate::knowledge::{Entry, InteractionSeverity, Knowledge, SingleAnswer, Supplement};
use crate::question::Facet;

use super::{head, wanted};

/// The screen as far as it is written.
pub(super) struct Screen<'k> {
    pub(super) supplement: &'k Supplement,
    pub(super) writer: Writer<'k>,
    pub(super) lines: Vec<Line>,
    pub(super) facets: Vec<Facet>,
    /// That nothing is listed on what the question names.
    pub(super) unlisted: Vec<Line>,
    /// The amounts against the limits, and which were not compared, as far as they stand nowhere yet.
    pub(super) against: Against,
    pub(super) beside: Vec<Line>,
    /// A caution on what the question names stands first.
    pub(super) is_warned: bool,
    /// An amount is compared, and none is above a limit.
    pub(super) is_within: bool,
    /// Something is listed on a medicine that was named, and the answer does not tell of it.
    pub(super) is_listed: bool,
    /// What answers first.
    pub(super) lead: Lead,
    /// The first answer that had no room.
    pub(super) cut: Option<Cut>,
    /// The answer that was written for the question.
    pub(super) sure: Vec<(usize, &'k SingleAnswer)>,
}

/// An answer that had no room, by the question to it where it has one.
pub(super) struct Cut(pub(super) Option<String>);

/// What answers first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    /// The tables.
    Table,
    /// Answers to questions that are near.
    Near,
    /// The answer that was written for it.
    Answer,
}

impl<'k> Screen<'k> {
    /// The name, and what is asked.
    pub(super) fn new(
        knowledge: &'k Knowledge,
        supplement: &'k Supplement,
        intent: &'k Intent,
    ) -> Self {
        let entry = Entry::Supplement(supplement);
        let mut writer = Writer::on(knowledge, entry, intent);
        let lines = head(&mut writer, entry);
        let is_within = is_compared(&writer, supplement)
            && !supplement.upper_limits.is_empty()
            && !large_dose::is_over(supplement, intent);
        let is_listed =
            !intent.asked.medicines.is_empty() && !facets::is_unlisted(&writer, supplement);
        let mut screen = Self {
            supplement,
            writer,
            lines,
            facets: facets_of(intent, is_within),
            unlisted: Vec::new(),
            against: Against::default(),
            beside: Vec::new(),
            is_warned: false,
            is_within,
            is_listed,
            lead: Lead::Table,
            cut: None,
            sure: Vec::new(),
        };
        screen.sure = screen.written();
        screen.is_listed &= !screen.tells_of_medicines();
        screen
    }

    /// The answer that was written for the question; of several things that are asked, the answers may have no room.
    fn written(&self) -> Vec<(usize, &'k SingleAnswer)> {
        let has_it = self.asked().each.is_empty() && !self.has_figure_for_them();
        let answer = self.asked().single(self.entry());
        answer.filter(|_| has_it).into_iter().collect()
    }

    /// Whether the answer that was written for the question tells all that the rows tell of each medicine that was named. A
    /// grave row stands for itself, as do several.
    pub(super) fn tells_of_medicines(&self) -> bool {
        let knowledge = self.writer.knowledge;
        let mut answers = self.sure.clone();
        // One on what helps with low testosterone is none on the medicine.
        answers.retain(|(_, answer)| {
            answer.facet.is_of_interactions() || answer.facet == Facet::Caution
        });
        let is_told = |id: &String| {
            let rows = facets::rows_on(knowledge, self.supplement, id);
            let [row] = rows[..] else { return false };
            row.severity != InteractionSeverity::Major
                && facets::is_told(knowledge, &answers, id)
                && facets::is_asked_of(knowledge, &answers, (id, row))
                && facets::name_it(knowledge, &answers, id)
        };
        let medicines = &self.asked().medicines;
        !medicines.is_empty() && medicines.iter().all(is_told)
    }

    pub(super) const fn entry(&self) -> Entry<'k> {
        Entry::Supplement(self.supplement)
    }

    pub(super) const fn asked(&self) -> &'k Asked {
        &self.writer.intent.asked
    }
}

/// The facets that are told, in their order.
fn facets_of(intent: &Intent, is_within: bool) -> Vec<Facet> {
    let mut facets = wanted(&intent.asked);
    // An amount within the limits asks nothing about too much.
    for facet in &mut facets {
        if is_within && *facet == Facet::Overdose {
            *facet = Facet::Limit;
        }
    }
    // What is not known of a medicine stands before what is listed in general.
    let is_unknown = intent.said.unknown.iter().any(|name| name.is_medicine);
    if is_unknown && intent.asked.medicines.is_empty() {
        facets.sort_by_key(|facet| !facet.is_of_interactions());
    }
    facets.dedup();
    facets
}
