//! Several entries at once: a short answer for each.

use crate::answer::facets;
use crate::answer::facets::writer::{Length, Writer};
use crate::answer::intent::Intent;
use crate::answer::intent::asked::Asked;
use crate::answer::page::buttons::{answer, share};
use crate::answer::page::screen::wanted;
use crate::answer::page::{fit, notes, reviews};
use crate::answer::reply::line::Line;
use crate::answer::reply::{Body, Kind};
use crate::answer::words::{self, Nothing};
use crate::grammar::List;
use crate::knowledge::{Entry, Knowledge, Supplement};
use crate::question::{Facet, Section};

/// Of so few, each has a line, however long.
const FEW: usize = 2;

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
    let entries = distinct(knowledge, ids, most);
    if entries.is_empty() {
        return notes::gone(ids.first().map_or("", String::as_str));
    }
    let refusals = intent.asked.refusals.iter().cloned();
    let mut screen: Vec<Line> = refusals.map(Line::text).collect();
    for corrected in intent.said.corrected.iter().take(1) {
        screen.push(Line::text(words::read_as(&corrected.from, &corrected.to)));
    }
    let left = ids.len().saturating_sub(entries.len());
    let three = (left > 0).then(|| Line::text(words::three_at_most(left)));
    let ending: Vec<Line> = three
        .into_iter()
        .chain(notes::left_out(intent))
        .chain(reviews::overdue_among(&entries, intent.today))
        .collect();
    let leading = facets::leading_of(&mut writer, &entries);
    let is_of_both = !leading.is_empty() && entries.len() <= FEW;
    screen.extend(leading);
    let told = entries.iter().map(|entry| told(&mut writer, *entry));
    let told = told.filter(|told| told.head.len() + told.more.len() > 1);
    let told = told.collect();
    let ending: Vec<Line> = together(&mut writer, &entries)
        .into_iter()
        .chain(unchecked(&writer, &entries))
        .chain(ending)
        .collect();
    let without_room = add_each(&mut screen, told, &ending);
    // What leads tells of both already.
    if !without_room.is_empty() && !is_of_both {
        screen.push(Line::text(words::behind_their_buttons(&without_room)));
    }
    screen.extend(ending);
    let supplements = matches!(entries[0], Entry::Supplement(_));
    let ids: Vec<String> = entries.iter().map(|entry| entry.id().to_owned()).collect();
    let buttons = entries.iter();
    let mut body = Body {
        kind: Kind::Answer,
        screen,
        buttons: buttons
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

/// The entries with these ids, each once: Discord takes no two buttons with one id.
fn distinct<'k>(knowledge: &'k Knowledge, ids: &[String], most: usize) -> Vec<Entry<'k>> {
    let mut entries: Vec<Entry<'_>> = Vec::new();
    for entry in ids.iter().filter_map(|id| knowledge.entry(id)) {
        if entries.len() < most && entries.iter().all(|known| known.id() != entry.id()) {
            entries.push(entry);
        }
    }
    entries
}

/// What they do to each other, in the weightiest row, where that is asked for beside something else.
fn together<'k>(writer: &mut Writer<'k>, entries: &[Entry<'k>]) -> Option<Line> {
    let asked = &writer.intent.asked;
    if !asks_what_goes_together(asked) {
        return None;
    }
    let supplements: Vec<&Supplement> = entries
        .iter()
        .filter_map(|entry| match entry {
            Entry::Supplement(supplement) => Some(*supplement),
            Entry::Topic(_) => None,
        })
        .collect();
    facets::between(writer, &supplements).into_iter().next()
}

/// The medicines that nobody checked with any of the entries, and the entries that nobody checked with any of the others:
/// there is no room to say it of each.
fn unchecked(writer: &Writer<'_>, entries: &[Entry<'_>]) -> Vec<Line> {
    let knowledge = writer.knowledge;
    let was_checked = |entry: &Entry<'_>, medicine: &str| match entry {
        Entry::Supplement(supplement) => facets::was_checked(knowledge, supplement, medicine),
        Entry::Topic(_) => false,
    };
    let medicines = writer.intent.asked.medicines.iter();
    let medicines = medicines.filter(|id| knowledge.medicines.contains_key(*id));
    let (checked, never): (Vec<&String>, Vec<&String>) =
        medicines.partition(|id| entries.iter().any(|entry| was_checked(entry, id)));
    let is_left = |entry: &&Entry<'_>| !checked.iter().any(|id| was_checked(entry, id));
    let supplements = entries.iter();
    let supplements = supplements.filter(|entry| matches!(entry, Entry::Supplement(_)));
    let left = supplements.clone().filter(is_left);
    let left: Vec<&str> = left.map(|entry| entry.name()).collect();
    let all: Vec<&str> = supplements.map(|entry| entry.name()).collect();
    let line = |entries: &[&str], medicines: &[&String]| {
        let names = medicines.iter().map(|id| knowledge.substance_name(id));
        let names: Vec<&str> = names.collect();
        let is_any = !entries.is_empty() && !names.is_empty();
        is_any.then(|| {
            Line::text(words::nothing_known(
                &Nothing::NotChecked,
                &List::and(entries).to_string(),
                &List::and(&names).to_string(),
            ))
        })
    };
    let lines = [line(&all, &never), line(&left, &checked)];
    lines.into_iter().flatten().collect()
}

