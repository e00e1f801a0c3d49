//! What a story asks, of one entry or of several: the medicines and the conditions that it names, its amounts, and the
//! answers that together tell the rest. What weighs most has room first.

use crate::answer::facets::brief::evidence;
use crate::answer::facets::writer::Writer;
use crate::answer::facets::{self, OfNamed};
use crate::answer::intent::asked::Told;
use crate::answer::intent::{Asked, Intent};
use crate::answer::page::buttons::{Onward, answer, onward, share};
use crate::answer::page::{fit, notes, reviews, screen};
use crate::answer::reply::line::Line;
use crate::answer::reply::{Body, Kind};
use crate::answer::words::{self, Nothing};
use crate::classify::row_id;
use crate::grammar::List;
use crate::knowledge::{Entry, Knowledge, SingleAnswer, Supplement};
use crate::question::{Facet, Section};

/// So many entries are told of.
const MOST: usize = 3;

/// So many cautions stand beside the answers of an entry.
const CAUTIONS: usize = 2;

/// So many lines compare amounts: what is above a limit, and that more is for a doctor.
const COMPARED: usize = 2;

/// What a line tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Matter {
    Caution,
    /// A caution on an illness that is named by the by.
    Condition,
    Medicine,
    /// An amount that is asked about.
    Asked,
    Answer(usize),
    /// An answer in whose place cautions or medicines are not told of.
    Warning(usize),
    /// What was found for an outcome that no answer speaks of.
    Evidence,
    Amount,
    Nothing,
}

impl Matter {
    /// In which order lines stand: an answer at its place, whether it warns or not.
    const fn place(self) -> (u8, usize) {
        match self {
            Self::Caution | Self::Condition => (0, 0),
            Self::Medicine => (1, 0),
            Self::Asked => (2, 0),
            Self::Answer(place) | Self::Warning(place) => (3, place),
            Self::Evidence => (4, 0),
            Self::Amount => (5, 0),
            Self::Nothing => (6, 0),
        }
    }
}

/// A line of an entry.
struct Part {
    /// The place of the entry.
    of: usize,
    matter: Matter,
    line: Line,
}

impl Part {
    /// What has room first: the closest answer, what may do harm, then the other answers.
    const fn weight(&self) -> usize {
        match self.matter {
            Matter::Answer(0) | Matter::Warning(0) => 0,
            Matter::Medicine | Matter::Caution | Matter::Asked | Matter::Warning(_) => 1,
            Matter::Nothing => 2,
            Matter::Answer(1) => 3,
            Matter::Condition => 4,
            Matter::Amount => 5,
            Matter::Answer(_) => 6,
            Matter::Evidence => 7,
        }
    }
}

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
    let Onward { buttons, menu } = match entries[..] {
        [entry] => onward(
            entry,
            &screen::sections(&intent.asked.facets),
            (fit::BUTTONS, intent),
        ),
        _ => Onward {
            buttons: entries
                .iter()
                .filter_map(|entry| answer(*entry, section, intent))
                .collect(),
            menu: None,
        },
    };
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

/// What is told of an entry.
#[derive(Default)]
struct OfEntry {
    lines: Vec<(Matter, Line)>,
    unlisted: Vec<(Nothing, Vec<String>)>,
}

fn told<'k>(writer: &mut Writer<'k>, entry: Entry<'k>) -> OfEntry {
    let asked = &writer.intent.asked;
    let answers = facets::each_of(asked, entry);
    let mut told = OfEntry::default();
    if let Entry::Supplement(supplement) = entry {
        told = warned(writer, supplement, &answers);
        told.lines.extend(compared(writer, supplement));
        let evidence = evidence::beside(writer, supplement, &answers);
        told.lines
            .extend(evidence.map(|line| (Matter::Evidence, line)));
    }
    let rows = asked.each.iter().filter_map(|told| match told {
        Told::Row(id) => Some(id),
        Told::Facet(_) => None,
    });
    for (place, id) in rows.enumerate() {
        let line = facets::answer(writer, entry, id);
        let own = answers.iter().copied();
        let own = own.filter(|(_, answer)| row_id(entry.id(), &answer.text) == *id);
        let matter = if stands_for_warnings(writer, &own.collect::<Vec<_>>()) {
            Matter::Warning(place)
        } else {
            Matter::Answer(place)
        };
        told.lines.extend(line.map(|line| (matter, line)));
    }
    told
}

/// Whether a caution or a medicine is not told of in a line of its own, as one of these answers does.
fn stands_for_warnings(writer: &Writer<'_>, answers: &[(usize, &SingleAnswer)]) -> bool {
    let asked = &writer.intent.asked;
    let mut concerns = asked.concerns.iter();
    let mut medicines = asked.medicines.iter();
    concerns.any(|concern| facets::warn_of(answers, &concern.about))
        || medicines.any(|id| facets::is_told(writer.knowledge, answers, id))
}

