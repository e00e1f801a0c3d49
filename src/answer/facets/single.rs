//! The answer to a single question, where the entry has one that is close to what was asked.

use crate::answer::facets::writer::Writer;
use crate::answer::reply::line::Line;
use crate::classify::row_id;
use crate::knowledge::Entry;

/// The answer; it stands alone, without the words in which others ask.
pub(in crate::answer) fn single<'k>(writer: &mut Writer<'k>, entry: Entry<'k>) -> Option<Line> {
    let picked = &writer.intent.asked.picked;
    let mut answers = entry.answers().iter();
    let answer = answers.find(|answer| picked.contains(&row_id(entry.id(), &answer.text)))?;
    let cites = writer.citations.cite(entry, &answer.refs);
    Some(Line::text(answer.text.clone()).citing(cites))
}
