//! The first screen of one entry: verdict, the part asked for, usual amount, upper limit, the two weightiest cautions.

use crate::answer::facets::writer::{Length, Writer};
use crate::answer::intent::Intent;
use crate::answer::page::buttons::{answer, open, section_buttons, share, title};
use crate::answer::page::{fit, notes, reviews};
use crate::answer::reply::line::{Block, Line, Shape};
use crate::answer::reply::{Body, Kind};
use crate::answer::{facets, words};
use crate::knowledge::{Entry, Knowledge, Supplement, Topic};
use crate::question::Section;
use crate::spelling::same_name;

/// The body for an entry; one that says so where the entry no longer exists.
pub(in crate::answer) fn body(knowledge: &Knowledge, id: &str, intent: &Intent) -> Body {
    match knowledge.entry(id) {
        None => notes::gone(id),
        Some(Entry::Supplement(supplement)) => of_supplement(knowledge, supplement, intent),
        Some(Entry::Topic(topic)) => of_topic(knowledge, topic, intent),
    }
}

fn of_supplement(knowledge: &Knowledge, supplement: &Supplement, intent: &Intent) -> Body {
    let entry = Entry::Supplement(supplement);
    let section = facets::leading(entry, &intent.asked);
    let mut writer = Writer::new(knowledge, intent);
    let mut head = head(&mut writer, entry);
    head.extend(facets::against(&mut writer, supplement));
    let mut tail = Vec::new();
    let asked = match section {
        Section::Doses | Section::UpperLimits | Section::Cautions => {
            writer.section(entry, section, Length::Short)
        }
        Section::References => Vec::new(),
        section => writer.section(entry, section, Length::Short),
    };
    if section != Section::Doses {
        tail.push(facets::usual_amount(&mut writer, supplement));
    }
    if section != Section::UpperLimits {
        tail.push(facets::upper_limit(&mut writer, supplement));
    }
    if section != Section::Cautions {
        tail.extend(ask_first(&mut writer, supplement));
    }
    let asked = brief(asked);
    tail = brief(tail);
    let left_out: Vec<Line> = notes::left_out(intent).into_iter().collect();
    let fixed = fit::width(&head) + fit::width(&left_out);
    fit::shorten(
        &mut tail,
        (fit::SCREEN - fit::CLOSING).saturating_sub(fixed),
    );
    let room = (fit::SCREEN - fit::CLOSING).saturating_sub(fixed + fit::width(&tail));
    let medicines = match section {
        Section::Interactions => intent.asked.medicines.len(),
        _ => 0,
    };
    let middle = middle((section, medicines), asked, room, &mut tail);
    head.extend(middle);
    head.extend(tail);
    head.extend(left_out);
    let full = match section {
        Section::References => Vec::new(),
        section => writer.section(entry, section, Length::Full),
    };
    let mut body = Body {
        screen: head,
        details: details(entry, section, full),
        buttons: section_buttons(entry, section, intent),
        entries: vec![supplement.id.clone()],
        share: share(std::slice::from_ref(&supplement.id), section, intent),
        ..about(intent)
    };
    if section == Section::References {
        body.details = vec![Block {
            title: title(entry, section),
            lines: fit::leading(writer.section(entry, section, Length::Full), fit::DETAILS).0,
        }];
    }
    // The list has the numbers under which the screen cites; it stands in for the references below a message.
    if section != Section::References {
        fit::renumber(&mut body, &writer.citations);
    }
    body
}

/// The weightiest cautions with their label; nothing where they stand before the verdict already.
fn ask_first<'k>(writer: &mut Writer<'k>, supplement: &'k Supplement) -> Vec<Line> {
    let mut lines = facets::weightiest(writer, supplement);
    if !lines.is_empty() {
        lines.insert(0, Line::text("").labelled(words::cautions()));
    }
    lines
}

/// The lines with the first two of their references; the details have them all.
fn brief(mut lines: Vec<Line>) -> Vec<Line> {
    for line in &mut lines {
        line.cites.truncate(2);
    }
    lines
}

/// The fewest lines that stay behind the part asked for: amount and limit where they are not that part, the label of
/// the cautions and one of them; where no part was asked for, two of them.
const fn kept_behind(section: Section) -> usize {
    match section {
        Section::Overview => 5,
        Section::Doses | Section::UpperLimits => 3,
        _ => 4,
    }
}

