//! Amounts of several supplements at once: each against its own limits, and what they do to each other, in a line each.

use crate::answer::facets::writer::Writer;
use crate::answer::intent::Intent;
use crate::answer::page::buttons::{Onward, answer, few};
use crate::answer::page::entries::{answer_about, first_supplements, share_of_few};
use crate::answer::page::{fit, notes, pairs, reviews};
use crate::answer::reply::Body;
use crate::answer::reply::line::{Line, Shape};
use crate::answer::{amount_words, facet_words, facets};
use crate::knowledge::{Entry, Knowledge, Supplement};
use crate::question::Section;

/// How many supplements are read against their limits at once.
const MOST: usize = 8;

/// The width that all lines may have.
const ROOM: usize = fit::OF_SEVERAL - fit::CLOSING;

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
    let supplements = first_supplements(knowledge, ids, MOST);
    let entries: Vec<Entry<'_>> = supplements.iter().copied().map(Entry::Supplement).collect();
    let more = notes::more_were_named(ids.len() - supplements.len());
    let left_out = notes::left_out(&mut writer);
    let ending: Vec<Line> = more.into_iter().chain(left_out).collect();
    let mut screen = notes::opening(intent);
    screen.extend(reviews::overdue_among(&entries, intent.today));
    screen.extend(facets::single_of(&mut writer, &entries));
    for supplement in with_amounts_first(&supplements, intent) {
        screen.extend(each(&mut writer, supplement));
    }
    let room = ROOM.saturating_sub(fit::width(&screen) + fit::width(&ending));
    screen.extend(pairs::within(&mut writer, &supplements, room));
    screen.extend(ending);
    fit::shorten(&mut screen, ROOM);
    let buttons = entries
        .iter()
        .filter_map(|entry| answer(*entry, Section::UpperLimits, intent));
    let Onward { buttons, menu } = few(buttons.collect(), facet_words::more_supplements());
    let mut body = Body {
        screen,
        buttons,
        menu,
        sections: [Section::UpperLimits, Section::Interactions]
            .map(Section::as_str)
            .to_vec(),
        share: share_of_few(&entries, intent),
        ..answer_about(&entries, intent)
    };
    fit::renumber(&mut body, &writer.citations);
    body
}

/// What is told of an amount stands before the limits of what has none.
fn with_amounts_first<'k>(supplements: &[&'k Supplement], intent: &Intent) -> Vec<&'k Supplement> {
    let has_amount = |supplement: &&Supplement| {
        let mut amounts = intent.asked.amounts_of(&supplement.id);
        amounts.any(|amount| amount.of.is_some())
    };
    let mut supplements = supplements.to_vec();
    supplements.sort_by_key(|supplement| !has_amount(supplement));
    supplements
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
    let on_condition = facets::on_condition(writer, supplement, &[]);
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
