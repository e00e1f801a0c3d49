//! Answers to what is named in a command's options: a medicine, a condition, two supplements.

use crate::matching::{Completion, Mention, Subject, Sureness};
use crate::question::{Question, Section};
use crate::spelling::normalised;

use super::decide::Focus;
use super::{Guide, Reply, by_condition, by_medicine, compare, plain, screen, words};

impl Guide {
    /// What interacts with a medicine named in any way, with one supplement or with all.
    #[must_use]
    pub fn interactions(&self, medicine: &str, supplement: Option<&str>) -> Reply {
        let Some(id) = self.medicine(medicine) else {
            return self.reply(plain::failure(&words::no_such_medicine(medicine)));
        };
        let Some(supplement) = supplement else {
            return self.reply(by_medicine::body(
                &self.knowledge,
                &id,
                &Focus::on(self.today),
            ));
        };
        let focus = Focus {
            sections: vec![Section::Interactions],
            medicines: vec![id],
            ..Focus::on(self.today)
        };
        match self.supplement(supplement) {
            Some(supplement) => self.reply(screen::body(&self.knowledge, &supplement, &focus)),
            None => self.look_up(supplement, Some(Section::Interactions)),
        }
    }

    /// Which supplements were studied for a condition.
    #[must_use]
    pub fn condition(&self, name: &str) -> Reply {
        match by_condition::named(&self.knowledge, &Question::read(name)) {
            Some(condition) => self.reply(by_condition::body(
                &self.knowledge,
                &condition,
                &Focus::on(self.today),
            )),
            None => self.reply(plain::unknown_condition(&self.knowledge)),
        }
    }

    /// Two supplements, each named in any way, side by side.
    #[must_use]
    pub fn compare(&self, one: &str, other: &str) -> Reply {
        match (self.supplement(one), self.supplement(other)) {
            (Some(first), Some(second)) if first != second => self.reply(compare::body(
                &self.knowledge,
                (&first, &second),
                &Focus::on(self.today),
            )),
            (None, _) => self.look_up(one, None),
            (_, None) => self.look_up(other, None),
            _ => self.reply(plain::failure(words::two_needed())),
        }
    }

    /// Names of medicines for what somebody has typed so far.
    #[must_use]
    pub fn complete_medicine(&self, typed: &str, most: usize) -> Vec<Completion> {
        self.index.complete_medicine(typed, most)
    }

    /// Conditions for what somebody has typed so far.
    #[must_use]
    pub fn complete_condition(&self, typed: &str, most: usize) -> Vec<String> {
        let typed = normalised(typed);
        let mut names: Vec<&str> = by_condition::all(&self.knowledge)
            .filter(|name| normalised(name).contains(&typed))
            .collect();
        names.sort_unstable();
        names.dedup();
        names.into_iter().take(most).map(str::to_owned).collect()
    }

    /// The supplement that an id, a label or any text names surely.
    fn supplement(&self, text: &str) -> Option<String> {
        let id = text.trim();
        if self.knowledge.supplements.contains_key(id) {
            return Some(id.to_owned());
        }
        self.sure(text)
            .into_iter()
            .find_map(|mention| match mention.subject {
                Subject::Supplement(id) => Some(id),
                _ => None,
            })
    }

    /// The medicine or class that an id, a brand or any text names surely.
    fn medicine(&self, text: &str) -> Option<String> {
        let id = text.trim();
        if self.knowledge.medicines.contains_key(id) {
            return Some(id.to_owned());
        }
        self.sure(text)
            .into_iter()
            .find_map(|mention| match mention.subject {
                Subject::Medicine(id) => Some(id),
                _ => None,
            })
    }

    fn sure(&self, text: &str) -> Vec<Mention> {
        let mut mentions = self.index.find(&Question::read(text));
        mentions.retain(|mention| mention.sureness != Sureness::Doubtful);
        mentions
    }
}
