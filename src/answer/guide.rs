//! The guide: the knowledge with its index and the disclaimer, and everything that may be asked of it.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::knowledge::Knowledge;
use crate::matching::{Completion, Index, Mended, Mention, Subject};
use crate::question::{Person, Question, Section};
use crate::safety::Dangers;

use super::decide::{Decision, Focus, decide};
use super::{
    Action, Body, Button, Disclaimer, Kept, Reply, by_condition, by_medicine, compare, page, plain,
    screen, several, words,
};

/// All that answering needs. It is swapped whole; a copy shares all that is large.
#[derive(Clone, Debug)]
pub struct Guide {
    pub(super) knowledge: Arc<Knowledge>,
    pub(super) index: Arc<Index>,
    pub(super) dangers: Arc<Dangers>,
    pub(super) today: NaiveDate,
    pub(super) kept: Kept,
    disclaimer: Disclaimer,
}

/// How many entries are answered at once.
const ANSWERED: usize = 3;

impl Guide {
    /// Indexes the knowledge. `today` is what reviews are overdue by: nothing here reads a clock.
    #[must_use]
    pub fn new(knowledge: Knowledge, disclaimer: Disclaimer, today: NaiveDate) -> Self {
        Self {
            index: Arc::new(Index::new(&knowledge)),
            dangers: Arc::new(Dangers::new(&knowledge.safety)),
            knowledge: Arc::new(knowledge),
            today,
            kept: Kept::default(),
            disclaimer,
        }
    }

    /// What it answers from.
    #[must_use]
    pub fn knowledge(&self) -> &Knowledge {
        &self.knowledge
    }

    /// Answers a question in anybody's words.
    #[must_use]
    pub fn ask(&self, text: &str) -> Reply {
        self.answer(&Question::read(text), None, None)
    }

    /// Answers about what is named by an id, a label, a name or any text; `section` leads where it is given.
    #[must_use]
    pub fn look_up(&self, name: &str, section: Option<Section>) -> Reply {
        self.look_up_from(name, section, None)
    }

    /// The same from where people mostly speak that language of Discord's: whom to call depends on it.
    #[must_use]
    pub fn look_up_from(
        &self,
        name: &str,
        section: Option<Section>,
        locale: Option<&str>,
    ) -> Reply {
        let label = name.trim();
        if self.knowledge.entry(label).is_some() {
            let focus = Focus {
                sections: section.into_iter().collect(),
                ..Focus::on(self.today)
            };
            return self.reply(screen::body(&self.knowledge, label, &focus));
        }
        self.answer(&Question::read(label), section, locale)
    }

    /// Answers a reply to an answer about these entries: what it leaves unsaid is about them.
    #[must_use]
    pub fn follow_up(&self, text: &str, entries: &[String]) -> Reply {
        let question = Question::read(text);
        let mentions = self.index.find(&question);
        let named = |mention: &Mention| {
            matches!(mention.subject, Subject::Supplement(_) | Subject::Topic(_))
        };
        let known: Vec<String> = entries
            .iter()
            .filter(|id| self.knowledge.entry(id).is_some())
            .cloned()
            .collect();
        let names_another =
            || mentions.iter().any(named) || self.mended(&question, &mentions).is_some();
        if known.is_empty() || names_another() {
            return self.ask(text);
        }
        let focus = self.focus(&question, &mentions);
        self.safely((Decision::Entries { ids: known }, focus), &question, None)
    }

    /// Whether a reply to an answer asks something: a part of an entry, a name, an amount or a person, or what a rule of
    /// safety hears.
    #[must_use]
    pub fn asks_something(&self, text: &str) -> bool {
        let question = Question::read(text);
        !question.sections.is_empty()
            || question.amount.is_some()
            || !question.person.is_anybody()
            || self.names_anything(&question)
            || self.hears_a_rule(&question)
    }

    /// What the press of a button asks for.
    #[must_use]
    pub fn press(&self, action: &Action) -> Reply {
        let knowledge = &self.knowledge;
        let focus = |section: &Section, person: &Person| Focus {
            sections: vec![*section],
            person: *person,
            ..Focus::on(self.today)
        };
        self.reply(match action {
            Action::Open {
                entry,
                section,
                page,
                person,
            } => page::body(knowledge, (entry, *section, *page), &focus(section, person)),
            Action::Answer {
                entry,
                section,
                person,
            } => screen::body(knowledge, entry, &focus(section, person)),
            Action::Share {
                entries,
                section,
                person,
                medicines,
            } => {
                let focus = Focus {
                    medicines: self.known(medicines),
                    ..focus(section, person)
                };
                match &entries[..] {
                    [entry] => screen::body(knowledge, entry, &focus),
                    entries => several::body(knowledge, entries, &focus, ANSWERED),
                }
            }
            Action::Medicine { medicine } if !knowledge.medicines.contains_key(medicine) => {
                plain::gone(medicine)
            }
            Action::Medicine { medicine } => {
                by_medicine::body(knowledge, medicine, &Focus::on(self.today))
            }
            Action::Condition { condition } if !by_condition::is_known(knowledge, condition) => {
                plain::gone(condition)
            }
            Action::Condition { condition } => {
                by_condition::body(knowledge, condition, &Focus::on(self.today))
            }
            Action::Compare { one, other } => {
                compare::body(knowledge, (one, other), &Focus::on(self.today))
            }
            // Where moderators have a desk, these do not come here.
            Action::Report { .. } | Action::Desk { .. } => {
                plain::failure(words::button_is_unknown())
            }
        })
    }

