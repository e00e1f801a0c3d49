//! What is said of one of several entries.

use crate::answer::facets;
use crate::answer::facets::writer::{Length, Writer};
use crate::answer::page::screen::wanted;
use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::knowledge::{Entry, Supplement};
use crate::question::{Facet, Section};

use super::together::asks_what_goes_together;

/// So many things that the question names have a caution in each entry.
const CAUTIONS: usize = 2;

/// What is said of one of several entries.
pub(super) struct Told {
    pub(super) name: String,
    /// The name, what must come first, and the first line of the answer.
    pub(super) head: Vec<Line>,
    /// What else answers it, and what belongs to that.
    pub(super) more: Vec<Line>,
}

pub(super) fn told<'k>(writer: &mut Writer<'k>, entry: Entry<'k>) -> Told {
    let (head, more) = match entry {
        Entry::Supplement(supplement) => of_supplement(writer, supplement),
        Entry::Topic(_) => of_topic(writer, entry),
    };
    Told {
        name: entry.name().to_owned(),
        head: brief(head),
        more: brief(more),
    }
}

impl Told {
    /// Whether anything is said of it but its name.
    pub(super) fn is_any(&self) -> bool {
        self.head.len() + self.more.len() > 1
    }
}

fn of_topic<'k>(writer: &mut Writer<'k>, entry: Entry<'k>) -> (Vec<Line>, Vec<Line>) {
    let (verdict, refs) = entry.verdict();
    let cites = writer.citations.cite(entry, refs);
    let head = vec![
        Line::heading(entry.name()),
        Line::text(verdict).citing(cites),
    ];
    let points = writer.section(entry, Section::Overview, Length::Short);
    (head, points)
}

fn of_supplement<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
) -> (Vec<Line>, Vec<Line>) {
    let mut head = vec![Line::heading(supplement.name.as_str())];
    let concerning = facets::concerning(writer, supplement);
    head.extend(concerning.into_iter().take(CAUTIONS));
    head.extend(facets::at_a_glance(writer, supplement));
    let (mut more, mut beside) = (Vec::new(), Vec::new());
    for facet in facets_of(writer, supplement) {
        let brief = writer.brief(supplement, facet);
        let is_known = |line: &Line| head.iter().any(|known| known.text == line.text);
        let answer = brief.answer.into_iter().filter(|line| !is_known(line));
        let mut answer = answer.collect::<Vec<Line>>().into_iter();
        head.extend(answer.next());
        more.extend(answer);
        // What too much does has room where one is asked about.
        let is_harm = |line: &Line| line.label.as_deref() == Some(words::too_much());
        beside.extend(brief.beside.into_iter().filter(|line| !is_harm(line)));
    }
    more.extend(beside);
    (head, more)
}

/// The facets that are told of the supplement: of what goes together, and of medicines that nobody checked, one line tells
/// for all.
fn facets_of(writer: &Writer<'_>, supplement: &Supplement) -> Vec<Facet> {
    let asked = &writer.intent.asked;
    let mut others = asked.medicines.iter().filter(|id| **id != supplement.id);
    let is_unchecked = others.all(|id| !facets::was_checked(writer.knowledge, supplement, id))
        && !asked.medicines.is_empty()
        && facets::is_unlisted(writer, supplement);
    let mut facets = wanted(asked);
    if is_unchecked || asks_what_goes_together(asked) {
        facets.retain(|facet| !facet.is_of_interactions());
    }
    facets
}

/// Each with one reference; of several entries there is no room for more.
fn brief(mut lines: Vec<Line>) -> Vec<Line> {
    for line in &mut lines {
        line.cites.truncate(1);
    }
    lines
}
