//! Several entries at once: a short answer for each.

mod laid_out;
mod together;
mod told;
mod unchecked;

use crate::answer::facets;
use crate::answer::facets::writer::Writer;
use crate::answer::intent::Intent;
use crate::answer::page::buttons::answer;
use crate::answer::page::entries::{answer_about, distinct, share_of_few};
use crate::answer::page::{fit, notes, reviews};
use crate::answer::reply::Body;
use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::knowledge::{Entry, Knowledge};

use laid_out::{FEW, add_each};
use together::together;
use told::{Told, told};
use unchecked::unchecked;

/// The body for the first `most` of the entries.
pub(in crate::answer) fn body(
    knowledge: &Knowledge,
    ids: &[String],
    intent: &Intent,
    most: usize,
) -> Body {
    let entries = distinct(knowledge, ids, most);
    if entries.is_empty() {
        return notes::gone(ids.first().map_or("", String::as_str));
    }
    let mut writer = Writer::new(knowledge, intent);
    let section = intent.asked.section();
    let buttons = entries.iter();
    let mut body = Body {
        screen: screen(&mut writer, &entries, ids.len() - entries.len()),
        buttons: buttons
            .filter_map(|entry| answer(*entry, section, intent))
            .collect(),
        share: share_of_few(&entries, intent),
        ..answer_about(&entries, intent)
    };
    fit::renumber(&mut body, &writer.citations);
    body
}

/// What leads, each entry, and what is told once for all; `left` more were named.
fn screen<'k>(writer: &mut Writer<'k>, entries: &[Entry<'k>], left: usize) -> Vec<Line> {
    let intent = writer.intent;
    let mut screen = notes::opening(intent);
    let leading = facets::leading_of(writer, entries);
    let is_of_both = !leading.is_empty() && entries.len() <= FEW;
    screen.extend(leading);
    let told = entries.iter().map(|entry| told(writer, *entry));
    let told: Vec<Told> = told.filter(Told::is_any).collect();
    let ending: Vec<Line> = together(writer, entries)
        .into_iter()
        .chain(unchecked(writer, entries))
        .chain(notes::more_were_named(left))
        .chain(notes::left_out(writer))
        .chain(reviews::overdue_among(entries, intent.today))
        .collect();
    let without_room = add_each(&mut screen, told, &ending);
    // What leads tells of both already.
    if !without_room.is_empty() && !is_of_both {
        screen.push(Line::text(words::behind_their_buttons(&without_room)));
    }
    screen.extend(ending);
    screen
}
