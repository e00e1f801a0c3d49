//! References: every source of an entry, numbered and linked.

use crate::answer::facets::writer::Writer;
use crate::answer::reply::cited::Cited;
use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::knowledge::Entry;

pub(in crate::answer) fn lines<'k>(writer: &mut Writer<'k>, entry: Entry<'k>) -> Vec<Line> {
    let keys: Vec<String> = entry.references().keys().cloned().collect();
    writer.citations.cite(entry, &keys);
    let citations = std::mem::take(&mut writer.citations);
    let mut lines: Vec<Line> = citations.into_references().iter().map(line).collect();
    lines.push(Line::text(words::reviewed(entry.review())));
    lines
}

/// A reference as a line of its own.
pub(in crate::answer) fn line(cited: &Cited) -> Line {
    let about = match cited.about() {
        about if about.is_empty() => about,
        about => format!(" ({about})"),
    };
    Line::item(format!("{}{about}", cited.name()))
        .labelled(cited.number.to_string())
        .linking(cited.url())
}
