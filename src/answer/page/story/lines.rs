//! The lines of a story's answer: what weighs most has room first, and each stands at its place.

use crate::answer::page::fit;
use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::knowledge::Entry;
use crate::question::Section;
use crate::spelling::speaks_of;

/// What a line tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Matter {
    /// A grave row on a medicine or a pair that is named, and any where that is what is asked.
    LeadingMedicine,
    /// A grave caution, and any where cautions are asked for.
    LeadingCaution,
    Caution,
    /// A caution on an illness that is named by the by.
    Condition,
    Medicine,
    /// Two of the entries that are to be kept apart, or counted together.
    Pair,
    /// An amount that is asked about.
    Asked,
    /// One that is not asked about and above a limit.
    Above,
    /// The limit where how much is asked.
    Limit,
    Answer(usize),
    /// An answer in whose place cautions or medicines are not told of.
    Warning(usize),
    /// What was found for an outcome that no answer speaks of.
    Evidence,
    Amount,
    Nothing,
}

impl Matter {
    /// In which order the lines of an entry stand: what is grave, and its first answer; then what warns and its other
    /// answers, and last what is told besides.
    pub(super) const fn place(self, first: usize) -> (u8, usize) {
        match self {
            Self::LeadingCaution | Self::LeadingMedicine => (0, 0),
            Self::Asked => (1, 0),
            Self::Warning(place) | Self::Answer(place) if place == first => (2, 0),
            Self::Above => (3, 0),
            Self::Caution => (4, 0),
            Self::Medicine => (5, 0),
            Self::Limit => (6, 0),
            Self::Warning(place) => (7, place),
            Self::Answer(place) => (8, place),
            Self::Condition => (9, 0),
            Self::Evidence => (10, 0),
            Self::Pair => (11, 0),
            Self::Amount => (12, 0),
            Self::Nothing => (13, 0),
        }
    }
}

/// A line of an entry.
#[derive(Clone)]
pub(super) struct Part {
    /// The place of the entry.
    pub(super) of: usize,
    /// The place of the line among those of the entry.
    pub(super) at: usize,
    pub(super) matter: Matter,
    pub(super) line: Line,
    /// The question that it answers, as somebody may ask it.
    pub(super) way: Option<String>,
}

impl Part {
    /// What has room first: the closest answer, what may do harm, a second answer that is sure, then all else.
    const fn weight(&self) -> usize {
        let is_sure = self.line.label.is_none();
        match self.matter {
            Matter::Answer(0) | Matter::Warning(0) => 0,
            // A medicine that is named weighs more than what the person is cautioned of besides.
            Matter::LeadingCaution | Matter::LeadingMedicine | Matter::Medicine => 1,
            Matter::Asked | Matter::Above | Matter::Limit | Matter::Warning(_) => 2,
            Matter::Answer(1) if is_sure => 2,
            Matter::Caution => 3,
            Matter::Nothing => 4,
            Matter::Answer(1) | Matter::Condition => 5,
            Matter::Amount => 6,
            Matter::Answer(_) => 7,
            Matter::Evidence | Matter::Pair => 8,
        }
    }
}

