//! What interacts with a medicine: every supplement that has a row on it, the most severe first.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::answer::facet_words;
use crate::answer::facets::covers;
use crate::answer::facets::writer::Writer;
use crate::answer::intent::Intent;
use crate::answer::page::also_listed::also_listed;
use crate::answer::page::buttons::{Onward, answer, few, remembering};
use crate::answer::page::{entries, fit, notes, reviews};
use crate::answer::reply::action::Action;
use crate::answer::reply::code::Code;
use crate::answer::reply::line::Line;
use crate::answer::reply::{Body, Kind};
use crate::answer::words::{self, Nothing};
use crate::grammar::List;
use crate::knowledge::{Entry, Interaction, Knowledge, Supplement};
use crate::question::Section;

/// A supplement, and its row on the medicine.
type Row<'k> = (&'k Supplement, &'k Interaction);

/// The body for a medicine or class.
pub(in crate::answer) fn body(knowledge: &Knowledge, medicine: &str, intent: &Intent) -> Body {
    let rows = rows_on(knowledge, medicine);
    let mut writer = Writer::new(knowledge, intent);
    let lines: Vec<Line> = rows
        .iter()
        .map(|(supplement, row)| line(&mut writer, supplement, row))
        .collect();
    let entries = each_once(&rows);
    let above: Vec<Line> = reviews::overdue_among(&entries, intent.today)
        .into_iter()
        .chain(others(&mut writer, medicine))
        .chain([Line::text(words::medicine_itself(
            knowledge.substance_name(medicine),
        ))])
        .collect();
    let buttons = entries
        .iter()
        .filter_map(|entry| answer(*entry, Section::Interactions, intent));
    let Onward { buttons, menu } = few(buttons.collect(), facet_words::more_supplements());
    let mut body = Body {
        kind: Kind::Interactions,
        screen: screen(knowledge.substance_name(medicine), above, (lines, &rows)),
        buttons,
        menu,
        entries: entries::ids(&entries),
        sections: vec![Section::Interactions.as_str()],
        share: shared(medicine, intent),
        corrected: intent.said.corrected.clone(),
        ..Body::default()
    };
    fit::renumber(&mut body, &writer.citations);
    body
}

/// All rows on what covers the medicine, the most severe first.
fn rows_on<'k>(knowledge: &'k Knowledge, medicine: &str) -> Vec<Row<'k>> {
    // Many rows are about the same: each is looked up once.
    let mut covered: FxHashMap<&str, bool> = FxHashMap::default();
    let mut is_covered = |with| {
        *covered
            .entry(with)
            .or_insert_with(|| covers(knowledge, with, medicine))
    };
    let supplements = knowledge.supplements.values().map(AsRef::as_ref);
    let mut rows: Vec<Row<'_>> = supplements
        .flat_map(|supplement: &Supplement| {
            let rows = supplement.interactions.iter();
            rows.map(move |row| (supplement, row))
        })
        .filter(|(_, row)| is_covered(row.with.as_str()))
        .collect();
    rows.sort_by_key(|(supplement, row)| (row.severity, row.certainty, &supplement.id));
    rows
}

/// The supplements that the rows are of, in their order.
fn each_once<'k>(rows: &[Row<'k>]) -> Vec<Entry<'k>> {
    let mut known: FxHashSet<&str> = FxHashSet::default();
    let new = rows.iter().filter(|(entry, _)| known.insert(&entry.id));
    new.map(|(entry, _)| Entry::Supplement(entry)).collect()
}

/// What shows the list to the whole channel.
fn shared(medicine: &str, intent: &Intent) -> Option<Action> {
    let action = Action::Medicine {
        medicine: medicine.to_owned(),
        asked: Code::default(),
    };
    remembering(action, intent)
}

/// How the name was read where it is misspelt, and what else the question names: no medicine and no substance is left
/// out without a word.
fn others(writer: &mut Writer<'_>, medicine: &str) -> Vec<Line> {
    let Writer {
        knowledge, intent, ..
    } = *writer;
    let others = intent.asked.medicines.iter().filter(|id| *id != medicine);
    let names: Vec<&str> = others.map(|id| knowledge.substance_name(id)).collect();
    let medicines = (!names.is_empty()).then(|| {
        Line::text(words::one_medicine_at_a_time(
            &List::and(&names).to_string(),
        ))
    });
    notes::read_as(intent)
        .into_iter()
        .chain(medicines)
        .chain(notes::left_out(writer))
        .collect()
}

fn screen(name: &str, above: Vec<Line>, (lines, rows): (Vec<Line>, &[Row<'_>])) -> Vec<Line> {
    let mut screen = vec![Line::heading(words::interacts_with(name))];
    screen.extend(above);
    if lines.is_empty() {
        screen.push(Line::text(words::nothing_known(
            &Nothing::NotChecked,
            name,
            words::any_supplement(),
        )));
        return screen;
    }
    let closing = Line::text(words::others_not_checked(name));
    let (kept, left) = fit::in_words(lines, fit::width(&screen) + closing.width());
    screen.extend(kept);
    screen.extend(also_listed(&by_severity(rows, rows.len() - left)));
    screen.push(closing);
    screen
}

/// The names of the supplements behind the first rows, by their most severe row: each once, and none that was spoken of.
fn by_severity<'k>(
    rows: &[Row<'k>],
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
