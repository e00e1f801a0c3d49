//! The buttons below an answer.

use crate::answer::facets;
use crate::answer::intent::focus::Focus;
use crate::answer::reply::action::{Action, Button, LONGEST};
use crate::knowledge::Entry;
use crate::question::Section;

pub(in crate::answer) fn open(entry: Entry<'_>, section: Section, focus: &Focus) -> Button {
    Button {
        label: section.label().to_owned(),
        action: Action::Open {
            entry: entry.id().to_owned(),
            section,
            page: 0,
            person: focus.person,
        },
    }
}

/// What shows these entries to the whole channel, with as many of the medicines as the button's id has room for.
pub(in crate::answer) fn share(entries: &[String], section: Section, focus: &Focus) -> Action {
    let mut medicines = focus.medicines.clone();
    loop {
        let share = Action::Share {
            entries: entries.to_vec(),
            section,
            person: focus.person,
            medicines: medicines.clone(),
        };
        if share.code().len() <= LONGEST || medicines.pop().is_none() {
            return share;
        }
    }
}

/// A button that answers with an entry.
pub(in crate::answer) fn answer(entry: Entry<'_>, section: Section, focus: &Focus) -> Button {
    Button {
        label: entry.name().to_owned(),
        action: Action::Answer {
            entry: entry.id().to_owned(),
            section,
            person: focus.person,
        },
    }
}

pub(in crate::answer) fn title(entry: Entry<'_>, section: Section) -> String {
    format!("{}: {section}", entry.name())
}

/// A button for each section that the entry has something to say in, the one shown included: it leads to its pages.
pub(in crate::answer) fn section_buttons(
    entry: Entry<'_>,
    shown: Section,
    focus: &Focus,
) -> Vec<Button> {
    let offered = Section::ALL
        .iter()
        .copied()
        .filter(|&section| section != Section::Overview);
    let mut buttons: Vec<Button> = offered
        .filter(|&section| facets::has(entry, section))
        .map(|section| open(entry, section, focus))
        .collect();
    buttons.sort_by_key(|button| match &button.action {
        Action::Open { section, .. } => *section != shown,
        _ => true,
    });
    buttons
}
