//! References: every source of an entry, numbered and linked.

use crate::knowledge::Entry;

use super::super::reply::{Cited, Line};
use super::super::words;
use super::Writer;

pub(super) fn lines<'k>(writer: &mut Writer<'k>, entry: Entry<'k>) -> Vec<Line> {
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
