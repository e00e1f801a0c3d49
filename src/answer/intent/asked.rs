//! What was asked: all that an answer depends on, and all that a button carries of it.

use crate::answer::intent::amounts::{AmountOf, amounts};
use crate::answer::intent::medicines::medicines;
use crate::answer::intent::place;
use crate::classify::{Close, Object, Wanted};
use crate::knowledge::{Entry, Knowledge, SingleAnswer};
use crate::matching::Mention;
use crate::question::{Facet, Person, Question, Section};
use crate::safety::Concern;

/// What was asked.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// Ids of the entries that it is about, best first.
    pub about: Vec<String>,
    /// The parts of an entry, the leading one first.
    pub sections: Vec<Section>,
    /// Whether amounts are told only since nothing but a person was read: beside an answer they are not asked for.
    pub is_dose_assumed: bool,
    /// The leading one first.
    pub facets: Vec<Facet>,
    /// What the facets are about: an outcome, a medicine, a food, a form, a diet, another supplement.
    pub objects: Vec<String>,
    pub person: Person,
    /// The region of the place that it tells of, whose figures lead.
    pub place: Option<&'static str>,
    /// The first that was named first.
    pub amounts: Vec<AmountOf>,
    /// Ids of medicines and classes, and of supplements that are asked about together.
    pub medicines: Vec<String>,
    /// Ids of the rules of safety that were heard, the most urgent first.
    pub rules: Vec<String>,
    /// What an entry may have a caution on; that caution comes first.
    pub concerns: Vec<Concern>,
    /// Sentences that stand before everything.
    pub refusals: Vec<String>,
    /// The rows of the entries that are closest to the question, by [`row_id`](crate::classify::row_id), the closest
    /// first.
    pub picked: Vec<String>,
    /// Where none of them answers it surely, the answers to the questions that are nearest to it, the nearest first.
    pub near: Vec<Near>,
    /// What answers each thing that is asked, in the order of asking, where several are; else empty.
    pub each: Vec<Told>,
    /// Whether these are asked in a story, and so told together.
    pub is_story: bool,
    /// Names and amounts that were not read.
    pub unknown: Vec<String>,
}

/// A single answer whose question is near to what was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// The answer, by [`row_id`](crate::classify::row_id).
    pub id: String,
    /// The place of the nearest of the ways in which it is asked for.
    pub way: usize,
}

impl From<Close> for Near {
    fn from(close: Close) -> Self {
        Self {
            id: close.id.to_string(),
            way: close.way,
        }
    }
}

/// What answers one of several things that are asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// A single answer, by [`row_id`](crate::classify::row_id).
    Row(String),
    /// What is told of a facet.
    Facet(Facet),
}

impl Asked {
    /// The place of a row of this entry among those that are closest; nothing where it is none of them.
    pub(in crate::answer) fn place_of(&self, entry: &str, text: &str) -> Option<usize> {
        let is_it =
            |id: &String| id.strip_prefix(entry).and_then(|id| id.strip_prefix('/')) == Some(text);
        self.picked.iter().position(is_it)
    }

