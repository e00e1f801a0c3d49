//! What was asked: all that an answer depends on, and all that a button carries of it.

use crate::knowledge::Knowledge;
use crate::matching::named::{amount_of_ours, ids, is_medicine};
use crate::matching::{Mention, Subject};
use crate::question::{AmountAsked, Facet, PerAsked, Person, Question, Section, UnitAsked};
use crate::safety::Concern;

/// What was asked.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// Ids of the entries that it is about, best first.
    pub about: Vec<String>,
    /// The parts of an entry, the leading one first.
    pub sections: Vec<Section>,
    /// The leading one first.
    pub facets: Vec<Facet>,
    /// What the facets are about: an outcome, a medicine, a food, a form, a diet, another supplement.
    pub objects: Vec<String>,
    pub person: Person,
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
    /// Names and amounts that were not read.
    pub unknown: Vec<String>,
}

/// An amount, and the supplement that it is of.
#[derive(Clone, Debug, PartialEq)]
pub struct AmountOf {
    /// The id; `None` where the question does not say, so that it is of whatever the answer is about.
    pub of: Option<String>,
    pub amount: AmountAsked,
}

impl AmountOf {
    /// The word for its unit.
    #[must_use]
    pub const fn unit(&self) -> &'static str {
        unit(self.amount.unit)
    }

    /// The figure for a day, where the question says what it is for.
    #[must_use]
    pub fn a_day(&self) -> Option<f64> {
        const WEEK: f64 = 7.0;
        const MONTH: f64 = 30.0;
        match self.amount.per {
            PerAsked::Day => Some(self.amount.figure),
            PerAsked::Week => Some(self.amount.figure / WEEK),
            PerAsked::Month => Some(self.amount.figure / MONTH),
            PerAsked::Several => None,
        }
    }
}

/// The word for a unit.
pub(in crate::answer) const fn unit(unit: UnitAsked) -> &'static str {
    match unit {
        UnitAsked::Mcg => "mcg",
        UnitAsked::Mg => "mg",
        UnitAsked::G => "g",
        UnitAsked::Iu => "iu",
    }
}

impl Asked {
    /// What a question asks.
    pub(in crate::answer) fn new(
        knowledge: &Knowledge,
        question: &Question,
        mentions: &[Mention],
    ) -> Self {
        let mut asked = Self {
            medicines: medicines(knowledge, question, mentions),
            person: question.person,
            sections: question.sections.clone(),
            amounts: amounts(question, mentions),
            ..Self::default()
        };
        if !asked.amounts.is_empty() {
            asked.lead_with(Section::UpperLimits);
        }
        if asked.sections.is_empty() && !question.person.is_anybody() {
            asked.sections.push(Section::Doses);
        }
        if !asked.medicines.is_empty() {
            asked.lead_with(Section::Interactions);
        }
        asked
    }

    /// The section that leads.
    #[must_use]
    pub fn section(&self) -> Section {
        self.sections.first().copied().unwrap_or(Section::Overview)
    }

    /// The amount of that supplement.
    #[must_use]
    pub fn amount_of(&self, id: &str) -> Option<&AmountAsked> {
        let is_of = |amount: &&AmountOf| amount.of.as_deref().is_none_or(|of| of == id);
        self.amounts.iter().find(is_of).map(|found| &found.amount)
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
        self.amounts.extend(other.amounts);
        for id in other.medicines {
            if !self.medicines.contains(&id) {
                self.medicines.push(id);
            }
        }
        self.unknown.extend(other.unknown);
        self
    }
}

/// The medicines that are named. Another supplement in a list is no question about interactions; a medicine always is.
fn medicines(knowledge: &Knowledge, question: &Question, mentions: &[Mention]) -> Vec<String> {
    let asks = question.sections.contains(&Section::Interactions);
    let mut medicines = ids(mentions, |subject| match subject {
        Subject::Medicine(id) if asks || is_medicine(knowledge, id) => Some(id),
        _ => None,
    });
    let supplements = ids(mentions, |subject| match subject {
        Subject::Supplement(id) => Some(id),
        _ => None,
    });
    if asks && supplements.len() > 1 {
        medicines.extend(supplements);
    }
    medicines
}

fn amounts(question: &Question, mentions: &[Mention]) -> Vec<AmountOf> {
    let amount = amount_of_ours(question, mentions).into_iter();
    amount.map(|amount| AmountOf { of: None, amount }).collect()
}
