//! What several supplements do to each other, where that is what is asked: each pair that has a row, and which have none.

use crate::answer::facets::writer::Writer;
use crate::answer::intent::Intent;
use crate::answer::page::buttons::{Onward, answer, few, share};
use crate::answer::page::screen::wanted;
use crate::answer::page::{fit, notes, reviews};
use crate::answer::reply::line::Line;
use crate::answer::reply::{Body, Kind};
use crate::answer::{facet_words, facets, words};
use crate::grammar::List;
use crate::knowledge::{Entry, Knowledge, Supplement};
use crate::question::{Facet, Section};

/// The ids that a button can carry.
const SHARED: usize = 3;

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
    let known = ids.iter().filter_map(|id| knowledge.supplements.get(id));
    let supplements: Vec<&Supplement> = known.take(MOST).map(AsRef::as_ref).collect();
    let entries: Vec<Entry<'_>> = supplements.iter().copied().map(Entry::Supplement).collect();
    let left = ids.len().saturating_sub(supplements.len());
    let left = (left > 0).then(|| Line::text(words::three_at_most(left)));
    // An answer that speaks of both says more than that the two were not checked, and less than a row.
    let single = facets::single_or_near_of(&mut writer, &entries);
    let is_sure = single.as_ref().is_some_and(|line| line.label.is_none());
    let unlisted = if is_sure {
        None
    } else {
        unlisted(&mut writer, &supplements)
    };
    let ending: Vec<Line> = unlisted
        .into_iter()
        .chain(left)
        .chain(notes::left_out(intent))
        .chain(reviews::overdue_among(&entries, intent.today))
        .collect();
    let mut screen = first(intent, &supplements);
    let between = facets::between(&mut writer, &supplements);
    let of_single = single.as_ref().map_or(0, Line::width);
    let room = (fit::SCREEN - fit::CLOSING).saturating_sub(
        fit::width(&screen) + fit::width(&ending) + fit::width(&[more()]) + of_single,
    );
    let (shown, cut) = fit::leading(between, room);
    screen.extend(shown);
    screen.extend(cut.then(more));
    screen.extend(single);
    for supplement in &supplements {
        screen.extend(
            facets::concerning(&mut writer, supplement)
                .into_iter()
                .take(1),
        );
    }
    screen.extend(ending);
    fit::shorten(&mut screen, fit::SCREEN - fit::CLOSING);
    let ids: Vec<String> = supplements.iter().map(|it| it.id.clone()).collect();
    let all = entries.iter();
    let all = all.filter_map(|entry| answer(*entry, Section::Overview, intent));
    let Onward { buttons, menu } = few(all.collect(), facet_words::more_supplements());
    let mut body = Body {
        kind: Kind::Answer,
        screen,
        buttons,
        menu,
        share: (ids.len() <= SHARED)
            .then(|| share(&ids, intent.asked.section(), intent))
            .flatten(),
        entries: ids,
        sections: vec![Section::Interactions.as_str()],
        corrected: intent.said.corrected.clone(),
        ..Body::default()
    };
    fit::renumber(&mut body, &writer.citations);
    body
}

fn more() -> Line {
    Line::text(words::more_under(Section::Interactions))
}

/// Refusals, what it is about, and how a misspelt name was read.
fn first(intent: &Intent, supplements: &[&Supplement]) -> Vec<Line> {
    let names: Vec<&str> = supplements.iter().map(|it| it.name.as_str()).collect();
    let refusals = intent.asked.refusals.iter().cloned().map(Line::text);
    let heading = Line::heading(List::and(&names).to_string());
    let corrected = intent.said.corrected.iter().take(1);
    let corrected = corrected.map(|it| Line::text(words::read_as(&it.from, &it.to)));
    refusals.chain([heading]).chain(corrected).collect()
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
