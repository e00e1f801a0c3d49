//! The buttons below an answer.

use crate::answer::facet_words;
use crate::answer::facets;
use crate::answer::intent::Intent;
use crate::answer::intent::code::Coded;
use crate::answer::page::fit;
use crate::answer::reply::action::{Action, Button, Menu};
use crate::answer::reply::code::Code;
use crate::knowledge::Entry;
use crate::question::Section;

/// A button that opens a section of an entry. None where there is no room for what it may not forget.
pub(in crate::answer) fn open(
    entry: Entry<'_>,
    section: Section,
    intent: &Intent,
) -> Option<Button> {
    carrying(entry, section, &mut Coded::of(&intent.asked))
}

fn carrying(entry: Entry<'_>, section: Section, coded: &mut Coded<'_>) -> Option<Button> {
    let action = opening(entry, (section, 0));
    let action = action.carrying(|room| coded.within(room));
    action.map(|action| Button {
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
    remembering(opening(entry, (section, page)), intent)
}

fn opening(entry: Entry<'_>, (section, page): (Section, usize)) -> Action {
    Action::Open {
        entry: entry.id().to_owned(),
        section,
        page,
        asked: Code::default(),
    }
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
    let mut coded = Coded::of(&intent.asked);
    action.carrying(|room| coded.within(room))
}

pub(in crate::answer) fn title(entry: Entry<'_>, section: Section) -> String {
    format!("{}: {section}", entry.name())
}

/// What an answer leads on to.
pub(in crate::answer) struct Onward {
    pub(in crate::answer) buttons: Vec<Button>,
    pub(in crate::answer) menu: Option<Menu>,
}

/// The sections that the entry has something to say in: those of the answer and what is most often asked next as
/// buttons, all others in a menu.
pub(in crate::answer) fn onward(
    entry: Entry<'_>,
    shown: &[Section],
    (most, intent): (usize, &Intent),
) -> Onward {
    const NEXT: &[Section] = &[
        Section::Doses,
        Section::Cautions,
        Section::UpperLimits,
        Section::Evidence,
    ];
    let place = |section: &Section| {
        let all = shown.iter().chain(NEXT).chain(Section::ALL);
        all.into_iter().position(|other| other == section)
    };
    let offered = Section::ALL.iter().copied();
    let mut offered: Vec<Section> = offered
        .filter(|&section| section != Section::Overview && facets::has(entry, section))
        .collect();
    offered.sort_by_key(place);
    let mut coded = Coded::of(&intent.asked);
    let mut buttons: Vec<Button> = offered
        .into_iter()
        .filter_map(|section| carrying(entry, section, &mut coded))
        .collect();
    let rest = buttons.split_off(most.min(buttons.len()));
    Onward {
        buttons,
        menu: menu(entry, rest, &mut coded),
    }
}

/// What is left, with the overview before it.
fn menu(entry: Entry<'_>, rest: Vec<Button>, coded: &mut Coded<'_>) -> Option<Menu> {
    if rest.is_empty() {
        return None;
    }
    let overview = carrying(entry, Section::Overview, coded);
    Some(Menu {
        label: facet_words::more_about(entry.name()),
        options: overview.into_iter().chain(rest).take(Menu::MOST).collect(),
    })
}

/// A few buttons, and the others in a menu.
pub(in crate::answer) fn few(mut buttons: Vec<Button>, label: &str) -> Onward {
    if buttons.len() <= fit::BUTTONS {
        return Onward {
            buttons,
            menu: None,
        };
    }
    let mut rest = buttons.split_off(fit::BUTTONS);
    rest.truncate(Menu::MOST);
    Onward {
        buttons,
        menu: Some(Menu {
            label: label.to_owned(),
            options: rest,
        }),
    }
}
