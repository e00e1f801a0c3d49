//! Making lines fit: as many whole lines as there is room for, and references numbered as they appear.

use crate::answer::intent::Intent;
use crate::answer::reply::Body;
use crate::answer::reply::citations::Citations;
use crate::answer::reply::disclaimer;
use crate::answer::reply::line::{Line, Shape};

/// The first screen has at most so many characters, the disclaimer included.
pub(in crate::answer) const SCREEN: usize = 900;

/// One that answers several things, or compares amounts, is longer, so that nothing of that is lost.
pub(in crate::answer) const OF_SEVERAL: usize = 1_150;

/// One that answers a story is the longest: who tells so much reads so much.
pub(in crate::answer) const OF_STORY: usize = 1_250;

/// Room that is kept for the disclaimer and the empty lines around it.
pub(in crate::answer) const CLOSING: usize = disclaimer::LONGEST + 4;

/// A page behind a button, its references included: a message has at most 2,000 characters, with the disclaimer.
pub(in crate::answer) const PAGE: usize = 1_800;

/// A message has at most 2,000 characters: what its marks and line breaks take is left free.
pub(in crate::answer) const MESSAGE: usize = 1_950;

/// The references below a first screen take at most so many characters, and are at most so many.
const REFERENCES: usize = 700;
const CITED: usize = 4;

/// The buttons to read on with; two more share an answer and report what is wrong in it, and five fit a phone.
pub(in crate::answer) const BUTTONS: usize = 3;

/// What belongs to an answer stands below it as far as all has at most so many words.
pub(in crate::answer) const WORDS: usize = 105;

/// With a caution it has at most so many.
pub(in crate::answer) const WITH_CAUTION: usize = 125;

/// The words of all lines.
pub(in crate::answer) fn words(lines: &[Line]) -> usize {
    lines.iter().map(Line::words).sum()
}

/// The width of all lines.
pub(in crate::answer) fn width(lines: &[Line]) -> usize {
    lines.iter().map(Line::width).sum()
}

/// The leading lines that fit, and whether any was left out.
pub(in crate::answer) fn leading(mut lines: Vec<Line>, room: usize) -> (Vec<Line>, bool) {
    let mut left = room;
    let fits = |line: &&Line| {
        let width = line.width();
        let fits = width <= left;
        left = left.saturating_sub(width);
        fits
    };
    let kept = lines.iter().take_while(fits).count();
    let cut = kept < lines.len();
    lines.truncate(kept);
    (lines, cut)
}

/// The leading lines that fit below a screen of that width and are short enough to read, one at least, and how many are
/// left out.
pub(in crate::answer) fn in_words(lines: Vec<Line>, above: usize) -> (Vec<Line>, usize) {
    const ALSO_LISTED: usize = 200;
    let all = lines.len();
    let room = (SCREEN - CLOSING).saturating_sub(above);
    let whole = width(&lines) <= room && words(&lines) <= WORDS;
    let first = lines.first().cloned();
    let (mut kept, _) = leading(
        lines,
        if whole {
            room
        } else {
            room.saturating_sub(ALSO_LISTED)
        },
    );
    if kept.is_empty() {
        kept.extend(first);
    }
    while kept.len() > 1 && words(&kept) > WORDS {
        kept.pop();
    }
    let left = all - kept.len();
    (kept, left)
}

/// Room for where to turn before or behind an answer, so that the answer is not lost for it.
const TURN: usize = 250;

/// Puts lines before a screen; what no longer fits at its end is dropped.
pub(in crate::answer) fn put_before(screen: &mut Vec<Line>, first: Vec<Line>) {
    if first.is_empty() {
        return;
    }
    let room = room_with(screen);
    screen.splice(0..0, first);
    shorten(screen, room);
}

/// The room of the screen with where to turn beside it: one that was longer stays longer.
fn room_with(screen: &[Line]) -> usize {
    (SCREEN - CLOSING).max(width(screen)) + TURN
}

