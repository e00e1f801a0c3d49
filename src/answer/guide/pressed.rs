//! A pressed button → what the answer is about.

use crate::answer::guide::Guide;
use crate::answer::intent::code::resolved;
use crate::answer::intent::decision::Decision;
use crate::answer::reply::action::Action;
use crate::knowledge::Entry;

impl Guide {
    /// What a button asks for.
    pub(super) fn pressed(&self, action: &Action) -> Decision {
        let id = |id: &str| self.id(id).unwrap_or_else(|| id.to_owned());
        match action {
            Action::Open {
                entry,
                section,
                page,
                ..
            } => Decision::Page {
                id: id(entry),
                section: *section,
                page: *page,
            },
            Action::Answer { entry, .. } => Decision::Entries {
                ids: vec![id(entry)],
            },
            Action::Share { entries, .. } => Decision::Entries {
                ids: entries.iter().map(|entry| id(entry)).collect(),
            },
            Action::Medicine { medicine, .. } => Decision::Medicine { id: id(medicine) },
            Action::Condition { condition, .. } => Decision::Condition {
                name: condition.clone(),
            },
            Action::Compare { one, other, .. } => Decision::Compare {
                one: id(one),
                other: id(other),
            },
            // Where moderators have a desk, these do not come here.
            Action::Report { .. } | Action::Desk { .. } => Decision::UnknownButton,
        }
    }

    /// The id of an entry or a medicine that a button means.
    fn id(&self, written: &str) -> Option<String> {
        let knowledge = &self.knowledge;
        let entries = knowledge.entries().map(Entry::id);
        let known = entries.chain(knowledge.medicines.keys().map(String::as_str));
        resolved(written, known)
    }

    /// The entries that an answer with these buttons was about, as far as they still exist.
    pub(super) fn entries_of(&self, actions: &[Action]) -> Vec<String> {
        let mut known: Vec<String> = Vec::new();
        for id in actions.iter().filter_map(Action::entry) {
            let id = self.id(id).filter(|id| self.knowledge.entry(id).is_some());
            known.extend(id.filter(|id| !known.contains(id)));
        }
        known
    }
}
