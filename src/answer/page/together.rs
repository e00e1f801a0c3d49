//! What several supplements do to each other, where that is what is asked: each pair that has a row, and which have none.

use crate::answer::facets::writer::Writer;
use crate::answer::intent::Intent;
use crate::answer::page::buttons::{Onward, answer, few};
use crate::answer::page::entries::{answer_about, first_supplements, share_of_few};
use crate::answer::page::screen::wanted;
use crate::answer::page::{fit, notes, pairs, reviews};
use crate::answer::reply::Body;
use crate::answer::reply::line::Line;
use crate::answer::{facet_words, facets, words};
use crate::grammar::List;
use crate::knowledge::{Entry, Knowledge, Supplement};
use crate::question::{Facet, Section};

/// So many are set against each other; more make more pairs than fit.
const MOST: usize = 5;

/// Whether the question asks how these supplements go together, and names no medicine, whose interactions would weigh more.
pub(in crate::answer) fn is_asked(knowledge: &Knowledge, ids: &[String], intent: &Intent) -> bool {
    let asked = &intent.asked;
    let is_entry = |id: &String| knowledge.supplements.contains_key(id);
    let leads = wanted(asked)[0];
    ids.len() > 1
        && ids.iter().all(is_entry)
        && asked.medicines.iter().all(is_entry)
        && matches!(leads, Facet::Together | Facet::Medicine)
}

pub(in crate::answer) fn body(knowledge: &Knowledge, ids: &[String], intent: &Intent) -> Body {
    let mut writer = Writer::new(knowledge, intent);
    let supplements = first_supplements(knowledge, ids, MOST);
    let entries: Vec<Entry<'_>> = supplements.iter().copied().map(Entry::Supplement).collect();
    // An answer that speaks of both says more than that the two were not checked, and less than a row.
    let single = facets::single_or_near_of(&mut writer, &entries);
    let is_sure = single.as_ref().is_some_and(|line| line.label.is_none());
    let unlisted = (!is_sure).then(|| unlisted(&mut writer, &supplements));
    let ending: Vec<Line> = unlisted
        .flatten()
        .into_iter()
        .chain(notes::more_were_named(ids.len() - supplements.len()))
        .chain(notes::left_out(&mut writer))
        .chain(reviews::overdue_among(&entries, intent.today))
        .collect();
    let buttons = entries
        .iter()
        .filter_map(|entry| answer(*entry, Section::Overview, intent));
    let Onward { buttons, menu } = few(buttons.collect(), facet_words::more_supplements());
    let mut body = Body {
        screen: screen(&mut writer, &supplements, (single, ending)),
        buttons,
        menu,
        sections: vec![Section::Interactions.as_str()],
        share: share_of_few(&entries, intent),
        ..answer_about(&entries, intent)
    };
    fit::renumber(&mut body, &writer.citations);
    body
}

/// What leads, the pairs, the answer that speaks of them, and a caution on each.
fn screen<'k>(
    writer: &mut Writer<'k>,
    supplements: &[&'k Supplement],
    (single, ending): (Option<Line>, Vec<Line>),
) -> Vec<Line> {
    const ROOM: usize = fit::SCREEN - fit::CLOSING;
    let mut screen = first(writer.intent, supplements);
    let of_single = single.as_ref().map_or(0, Line::width);
    let taken = fit::width(&screen) + fit::width(&ending) + of_single;
    screen.extend(pairs::within(
        writer,
        supplements,
        ROOM.saturating_sub(taken),
    ));
    screen.extend(single);
    for supplement in supplements {
        let cautions = facets::concerning(writer, supplement);
        screen.extend(cautions.into_iter().take(1));
    }
    screen.extend(ending);
    fit::shorten(&mut screen, ROOM);
    screen
}

/// Refusals, what it is about, and how a misspelt name was read.
fn first(intent: &Intent, supplements: &[&Supplement]) -> Vec<Line> {
    let names: Vec<&str> = supplements.iter().map(|it| it.name.as_str()).collect();
    let refusals = intent.asked.refusals.iter().cloned().map(Line::text);
    let heading = Line::heading(List::and(&names).to_string());
    let read = notes::read_as(intent);
    refusals.chain([heading]).chain(read).collect()
}

/// The pairs that no file has a row on.
fn unlisted<'k>(writer: &mut Writer<'k>, supplements: &[&'k Supplement]) -> Option<Line> {
    let mut pairs: Vec<String> = Vec::new();
    for (place, one) in supplements.iter().enumerate() {
        for other in &supplements[place + 1..] {
            if facets::between(writer, &[one, other]).is_empty() {
                pairs.push(List::and(&[one.name.as_str(), other.name.as_str()]).to_string());
            }
        }
    }
    let pairs = pairs.join("; ");
    (!pairs.is_empty()).then(|| Line::text(words::pairs_not_listed(&pairs)))
}
