//! What a question names, as far as it tells what is wanted: a medicine beside a supplement asks about the two.

use std::ops::Range;

use crate::knowledge::{Knowledge, ObjectKind};
use crate::matching::named::is_medicine;
use crate::matching::{Mention, Subject, Sureness};
use crate::question::{Facet, Person, Question};
use crate::spelling::Word;

use super::{Lexicon, Object, implied};

/// What a question names.
#[derive(Clone, Debug, Default)]
pub(super) struct Named {
    /// Distinct supplements and substances without an entry.
    pub(super) substances: usize,
    /// Distinct medicines and classes of medicines.
    pub(super) medicines: usize,
    pub(super) topics: usize,
    pub(super) has_amount: bool,
    /// In the order of the question's words.
    pub(super) objects: Vec<Object>,
}

/// A sign for the model, by its number; the numbers stay when others are added.
const SUBSTANCES: u32 = 0;
const MEDICINES: u32 = 10;
const TOPIC: u32 = 20;
const AMOUNT: u32 = 21;
const OUTCOME: u32 = 22;
const OBJECTS: u32 = 30;

impl Named {
    /// What the mentions and the words name.
    pub(super) fn of(
        knowledge: &Knowledge,
        lexicon: &Lexicon,
        question: &Question,
        mentions: &[Mention],
    ) -> Self {
        let mut seen: Vec<&Subject> = Vec::new();
        let sure = mentions
            .iter()
            .filter(|mention| mention.sureness != Sureness::Doubtful);
        let is_topic = |mention: &&Mention| matches!(mention.subject, Subject::Topic(_));
        let others = sure.clone().filter(|mention| !is_topic(mention));
        let mut taken: Vec<_> = others.map(|mention| mention.words.clone()).collect();
        taken.extend(measures(knowledge, question));
        taken.extend(question.set_aside.iter().cloned());
        let mut named = Self {
            has_amount: !question.amounts.is_empty(),
            objects: lexicon.read(&question.words, &taken),
            ..Self::default()
        };
        for mention in sure {
            if seen.contains(&&mention.subject) {
                continue;
            }
            seen.push(&mention.subject);
            *named.count(knowledge, &mention.subject) += 1;
            named.objects.extend(object(knowledge, &mention.subject));
        }
        named.leave_out_what_is_asked_about(knowledge);
        named
    }

    /// What is asked about is no object of the question, a second one beside it is: the first that has an entry, else the
    /// first.
    fn leave_out_what_is_asked_about(&mut self, knowledge: &Knowledge) {
        let is_substance = |object: &Object| matches!(object, Object::Substance(_));
        let has_entry = |object: &Object| {
            is_substance(object) && knowledge.supplements.contains_key(object.name())
        };
        let mut objects = self.objects.iter();
        let first = objects.position(has_entry);
        if let Some(place) = first.or_else(|| self.objects.iter().position(is_substance)) {
            self.objects.remove(place);
        }
    }

    fn count(&mut self, knowledge: &Knowledge, subject: &Subject) -> &mut usize {
        match subject {
            Subject::Topic(_) => &mut self.topics,
            Subject::Medicine(id) => {
                if is_medicine(knowledge, id) {
                    &mut self.medicines
                } else {
                    &mut self.substances
                }
            }
            _ => &mut self.substances,
        }
    }

    /// The objects, with the groups of the person, and with the side that the facet means where none is named.
    pub(super) fn with_what_is_implied(self, person: Person, facet: Option<Facet>) -> Vec<Object> {
        let mut objects = self.objects;
        for group in implied::groups(person) {
            if !objects.contains(&group) {
                objects.push(group);
            }
        }
        if let Some(side) = facet.and_then(implied::side) {
            let is_named = objects.iter().any(|object| object.is_like(&side));
            objects.extend((!is_named).then_some(side));
        }
        objects
    }

    /// The signs that the model learns and reads beside the words.
    pub(super) fn marks(&self) -> Vec<u32> {
        let counted = |from: u32, count: usize| from + u32::try_from(count.min(3)).unwrap_or(3);
        let mut marks = vec![
            counted(SUBSTANCES, self.substances),
            counted(MEDICINES, self.medicines),
        ];
        marks.extend((self.topics > 0).then_some(TOPIC));
        marks.extend(self.has_amount.then_some(AMOUNT));
        let has_outcome = self
            .objects
            .iter()
            .any(|object| matches!(object, Object::Outcome(_)));
        marks.extend(has_outcome.then_some(OUTCOME));
        for (place, kind) in (OBJECTS..).zip(ObjectKind::ALL) {
            let has = self.objects.iter().any(|object| object.is(*kind));
            marks.extend(has.then_some(place));
        }
        marks.extend(self.objects.iter().filter_map(Object::mark));
        marks
    }
}

/// What a name is as an object; a topic is none.
fn object(knowledge: &Knowledge, subject: &Subject) -> Option<Object> {
    Some(match subject {
        Subject::Topic(_) => return None,
        Subject::Medicine(id) if is_medicine(knowledge, id) => Object::Medicine(id.clone()),
        Subject::Medicine(id) | Subject::Supplement(id) => Object::Substance(id.clone()),
        Subject::NotCovered(name) => Object::Substance(name.clone()),
    })
}

/// The numbers and words that tell how heavy or tall somebody is, and nothing of what they ask about: `12 stone`.
pub(crate) fn measures(
    knowledge: &Knowledge,
    question: &Question,
) -> impl Iterator<Item = Range<usize>> {
    let measures = &knowledge.languages.english().people.measures;
    let is_number = |word: &Word| word.text.starts_with(|it: char| it.is_ascii_digit());
    // The text of a word has lost its plural.
    let typed = |word: &Word| question.text.get(word.range.clone()).unwrap_or_default();
    let is_measure = move |word: &Word| measures.has(&word.text) && !typed(word).ends_with('s');
    let pairs = question.words.windows(2).enumerate();
    let pairs = pairs.filter(move |(_, pair)| is_number(&pair[0]) && is_measure(&pair[1]));
    pairs.map(|(place, _)| place..place + 2)
}
