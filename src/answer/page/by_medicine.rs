//! What interacts with a medicine: every supplement that has a row on it, the most severe first.

use rustc_hash::FxHashSet;

use crate::answer::facet_words;
use crate::answer::facets::covers;
use crate::answer::facets::writer::Writer;
use crate::answer::intent::Intent;
use crate::answer::page::also_listed::also_listed;
use crate::answer::page::buttons::{Onward, answer, few, remembering};
use crate::answer::page::{fit, notes, reviews};
use crate::answer::reply::action::Action;
use crate::answer::reply::code::Code;
use crate::answer::reply::line::Line;
use crate::answer::reply::{Body, Kind};
use crate::answer::words::{self, Nothing};
use crate::grammar::List;
use crate::knowledge::{Entry, Interaction, Knowledge, Supplement};
use crate::question::Section;

/// The body for a medicine or class.
pub(in crate::answer) fn body(knowledge: &Knowledge, medicine: &str, intent: &Intent) -> Body {
    let mut rows: Vec<(&Supplement, &Interaction)> = knowledge
        .supplements
        .values()
        .map(AsRef::as_ref)
        .flat_map(|supplement: &Supplement| {
            supplement
                .interactions
                .iter()
                .map(move |row| (supplement, row))
        })
        .filter(|(_, row)| covers(knowledge, &row.with, medicine))
        .collect();
    rows.sort_by_key(|(supplement, row)| (row.severity, row.certainty, &supplement.id));
    let mut writer = Writer::new(knowledge, intent);
    let lines: Vec<Line> = rows
        .iter()
        .map(|(supplement, row)| line(&mut writer, supplement, row))
        .collect();
    let name = knowledge.substance_name(medicine);
    let entries: Vec<Entry<'_>> = rows.iter().map(|row| Entry::Supplement(row.0)).collect();
    let overdue = reviews::overdue_among(&entries, intent.today);
    let mut body = Body {
        kind: Kind::Interactions,
        screen: screen(
            name,
            overdue,
            (&lines, &rows),
            others(knowledge, medicine, intent),
        ),
        share: remembering(
            Action::Medicine {
                medicine: medicine.to_owned(),
                asked: Code::default(),
            },
            intent,
        ),
        corrected: intent.said.corrected.clone(),
        sections: vec![Section::Interactions.as_str()],
        ..Body::default()
    };
    let mut buttons = Vec::new();
    for (supplement, _) in rows {
        if !body.entries.contains(&supplement.id) {
            body.entries.push(supplement.id.clone());
            let entry = Entry::Supplement(supplement);
            buttons.extend(answer(entry, Section::Interactions, intent));
        }
    }
    let onward = few(buttons, facet_words::more_supplements());
    let Onward { buttons, menu } = onward;
    body.buttons = buttons;
    body.menu = menu;
    fit::renumber(&mut body, &writer.citations);
    body
}

/// How the name was read where it is misspelt, and what else the question names: no medicine and no substance is left
/// out without a word.
fn others(knowledge: &Knowledge, medicine: &str, intent: &Intent) -> Vec<Line> {
    let others = intent.asked.medicines.iter().filter(|id| *id != medicine);
    let names: Vec<&str> = others.map(|id| knowledge.substance_name(id)).collect();
    let medicines = (!names.is_empty()).then(|| {
        Line::text(words::one_medicine_at_a_time(
            &List::and(&names).to_string(),
        ))
    });
    let read = intent.said.corrected.iter().take(1);
    read.map(|corrected| Line::text(words::read_as(&corrected.from, &corrected.to)))
        .chain(medicines)
        .chain(notes::left_out(intent))
        .collect()
}

fn screen(
    name: &str,
    overdue: Option<Line>,
    (lines, rows): (&[Line], &[(&Supplement, &Interaction)]),
    others: Vec<Line>,
) -> Vec<Line> {
    let mut screen = vec![Line::heading(words::interacts_with(name))];
    screen.extend(overdue);
    screen.push(Line::text(words::medicine_itself(name)));
    screen.extend(others);
    if lines.is_empty() {
        screen.push(Line::text(words::nothing_known(
            &Nothing::NotChecked,
            name,
            words::any_supplement(),
        )));
        return screen;
    }
    let closing = Line::text(words::others_not_checked(name));
    let above = fit::width(&screen) + closing.width();
    let (kept, left) = fit::in_words(lines.to_vec(), above);
    screen.extend(kept);
    screen.extend(also_listed(&by_severity(rows, rows.len() - left)));
    screen.push(closing);
    screen
}

/// The names of the supplements behind the first rows, by their most severe row: each once, and none that was spoken of.
fn by_severity<'k>(
    rows: &[(&'k Supplement, &Interaction)],
    spoken_of: usize,
) -> Vec<(Option<&'static str>, Vec<&'k str>)> {
    let (said, left) = rows.split_at(spoken_of);
    let mut known: FxHashSet<&str> = said.iter().map(|(entry, _)| entry.id.as_str()).collect();
    let mut groups: Vec<(Option<&'static str>, Vec<&str>)> = Vec::new();
    for (supplement, row) in left {
        if !known.insert(&supplement.id) {
            continue;
        }
        let label = Some(row.severity.as_str());
        match groups.last_mut().filter(|group| group.0 == label) {
            Some((_, names)) => names.push(&supplement.name),
            None => groups.push((label, vec![&supplement.name])),
        }
    }
    groups
}

fn line<'k>(writer: &mut Writer<'k>, supplement: &'k Supplement, row: &Interaction) -> Line {
    let cites = writer
        .citations
        .cite(Entry::Supplement(supplement), &row.refs);
    let with = writer.knowledge.substance_name(&row.with);
    let weight = words::weight(row.severity, row.certainty);
    let label = format!("{} ({weight}; {with})", supplement.name);
    Line::item(format!("{} {}", row.effect, row.action))
        .labelled(label)
        .citing(cites)
}