/// Puts a line behind a screen; what leaves no room for it is dropped.
pub(in crate::answer) fn put_behind(screen: &mut Vec<Line>, last: Line) {
    let room = room_with(screen);
    shorten(screen, room.saturating_sub(last.width()));
    screen.push(last);
}

/// Drops lines from the end until the rest fits, and a label or a heading that has then nothing below it.
pub(in crate::answer) fn shorten(lines: &mut Vec<Line>, room: usize) {
    let mut width = width(lines);
    while width > room
        && let Some(line) = lines.pop()
    {
        width -= line.width();
    }
    let is_bare = |line: &Line| line.text.is_empty() || line.shape == Shape::Heading;
    if lines.len() > 1 && lines.last().is_some_and(is_bare) {
        lines.pop();
    }
}

/// How wide a page may be. Where rules of safety were heard, where to turn and what too much does stand above it.
pub(in crate::answer) fn page_room(intent: &Intent) -> usize {
    if intent.asked.rules.is_empty() {
        PAGE
    } else {
        PAGE - 2 * TURN
    }
}

/// The lines on pages, each as full as it may be with the references that it cites; at least one page. The head stands
/// on every page.
pub(in crate::answer) fn pages(
    (head, lines): (&[Line], Vec<Line>),
    citations: &Citations<'_>,
    room: usize,
) -> Vec<Vec<Line>> {
    let mut pages: Vec<Vec<Line>> = Vec::new();
    let mut page = Listed::default();
    for line in lines {
        let mut fuller = page.clone();
        fuller.add(&line, citations);
        if pages.is_empty() || fuller.width > room {
            pages.push(Vec::new());
            fuller = Listed::default();
            for line in head.iter().chain([&line]) {
                fuller.add(line, citations);
            }
        }
        page = fuller;
        if let Some(page) = pages.last_mut() {
            page.push(line);
        }
    }
    if pages.is_empty() {
        pages.push(Vec::new());
    }
    pages
}

/// What lines take together with the references that they cite.
#[derive(Clone, Default)]
struct Listed {
    width: usize,
    numbers: Vec<usize>,
}

impl Listed {
    fn add(&mut self, line: &Line, citations: &Citations<'_>) {
        self.width += line.width();
        for number in &line.cites {
            if !self.numbers.contains(number) {
                self.numbers.push(*number);
                self.width += citations.width(*number);
            }
        }
    }
}

/// Lists below a first screen what it cites.
pub(in crate::answer) fn renumber(body: &mut Body, citations: &Citations<'_>) {
    let left = MESSAGE.saturating_sub(width(&body.screen) + TURN + CLOSING);
    list(body, citations, (CITED, REFERENCES.min(left)));
}

/// Lists below a page so wide what it cites.
pub(in crate::answer) fn list_all(body: &mut Body, citations: &Citations<'_>, page: usize) {
    let room = page.saturating_sub(width(&body.screen));
    list(body, citations, (usize::MAX, room));
}

/// Lists what the screen cites, as far as there is room; the rest loses its number there, so that each number that is
/// read is in the list.
fn list(body: &mut Body, citations: &Citations<'_>, (most, mut room): (usize, usize)) {
    let mut shown: Vec<usize> = Vec::new();
    for line in &mut body.screen {
        line.cites.retain(|number| {
            let width = citations.width(*number);
            let is_shown = shown.contains(number);
            let fits = !is_shown && shown.len() < most && width <= room;
            if fits {
                room -= width;
                shown.push(*number);
            }
            is_shown || fits
        });
    }
    if citations.keep_their_numbers() {
        shown.sort_unstable();
    } else {
        let cited = body.screen.iter_mut().flat_map(|line| &mut line.cites);
        for number in cited {
            let place = shown.iter().position(|known| known == number);
            *number = place.map_or(*number, |place| place + 1);
        }
    }
    let numbered = (1..).zip(&shown);
    let references = numbered.filter_map(|(place, number)| {
        let under = if citations.keep_their_numbers() {
            *number
        } else {
            place
        };
        citations.shown(*number, under)
    });
    body.references = references.collect();
}