/// Of several supplements and no medicine: what each does with medicines is no answer to that.
fn asks_what_goes_together(asked: &Asked) -> bool {
    let mut medicines = asked.medicines.iter();
    medicines.all(|id| asked.about.contains(id))
        && wanted(asked).iter().copied().any(Facet::is_of_interactions)
}

/// What is said of one of several entries.
struct Told {
    name: String,
    /// The name, what must come first, and the first line of the answer.
    head: Vec<Line>,
    /// What else answers it, and what belongs to that.
    more: Vec<Line>,
}

fn told<'k>(writer: &mut Writer<'k>, entry: Entry<'k>) -> Told {
    let mut head = vec![Line::heading(entry.name())];
    let Entry::Supplement(supplement) = entry else {
        let (verdict, refs) = entry.verdict();
        let cites = writer.citations.cite(entry, refs);
        head.push(Line::text(verdict).citing(cites));
        return Told {
            name: entry.name().to_owned(),
            head: brief(head),
            more: brief(writer.section(entry, Section::Overview, Length::Short)),
        };
    };
    let concerning = facets::concerning(writer, supplement);
    head.extend(concerning.into_iter().take(1));
    head.extend(facets::at_a_glance(writer, supplement));
    let (mut more, mut beside) = (Vec::new(), Vec::new());
    let mut facets = wanted(&writer.intent.asked);
    if asks_what_goes_together(&writer.intent.asked) {
        facets.retain(|facet| !facet.is_of_interactions());
    }
    // Of medicines that nobody checked one line tells.
    let knowledge = writer.knowledge;
    let medicines = &writer.intent.asked.medicines;
    let mut others = medicines.iter().filter(|id| **id != supplement.id);
    let is_unchecked = others.all(|id| !facets::was_checked(knowledge, supplement, id));
    if is_unchecked && !medicines.is_empty() && facets::is_unlisted(writer, supplement) {
        facets.retain(|facet| !facet.is_of_interactions());
    }
    for facet in facets {
        let brief = writer.brief(supplement, facet);
        let is_known = |line: &Line| head.iter().any(|known| known.text == line.text);
        let answer = brief.answer.into_iter().filter(|line| !is_known(line));
        let mut answer = answer.collect::<Vec<Line>>().into_iter();
        head.extend(answer.next());
        more.extend(answer);
        // What too much does has room where one is asked about.
        let is_harm = |line: &Line| line.label.as_deref() == Some(words::too_much());
        beside.extend(brief.beside.into_iter().filter(|line| !is_harm(line)));
    }
    more.extend(beside);
    Told {
        name: entry.name().to_owned(),
        head: brief(head),
        more: brief(more),
    }
}

/// Each with one reference; of several entries there is no room for more.
fn brief(mut lines: Vec<Line>) -> Vec<Line> {
    for line in &mut lines {
        line.cites.truncate(1);
    }
    lines
}

/// The heads of all, as far as they fit; then, entry by entry, what else fits into the share of each. The names that had no
/// room.
fn add_each(screen: &mut Vec<Line>, mut told: Vec<Told>, ending: &[Line]) -> Vec<String> {
    let fixed = fit::width(screen) + fit::width(ending);
    let room = (fit::SCREEN - fit::CLOSING).saturating_sub(fixed);
    let mut last = told.len();
    let width = |told: &[Told]| told.iter().map(|one| fit::width(&one.head)).sum::<usize>();
    // What stands for those that get no line wants room too.
    let behind = |told: &[Told]| {
        let names: Vec<String> = told.iter().map(|one| one.name.clone()).collect();
        let line = Line::text(words::behind_their_buttons(&names));
        if names.is_empty() { 0 } else { line.width() }
    };
    let mut reserved = 0;
    while width(&told) + reserved > room && last > 0 {
        last -= 1;
        told[last].head.truncate(1);
        reserved = behind(&told[last..]);
    }
    let mut room = room.saturating_sub(width(&told) + reserved);
    let words: usize = told.iter().map(|one| fit::words(&one.head)).sum();
    let mut words = fit::WORDS.saturating_sub(words);
    let count = told.len();
    let mut without_room = Vec::new();
    for (place, one) in told.into_iter().enumerate() {
        let (share, mut few) = (room / (count - place), words / (count - place));
        let (kept, _) = fit::leading(one.more, share);
        // A name with nothing below it says nothing.
        let first = kept.first().map(Line::words);
        if one.head.len() == 1 && first.is_none_or(|words| words > few && count > FEW) {
            without_room.push(one.name);
            continue;
        }
        // The first line of one of a few may be long.
        if one.head.len() == 1 {
            few = few.max(first.unwrap_or_default());
        }
        screen.extend(one.head);
        for line in kept {
            if line.words() > few {
                break;
            }
            few -= line.words();
            words = words.saturating_sub(line.words());
            room -= line.width();
            screen.push(line);
        }
    }
    without_room
}
