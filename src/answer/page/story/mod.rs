//! What a story asks, of one entry or of several: the medicines and the conditions that it names, its amounts, and the
//! answers that together tell the rest.

mod lines;
mod told;
mod unlisted;

use crate::answer::facets;
use crate::answer::facets::Pair;
use crate::answer::facets::writer::Writer;
use crate::answer::intent::{Asked, Intent};
use crate::answer::page::buttons::{Onward, answer, onward, share};
use crate::answer::page::entries::{answer_about, distinct, supplements};
use crate::answer::page::{entries, fit, notes, reviews, screen};
use crate::answer::reply::Body;
use crate::answer::reply::line::Line;
use crate::knowledge::{Entry, InteractionSeverity, Knowledge};
use crate::question::Facet;

use lines::{Matter, Part, laid_out};
use told::told;
use unlisted::Unlisted;

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
    let (mut parts, unlisted) = told_of_each(&mut writer, &entries);
    parts.extend(together(&mut writer, &entries));
    let head = screen::head(&mut writer, first);
    let ending: Vec<Line> = unlisted
        .into_iter()
        .chain(notes::names_left_out(&mut writer))
        .chain(reviews::overdue_among(&entries, intent.today))
        .collect();
    let Onward { buttons, menu } = onward_from(&entries, intent);
    let mut body = Body {
        screen: laid_out(&entries, &head, &parts, (&ending, most(&intent.asked))),
        buttons,
        menu,
        share: share(&entries::ids(&entries), intent.asked.section(), intent),
        ..answer_about(&entries, intent)
    };
    fit::renumber(&mut body, &writer.citations);
    body
}

/// The characters that the screen has. What is refused is read first, and is not lost in a long text.
const fn most(asked: &Asked) -> usize {
    if asked.refusals.is_empty() {
        fit::OF_STORY
    } else {
        fit::SCREEN
    }
}

/// What is told of the first entries, and the medicines that some of them list nothing with.
fn told_of_each<'k>(writer: &mut Writer<'k>, entries: &[Entry<'k>]) -> (Vec<Part>, Vec<Line>) {
    let mut parts: Vec<Part> = Vec::new();
    let mut unlisted = Unlisted::default();
    for (of, entry) in entries.iter().enumerate().take(MOST) {
        let told = told(writer, *entry);
        let intent = writer.intent;
        let lines = (1..).zip(told.lines);
        let lines = lines.map(|(at, (matter, line))| Part {
            way: facets::way_to(&intent.asked, *entry, &line),
            of,
            at,
            matter,
            line,
        });
        parts.extend(lines);
        for (why, medicines) in told.unlisted {
            unlisted.add(entry.name(), (why, medicines));
        }
    }
    (parts, unlisted.lines())
}

/// What the entries do to each other, below the first of them, as far as no answer tells it: a pair that harms leads, others
/// stand behind all else, as far as there is room.
fn together<'k>(writer: &mut Writer<'k>, entries: &[Entry<'k>]) -> Vec<Part> {
    let asked = &writer.intent.asked;
    let is_told = |pair: &Pair<'_>| {
        entries.iter().any(|entry| {
            let answers = facets::each_of(asked, *entry).into_iter();
            let mut answers = answers.map(|(_, answer)| answer);
            answers.any(|answer| pair.is_told_by(answer, entry.id()))
        })
    };
    let pairs = facets::pairs(writer, &supplements(entries)).into_iter();
    let pairs = pairs.filter(|pair| !is_told(pair)).map(|pair| {
        let (matter, at) = match pair.severity {
            InteractionSeverity::Major => (Matter::LeadingMedicine, 0),
            _ => (Matter::Pair, usize::MAX),
        };
        Part {
            of: 0,
            at,
            matter,
            line: pair.line,
            way: None,
        }
    });
    pairs.collect()
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

/// The entries, each once; that of an amount stands first where too much is asked about, then those whose answers were
/// chosen first.
fn in_order<'k>(knowledge: &'k Knowledge, ids: &[String], asked: &Asked) -> Vec<Entry<'k>> {
    let mut entries = distinct(knowledge, ids, usize::MAX);
    let is_of_limits = matches!(asked.facets.first(), Some(Facet::Limit | Facet::Overdose));
    let first = |entry: &Entry<'_>| {
        let answers = facets::each_of(asked, *entry);
        let place = answers.first().map_or(usize::MAX, |(place, _)| *place);
        let mut amounts = asked.amounts.iter();
        let has_amount = amounts.any(|amount| amount.of.as_deref() == Some(entry.id()));
        (!(is_of_limits && has_amount), place)
    };
    entries.sort_by_key(first);
    entries
}
