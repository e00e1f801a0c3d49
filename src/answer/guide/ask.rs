//! The one door: one request in, one safe reply out.

use crate::answer::guide::Guide;
use crate::answer::guide::field::Field;
use crate::answer::guide::heard::Heard;
use crate::answer::guide::request::{Request, What};
use crate::answer::guide::safe::Reply;
use crate::answer::intent::asked::Asked;
use crate::answer::intent::decision::{Decision, decide};
use crate::answer::page::refusal;
use crate::knowledge::Entry;
use crate::matching::{Mention, Subject, Sureness, conditions};
use crate::question::{Facet, Section};

impl Guide {
    /// Answers any request.
    #[must_use]
    pub fn answer<'t>(&'t self, request: impl Into<Request<'t>>) -> Reply {
        let request = request.into();
        let heard = self.hear(&request);
        let decision = self.decision(&request.what, &heard);
        self.safely(heard, &decision)
    }

    /// Answers a question in anybody's words.
    #[must_use]
    pub fn ask(&self, text: &str) -> Reply {
        self.answer(What::Question(text))
    }

    /// Whether a reply to an answer asks something: a part of an entry, a name, an amount or a person, or what a rule of
    /// safety hears.
    #[must_use]
    pub fn asks_something(&self, text: &str) -> bool {
        let heard = self.hear(&What::Question(text).from(None));
        heard.fields.iter().any(|field| {
            let Field {
                question,
                mentions,
                unknown,
                ..
            } = field;
            !question.sections.is_empty()
                || !question.amounts.is_empty()
                || !question.person.is_anybody()
                || !mentions.is_empty()
                || unknown.iter().any(|name| name.is_medicine)
                || !heard.reading.is_empty()
        })
    }

    fn decision(&self, what: &What<'_>, heard: &Heard<'_>) -> Decision {
        let knowledge = &self.knowledge;
        let fields = &heard.fields;
        match *what {
            What::Press(action) => self.pressed(action),
            What::Supplement { name, .. } if fields.is_empty() => Decision::Entries {
                ids: vec![name.trim().to_owned()],
            },
            What::Question(_) | What::Supplement { .. } => self.in_words(heard, &fields[0]),
            What::Interactions {
                medicine,
                supplement,
            } => self.together(medicine, supplement, fields),
            What::Condition(_) => match conditions::named(knowledge, &fields[0].question) {
                Some(name) => Decision::Condition { name },
                None => Decision::UnknownCondition,
            },
            What::Compare { one, other } => self.side_by_side((one, other), fields),
            What::Message(_) => match self.in_words(heard, &fields[0]) {
                Decision::Entries { ids } => Decision::Listed { ids },
                Decision::Compare { one, other } => Decision::Listed {
                    ids: vec![one, other],
                },
                Decision::Nothing => Decision::NothingInMessage,
                decision => decision,
            },
            What::FollowUp { to, .. } => {
                let known = self.entries_of(to);
                let names = |mention: &Mention| {
                    matches!(mention.subject, Subject::Supplement(_) | Subject::Topic(_))
                };
                if known.is_empty() || fields[0].mentions.iter().any(names) {
                    return self.in_words(heard, &fields[0]);
                }
                Decision::Entries { ids: known }
            }
        }
    }

    /// What somebody's own words are about. Who asks whether to stop a medicine does not ask what goes with it.
    fn in_words(&self, heard: &Heard<'_>, field: &Field) -> Decision {
        match decide(&self.knowledge, &field.question, &field.mentions) {
            Decision::Medicine { .. } if refusal::stands_alone(&heard.reading, &field.question) => {
                Decision::Nothing
            }
            Decision::Entries { .. } | Decision::Compare { .. } | Decision::Choose { .. }
                if refusal::takes_their_place(&heard.reading, &field.question) =>
            {
                Decision::Refused
            }
            Decision::Nothing if field.unknown.iter().any(|name| name.is_medicine) => {
                Decision::UnknownMedicine
            }
            // Who asks what is forbidden with an illness reads no list of what was studied for it.
            Decision::Condition { name } => {
                let warns = heard.intent.asked.facets.first() == Some(&Facet::Caution)
                    || field.question.sections.contains(&Section::Cautions);
                match self.general_topic(heard).filter(|_| warns) {
                    Some(id) => Decision::Entries { ids: vec![id] },
                    None => Decision::Condition { name },
                }
            }
            Decision::Nothing => match self.general_topic(heard) {
                Some(id) => Decision::Entries { ids: vec![id] },
                None => Decision::Nothing,
            },
            Decision::Compare { one, other }
                if !asks_which(&heard.intent.asked) || !are_asked(heard, field, &one, &other) =>
            {
                Decision::Entries {
                    ids: vec![one, other],
                }
            }
            decision => decision,
        }
    }

    /// The topic whose answer was picked.
    fn general_topic(&self, heard: &Heard<'_>) -> Option<String> {
        let asked = &heard.intent.asked;
        let mut topics = self.knowledge.topics.values();
        let topic = topics.find(|topic| asked.single(Entry::Topic(topic)).is_some())?;
        Some(topic.id.clone())
    }

    fn together(&self, medicine: &str, supplement: Option<&str>, fields: &[Field]) -> Decision {
        let Some(id) = self.medicine(medicine, fields.first()) else {
            return Decision::NoSuchMedicine {
                typed: medicine.to_owned(),
            };
        };
        let Some(supplement) = supplement else {
            return Decision::Medicine { id };
        };
        match self.supplement(supplement, &fields[1]) {
            Some(id) => Decision::Entries { ids: vec![id] },
            None => decide(&self.knowledge, &fields[1].question, &fields[1].mentions),
        }
    }

    fn side_by_side(&self, (one, other): (&str, &str), fields: &[Field]) -> Decision {
        let ids = (
            self.supplement(one, &fields[0]),
            self.supplement(other, &fields[1]),
        );
        let words = |field: &Field| decide(&self.knowledge, &field.question, &field.mentions);
        match ids {
            (Some(one), Some(other)) if one != other => Decision::Compare { one, other },
            (None, _) => words(&fields[0]),
            (_, None) => words(&fields[1]),
            _ => Decision::TwoNeeded,
        }
    }

    /// The supplement that an id, a label or any text names surely.
    fn supplement(&self, text: &str, field: &Field) -> Option<String> {
        let id = text.trim();
        if self.knowledge.supplements.contains_key(id) {
            return Some(id.to_owned());
        }
        sure(field).find_map(|mention| match &mention.subject {
            Subject::Supplement(id) => Some(id.clone()),
            _ => None,
        })
    }

    /// The medicine or class that an id, a brand or any text names surely.
    pub(in crate::answer) fn medicine(&self, text: &str, field: Option<&Field>) -> Option<String> {
        let id = text.trim();
        if self.knowledge.medicines.contains_key(id) {
            return Some(id.to_owned());
        }
        sure(field?).find_map(|mention| match &mention.subject {
            Subject::Medicine(id) => Some(id.clone()),
            _ => None,
        })
    }
}

/// Whether a story asks about both, and does not only name one: `I quit coffee. is magnesium threonate better?`.
fn are_asked(heard: &Heard<'_>, field: &Field, one: &str, other: &str) -> bool {
    let asking = field
        .question
        .asking()
        .filter(|_| heard.intent.asked.is_story);
    let Some(asking) = asking else {
        return true;
    };
    [one, other].iter().all(|id| {
        let mut mentions = field.mentions.iter();
        mentions.any(|mention| {
            let is_it = matches!(&mention.subject, Subject::Supplement(of) if of == id);
            is_it && asking.contains(&mention.words.start)
        })
    })
}

/// Whether it is asked which of two does more. `Together or apart`, and which goes with a medicine, ask for something else.
fn asks_which(asked: &Asked) -> bool {
    let own = |id: &String| asked.about.contains(id);
    let asks_what_they_do = matches!(
        asked.facets.first(),
        None | Some(Facet::Compare | Facet::Evidence | Facet::What | Facet::List)
    );
    asks_what_they_do && asked.medicines.iter().all(own)
}

fn sure(field: &Field) -> impl Iterator<Item = &Mention> {
    let mentions = field.mentions.iter();
    mentions.filter(|mention| mention.sureness != Sureness::Doubtful)
}