/// The part that was asked for, as far as it fits; where not even its first line does, the last caution gives way, and
/// the figures where it is about medicines that were named. Of several, all that is said is needed.
fn middle(
    (section, medicines): (Section, usize),
    asked: Vec<Line>,
    room: usize,
    tail: &mut Vec<Line>,
) -> Vec<Line> {
    let labelled = asked
        .first()
        .is_some_and(|line| line.shape == Shape::Plain && line.label.is_some());
    let label = (!labelled).then(|| Line::text("").labelled(section.label()));
    let more = Line::text(words::more_under(section));
    let Some(first) = asked.first() else {
        return Vec::new();
    };
    let label_width = label.as_ref().map_or(0, Line::width);
    let around = label_width + more.width();
    let needed = if medicines > 1 {
        fit::width(&asked) + label_width
    } else {
        first.width() + around
    };
    let mut room = room;
    while needed > room
        && let Some(line) = gives_way((section, medicines > 0), tail)
    {
        room += line.width();
    }
    let whole = fit::width(&asked) + label_width <= room;
    let (mut kept, cut) = fit::leading(
        asked,
        if whole {
            room
        } else {
            room.saturating_sub(around)
        },
    );
    if kept.is_empty() {
        fit::shorten(tail, (fit::width(tail) + room).saturating_sub(more.width()));
        return vec![more];
    }
    if cut {
        kept.push(more);
    }
    label.into_iter().chain(kept).collect()
}

/// The next line of the tail to give way: the last caution, then, beside medicines, the amount and the limit.
fn gives_way((section, of_medicines): (Section, bool), tail: &mut Vec<Line>) -> Option<Line> {
    const LABEL_AND_CAUTION: usize = 2;
    if tail.len() > kept_behind(section) {
        return tail.pop();
    }
    (of_medicines && tail.len() > LABEL_AND_CAUTION).then(|| tail.remove(0))
}

fn of_topic(knowledge: &Knowledge, topic: &Topic, intent: &Intent) -> Body {
    let entry = Entry::Topic(topic);
    let section = if intent.asked.section() == Section::References {
        Section::References
    } else {
        Section::Overview
    };
    let mut writer = Writer::new(knowledge, intent);
    let mut screen = head(&mut writer, entry);
    let more = Line::text(words::more_under(section));
    let room = (fit::SCREEN - fit::CLOSING).saturating_sub(fit::width(&screen) + more.width());
    let full = writer.section(entry, section, Length::Full);
    let (shown, cut) = fit::leading(full.clone(), room);
    screen.extend(shown);
    screen.extend(cut.then_some(more));
    let mut buttons = section_buttons(entry, section, intent);
    let overview = open(entry, Section::Overview, intent);
    buttons.splice(0..0, overview);
    let related = topic.related.iter().filter_map(|id| knowledge.entry(id));
    for button in related.filter_map(|entry| answer(entry, Section::Overview, intent)) {
        if buttons.len() < fit::BUTTONS && !buttons.contains(&button) {
            buttons.push(button);
        }
    }
    let mut body = Body {
        screen,
        details: details(entry, section, full),
        buttons,
        topics: vec![topic.id.clone()],
        share: share(std::slice::from_ref(&topic.id), section, intent),
        ..about(intent)
    };
    fit::renumber(&mut body, &writer.citations);
    body
}

fn head<'k>(writer: &mut Writer<'k>, entry: Entry<'k>) -> Vec<Line> {
    let intent = writer.intent;
    let refusals = intent.asked.refusals.iter().cloned();
    let mut head: Vec<Line> = refusals.map(Line::text).collect();
    let before = head.len();
    head.push(Line::heading(entry.name()));
    for corrected in intent.said.corrected.iter().take(1) {
        head.push(Line::text(words::read_as(&corrected.from, &corrected.to)));
    }
    // Beside a medicine the room is for what happens with it.
    let aliases = intent
        .said
        .aliases
        .iter()
        .filter(|_| intent.asked.medicines.is_empty());
    for (alias, id) in aliases {
        if id == entry.id() && !same_name(alias, entry.name()) && head.len() < before + 2 {
            head.push(Line::text(words::listed_under(alias, entry.name())));
        }
    }
    if let Entry::Supplement(supplement) = entry {
        head.extend(facets::concerning(writer, supplement));
    }
    let verdict = entry.verdict();
    let cites = writer.citations.cite(entry, &verdict.refs);
    head.push(Line::text(verdict.text.clone()).citing(cites));
    head.extend(reviews::overdue(entry, intent.today));
    head
}

fn about(intent: &Intent) -> Body {
    let mut sections: Vec<&'static str> = intent
        .asked
        .sections
        .iter()
        .map(|section| section.as_str())
        .collect();
    if sections.is_empty() {
        sections.push(Section::Overview.as_str());
    }
    Body {
        kind: Kind::Answer,
        sections,
        corrected: intent.said.corrected.clone(),
        ..Body::default()
    }
}

fn details(entry: Entry<'_>, section: Section, full: Vec<Line>) -> Vec<Block> {
    let (mut lines, cut) = fit::leading(full, fit::DETAILS);
    if cut {
        lines.push(Line::text(words::more_under(section)));
    }
    if lines.is_empty() {
        Vec::new()
    } else {
        vec![Block {
            title: title(entry, section),
            lines,
        }]
    }
}
