//! Amounts of several supplements at once: each against its own limits, and what they do to each other, in a line each.

use crate::answer::facets::writer::Writer;
use crate::answer::intent::Intent;
use crate::answer::page::buttons::{Onward, answer, few, share};
use crate::answer::page::{fit, notes, reviews};
use crate::answer::reply::line::{Line, Shape};
use crate::answer::reply::{Body, Kind};
use crate::answer::{amount_words, facet_words, facets, words};
use crate::knowledge::{Entry, Knowledge, Supplement};
use crate::question::Section;

/// How many supplements are read against their limits at once.
const MOST: usize = 8;

/// The ids that a button can carry.
const SHARED: usize = 3;

/// Whether the question names amounts of these supplements and no medicine, whose interactions would weigh more.
pub(in crate::answer) fn is_asked(knowledge: &Knowledge, ids: &[String], intent: &Intent) -> bool {
    let asked = &intent.asked;
    let is_entry = |id: &String| knowledge.supplements.contains_key(id);
    let of_one = |id: &String| asked.amounts_of(id).any(|amount| amount.of.is_some());
    ids.len() > 1
        && ids.iter().all(is_entry)
        && ids.iter().any(of_one)
        && asked.medicines.iter().all(is_entry)
}

pub(in crate::answer) fn body(knowledge: &Knowledge, ids: &[String], intent: &Intent) -> Body {
    let mut writer = Writer::new(knowledge, intent);
    let known = ids.iter().filter_map(|id| knowledge.supplements.get(id));
    let supplements: Vec<&Supplement> = known.take(MOST).map(AsRef::as_ref).collect();
    let entries: Vec<Entry<'_>> = supplements.iter().copied().map(Entry::Supplement).collect();
    let left = ids.len().saturating_sub(supplements.len());
    let mut screen = first(intent);
    screen.extend(reviews::overdue_among(&entries, intent.today));
    screen.extend(facets::single_of(&mut writer, &entries));
    // What is told of an amount stands before the limits of what has none.
    let has_amount = |supplement: &&Supplement| {
        let mut amounts = intent.asked.amounts_of(&supplement.id);
        amounts.any(|amount| amount.of.is_some())
    };
    let (told, others): (Vec<&Supplement>, Vec<&Supplement>) =
        supplements.iter().partition(|it| has_amount(it));
    for supplement in told.iter().chain(&others) {
        screen.extend(each(&mut writer, supplement));
    }
    let together = facets::between(&mut writer, &supplements);
    let left = (left > 0).then(|| Line::text(words::three_at_most(left)));
    let mut ending: Vec<Line> = left.into_iter().collect();
    ending.extend(notes::left_out(intent));
    let room = fit::OF_SEVERAL - fit::CLOSING;
    let (shown, cut) = fit::leading(
        together,
        room.saturating_sub(fit::width(&screen) + fit::width(&ending) + fit::width(&[more()])),
    );
    screen.extend(shown);
    screen.extend(cut.then(more));
    screen.extend(ending);
    fit::shorten(&mut screen, room);
    let ids: Vec<String> = supplements.iter().map(|it| it.id.clone()).collect();
    let section = intent.asked.section();
    let all = entries.iter();
    let all = all.filter_map(|entry| answer(*entry, Section::UpperLimits, intent));
    let Onward { buttons, menu } = few(all.collect(), facet_words::more_supplements());
    let mut body = Body {
        kind: Kind::Answer,
        screen,
        buttons,
        menu,
        share: (ids.len() <= SHARED)
            .then(|| share(&ids, section, intent))
            .flatten(),
        entries: ids,
        sections: vec![
            Section::UpperLimits.as_str(),
            Section::Interactions.as_str(),
        ],
        corrected: intent.said.corrected.clone(),
        ..Body::default()
    };
    fit::renumber(&mut body, &writer.citations);
    body
}

fn more() -> Line {
    Line::text(words::more_under(Section::Interactions))
}

/// Refusals, and how a misspelt name was read.
fn first(intent: &Intent) -> Vec<Line> {
    let refusals = intent.asked.refusals.iter().cloned().map(Line::text);
    let corrected = intent.said.corrected.iter().take(1);
    let corrected = corrected.map(|it| Line::text(words::read_as(&it.from, &it.to)));
    refusals.chain(corrected).collect()
}

/// The weightiest caution on the people asked about, and each amount in a line; without one, the limit.
fn each<'k>(writer: &mut Writer<'k>, supplement: &'k Supplement) -> Vec<Line> {
    let mut lines = facets::at_a_glance(writer, supplement);
    if lines.is_empty() {
        let limit = facets::upper_limit(writer, supplement);
        lines.push(Line::text(amount_words::without(&limit.text)).citing(limit.cites));
    }
    for line in &mut lines {
        line.cites.truncate(1);
    }
    let cautions = facets::concerning(writer, supplement).into_iter();
    let on_condition = facets::on_condition(writer, supplement);
    let mut cautions: Vec<Line> = on_condition.into_iter().chain(cautions).take(1).collect();
    for line in &mut cautions {
        line.cites.truncate(1);
    }
    let lines = lines.into_iter().map(|line| Line {
        shape: Shape::Item,
        ..line.labelled(supplement.name.clone())
    });
    lines.chain(cautions).collect()
}