    /// The single answer of the entry that is closest.
    pub(in crate::answer) fn single<'k>(
        &self,
        entry: Entry<'k>,
    ) -> Option<(usize, &'k SingleAnswer)> {
        let answers = entry.answers().iter();
        let placed =
            answers.filter_map(|answer| Some((self.place_of(entry.id(), &answer.text)?, answer)));
        placed.min_by_key(|(place, _)| *place)
    }

    /// What a question asks.
    pub(in crate::answer) fn new(
        knowledge: &Knowledge,
        question: &Question,
        mentions: &[Mention],
    ) -> Self {
        let mut asked = Self {
            medicines: medicines(knowledge, question, mentions),
            person: question.person,
            place: place::region(question),
            sections: question.sections.clone(),
            amounts: amounts(knowledge, question, mentions),
            ..Self::default()
        };
        asked.unknown = unread(knowledge, &asked.amounts);
        let of_ours = |amount: &AmountOf| {
            let of = amount.of.as_deref();
            amount.is_taken() && of.is_none_or(|of| knowledge.supplements.contains_key(of))
        };
        if asked.amounts.iter().any(of_ours) {
            asked.lead_with(Section::UpperLimits);
        }
        if asked.sections.is_empty() && !question.person.is_anybody() {
            asked.sections.push(Section::Doses);
            asked.is_dose_assumed = true;
        }
        if !asked.medicines.is_empty() {
            asked.lead_with(Section::Interactions);
        }
        asked
    }

    /// What the wording wants decides what leads; a medicine that is named is never left out for it.
    pub(in crate::answer) fn wanting(mut self, wanted: Wanted) -> Self {
        self.leave_out_wishes(&wanted);
        let mut sections: Vec<Section> = Vec::new();
        let said = wanted.facets.iter().filter_map(|facet| Section::of(*facet));
        for section in said.chain(self.sections.iter().copied()) {
            if !sections.contains(&section) {
                sections.push(section);
            }
        }
        self.sections = sections;
        self.is_dose_assumed &= !wanted.facets.contains(&Facet::Dose);
        self.facets = wanted.facets;
        let objects = wanted.objects.iter().map(Object::name);
        self.objects = objects.map(str::to_owned).collect();
        self
    }

    /// Whether it raises testosterone is no question about the medicine of that name.
    fn leave_out_wishes(&mut self, wanted: &Wanted) {
        let is_together = |facet: &Facet| facet.is_of_interactions();
        if self.medicines.is_empty() || wanted.facets.iter().any(is_together) {
            return;
        }
        let is_wish = |id: &String| wanted.objects.contains(&Object::Outcome(id.clone()));
        self.medicines.retain(|id| !is_wish(id));
        if self.medicines.is_empty() {
            self.sections
                .retain(|section| *section != Section::Interactions);
        }
    }

    /// The section that leads.
    #[must_use]
    pub fn section(&self) -> Section {
        self.sections.first().copied().unwrap_or(Section::Overview)
    }

    /// The amounts of that supplement.
    pub fn amounts_of<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a AmountOf> {
        self.amounts.iter().filter(move |amount| amount.is_of(id))
    }

    /// Puts a section before all others.
    pub(in crate::answer) fn lead_with(&mut self, section: Section) {
        self.sections.retain(|other| *other != section);
        self.sections.insert(0, section);
    }

    /// What was asked in two fields of one command.
    pub(in crate::answer) fn and(mut self, other: Self) -> Self {
        for section in other.sections {
            if !self.sections.contains(&section) {
                self.sections.push(section);
            }
        }
        if self.person.is_anybody() {
            self.person = other.person;
        }
        self.place = self.place.or(other.place);
        self.amounts.extend(other.amounts);
        for id in other.medicines {
            if !self.medicines.contains(&id) {
                self.medicines.push(id);
            }
        }
        self.facets.extend(other.facets);
        self.objects.extend(other.objects);
        self.picked.extend(other.picked);
        self.near.extend(other.near);
        self.each.extend(other.each);
        self.is_story |= other.is_story;
        self.unknown.extend(other.unknown);
        self
    }
}

/// The amounts that could not be set against anything, as they are written; those of medicines never are.
fn unread(knowledge: &Knowledge, amounts: &[AmountOf]) -> Vec<String> {
    let of_a_medicine = |amount: &AmountOf| {
        let of = amount.of.as_deref();
        of.is_some_and(|of| knowledge.medicines.contains_key(of))
    };
    let unread = amounts
        .iter()
        .filter(|amount| amount.intake.not_compared.is_some());
    let unread = unread.filter(|amount| !of_a_medicine(amount));
    unread.map(|amount| amount.text.clone()).collect()
}
