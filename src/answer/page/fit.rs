//! Making lines fit: as many whole lines as there is room for, and references numbered as they appear.

use crate::answer::reply::Body;
use crate::answer::reply::citations::Citations;
use crate::answer::reply::disclaimer;
use crate::answer::reply::line::Line;

/// The first screen has at most so many characters, the disclaimer included.
pub(in crate::answer) const SCREEN: usize = 900;

/// Room that is kept for the disclaimer and the empty lines around it.
pub(in crate::answer) const CLOSING: usize = disclaimer::LONGEST + 4;

/// An embed's description has at most 4,096 characters and the whole embed 6,000; references need the rest.
pub(in crate::answer) const DETAILS: usize = 3_000;

/// A page behind a button: a message has at most 2,000 characters, the disclaimer included.
pub(in crate::answer) const PAGE: usize = 1_500;

/// The most buttons to read on with: with one more that shares the answer, three rows of five.
pub(in crate::answer) const BUTTONS: usize = 14;

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

/// Puts lines before a screen; what no longer fits at its end is dropped.
pub(in crate::answer) fn put_before(screen: &mut Vec<Line>, first: Vec<Line>) {
    if first.is_empty() {
        return;
    }
    screen.splice(0..0, first);
    shorten(screen, SCREEN - CLOSING);
}

/// Drops lines from the end until the rest fits, and a label that has then nothing below it.
pub(in crate::answer) fn shorten(lines: &mut Vec<Line>, room: usize) {
    let mut width = width(lines);
    while width > room
        && let Some(line) = lines.pop()
    {
        width -= line.width();
    }
    if lines.last().is_some_and(|line| line.text.is_empty()) {
        lines.pop();
    }
}

/// The lines on pages, each as full as it may be; at least one page.
pub(in crate::answer) fn pages(lines: Vec<Line>, room: usize) -> Vec<Vec<Line>> {
    let mut pages = vec![Vec::new()];
    let mut left = room;
    for line in lines {
        let width = line.width();
        if width > left
            && pages
                .last()
                .is_some_and(|page: &Vec<Line>| !page.is_empty())
        {
            pages.push(Vec::new());
            left = room;
        }
        left = left.saturating_sub(width);
        if let Some(page) = pages.last_mut() {
            page.push(line);
        }
    }
    pages
}

/// Numbers the references in the order in which the remaining lines name them, and leaves out those that no line names.
pub(in crate::answer) fn renumber(body: &mut Body, citations: &Citations<'_>) {
    let mut numbers: Vec<Option<usize>> = Vec::new();
    let mut next = 0;
    let mut shown = Vec::new();
    let details = body.details.iter_mut().flat_map(|block| &mut block.lines);
    for number in body
        .screen
        .iter_mut()
        .chain(details)
        .flat_map(|line| &mut line.cites)
    {
        let old = *number;
        numbers.resize(numbers.len().max(old + 1), None);
        *number = *numbers[old].get_or_insert_with(|| {
            next += 1;
            shown.extend(citations.shown(old, next));
            next
        });
    }
    body.references = shown;
}
