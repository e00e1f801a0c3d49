//! What a first screen says of a facet: the answer first, then what belongs to it.

pub(in crate::answer) mod evidence;
mod told;

use crate::answer::facet_words;
use crate::answer::facets::asked::is_compared;
use crate::answer::facets::writer::{Length, Writer};
use crate::answer::facets::{adverse_effects, cautions, doses, limits, of_too_much, usual_amount};
use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::knowledge::{CautionKind, Claim, Entry, Supplement};
use crate::question::{Facet, Section};

/// The answer to one facet.
#[derive(Debug, Default)]
pub(in crate::answer) struct Brief {
    /// The answer, its first sentence first.
    pub(in crate::answer) answer: Vec<Line>,
    /// What belongs to it, the most telling first.
    pub(in crate::answer) beside: Vec<Line>,
    /// Whether it says nothing but that nothing is listed.
    pub(in crate::answer) is_nothing: bool,
}

impl Brief {
    fn of(answer: Vec<Line>) -> Self {
        Self {
            answer,
            ..Self::default()
        }
    }
}

impl<'k> Writer<'k> {
    /// The answer to a facet; never without a sentence, as what is not listed is said.
    pub(in crate::answer) fn brief(&mut self, supplement: &'k Supplement, facet: Facet) -> Brief {
        let mut brief = self.of_facet(supplement, facet);
        // Every entry has cautions: where none is left, those that the question names are told already. So are the limits
        // beside an amount.
        let is_told = match facet {
            Facet::Caution => true,
            Facet::Limit => is_compared(self, supplement),
            _ => false,
        };
        if brief.answer.is_empty() && !is_told {
            let nothing = facet_words::nothing_on(facet_words::about(facet), &supplement.name);
            brief.answer.push(Line::text(nothing));
            brief.is_nothing = true;
        }
        brief
    }

    fn of_facet(&mut self, supplement: &'k Supplement, facet: Facet) -> Brief {
        match facet {
            Facet::What | Facet::Topic | Facet::References => what(self, supplement),
            Facet::Evidence | Facet::List | Facet::Compare => evidence::brief(self, supplement),
            Facet::Dose => {
                let is_told = is_compared(self, supplement);
                let usual = usual_amount(self, supplement);
                Brief {
                    answer: vec![for_the_healthy(self, supplement, usual)],
                    beside: (!is_told)
                        .then(|| limits::upper_limit(self, supplement))
                        .into_iter()
                        .collect(),
                    ..Brief::default()
                }
            }
            Facet::Limit => limit(self, supplement),
            Facet::Overdose => too_much(self, supplement),
            Facet::Side => {
                let rows = unlabelled(adverse_effects(self, supplement));
                Brief::of(told::fitting(self, rows))
            }
            Facet::AtRisk => {
                let rows = doses::at_risk(self, supplement);
                Brief::of(told::fitting(self, rows))
            }
            Facet::Caution => Brief {
                answer: cautions::weightiest(self, supplement),
                beside: vec![usual_amount(self, supplement)],
                ..Brief::default()
            },
            Facet::Together if is_of_food(self) => told::on_objects(self, supplement),
            Facet::Product | Facet::Single => told::closest(self, supplement),
            Facet::Medicine | Facet::Together => Brief::of(self.section(
                Entry::Supplement(supplement),
                Section::Interactions,
                Length::Short,
            )),
            facet => told::brief(self, supplement, facet),
        }
    }
}

/// Whether something is named that is neither a medicine nor another supplement: rows with medicines are no answer to that.
fn is_of_food(writer: &Writer<'_>) -> bool {
    let asked = &writer.intent.asked;
    let is_entry = |id: &String| writer.knowledge.entry(id).is_some();
    asked.medicines.is_empty() && !asked.objects.is_empty() && !asked.objects.iter().any(is_entry)
}

