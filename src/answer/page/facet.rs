//! A section in full, page by page: what a button opens. Everything stands in the text, so nothing is lost without embeds.

use crate::answer::facets;
use crate::answer::facets::writer::{Length, Writer};
use crate::answer::intent::Intent;
use crate::answer::page::buttons::{self, Onward, answer, onward, share, title};
use crate::answer::page::{fit, notes, reviews};
use crate::answer::reply::action::Button;
use crate::answer::reply::line::Line;
use crate::answer::reply::{Body, Kind};
use crate::answer::words;
use crate::knowledge::{Entry, Knowledge};
use crate::question::Section;

/// The body for a page, counted from 0; a page behind the last is the last.
pub(in crate::answer) fn body(
    knowledge: &Knowledge,
    (id, section, page): (&str, Section, usize),
    intent: &Intent,
) -> Body {
    let Some(entry) = knowledge.entry(id) else {
        return notes::gone(id);
    };
    let mut writer = Writer::on(knowledge, entry, intent);
    let mut screen = head(&mut writer, entry, section);
    let lines = writer.section(entry, section, Length::Full);
    let room = fit::page_room(intent);
    let pages = fit::pages((&screen, lines), &writer.citations, room);
    let page = page.min(pages.len() - 1);
    screen.extend(pages[page].iter().cloned());
    if pages.len() > 1 {
        screen.push(Line::text(words::page(page + 1, pages.len())));
    }
    let Onward { buttons, menu } = ways(entry, section, (page, pages.len()), intent);
    let supplement = knowledge.supplements.contains_key(id);
    let ids = |yes: bool| if yes { vec![id.to_owned()] } else { Vec::new() };
    let mut body = Body {
        kind: Kind::Answer,
        screen,
        buttons,
        menu,
        entries: ids(supplement),
        topics: ids(!supplement),
        sections: vec![section.as_str()],
        share: share(&[id.to_owned()], section, intent),
        ..Body::default()
    };
    fit::list_all(&mut body, &writer.citations, room);
    body
}

/// The ways from one of so many pages of a section: to the other pages, to the summary and to other sections.
fn ways(entry: Entry<'_>, section: Section, pages: (usize, usize), intent: &Intent) -> Onward {
    let mut all = turns(entry, section, pages, intent);
    all.extend(summary(entry, intent));
    let room = (fit::BUTTONS + 1).saturating_sub(all.len());
    let Onward { buttons, mut menu } = onward(entry, &[section], (room, intent));
    // What is open needs no way to it.
    let is_other = |button: &Button| button.label != section.label();
    all.extend(buttons.into_iter().filter(is_other));
    if let Some(menu) = &mut menu {
        menu.options.retain(is_other);
    }
    Onward { buttons: all, menu }
}

/// So many medicines that were named are told of on every page.
const MEDICINES: usize = 2;

/// What stands on every page: a page takes the place of the answer that said it.
fn head<'k>(writer: &mut Writer<'k>, entry: Entry<'k>, section: Section) -> Vec<Line> {
    let intent = writer.intent;
    let refusals = intent.asked.refusals.iter().cloned();
    let mut head: Vec<Line> = refusals.map(Line::text).collect();
    head.push(Line::heading(title(entry, section)));
    if let Entry::Supplement(supplement) = entry
        && section != Section::Cautions
    {
        head.extend(facets::concerning(writer, supplement));
    }
    if let Entry::Supplement(supplement) = entry
        && section != Section::Interactions
    {
        let named = facets::of_named(writer, supplement, &[]).listed.into_iter();
        head.extend(named.take(MEDICINES).map(|(_, line)| line));
    }
    head.extend(reviews::overdue(entry, intent.today));
    // The page that lists all references has no other list for its head.
    if section == Section::References {
        for line in &mut head {
            line.cites.clear();
        }
    }
    head
}

/// The buttons to the pages before and behind.
fn turns(
    entry: Entry<'_>,
    section: Section,
    (page, pages): (usize, usize),
    intent: &Intent,
) -> Vec<Button> {
    let turn = |label: &str, page| {
        let action = buttons::page(entry, (section, page), intent)?;
        Some(Button {
            label: label.to_owned(),
            action,
        })
    };
    let before = (page > 0).then(|| turn(words::previous_page(), page - 1));
    let behind = (page + 1 < pages).then(|| turn(words::next_page(), page + 1));
    before.into_iter().chain(behind).flatten().collect()
}

/// The button to the first screen; what happens with the medicines that were named leads it.
fn summary(entry: Entry<'_>, intent: &Intent) -> Option<Button> {
    let section = if intent.asked.medicines.is_empty() {
        Section::Overview
    } else {
        Section::Interactions
    };
    let button = answer(entry, section, intent)?;
    Some(Button {
        label: words::summary().to_owned(),
        ..button
    })
}
