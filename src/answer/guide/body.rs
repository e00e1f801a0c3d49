//! Which page shows what was decided.

use crate::answer::guide::Guide;
use crate::answer::guide::heard::Heard;
use crate::answer::intent::Intent;
use crate::answer::intent::decision::Decision;
use crate::answer::page::{
    about, by_condition, by_medicine, compare, facet, notes, refusal, screen, several, stack,
    story, together, unknown,
};
use crate::answer::reply::Body;
use crate::answer::words;
use crate::knowledge::Knowledge;
use crate::matching::conditions;

/// How many entries are answered at once.
const ANSWERED: usize = 3;

/// How many entries a message is searched for.
const LOOKED_UP: usize = 5;

impl Guide {
    pub(in crate::answer) fn body(&self, decision: &Decision, heard: &Heard<'_>) -> Body {
        let (knowledge, intent) = (&self.knowledge, &heard.intent);
        match decision {
            Decision::Entries { ids } => entries(knowledge, ids, intent),
            Decision::Listed { ids } if ids.len() == 1 => screen::body(knowledge, &ids[0], intent),
            Decision::Listed { ids } => several::body(knowledge, ids, intent, LOOKED_UP),
            Decision::Page { id, section, page } => {
                facet::body(knowledge, (id, *section, *page), intent)
            }
            Decision::Compare { one, other } => compare::body(knowledge, (one, other), intent),
            Decision::Medicine { id } if knowledge.medicines.contains_key(id) => {
                by_medicine::body(knowledge, id, intent)
            }
            Decision::Condition { name } if conditions::is_known(knowledge, name) => {
                by_condition::body(knowledge, name, intent)
            }
            Decision::Medicine { id: gone } | Decision::Condition { name: gone } => {
                notes::gone(gone)
            }
            Decision::Choose { typed, ids } => unknown::choose(knowledge, typed, ids, intent),
            Decision::NotCovered { names } => unknown::not_covered(knowledge, names, intent),
            Decision::Refused => refusal::instead(),
            Decision::UnknownMedicine => unknown::unknown_medicine(intent),
            Decision::Nothing => self.nothing(heard),
            Decision::NothingInMessage => unknown::nothing_in_message(),
            Decision::NoSuchMedicine { typed } => notes::failure(&words::no_such_medicine(typed)),
            Decision::UnknownCondition => unknown::unknown_condition(knowledge),
            Decision::TwoNeeded => notes::failure(words::two_needed()),
            Decision::UnknownButton => notes::failure(words::button_is_unknown()),
        }
    }

    fn nothing(&self, heard: &Heard<'_>) -> Body {
        match heard.fields.first() {
            Some(field) if field.question.wish.greeting => about::about(&self.knowledge, self.kept),
            field => {
                let text = field.map_or("", |field| field.question.text.as_str());
                unknown::nothing(&self.index, text, &heard.intent)
            }
        }
    }
}

/// What is told of the entries that a question is about.
fn entries(knowledge: &Knowledge, ids: &[String], intent: &Intent) -> Body {
    if intent.asked.is_story {
        story::body(knowledge, ids, intent)
    } else if let [id] = ids {
        screen::body(knowledge, id, intent)
    } else if stack::is_asked(knowledge, ids, intent) {
        stack::body(knowledge, ids, intent)
    } else if together::is_asked(knowledge, ids, intent) {
        together::body(knowledge, ids, intent)
    } else {
        several::body(knowledge, ids, intent, ANSWERED)
    }
}
