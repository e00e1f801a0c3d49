//! Answers to what is named in a command's options: a medicine, a condition, two supplements.

use crate::answer::guide::Guide;
use crate::answer::intent::decision::Decision;
use crate::answer::intent::focus::Focus;
use crate::answer::page::{by_medicine, compare, notes, screen, unknown};
use crate::answer::reply::Reply;
use crate::answer::words;
use crate::matching::{Completion, Mention, Subject, Sureness, conditions};
use crate::question::Section;
use crate::spelling::normalised;

impl Guide {
    /// What interacts with a medicine named in any way, with one supplement or with all. The locale is a language of
    /// Discord's: whom to call in an emergency depends on it.
    #[must_use]
    pub fn interactions(
        &self,
        medicine: &str,
        supplement: Option<&str>,
        locale: Option<&str>,
    ) -> Reply {
        let texts = [Some(medicine), supplement];
        if let Some(help) = self.emergency_in(texts.into_iter().flatten(), locale) {
            return help;
        }
        let Some(id) = self.medicine(medicine) else {
            return self.reply(notes::failure(&words::no_such_medicine(medicine)));
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
            None => self.look_up_from(supplement, Some(Section::Interactions), locale),
        }
    }

    /// Which supplements were studied for a condition. What its text names besides (a child, a pregnancy, a medicine
    /// to be stopped, danger) is said first, with whom to call by that language of Discord's.
    #[must_use]
    pub fn condition(&self, name: &str, locale: Option<&str>) -> Reply {
        let question = self.read(name);
        if let Some(name) = conditions::named(&self.knowledge, &question) {
            let decision = (Decision::Condition { name }, Focus::on(self.today));
            return self.safely(decision, &question, locale);
        }
        let help = self.emergency_in([name], locale);
        help.unwrap_or_else(|| self.reply(unknown::unknown_condition(&self.knowledge)))
    }

    /// Two supplements, each named in any way, side by side. The locale is as for interactions.
    #[must_use]
    pub fn compare(&self, one: &str, other: &str, locale: Option<&str>) -> Reply {
        if let Some(help) = self.emergency_in([one, other], locale) {
            return help;
        }
        match (self.supplement(one), self.supplement(other)) {
            (Some(first), Some(second)) if first != second => self.reply(compare::body(
                &self.knowledge,
                (&first, &second),
                &Focus::on(self.today),
            )),
            (None, _) => self.look_up_from(one, None, locale),
            (_, None) => self.look_up_from(other, None, locale),
            _ => self.reply(notes::failure(words::two_needed())),
        }
    }

    /// Where to turn, if one of the texts has the sign of an emergency: people type into whatever field is open.
    fn emergency_in<'t>(
        &self,
        texts: impl IntoIterator<Item = &'t str>,
        locale: Option<&str>,
    ) -> Option<Reply> {
        let mut questions = texts.into_iter().map(|text| self.read(text));
        let danger = questions.find(|question| self.is_emergency(question))?;
        Some(self.answer(&danger, None, locale))
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
        let mut names: Vec<&str> = conditions::all(&self.knowledge)
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
        let mut mentions = self.index.find(&self.read(text));
        mentions.retain(|mention| mention.sureness != Sureness::Doubtful);
        mentions
    }
}
