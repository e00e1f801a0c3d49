//! What answers a question on one supplement, in its order.

use crate::answer::facets::brief::evidence;
use crate::answer::facets::{self, is_compared};
use crate::answer::intent::Asked;
use crate::answer::intent::asked::Told;
use crate::answer::reply::line::Line;
use crate::question::Facet;

use super::written::{Lead, Screen};

/// What answers the question, or one of several things that it asks.
pub(super) enum Piece {
    Answer(Line),
    Facet(Facet),
}

/// So many answers that are near stand beside amounts that are compared.
const BESIDE_AMOUNTS: usize = 1;

impl Screen<'_> {
    /// What answers, in its order.
    pub(super) fn pieces(&mut self) -> Vec<Piece> {
        if !self.asked().each.is_empty() {
            return self.pieces_of_each();
        }
        let entry = self.entry();
        // An answer to all tells of other ages too.
        let has_figure = self.has_figure_for_them();
        let single = (!has_figure).then(|| facets::single(&mut self.writer, entry));
        let answers: Vec<Line> = match single.flatten() {
            Some(single) => {
                self.lead = Lead::Answer;
                self.set_limit_beside();
                // The single answer says what the facets would say in general, and of a medicine that it speaks of more
                // than that nobody checked it.
                let asked = self.asked();
                let is_on = facets::single_is_on(&self.writer, entry);
                let says_more = self.tells_of_medicines()
                    || !self.is_listed
                        && is_on.is_some_and(Facet::is_of_interactions)
                        && facets::single_names_medicines(&self.writer, entry);
                let is_told = |facet: Facet| says_more && facet.is_of_interactions();
                self.facets
                    .retain(|facet| is_beside_an_answer(*facet, asked) && !is_told(*facet));
                let answer = asked.single(entry);
                let answers: Vec<_> = answer.into_iter().collect();
                let evidence = evidence::beside(&mut self.writer, self.supplement, &answers);
                self.beside.extend(evidence);
                vec![single]
            }
            None if has_figure => Vec::new(),
            None => self.near(),
        };
        let answers = answers.into_iter().map(Piece::Answer);
        let facets = self.facets.iter().copied().map(Piece::Facet);
        if self.answers_lead() {
            answers.chain(facets).collect()
        } else {
            facets.chain(answers).collect()
        }
    }

    fn near(&mut self) -> Vec<Line> {
        let entry = self.entry();
        let mut near = facets::near(&mut self.writer, entry);
        if is_compared(&self.writer, self.supplement) {
            near.truncate(BESIDE_AMOUNTS);
        }
        if !near.is_empty() {
            self.lead = Lead::Near;
        }
        near
    }

    /// Whether answers stand before what the tables say. What is listed on a medicine that was named leads, even before
    /// the answer; that nothing is, stands behind an answer that speaks of the medicine. A limit is the answer to what the
    /// limit is.
    fn answers_lead(&self) -> bool {
        let has_medicine = !self.asked().medicines.is_empty();
        if self.lead == Lead::Near {
            let is_limit = matches!(self.facets.first(), Some(Facet::Limit | Facet::Overdose));
            return !has_medicine && !is_limit;
        }
        let speaks_of_it = facets::single_speaks_of_medicines(&self.writer, self.entry());
        !has_medicine || !self.is_listed && speaks_of_it
    }

    /// An answer on how much to take, or on how much is too much, stands with the limit; that none is set is said to those who
    /// ask for it.
    fn set_limit_beside(&mut self) {
        let has_limit = !self.supplement.upper_limits.is_empty();
        let is_of_amounts = match self.facets.first() {
            Some(Facet::Limit) => true,
            Some(Facet::Dose) => has_limit,
            _ => false,
        };
        if is_of_amounts && !is_compared(&self.writer, self.supplement) {
            let limit = facets::upper_limit(&mut self.writer, self.supplement);
            self.unlisted.push(limit);
        }
    }

    /// Whether how much is needed is asked for somebody of whom a table has the figure, and for no purpose.
    pub(super) fn has_figure_for_them(&self) -> bool {
        let asked = self.asked();
        let is_told = asked.person.ages.is_some() || asked.person.life_stage.is_some();
        let vocabulary = &self.writer.knowledge.vocabulary;
        let mut objects = asked.objects.iter();
        let has_purpose = objects.any(|id| vocabulary.outcome(id).is_some());
        let is_dose = self.facets.first() == Some(&Facet::Dose);
        let has_row = || facets::is_recommended(&self.writer, self.supplement);
        is_dose && is_told && !has_purpose && asked.medicines.is_empty() && has_row()
    }

    /// Each of several things in its turn; what goes with a medicine that was named is never left out.
    fn pieces_of_each(&mut self) -> Vec<Piece> {
        let (asked, entry) = (self.asked(), self.entry());
        let mut facets: Vec<Facet> = Vec::new();
        let mut pieces = Vec::new();
        if !asked.medicines.is_empty() {
            facets.push(Facet::Medicine);
            pieces.push(Piece::Facet(Facet::Medicine));
        }
        for told in &asked.each {
            match told {
                Told::Facet(Facet::Medicine | Facet::Together) if !facets.is_empty() => {}
                Told::Facet(facet) => {
                    facets.push(*facet);
                    pieces.push(Piece::Facet(*facet));
                }
                Told::Row(id) => {
                    let line = facets::answer(&mut self.writer, entry, id);
                    pieces.extend(line.map(Piece::Answer));
                }
            }
        }
        if let Some(Piece::Answer(line)) = pieces.first() {
            self.lead = if line.label.is_some() {
                Lead::Near
            } else {
                Lead::Answer
            };
        }
        self.facets = facets;
        pieces
    }
}

/// Whether what a facet tells may not be left out for a single answer: what happens with a medicine that was named, and
/// what too much does.
pub(super) fn is_beside_an_answer(facet: Facet, asked: &Asked) -> bool {
    match facet {
        Facet::Medicine | Facet::Together => !asked.medicines.is_empty(),
        Facet::Overdose => true,
        // The rows for the people asked about say more than an answer to all.
        Facet::Dose => !asked.person.is_anybody() && !asked.is_dose_assumed,
        Facet::Limit | Facet::Caution => !asked.person.is_anybody(),
        _ => false,
    }
}
