//! Rows ⇄ their codes: those that answer, and those that are near.

use crate::answer::intent::asked::Near;
use crate::answer::reply::code::mark;

use super::rows::Known;

/// The mark of an answer that is near, and the letter of the way to ask.
pub(super) fn near_code(near: &Near) -> Option<String> {
    let letter = ('a'..='z').nth(near.way)?;
    Some(format!("{}{letter}", mark(&near.id)))
}

/// The answers that are near.
pub(super) fn near(text: &str, known: Known<'_>) -> Vec<Near> {
    let codes = text.split('~').filter_map(|code| {
        let (place, letter) = code.char_indices().last()?;
        let way = ('a'..='z').position(|other| other == letter)?;
        Some((&code[..place], way))
    });
    let near = codes.flat_map(|(mark, way)| {
        let rows = known.rows(mark).into_iter();
        rows.map(move |id| Near { id, way })
    });
    near.collect()
}

/// The rows that answer. Of thousands of rows two may share a mark: the entry that is answered on tells which is meant. The
/// first of each stand in their order, as what answers several things counts them.
pub(super) fn picked(text: &str, known: Known<'_>) -> Vec<String> {
    let marks = text.split('~').filter(|mark| !mark.is_empty());
    let of_each: Vec<Vec<String>> = marks.map(|mark| known.rows(mark)).collect();
    let firsts = of_each.iter().filter_map(|rows| rows.first());
    let others = of_each.iter().flat_map(|rows| rows.iter().skip(1));
    firsts.chain(others).cloned().collect()
}
