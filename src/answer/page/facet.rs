//! A section in full, page by page: what a button opens. Everything stands in the text, so nothing is lost without embeds.

use crate::answer::facets::writer::{Length, Writer};
use crate::answer::intent::focus::Focus;
use crate::answer::page::buttons::{answer, section_buttons, share, title};
use crate::answer::page::{fit, notes, reviews};
use crate::answer::reply::action::{Action, Button};
use crate::answer::reply::line::Line;
use crate::answer::reply::{Body, Kind};
use crate::answer::words;
use crate::knowledge::Knowledge;
use crate::question::Section;

/// The body for a page, counted from 0; a page behind the last is the last.
pub(in crate::answer) fn body(
    knowledge: &Knowledge,
    (id, section, page): (&str, Section, usize),
    focus: &Focus,
) -> Body {
    let Some(entry) = knowledge.entry(id) else {
        return notes::gone(id);
    };
    let mut writer = Writer::new(knowledge, focus);
    let lines = writer.section(entry, section, Length::Full);
    let overdue = reviews::overdue(entry, focus.today);
    let room = fit::PAGE - overdue.as_ref().map_or(0, Line::width);
    let pages = fit::pages(lines, room);
    let page = page.min(pages.len() - 1);
    let mut screen = vec![Line::heading(title(entry, section))];
    screen.extend(overdue);
    screen.extend(pages[page].iter().cloned());
    if pages.len() > 1 {
        screen.push(Line::text(words::page(page + 1, pages.len())));
    }
    let turn = |label: &str, page| Button {
        label: label.to_owned(),
        action: Action::Open {
            entry: id.to_owned(),
            section,
            page,
            person: focus.person,
        },
    };
    let mut buttons = Vec::new();
    if page > 0 {
        buttons.push(turn(words::previous_page(), page - 1));
    }
    if page + 1 < pages.len() {
        buttons.push(turn(words::next_page(), page + 1));
    }
    let summary = answer(entry, Section::Overview, focus);
    buttons.push(Button {
        label: words::summary().to_owned(),
        ..summary
    });
    let others = section_buttons(entry, section, focus);
    buttons.extend(
        others
            .into_iter()
            .filter(|button| button.label != section.label()),
    );
    let supplement = knowledge.supplements.contains_key(id);
    let ids = |yes: bool| if yes { vec![id.to_owned()] } else { Vec::new() };
    let mut body = Body {
        kind: Kind::Answer,
        screen,
        buttons,
        entries: ids(supplement),
        topics: ids(!supplement),
        sections: vec![section.as_str()],
        share: Some(share(&[id.to_owned()], section, focus)),
        person: focus.person,
        ..Body::default()
    };
    fit::renumber(&mut body, &writer.citations);
    body
}
