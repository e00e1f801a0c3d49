//! Several entries at once: a short answer for each.

use crate::answer::facets::writer::{Length, Writer};
use crate::answer::intent::Intent;
use crate::answer::page::buttons::{answer, share, title};
use crate::answer::page::{fit, notes, reviews};
use crate::answer::reply::line::{Block, Line};
use crate::answer::reply::{Body, Kind};
use crate::answer::{facets, words};
use crate::knowledge::{Entry, Knowledge};
use crate::question::Section;

/// The ids that a button can carry.
const SHARED: usize = 3;

/// The body for the first `most` of the entries.
pub(in crate::answer) fn body(
    knowledge: &Knowledge,
    ids: &[String],
    intent: &Intent,
    most: usize,
) -> Body {
    let section = intent.asked.section();
    let mut writer = Writer::new(knowledge, intent);
    let mut entries: Vec<Entry<'_>> = Vec::new();
    for entry in ids.iter().filter_map(|id| knowledge.entry(id)) {
        // Discord takes no two buttons with one id.
        if entries.len() < most && entries.iter().all(|known| known.id() != entry.id()) {
            entries.push(entry);
        }
    }
    if entries.is_empty() {
        return notes::gone(ids.first().map_or("", String::as_str));
    }
    let refusals = intent.asked.refusals.iter().cloned();
    let mut screen: Vec<Line> = refusals.map(Line::text).collect();
    for corrected in intent.said.corrected.iter().take(1) {
        screen.push(Line::text(words::read_as(&corrected.from, &corrected.to)));
    }
    screen.extend(reviews::overdue_among(&entries, intent.today));
    let mut heads: Vec<Vec<Line>> = entries
        .iter()
        .map(|entry| head(&mut writer, *entry, section))
        .collect();
    let left = ids.len().saturating_sub(entries.len());
    let three = (left > 0).then(|| Line::text(words::three_at_most(left)));
    let ending: Vec<Line> = three.into_iter().chain(notes::left_out(intent)).collect();
    let fixed = fit::width(&screen) + fit::width(&ending);
    let room = (fit::SCREEN - fit::CLOSING).saturating_sub(fixed);
    without_verdicts(&mut heads, room);
    let (heads, mut room) = fitting(heads, room);
    for (place, (entry, head)) in entries.iter().zip(heads).enumerate() {
        screen.extend(head);
        let share = room / (entries.len() - place);
        let (asked, _) = fit::leading(asked(&mut writer, *entry, section), share);
        room -= fit::width(&asked);
        screen.extend(asked);
    }
    screen.extend(ending);
    let each = fit::DETAILS / entries.len();
    let details = entries
        .iter()
        .map(|entry| Block {
            title: title(*entry, section),
            lines: fit::leading(writer.section(*entry, section, Length::Short), each).0,
        })
        .collect();
    let supplements = matches!(entries[0], Entry::Supplement(_));
    let ids: Vec<String> = entries.iter().map(|entry| entry.id().to_owned()).collect();
    let mut body = Body {
        kind: Kind::Answer,
        screen,
        details,
        buttons: entries
            .iter()
            .filter_map(|entry| answer(*entry, section, intent))
            .collect(),
        entries: if supplements { ids.clone() } else { Vec::new() },
        topics: if supplements { Vec::new() } else { ids.clone() },
        sections: vec![section.as_str()],
        share: (ids.len() <= SHARED)
            .then(|| share(&ids, section, intent))
            .flatten(),
        corrected: intent.said.corrected.clone(),
        ..Body::default()
    };
    fit::renumber(&mut body, &writer.citations);
    body
}

/// The heads, and the room that they leave; where not all verdicts fit, the last entries have their names alone.
fn fitting(mut heads: Vec<Vec<Line>>, room: usize) -> (Vec<Vec<Line>>, usize) {
    let width = |heads: &[Vec<Line>]| heads.iter().map(|head| fit::width(head)).sum::<usize>();
    let mut last = heads.len();
    while width(&heads) > room && last > 0 {
        last -= 1;
        heads[last].truncate(1);
    }
    let left = room.saturating_sub(width(&heads));
    (heads, left)
}

/// The name, the cautions that were named and the verdict; where it is asked what goes together, the room is for that.
fn head<'k>(writer: &mut Writer<'k>, entry: Entry<'k>, section: Section) -> Vec<Line> {
    let verdict = entry.verdict();
    let cites = writer.citations.cite(entry, &verdict.refs);
    let cites = cites.into_iter().take(1).collect();
    let mut head = vec![Line::heading(entry.name())];
    if let Entry::Supplement(supplement) = entry {
        head.extend(facets::at_a_glance(writer, supplement));
        head.extend(facets::concerning(writer, supplement).into_iter().take(2));
    }
    if section != Section::Interactions {
        head.push(Line::text(verdict.text.clone()).citing(cites));
    }
    head
}

/// Where cautions stand before the verdicts and not all of it fits, the verdicts give way.
fn without_verdicts(heads: &mut [Vec<Line>], room: usize) {
    const NAME_AND_CAUTIONS: usize = 3;
    const NAME_AND_CAUTION: usize = 2;
    for lines in [NAME_AND_CAUTIONS, NAME_AND_CAUTION] {
        let width: usize = heads.iter().map(|head| fit::width(head)).sum();
        if width > room {
            for head in heads.iter_mut() {
                head.truncate(lines);
            }
        }
    }
}

/// The part asked for in a line or two; without one, the upper limit.
fn asked<'k>(writer: &mut Writer<'k>, entry: Entry<'k>, section: Section) -> Vec<Line> {
    let mut lines = match (entry, section) {
        (Entry::Topic(_), _) => Vec::new(),
        (Entry::Supplement(supplement), Section::Doses) => {
            vec![facets::usual_amount(writer, supplement)]
        }
        (Entry::Supplement(supplement), Section::Overview | Section::UpperLimits) => {
            vec![facets::upper_limit(writer, supplement)]
        }
        (Entry::Supplement(supplement), Section::Cautions) => {
            facets::weightiest(writer, supplement)
        }
        (entry, section) => writer.section(entry, section, Length::Short),
    };
    for line in &mut lines {
        line.cites.truncate(1);
    }
    lines
}
