//! The first screen of a supplement.

use crate::answer::facets;
use crate::answer::facets::brief::Brief;
use crate::answer::facets::brief::evidence::has_evidence;
use crate::answer::facets::{Concerning, is_compared};
use crate::answer::intent::Intent;
use crate::answer::page::notes;
use crate::answer::reply::Body;
use crate::answer::words;
use crate::knowledge::{Knowledge, Supplement};
use crate::question::Facet;

use super::pieces::{Piece, is_beside_an_answer};
use super::written::{Lead, Screen};

pub(super) fn body(knowledge: &Knowledge, supplement: &Supplement, intent: &Intent) -> Body {
    let mut screen = Screen::new(knowledge, supplement, intent);
    screen.warn();
    let pieces = screen.pieces();
    screen.compare();
    for piece in pieces {
        screen.answer(piece);
    }
    screen.end()
}

/// So many lines of a facet answer one of several things.
const OF_EACH: usize = 2;

/// So many lines of a facet stand behind answers that are near; that nothing is listed is none of them.
const BESIDE_NEAR: usize = 1;

impl Screen<'_> {
    /// What is listed on what the question names stands first, unless the answer tells of it; that nothing is listed on it,
    /// behind the answer.
    fn warn(&mut self) {
        let answers = self.sure.clone();
        let Concerning { cautions, none } =
            facets::concerning_beside(&mut self.writer, self.supplement, &answers);
        let mut concerns = self.asked().concerns.iter();
        self.is_warned = !cautions.is_empty()
            || concerns.any(|concern| facets::warn_of(&answers, &concern.about));
        self.lines
            .extend(cautions.into_iter().map(|(_, line)| line));
        self.unlisted.extend(none);
        match facets::single_is_on(&self.writer, self.entry()) {
            // What the answer says, nobody may read to be missing.
            Some(Facet::Caution) => self.unlisted.clear(),
            None if self.facets.first() == Some(&Facet::Caution) => {
                self.lines.append(&mut self.unlisted);
            }
            _ => {}
        }
    }

    /// What was compared leads where nothing else answers surely; else what is above a limit, unless a sure answer is to
    /// something else than amounts. The rest stands behind the answer.
    fn compare(&mut self) {
        self.against = facets::against(&mut self.writer, self.supplement);
        let leads = match self.lead {
            Lead::Answer => self.against.is_above && is_of_amounts(self.asked().facets.first()),
            Lead::Near => self.against.is_above || is_of_amounts(self.facets.first()),
            Lead::Table => true,
        };
        let tells_of_harm = self.facets.contains(&Facet::Overdose)
            || facets::single_is_on(&self.writer, self.entry()).is_some_and(is_how_much);
        let is_unlimited = is_compared(&self.writer, self.supplement)
            && self.supplement.upper_limits.is_empty()
            && self.facets.first() == Some(&Facet::Limit);
        if (self.against.is_above || is_unlimited) && !tells_of_harm {
            let harm = facets::of_too_much(&mut self.writer, self.supplement);
            let harm = harm.map(|line| line.labelled(words::too_much()));
            self.against.lines.extend(harm);
        }
        if leads && is_compared(&self.writer, self.supplement) && !self.is_listed {
            self.lines.append(&mut self.against.lines);
        }
    }

    fn answer(&mut self, piece: Piece) {
        let facet = match piece {
            Piece::Answer(line) => return self.add_answer(line),
            Piece::Facet(facet) => facet,
        };
        // What is compared stands before rows that were not asked for: it is not lost for want of room.
        if self.lead == Lead::Near && !self.is_listed {
            self.lines.append(&mut self.against.lines);
        }
        // A caution on what is named says more than that no study on it is listed.
        if self.is_warned
            && facet == Facet::Evidence
            && !has_evidence(&self.writer, self.supplement)
        {
            return;
        }
        if self.is_of_unknown_names(facet) {
            return self.lines.extend(notes::unknown(self.writer.intent));
        }
        let Some(brief) = self.brief(facet) else {
            return;
        };
        let mut answer = brief.answer.into_iter();
        if self.is_listed && is_compared(&self.writer, self.supplement) {
            // The amount stands behind what weighs most of the medicine, and is not lost behind the rest.
            self.add(answer.by_ref().take(1).collect(), facet);
            self.lines.append(&mut self.against.lines);
        }
        self.add(answer.collect(), facet);
        self.beside.extend(brief.beside);
    }

    /// What is told of a facet, as far as there is room for it beside the rest; nothing where nothing is listed of what is
    /// hardly asked.
    fn brief(&mut self, facet: Facet) -> Option<Brief> {
        let mut brief = self.writer.brief(self.supplement, facet);
        if brief.is_nothing && self.is_aside(facet) {
            return None;
        }
        let is_beside = is_beside_an_answer(facet, self.asked());
        if self.lead == Lead::Near && self.asked().each.is_empty() && !is_beside {
            brief.answer.retain(|line| !line.cites.is_empty());
            brief.answer.truncate(BESIDE_NEAR);
            brief.beside.clear();
        }
        if self.asked().each.len() > 1 && self.asked().medicines.is_empty() {
            brief.answer.truncate(OF_EACH);
        }
        Some(brief)
    }

    /// Whether it stands behind another facet, and no word of the question asks for it.
    fn is_aside(&self, facet: Facet) -> bool {
        let asked = self.asked();
        let is_named = asked.sections.iter().any(|it| it.facet() == facet);
        asked.each.is_empty() && self.facets.first() != Some(&facet) && !is_named
    }

    /// Whether it is asked what goes with a medicine that nobody knows, and with no other, or with nothing but names that
    /// nobody knows: a list of medicines would read as if it had been looked at.
    fn is_of_unknown_names(&self, facet: Facet) -> bool {
        let asked = self.asked();
        let unknown = &self.writer.intent.said.unknown;
        facet.is_of_interactions()
            && asked.medicines.is_empty()
            && (unknown.iter().any(|name| name.is_medicine)
                || asked.objects.is_empty() && !unknown.is_empty())
    }
}

/// Whether an answer on it tells how much is too much, and so what that does.
const fn is_how_much(facet: Facet) -> bool {
    matches!(facet, Facet::Overdose | Facet::Limit | Facet::Dose)
}

/// Whether amounts answer the facet.
const fn is_of_amounts(facet: Option<&Facet>) -> bool {
    matches!(
        facet,
        None | Some(Facet::Limit | Facet::Dose | Facet::Overdose | Facet::What)
    )
}
