//! Overview: what was found for each outcome, what it does in the body, and when the entry was reviewed.

use crate::answer::facets::evidence;
use crate::answer::facets::writer::{Length, Writer};
use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::knowledge::{Entry, Supplement};

pub(in crate::answer) fn lines<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    length: Length,
) -> Vec<Line> {
    let mut lines = evidence::lines(writer, supplement, Length::Short);
    if length == Length::Full {
        for claim in &supplement.background {
            let cites = writer
                .citations
                .cite(Entry::Supplement(supplement), &claim.refs);
            lines.push(
                Line::item(claim.text.clone())
                    .labelled(words::background())
                    .citing(cites),
            );
        }
        lines.push(Line::text(words::reviewed(&supplement.review)));
    }
    lines
}
