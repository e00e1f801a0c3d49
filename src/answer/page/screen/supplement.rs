//! The first screen of a supplement.

use crate::answer::facets;
use crate::answer::facets::brief::evidence::has_evidence;
use crate::answer::facets::brief::weightiest_caution;
use crate::answer::facets::is_compared;
use crate::answer::facets::writer::Writer;
use crate::answer::intent::Intent;
use crate::answer::page::buttons::{Onward, onward, share};
use crate::answer::page::where_to_turn::{self, About};
use crate::answer::page::{fit, notes, reviews};
use crate::answer::reply::Body;
use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::knowledge::{Entry, Knowledge, Supplement};
use crate::question::{Facet, Section};

use super::pieces::{Piece, is_beside_an_answer};
use super::written::{Lead, Screen};
use super::{about, close, is_known, sections};

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
    /// What is listed on what the question names stands first; that nothing is listed on it, behind the answer.
    fn warn(&mut self) {
        let concerning = facets::concerning(&mut self.writer, self.supplement);
        let (cautions, unlisted): (Vec<Line>, Vec<Line>) = concerning
            .into_iter()
            .partition(|line| line.label.is_some());
        self.is_warned = !cautions.is_empty();
        self.lines.extend(cautions);
        self.unlisted = unlisted;
        match facets::single_is_on(&self.writer, self.entry()) {
            // What the answer says, nobody may read to be missing.
            Some(Facet::Caution) => self.unlisted.clear(),
            None if self.facets.first() == Some(&Facet::Caution) => {
                self.lines.append(&mut self.unlisted);
            }
            _ => {}
        }
    }

    /// What is above a limit leads, and what was compared where nothing else answers surely; the rest stands behind the
    /// answer.
    fn compare(&mut self) {
        self.against = facets::against(&mut self.writer, self.supplement);
        let is_answered = match self.lead {
            Lead::Answer => true,
            Lead::Near => !is_of_amounts(self.facets.first()),
            Lead::Table => false,
        };
        let leads = self.against.is_above || !is_answered;
        let tells_of_harm = self.facets.contains(&Facet::Overdose)
            || facets::single_is_on(&self.writer, self.entry()).is_some_and(is_how_much);
        let is_unlimited = is_compared(&self.writer, self.supplement)
            && self.supplement.upper_limits.is_empty()
            && self.facets.contains(&Facet::Limit);
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
        let mut brief = self.writer.brief(self.supplement, facet);
        // Of what is hardly asked beside what is answered, it need not be said that nothing is listed.
        if brief.is_nothing && self.is_aside(facet) {
            return;
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
        let mut answer = brief.answer.into_iter();
        if self.is_listed && is_compared(&self.writer, self.supplement) {
            // The amount stands behind what weighs most of the medicine, and is not lost behind the rest.
            self.add(answer.by_ref().take(1).collect(), facet);
            self.lines.append(&mut self.against.lines);
        }
        self.add(answer.collect(), facet);
        self.beside.extend(brief.beside);
    }

    /// The width that all lines may have.
    fn room(&self) -> usize {
        let several = self.asked().each.len() > 1 || !self.asked().amounts.is_empty();
        let screen = if several {
            fit::OF_SEVERAL
        } else {
            fit::SCREEN
        };
        screen - fit::CLOSING
    }

    /// The answer; of several things that are asked, one without room is said to be left out.
    fn add_answer(&mut self, line: Line) {
        let is_first = self.lines.len() <= 1;
        let fits = fit::width(&self.lines) + line.width() <= self.room();
        if is_first || fits || self.asked().each.is_empty() {
            self.lines.push(line);
        } else {
            self.cut += 1;
        }
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

    /// The first line of the answer, and the others as far as they fit; of medicines that were named none is left out
    /// without a word.
    fn add(&mut self, answer: Vec<Line>, facet: Facet) {
        let is_of_medicines = facet.is_of_interactions();
        let screen = &mut self.lines;
        let count = answer.len();
        for (place, mut line) in answer.into_iter().enumerate() {
            line.cites.truncate(if place == 0 { 2 } else { 1 });
            let room = fit::SCREEN - fit::CLOSING;
            let fits = fit::width(screen) + line.width() <= room;
            let is_short = fit::words(screen) + line.words() <= fit::WORDS;
            if is_known(screen, &line) {
                continue;
            }
            if place > 0 && !(fits && (is_short || is_of_medicines)) {
                let more = Line::text(words::more_under(Section::Interactions));
                screen.extend((is_of_medicines && place < count).then_some(more));
                return;
            }
            screen.push(line);
        }
    }

    /// What stands behind the answer, and the buttons.
    fn end(mut self) -> Body {
        let intent = self.writer.intent;
        self.lines.append(&mut self.unlisted);
        self.lines.append(&mut self.against.lines);
        self.beside
            .splice(0..0, std::mem::take(&mut self.against.notes));
        if !self.is_within && self.facets.contains(&Facet::Overdose) {
            self.lines.push(turn(&mut self.writer));
        }
        // Where it is told what too much does, where to turn stands with it.
        if !self.is_within && self.facets.contains(&Facet::Limit) {
            let turn = turn(&mut self.writer);
            self.beside.insert(self.beside.len().min(1), turn);
        }
        let is_careful = self.is_warned || self.facets.iter().any(|facet| is_of_cautions(*facet));
        let caution = weightiest_caution(&mut self.writer, self.supplement);
        let mut ending: Vec<Line> = reviews::overdue(self.entry(), intent.today)
            .into_iter()
            .collect();
        ending.extend(notes::left_out(intent));
        ending.extend((self.cut > 0).then(|| Line::text(words::ask_the_rest())));
        ending.retain(|line| !is_known(&self.lines, line));
        let room = self.room();
        close(&mut self.lines, self.beside, (room, fit::WORDS), &ending);
        let caution = caution.filter(|_| !is_careful).into_iter();
        close(
            &mut self.lines,
            caution.collect(),
            (room, fit::WITH_CAUTION),
            &ending,
        );
        self.lines.extend(ending);
        let sections = sections(&self.facets);
        let entry = Entry::Supplement(self.supplement);
        let Onward { buttons, menu } = onward(entry, &sections, (fit::BUTTONS, intent));
        let id = &self.supplement.id;
        let mut body = Body {
            screen: self.lines,
            buttons,
            menu,
            entries: vec![id.clone()],
            share: share(std::slice::from_ref(id), intent.asked.section(), intent),
            ..about(intent)
        };
        fit::renumber(&mut body, &self.writer.citations);
        body
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

/// Whether the facet tells of harm itself, so that no caution needs to stand beside it.
const fn is_of_cautions(facet: Facet) -> bool {
    matches!(
        facet,
        Facet::Caution | Facet::Side | Facet::Overdose | Facet::Medicine | Facet::Together
    )
}

/// Where to turn after too much.
fn turn(writer: &mut Writer<'_>) -> Line {
    let locale = writer.intent.locale.as_deref();
    where_to_turn::line(writer, About::Poison, locale).labelled(words::to_be_sure())
}
