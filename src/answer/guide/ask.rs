//! A question in anybody's words, a name, or a reply to an answer.

use crate::answer::guide::Guide;
use crate::answer::intent::decision::{Decision, decide};
use crate::answer::intent::focus::Focus;
use crate::answer::page::{about, by_condition, by_medicine, compare, screen, several, unknown};
use crate::answer::reply::{Body, Reply};
use crate::matching::{Mended, Mention, Subject};
use crate::question::{Question, Section};

/// How many entries are answered at once.
pub(in crate::answer) const ANSWERED: usize = 3;

impl Guide {
    /// Answers a question in anybody's words.
    #[must_use]
    pub fn ask(&self, text: &str) -> Reply {
        self.answer(&self.read(text), None, None)
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
        self.answer(&self.read(label), section, locale)
    }

    /// Answers a reply to an answer about these entries: what it leaves unsaid is about them.
    #[must_use]
    pub fn follow_up(&self, text: &str, entries: &[String]) -> Reply {
        let question = self.read(text);
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
        let question = self.read(text);
        !question.sections.is_empty()
            || question.amount.is_some()
            || !question.person.is_anybody()
            || self.names_anything(&question)
            || self.hears_a_rule(&question)
    }

    pub(in crate::answer) fn answer(
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
        let mended = self.index.mended(&self.reader, question, mentions)?;
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

    pub(in crate::answer) fn focus(&self, question: &Question, mentions: &[Mention]) -> Focus {
        Focus::new(&self.knowledge, question, mentions, Focus::on(self.today))
    }

    pub(in crate::answer) fn body(
        &self,
        decision: Decision,
        question: &Question,
        focus: &Focus,
    ) -> Body {
        let knowledge = &self.knowledge;
        match decision {
            Decision::Entries { ids } if ids.len() > 1 => {
                several::body(knowledge, &ids, focus, ANSWERED)
            }
            Decision::Entries { ids } => screen::body(knowledge, &ids[0], focus),
            Decision::Compare { one, other } => compare::body(knowledge, (&one, &other), focus),
            Decision::Medicine { id } => by_medicine::body(knowledge, &id, focus),
            Decision::Condition { name } => by_condition::body(knowledge, &name, focus),
            Decision::Choose { typed, ids } => unknown::choose(knowledge, &typed, &ids, focus),
            Decision::NotCovered { names } => unknown::not_covered(&names),
            Decision::Nothing if question.wish.greeting => about::about(knowledge, self.kept),
            Decision::Nothing => unknown::nothing(&self.index, &question.text),
        }
    }
}
