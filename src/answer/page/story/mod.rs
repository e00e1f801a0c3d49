//! What a story asks, of one entry or of several: the medicines and the conditions that it names, its amounts, and the
//! answers that together tell the rest.

mod lines;
mod told;

use crate::answer::facets;
use crate::answer::facets::writer::Writer;
use crate::answer::intent::{Asked, Intent};
use crate::answer::page::buttons::{Onward, answer, onward, share};
use crate::answer::page::{fit, notes, reviews, screen};
use crate::answer::reply::line::Line;
use crate::answer::reply::{Body, Kind};
use crate::answer::words::{self, Nothing};
use crate::grammar::List;
use crate::knowledge::{Entry, Knowledge};

use lines::{Part, laid_out};
use told::told;

/// So many entries are told of.
const MOST: usize = 3;

/// The body for a story about these entries.
pub(in crate::answer) fn body(knowledge: &Knowledge, ids: &[String], intent: &Intent) -> Body {
    let entries = in_order(knowledge, ids, &intent.asked);
    let Some(first) = entries.first().copied() else {
        return notes::gone(ids.first().map_or("", String::as_str));
    };
    let mut writer = match entries[..] {
        [entry] => Writer::on(knowledge, entry, intent),
        _ => Writer::new(knowledge, intent),
    };
    let mut parts: Vec<Part> = Vec::new();
    let mut unlisted: Vec<Unlisted> = Vec::new();
    for (of, entry) in entries.iter().enumerate().take(MOST) {
        let told = told(&mut writer, *entry);
        parts.extend(
            told.lines
                .into_iter()
                .map(|(matter, line)| Part { of, matter, line }),
        );
        for (why, medicines) in told.unlisted {
            add_unlisted(&mut unlisted, (why, medicines), entry.name());
        }
    }
    let head = screen::head(&mut writer, first);
    let ending: Vec<Line> = unlisted
        .iter()
        .map(Unlisted::line)
        .chain(notes::names_left_out(intent))
        .chain(reviews::overdue_among(&entries, intent.today))
        .collect();
    let screen = laid_out(&entries, head, parts, ending);
    let section = intent.asked.section();
    let ids: Vec<String> = entries.iter().map(|entry| entry.id().to_owned()).collect();
    let is_supplement = matches!(first, Entry::Supplement(_));
    let Onward { buttons, menu } = onward_from(&entries, intent);
    let mut body = Body {
        kind: Kind::Answer,
        screen,
        buttons,
        menu,
        entries: if is_supplement {
            ids.clone()
        } else {
            Vec::new()
        },
        topics: if is_supplement {
            Vec::new()
        } else {
            ids.clone()
        },
        sections: vec![section.as_str()],
        share: share(&ids, section, intent),
        corrected: intent.said.corrected.clone(),
        ..Body::default()
    };
    fit::renumber(&mut body, &writer.citations);
    body
}

/// Where one leads on to, or each of several.
fn onward_from(entries: &[Entry<'_>], intent: &Intent) -> Onward {
    let section = intent.asked.section();
    match entries {
        [entry] => {
            let sections = screen::sections(&intent.asked.facets);
            onward(*entry, &sections, (fit::BUTTONS, intent))
        }
        _ => Onward {
            buttons: entries
                .iter()
                .filter_map(|entry| answer(*entry, section, intent))
                .collect(),
            menu: None,
        },
    }
}

/// The entries, each once; those whose answers were chosen first stand first.
fn in_order<'k>(knowledge: &'k Knowledge, ids: &[String], asked: &Asked) -> Vec<Entry<'k>> {
    let mut entries: Vec<Entry<'_>> = Vec::new();
    for entry in ids.iter().filter_map(|id| knowledge.entry(id)) {
        if entries.iter().all(|known| known.id() != entry.id()) {
            entries.push(entry);
        }
    }
    let first = |entry: &Entry<'_>| {
        let answers = facets::each_of(asked, *entry);
        answers.first().map_or(usize::MAX, |(place, _)| *place)
    };
    entries.sort_by_key(first);
    entries
}

/// Medicines that some entries list nothing with.
struct Unlisted {
    why: Nothing,
    medicines: Vec<String>,
    entries: Vec<String>,
}

impl Unlisted {
    fn line(&self) -> Line {
        Line::item(words::nothing_known(
            &self.why,
            &List::and(&self.entries).to_string(),
            &List::and(&self.medicines).to_string(),
        ))
    }
}

/// Of the same medicines, and for the same reason, one line tells for all entries.
fn add_unlisted(
    unlisted: &mut Vec<Unlisted>,
    (why, medicines): (Nothing, Vec<String>),
    entry: &str,
) {
    let mut known = unlisted.iter_mut();
    match known.find(|known| known.why == why && known.medicines == medicines) {
        Some(known) => known.entries.push(entry.to_owned()),
        None => unlisted.push(Unlisted {
            why,
            medicines,
            entries: vec![entry.to_owned()],
        }),
    }
}
