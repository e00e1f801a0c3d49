//! What the answer should dwell on.

use chrono::NaiveDate;

use crate::answer::reply::Corrected;
use crate::knowledge::Knowledge;
use crate::matching::named::{amount_of_ours, doubt, ids, is_medicine, name_not_covered};
use crate::matching::{Mention, Subject, Sureness};
use crate::question::{AmountAsked, Person, Question, Section};
use crate::safety::Concern;

/// How many substances without an entry are named beside an answer.
const LEFT_OUT: usize = 2;

/// What the answer should dwell on.
#[derive(Clone, Debug)]
pub(in crate::answer) struct Focus {
    /// The day of the answer.
    pub(in crate::answer) today: NaiveDate,
    pub(in crate::answer) sections: Vec<Section>,
    pub(in crate::answer) person: Person,
    /// The amount that the question names.
    pub(in crate::answer) amount: Option<AmountAsked>,
    /// Ids of medicines and classes that the question names.
    pub(in crate::answer) medicines: Vec<String>,
    pub(in crate::answer) corrected: Vec<Corrected>,
    /// Aliases by which entries were named: the alias as written, and the id.
    pub(in crate::answer) aliases: Vec<(String, String)>,
    /// Sentences that stand before everything: refusals.
    pub(in crate::answer) refusals: Vec<String>,
    /// What the question names that an entry may have a caution on; that caution comes first.
    pub(in crate::answer) concerns: Vec<Concern>,
    /// Names of substances that are named beside and have no entry.
    pub(in crate::answer) left_out: Vec<String>,
    /// Words that are in doubt beside what is sure, and the names that they may mean.
    pub(in crate::answer) doubt: Option<(String, String)>,
}

impl Focus {
    /// Nothing in particular, on that day.
    pub(in crate::answer) fn on(today: NaiveDate) -> Self {
        Self {
            today,
            sections: Vec::new(),
            person: Person::default(),
            amount: None,
            medicines: Vec::new(),
            corrected: Vec::new(),
            aliases: Vec::new(),
            refusals: Vec::new(),
            concerns: Vec::new(),
            left_out: Vec::new(),
            doubt: None,
        }
    }

    /// What a question dwells on, beside what `rest` says.
    pub(in crate::answer) fn new(
        knowledge: &Knowledge,
        question: &Question,
        mentions: &[Mention],
        rest: Self,
    ) -> Self {
        let mut sections = question.sections.clone();
        // Another supplement in a list is no question about interactions; a medicine always is.
        let asked = sections.contains(&Section::Interactions);
        let mut medicines = ids(mentions, |subject| match subject {
            Subject::Medicine(id) if asked || is_medicine(knowledge, id) => Some(id),
            _ => None,
        });
        let supplements = ids(mentions, |subject| match subject {
            Subject::Supplement(id) => Some(id),
            _ => None,
        });
        if asked && supplements.len() > 1 {
            medicines.extend(supplements);
        }
        let amount = amount_of_ours(question, mentions);
        if amount.is_some() {
            sections.retain(|section| *section != Section::UpperLimits);
            sections.insert(0, Section::UpperLimits);
        }
        if sections.is_empty() && !question.person.is_anybody() {
            sections.push(Section::Doses);
        }
        if !medicines.is_empty() {
            sections.retain(|section| *section != Section::Interactions);
            sections.insert(0, Section::Interactions);
        }
        let corrected = mentions
            .iter()
            .filter(|mention| mention.sureness == Sureness::Corrected);
        let exact = mentions
            .iter()
            .filter(|mention| mention.sureness == Sureness::Exact);
        let left_out = mentions.iter().filter(|mention| match &mention.subject {
            Subject::NotCovered(_) => true,
            Subject::Medicine(id) => !medicines.contains(id) && !is_medicine(knowledge, id),
            Subject::Supplement(_) | Subject::Topic(_) => false,
        });
        let left_out = left_out.filter_map(|mention| name_not_covered(knowledge, mention));
        Self {
            left_out: left_out.take(LEFT_OUT).collect(),
            doubt: doubt(knowledge, mentions),
            sections,
            person: question.person,
            amount,
            medicines,
            corrected: corrected
                .map(|mention| Corrected {
                    from: mention.typed.clone(),
                    to: mention.name.clone(),
                })
                .collect(),
            aliases: exact
                .filter_map(|mention| match &mention.subject {
                    Subject::Supplement(id) => Some((mention.name.clone(), id.clone())),
                    _ => None,
                })
                .collect(),
            ..rest
        }
    }

    /// The section that leads.
    pub(in crate::answer) fn section(&self) -> Section {
        self.sections.first().copied().unwrap_or(Section::Overview)
    }
}
