//! What has room of what is told of several entries.

use crate::answer::page::fit;
use crate::answer::reply::line::Line;
use crate::answer::words;

use super::told::Told;

/// Of so few, each has a line, however long.
pub(super) const FEW: usize = 2;

/// The heads of all, as far as they fit; then, entry by entry, what else fits into the share of each. The names that had no
/// room.
pub(super) fn add_each(
    screen: &mut Vec<Line>,
    mut told: Vec<Told>,
    ending: &[Line],
) -> Vec<String> {
    let fixed = fit::width(screen) + fit::width(ending);
    let room = (fit::SCREEN - fit::CLOSING).saturating_sub(fixed);
    let mut left = Left {
        room: room.saturating_sub(cut_to(&mut told, room)),
        words: fit::WORDS.saturating_sub(told.iter().map(|one| fit::words(&one.head)).sum()),
    };
    let count = told.len();
    let mut without_room = Vec::new();
    for (place, one) in told.into_iter().enumerate() {
        let name = one.name.clone();
        match left.of_one(one, count - place, count <= FEW) {
            Some(lines) => screen.extend(lines),
            None => without_room.push(name),
        }
    }
    without_room
}

/// Cuts heads down to their names, the last first, until all fit. The width that they take, with that of what stands for
/// those that get no line.
fn cut_to(told: &mut [Told], room: usize) -> usize {
    let width = |told: &[Told]| told.iter().map(|one| fit::width(&one.head)).sum::<usize>();
    let mut last = told.len();
    let mut reserved = 0;
    while width(told) + reserved > room && last > 0 {
        last -= 1;
        told[last].head.truncate(1);
        reserved = behind(&told[last..]);
    }
    width(told) + reserved
}

/// The width of the line that says where those stand that have no room.
fn behind(told: &[Told]) -> usize {
    let names: Vec<String> = told.iter().map(|one| one.name.clone()).collect();
    Line::text(words::behind_their_buttons(&names)).width()
}

/// What is left beside the heads.
struct Left {
    room: usize,
    words: usize,
}

impl Left {
    /// The head, and what fits into the share of one of so many that are still to come; nothing where that is a name alone.
    fn of_one(&mut self, one: Told, to_come: usize, is_of_few: bool) -> Option<Vec<Line>> {
        let (kept, _) = fit::leading(one.more, self.room / to_come);
        let mut few = self.words / to_come;
        let mut lines = one.head;
        // A name with nothing below it says nothing.
        if lines.len() == 1 {
            let first = kept.first()?.words();
            if first > few && !is_of_few {
                return None;
            }
            // The first line of one of a few may be long.
            few = few.max(first);
        }
        for line in kept {
            if line.words() > few {
                break;
            }
            few -= line.words();
            self.words = self.words.saturating_sub(line.words());
            self.room -= line.width();
            lines.push(line);
        }
        Some(lines)
    }
}