/// A recommendation covers healthy people: beside a purpose or a lack that is named it is no dose for that. The time of
/// life of somebody is none.
fn for_the_healthy(writer: &Writer<'_>, supplement: &Supplement, line: Line) -> Line {
    let knowledge = writer.knowledge;
    let asked = &writer.intent.asked;
    let mut outcomes = asked.objects.iter();
    let outcome = outcomes.find_map(|id| knowledge.vocabulary.outcome(id));
    let is_told =
        asked.person.life_stage.is_none() && !doses::recommended(writer, supplement).is_empty();
    match outcome.filter(|_| is_told) {
        Some(outcome) => line.labelled(words::usual_amount_not_for(&outcome.name)),
        None => line,
    }
}

/// What it does in the body, then the verdict and the figures.
fn what<'k>(writer: &mut Writer<'k>, supplement: &'k Supplement) -> Brief {
    let verdict = verdict(writer, supplement);
    let figures = [
        usual_amount(writer, supplement),
        limits::upper_limit(writer, supplement),
    ];
    let mut told: Vec<Line> = supplement
        .background
        .first()
        .into_iter()
        .map(|claim| claimed(writer, supplement, claim))
        .collect();
    told.push(verdict);
    Brief {
        answer: told,
        beside: figures.into(),
        ..Brief::default()
    }
}

/// What it helps and what not; what alone it speaks of stands before it.
pub(in crate::answer) fn verdict<'k>(writer: &mut Writer<'k>, supplement: &'k Supplement) -> Line {
    let entry = Entry::Supplement(supplement);
    let (text, refs) = entry.verdict();
    let line = Line::text(text).citing(writer.citations.cite(entry, refs));
    match &supplement.verdict.about {
        Some(about) => line.labelled(about.clone()),
        None => line,
    }
}

fn claimed<'k>(writer: &mut Writer<'k>, supplement: &'k Supplement, claim: &'k Claim) -> Line {
    let cites = writer
        .citations
        .cite(Entry::Supplement(supplement), &claim.refs);
    Line::text(claim.text.clone()).citing(cites)
}

/// Its limit, and what more than that does; beside an amount, that and what is recommended is told already.
fn limit<'k>(writer: &mut Writer<'k>, supplement: &'k Supplement) -> Brief {
    let answer = limits::lines(writer, supplement, Length::Short);
    let mut beside = Vec::new();
    if !is_compared(writer, supplement) {
        let harm = of_too_much(writer, supplement);
        beside.extend(harm.map(|line| line.labelled(words::too_much())));
        beside.push(usual_amount(writer, supplement));
    }
    Brief {
        answer,
        beside,
        ..Brief::default()
    }
}

/// What too much of it does; its limit stands beside it.
fn too_much<'k>(writer: &mut Writer<'k>, supplement: &'k Supplement) -> Brief {
    let mut answer = told::brief(writer, supplement, Facet::Overdose).answer;
    if answer.is_empty() {
        answer = cautions::of_kind(writer, supplement, CautionKind::Overdose);
    }
    if answer.is_empty() {
        answer = unlabelled(adverse_effects(writer, supplement));
    }
    answer.truncate(TOLD);
    // What is above the limit stands before where it came from; beside an amount it is told already.
    if !is_compared(writer, supplement) {
        let limit = limits::upper_limit(writer, supplement);
        answer.insert(answer.len().min(1), limit);
    }
    Brief::of(answer)
}

/// So many rows of a table stand on a first screen.
const TOLD: usize = 2;

fn unlabelled(mut lines: Vec<Line>) -> Vec<Line> {
    for line in &mut lines {
        line.label = None;
    }
    lines
}

/// The weightiest caution, where none stands before the answer.
pub(in crate::answer) fn weightiest_caution<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
) -> Option<Line> {
    let line = cautions::weightiest(writer, supplement)
        .into_iter()
        .next()?;
    Some(
        Line::text(line.text)
            .labelled(words::cautions())
            .citing(line.cites),
    )
}
