//! The buttons below an answer.

use crate::answer::facets;
use crate::answer::intent::Intent;
use crate::answer::reply::action::{Action, Button};
use crate::answer::reply::code::Code;
use crate::knowledge::Entry;
use crate::question::Section;

/// A button that opens a section of an entry. None where there is no room for what it may not forget.
pub(in crate::answer) fn open(
    entry: Entry<'_>,
    section: Section,
    intent: &Intent,
) -> Option<Button> {
    page(entry, (section, 0), intent).map(|action| Button {
        label: section.label().to_owned(),
        action,
    })
}

/// What opens that page of a section.
pub(in crate::answer) fn page(
    entry: Entry<'_>,
    (section, page): (Section, usize),
    intent: &Intent,
) -> Option<Action> {
    let action = Action::Open {
        entry: entry.id().to_owned(),
        section,
        page,
        asked: Code::default(),
    };
    remembering(action, intent)
}

/// What shows these entries to the whole channel.
pub(in crate::answer) fn share(
    entries: &[String],
    section: Section,
    intent: &Intent,
) -> Option<Action> {
    let action = Action::Share {
        entries: entries.to_vec(),
        section,
        asked: Code::default(),
    };
    remembering(action, intent)
}

/// A button that answers with an entry.
pub(in crate::answer) fn answer(
    entry: Entry<'_>,
    section: Section,
    intent: &Intent,
) -> Option<Button> {
    let action = Action::Answer {
        entry: entry.id().to_owned(),
        section,
        asked: Code::default(),
    };
    remembering(action, intent).map(|action| Button {
        label: entry.name().to_owned(),
        action,
    })
}

/// The action with all that was asked. A button that forgot a refusal, a caution or a medicine would be worse than none.
pub(in crate::answer) fn remembering(action: Action, intent: &Intent) -> Option<Action> {
    action.carrying(|room| intent.asked.code(room))
}

pub(in crate::answer) fn title(entry: Entry<'_>, section: Section) -> String {
    format!("{}: {section}", entry.name())
}

/// A button for each section that the entry has something to say in, the one shown included: it leads to its pages.
pub(in crate::answer) fn section_buttons(
    entry: Entry<'_>,
    shown: Section,
    intent: &Intent,
) -> Vec<Button> {
    let offered = Section::ALL
        .iter()
        .copied()
        .filter(|&section| section != Section::Overview);
    let mut buttons: Vec<Button> = offered
        .filter(|&section| facets::has(entry, section))
        .filter_map(|section| open(entry, section, intent))
        .collect();
    buttons.sort_by_key(|button| match &button.action {
        Action::Open { section, .. } => *section != shown,
        _ => true,
    });
    buttons
}
