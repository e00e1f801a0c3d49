//! What the press of a button asks for.

use crate::answer::guide::Guide;
use crate::answer::guide::ask::ANSWERED;
use crate::answer::intent::focus::Focus;
use crate::answer::page::{by_condition, by_medicine, compare, facet, notes, screen, several};
use crate::answer::reply::Reply;
use crate::answer::reply::action::Action;
use crate::answer::words;
use crate::matching::conditions;
use crate::question::{Person, Section};

impl Guide {
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
            } => facet::body(knowledge, (entry, *section, *page), &focus(section, person)),
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
                notes::gone(medicine)
            }
            Action::Medicine { medicine } => {
                by_medicine::body(knowledge, medicine, &Focus::on(self.today))
            }
            Action::Condition { condition } if !conditions::is_known(knowledge, condition) => {
                notes::gone(condition)
            }
            Action::Condition { condition } => {
                by_condition::body(knowledge, condition, &Focus::on(self.today))
            }
            Action::Compare { one, other } => {
                compare::body(knowledge, (one, other), &Focus::on(self.today))
            }
            // Where moderators have a desk, these do not come here.
            Action::Report { .. } | Action::Desk { .. } => {
                notes::failure(words::button_is_unknown())
            }
        })
    }

    /// Those of the medicines and supplements that still exist.
    fn known(&self, ids: &[String]) -> Vec<String> {
        let knowledge = &self.knowledge;
        let is_known = |id: &&String| {
            knowledge.medicines.contains_key(*id) || knowledge.supplements.contains_key(*id)
        };
        ids.iter().filter(is_known).cloned().collect()
    }
}