/// The lines that have room in so many characters, below the names of their entries.
pub(super) fn laid_out(
    entries: &[Entry<'_>],
    head: &[Line],
    parts: &[Part],
    (ending, most): (&[Line], usize),
) -> Vec<Line> {
    let most = most - fit::CLOSING;
    let rest = parts.iter().map(|part| rest(entries, part).width()).max();
    let fixed = fit::width(head) + fit::width(ending) + rest.unwrap_or_default();
    let room = most.saturating_sub(fixed);
    let written = screen(entries, head, kept(entries, parts, room), ending);
    if fit::width(&written) <= most {
        return written;
    }
    // What is said of what has no room needs some, too.
    let room = room.saturating_sub(notes(entries));
    screen(entries, head, kept(entries, parts, room), ending)
}

fn screen(entries: &[Entry<'_>], head: &[Line], kept: Kept, ending: &[Line]) -> Vec<Line> {
    let Kept {
        mut parts,
        cut,
        lacks_medicine,
        lacks_caution,
    } = kept;
    parts.sort_by_key(|part| (part.of, part.at));
    let shown: Vec<usize> = parts.iter().map(|part| part.of).collect();
    let answers = parts.iter().filter(|part| part.way.is_some());
    let answers: Vec<String> = answers.map(|part| part.line.text.clone()).collect();
    // The name of the first stands in the head.
    let (mut screen, mut of) = (head.to_vec(), 0);
    for Part { of: own, line, .. } in parts {
        if own != of {
            of = own;
            screen.push(Line::heading(entries[own].name()));
        }
        screen.push(line);
    }
    // Of one whose answer had no room, that answer is named.
    let is_named = |place: usize| {
        cut.as_ref()
            .is_some_and(|part| part.of == place && part.way.is_some())
    };
    let without = entries.iter().enumerate();
    let without = without.filter(|(place, entry)| {
        !shown.contains(place)
            && !is_named(*place)
            && !answers.iter().any(|it| speaks_of(it, entry.name()))
    });
    let without: Vec<Entry<'_>> = without.map(|(_, entry)| *entry).collect();
    screen.extend(without_room(&without));
    screen.extend(lacks_medicine.then(|| more(Section::Interactions)));
    screen.extend(lacks_caution.then(|| more(Section::Cautions)));
    screen.extend(cut.map(|part| rest(entries, &part)));
    screen.extend_from_slice(ending);
    screen
}

/// What has room.
struct Kept {
    parts: Vec<Part>,
    /// The first answer that had none.
    cut: Option<Part>,
    /// What is known of a medicine had none.
    lacks_medicine: bool,
    /// A caution had none.
    lacks_caution: bool,
}

/// Each once, what weighs most first, as far as there is room, and at least one.
fn kept(entries: &[Entry<'_>], parts: &[Part], mut room: usize) -> Kept {
    let cites = if entries.len() == 1 { 2 } else { 1 };
    let mut parts = parts.to_vec();
    parts.sort_by_key(Part::weight);
    let mut kept = Kept {
        parts: Vec::new(),
        cut: None,
        lacks_medicine: false,
        lacks_caution: false,
    };
    for mut part in parts {
        part.line.cites.truncate(cites);
        let mut known = kept.parts.iter();
        if known.any(|known| known.line.text == part.line.text) {
            continue;
        }
        let has_name = part.of == 0 || kept.parts.iter().any(|known| known.of == part.of);
        let name = if has_name {
            0
        } else {
            Line::heading(entries[part.of].name()).width()
        };
        let width = part.line.width() + name;
        if width <= room || kept.parts.is_empty() {
            room = room.saturating_sub(width);
            kept.parts.push(part);
        } else {
            kept.miss(part);
        }
    }
    kept
}

impl Kept {
    /// Notes what has no room.
    fn miss(&mut self, part: Part) {
        match part.matter {
            Matter::Answer(1) | Matter::Warning(_) | Matter::Asked | Matter::Above => {
                self.cut.get_or_insert(part);
            }
            Matter::LeadingMedicine | Matter::Medicine | Matter::Pair => self.lacks_medicine = true,
            Matter::LeadingCaution | Matter::Caution | Matter::Condition => {
                self.lacks_caution = true;
            }
            _ => {}
        }
    }
}

/// How wide the notes on what has no room can be, beside that on the rest.
fn notes(entries: &[Entry<'_>]) -> usize {
    let others = without_room(entries.get(1..).unwrap_or_default());
    let sections = [Section::Interactions, Section::Cautions];
    let more = sections.into_iter().map(|section| more(section).width());
    others.map_or(0, |line| line.width()) + more.sum::<usize>()
}

/// Of which entries nothing is told here.
fn without_room(entries: &[Entry<'_>]) -> Option<Line> {
    let names = entries.iter().map(|entry| entry.name().to_owned());
    let names: Vec<String> = names.collect();
    let line = || Line::text(words::behind_their_buttons(&names));
    (!names.is_empty()).then(line)
}

/// That a line had no room: of an answer, with the question to ask for it.
fn rest(entries: &[Entry<'_>], part: &Part) -> Line {
    Line::text(words::ask_alone(entries[part.of].name(), part.way.as_ref()))
}

fn more(section: Section) -> Line {
    Line::text(words::more_under(section))
}