/// Cautions on what the story names, and what the supplement does with the medicines in it, as far as no answer tells of
/// them.
fn warned<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    answers: &[(usize, &SingleAnswer)],
) -> OfEntry {
    let concerning = facets::concerning_beside(writer, supplement, answers);
    let (cautions, none): (Vec<Line>, Vec<Line>) = concerning
        .into_iter()
        .partition(|line| line.label.is_some());
    let OfNamed { listed, nothing } = facets::of_named(writer, supplement, answers);
    let is_warned = answers
        .iter()
        .any(|(_, answer)| answer.facet == Facet::Caution);
    let on_condition = (!is_warned).then(|| facets::on_condition(writer, supplement));
    let on_condition = on_condition.flatten().into_iter();
    let on_condition = on_condition.map(|line| (Matter::Condition, line));
    let cautions = cautions.into_iter().take(CAUTIONS);
    let cautions = cautions.map(|line| (Matter::Caution, line));
    let medicines = listed.into_iter().map(|line| (Matter::Medicine, line));
    let none = none.into_iter().map(|line| (Matter::Nothing, line));
    OfEntry {
        lines: cautions
            .chain(on_condition)
            .chain(medicines)
            .chain(none)
            .collect(),
        unlisted: nothing,
    }
}

/// The amounts beside their limits, or the table where that is asked for somebody.
fn compared<'k>(writer: &mut Writer<'k>, supplement: &'k Supplement) -> Vec<(Matter, Line)> {
    let asked = &writer.intent.asked;
    let asks_how_much = matches!(
        asked.facets.first(),
        Some(Facet::Limit | Facet::Overdose | Facet::Dose)
    );
    let mut lines = Vec::new();
    if asked.each.contains(&Told::Facet(Facet::Dose)) {
        let table = writer.brief(supplement, Facet::Dose).answer;
        lines.extend(table.into_iter().map(|line| (Matter::Asked, line)));
    }
    // What is not compared is said once for all, behind everything.
    if !facets::is_compared(writer, supplement) {
        let limit = asks_how_much.then(|| facets::upper_limit(writer, supplement));
        lines.extend(limit.map(|line| (Matter::Asked, line)));
        return lines;
    }
    let against = facets::against(writer, supplement);
    let is_asked = asks_how_much || against.is_above;
    let kind = if is_asked {
        Matter::Asked
    } else {
        Matter::Amount
    };
    let compared = against.lines.into_iter().take(COMPARED);
    lines.extend(compared.map(|line| (kind, line)));
    lines
}

/// The lines that have room, below the names of their entries.
fn laid_out(
    entries: &[Entry<'_>],
    head: Vec<Line>,
    mut parts: Vec<Part>,
    ending: Vec<Line>,
) -> Vec<Line> {
    let rest = Line::text(words::ask_the_rest());
    let more = Line::text(words::more_under(Section::Interactions));
    let reserved = fit::width(&head) + fit::width(&ending) + rest.width();
    let mut room = (fit::OF_STORY - fit::CLOSING).saturating_sub(reserved);
    parts.sort_by_key(Part::weight);
    let mut kept: Vec<Part> = Vec::new();
    let (mut is_cut, mut lacks_medicine) = (false, false);
    for mut part in parts {
        part.line
            .cites
            .truncate(if entries.len() == 1 { 2 } else { 1 });
        let is_known = kept.iter().any(|known| known.line.text == part.line.text);
        let width = part.line.width();
        if is_known {
            continue;
        }
        if width <= room || kept.is_empty() {
            room = room.saturating_sub(width);
            kept.push(part);
        } else {
            is_cut |= matches!(part.matter, Matter::Answer(1) | Matter::Warning(_));
            lacks_medicine |= part.matter == Matter::Medicine;
        }
    }
    kept.sort_by_key(|part| (part.of, part.matter.place()));
    let shown: Vec<usize> = kept.iter().map(|part| part.of).collect();
    // The name of the first stands in the head.
    let (mut screen, mut of) = (head, 0);
    for Part { of: own, line, .. } in kept {
        if own != of {
            of = own;
            screen.push(Line::heading(entries[own].name()));
        }
        screen.push(line);
    }
    let without = entries.iter().enumerate();
    let without = without.filter(|(place, _)| !shown.contains(place));
    let without: Vec<String> = without.map(|(_, entry)| entry.name().to_owned()).collect();
    let behind = || Line::text(words::behind_their_buttons(&without));
    screen.extend((!without.is_empty()).then(behind));
    screen.extend(lacks_medicine.then_some(more));
    screen.extend(is_cut.then_some(rest));
    screen.extend(ending);
    screen
}
