//! Topics: their points, what to read on with, and what was not checked.

use crate::answer::facets::references;
use crate::answer::facets::writer::Writer;
use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::knowledge::{Entry, Topic};
use crate::question::Section;

pub(in crate::answer) fn lines<'k>(
    writer: &mut Writer<'k>,
    topic: &'k Topic,
    section: Section,
) -> Vec<Line> {
    let entry = Entry::Topic(topic);
    if section == Section::References {
        return references::lines(writer, entry);
    }
    let mut lines = Vec::new();
    for point in &topic.points {
        let cites = writer.citations.cite(entry, &point.refs);
        lines.push(Line::item(point.text.clone()).citing(cites));
    }
    for gap in &topic.not_checked {
        let cites = writer.citations.cite(entry, &gap.refs);
        lines.push(
            Line::item(gap.text.clone())
                .labelled(words::not_checked())
                .citing(cites),
        );
    }
    lines.push(Line::text(words::reviewed(&topic.review)));
    lines
}
