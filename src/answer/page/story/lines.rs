//! The lines of a story's answer: what weighs most has room first, and each stands at its place.

use crate::answer::page::fit;
use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::knowledge::Entry;
use crate::question::Section;

/// What a line tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Matter {
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
pub(super) struct Part {
    /// The place of the entry.
    pub(super) of: usize,
    pub(super) matter: Matter,
    pub(super) line: Line,
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

/// The lines that have room, below the names of their entries.
pub(super) fn laid_out(
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
