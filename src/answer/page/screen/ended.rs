//! What stands behind the answer on the first screen of a supplement, and its buttons.

use crate::answer::facets;
use crate::answer::facets::brief::weightiest_caution;
use crate::answer::facets::writer::Writer;
use crate::answer::page::buttons::{Onward, onward, share};
use crate::answer::page::where_to_turn::{self, About};
use crate::answer::page::{fit, notes, reviews};
use crate::answer::reply::Body;
use crate::answer::reply::line::{Line, Shape};
use crate::answer::words;
use crate::knowledge::SingleAnswer;
use crate::question::Facet;
use crate::spelling::speaks_of;

use super::written::{Cut, Lead, Screen};
use super::{about, close, is_known, sections};

impl Screen<'_> {
    /// What stands behind the answer, and the buttons.
    pub(super) fn end(mut self) -> Body {
        self.lines.append(&mut self.unlisted);
        self.lines.append(&mut self.against.lines);
        self.beside
            .splice(0..0, std::mem::take(&mut self.against.notes));
        self.say_where_to_turn();
        let is_careful = self.is_careful();
        let ending = self.ending();
        let room = self.room();
        let beside = std::mem::take(&mut self.beside);
        close(&mut self.lines, beside, (room, fit::WORDS), &ending);
        let (caution, words) = self.caution();
        let caution = caution.filter(|_| !is_careful);
        let caution = caution.into_iter().collect();
        close(&mut self.lines, caution, (room, words), &ending);
        self.lines.extend(ending);
        self.caution_again();
        self.with_buttons()
    }

    /// Where the answer that tells of what the question names had no room, the cautions stand for it.
    fn caution_again(&mut self) {
        let mut sure = self.sure.iter();
        let is_lost = sure.any(|(_, answer)| {
            let mut lines = self.lines.iter();
            !lines.any(|line| line.text == answer.text)
        });
        if !is_lost {
            return;
        }
        let cautions = facets::concerning(&mut self.writer, self.supplement);
        let cautions: Vec<Line> = cautions
            .into_iter()
            .filter(|line| !is_known(&self.lines, line))
            .collect();
        let mut lines = self.lines.iter();
        let heading = lines.position(|line| line.shape == Shape::Heading);
        let at = heading.map_or(0, |heading| heading + 1);
        self.lines.splice(at..at, cautions);
    }

    fn say_where_to_turn(&mut self) {
        if !self.is_within && self.facets.contains(&Facet::Overdose) {
            self.lines.push(turn(&mut self.writer));
        }
        // Where it is told what too much does, where to turn stands with it.
        let is_asked = self.facets.first() == Some(&Facet::Limit);
        if !self.is_within && is_asked && self.lead != Lead::Answer {
            let turn = turn(&mut self.writer);
            self.beside.insert(self.beside.len().min(1), turn);
        }
    }

    /// Whether the answer warns, so that no caution needs to stand beside it.
    fn is_careful(&self) -> bool {
        self.is_warned
            || self.tells_of_medicines()
            || self.facets.iter().any(|facet| is_of_cautions(*facet))
    }

    /// A review that is due, what is left out, and what had no room, as far as it stands nowhere yet.
    fn ending(&mut self) -> Vec<Line> {
        let intent = self.writer.intent;
        let overdue = reviews::overdue(self.entry(), intent.today);
        let mut ending: Vec<Line> = overdue.into_iter().collect();
        let sure = &self.sure;
        let is_told = |name: &str| answers_on(sure, name);
        ending.extend(notes::left_out_beside(&mut self.writer, &is_told));
        ending.extend(
            self.cut
                .as_ref()
                .map(|Cut(way)| Line::text(words::ask_alone(&self.supplement.name, way.as_ref()))),
        );
        ending.retain(|line| !is_known(&self.lines, line));
        ending
    }

    /// A caution, and how many words all may have with it. On an illness that is named it stands as far as there is room,
    /// however much is told before.
    fn caution(&mut self) -> (Option<Line>, usize) {
        let answers = self.sure.clone();
        let condition = facets::on_condition(&mut self.writer, self.supplement, &answers);
        match condition.filter(|line| !is_known(&self.lines, line)) {
            Some(Line { text, cites, .. }) => {
                let line = Line::text(text).labelled(words::cautions());
                (Some(line.citing(cites)), usize::MAX)
            }
            None => (
                weightiest_caution(&mut self.writer, self.supplement),
                fit::WITH_CAUTION,
            ),
        }
    }

    fn with_buttons(self) -> Body {
        let intent = self.writer.intent;
        let shown = sections(&self.facets);
        let Onward { buttons, menu } = onward(self.entry(), &shown, (fit::BUTTONS, intent));
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

/// Whether an answer was written for a question with that name, or has it.
fn answers_on(answers: &[(usize, &SingleAnswer)], name: &str) -> bool {
    answers.iter().any(|(_, answer)| {
        let mut texts = answer.asks.iter().chain([&answer.text]);
        texts.any(|text| speaks_of(text, name))
    })
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
