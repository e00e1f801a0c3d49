//! How answers are put on the first screen of a supplement, as far as there is room.

use crate::answer::facets;
use crate::answer::page::fit;
use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::question::{Facet, Section};

use super::is_known;
use super::written::{Cut, Screen};

impl Screen<'_> {
    /// The width that all lines may have.
    pub(super) fn room(&self) -> usize {
        let several = self.asked().each.len() > 1 || !self.asked().amounts.is_empty();
        let screen = if several {
            fit::OF_SEVERAL
        } else {
            fit::SCREEN
        };
        screen - fit::CLOSING
    }

    /// The answer; of several things that are asked, one without room is said to be left out.
    pub(super) fn add_answer(&mut self, line: Line) {
        let is_first = self.lines.len() <= 1;
        let fits = fit::width(&self.lines) + line.width() <= self.room();
        if is_first || fits || self.asked().each.is_empty() {
            self.lines.push(line);
        } else {
            let way = facets::way_to(self.asked(), self.entry(), &line);
            self.cut.get_or_insert(Cut(way));
        }
    }

    /// The first line of the answer, and the others as far as they fit; of medicines that were named none is left out
    /// without a word.
    pub(super) fn add(&mut self, answer: Vec<Line>, facet: Facet) {
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
}