    /// Who the bot is, what it covers and where its knowledge comes from.
    #[must_use]
    pub fn about(&self) -> Reply {
        self.reply(plain::about(&self.knowledge, self.kept))
    }

    /// What a member reads when something failed on our side.
    #[must_use]
    pub fn failure(&self) -> Reply {
        self.reply(plain::failure(words::something_failed()))
    }

    /// What a member reads after pressing a button that nobody here made.
    #[must_use]
    pub fn unknown_button(&self) -> Reply {
        self.reply(plain::failure(words::button_is_unknown()))
    }

    /// Names of entries for what somebody has typed so far.
    #[must_use]
    pub fn complete(&self, typed: &str, most: usize) -> Vec<Completion> {
        self.index.complete(typed, most)
    }

    /// The reply with a button that shows the same to the whole channel, where there is an answer to show.
    #[must_use]
    pub fn shareable(&self, reply: Reply) -> Reply {
        let Some(action) = reply.body().share.clone() else {
            return reply;
        };
        let label = words::share().to_owned();
        reply.with_button(Button { label, action })
    }

    pub(super) fn answer(
        &self,
        question: &Question,
        section: Option<Section>,
        locale: Option<&str>,
    ) -> Reply {
        let mentions = self.index.find(question);
        if let Some(mended) = self.mended(question, &mentions) {
            return self.answer_named(&mended.question, &mended.mentions, section, locale);
        }
        self.answer_named(question, &mentions, section, locale)
    }

    fn names_anything(&self, question: &Question) -> bool {
        let mentions = self.index.find(question);
        !mentions.is_empty() || self.mended(question, &mentions).is_some()
    }

    /// The question with a name put right, where the rules of safety still hear all that they heard: `caltr ate 50
    /// tablets` tells of somebody who ate them.
    fn mended(&self, question: &Question, mentions: &[Mention]) -> Option<Mended> {
        let mended = self.index.mended(question, mentions)?;
        let safety = &self.knowledge.safety;
        let before = self.dangers.read(safety, question);
        let after = self.dangers.read(safety, &mended.question);
        after.includes(&before).then_some(mended)
    }

    fn answer_named(
        &self,
        question: &Question,
        mentions: &[Mention],
        section: Option<Section>,
        locale: Option<&str>,
    ) -> Reply {
        let mut focus = self.focus(question, mentions);
        if let Some(section) = section {
            focus.sections.insert(0, section);
        }
        let decision = decide(&self.knowledge, question, mentions);
        self.safely((decision, focus), question, locale)
    }

    pub(super) fn focus(&self, question: &Question, mentions: &[Mention]) -> Focus {
        Focus::new(&self.knowledge, question, mentions, Focus::on(self.today))
    }

    pub(super) fn body(&self, decision: Decision, question: &Question, focus: &Focus) -> Body {
        let knowledge = &self.knowledge;
        match decision {
            Decision::Entries { ids } if ids.len() > 1 => {
                several::body(knowledge, &ids, focus, ANSWERED)
            }
            Decision::Entries { ids } => screen::body(knowledge, &ids[0], focus),
            Decision::Compare { one, other } => compare::body(knowledge, (&one, &other), focus),
            Decision::Medicine { id } => by_medicine::body(knowledge, &id, focus),
            Decision::Condition { name } => by_condition::body(knowledge, &name, focus),
            Decision::Choose { typed, ids } => plain::choose(knowledge, &typed, &ids, focus),
            Decision::NotCovered { names } => plain::not_covered(&names),
            Decision::Nothing if plain::greets(question) => plain::about(knowledge, self.kept),
            Decision::Nothing => plain::nothing(&self.index, &question.text),
        }
    }

    /// Those of the medicines and supplements that still exist.
    fn known(&self, ids: &[String]) -> Vec<String> {
        let knowledge = &self.knowledge;
        let is_known = |id: &&String| {
            knowledge.medicines.contains_key(*id) || knowledge.supplements.contains_key(*id)
        };
        ids.iter().filter(is_known).cloned().collect()
    }

    /// Closes what others than the guide have to say with its disclaimer.
    #[must_use]
    pub fn say(&self, body: Body) -> Reply {
        self.reply(body)
    }

    pub(super) fn reply(&self, body: Body) -> Reply {
        Reply::new(body, &self.disclaimer)
    }
}
