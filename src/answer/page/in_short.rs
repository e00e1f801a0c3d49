//! What is known in short of a substance without an entry.

use crate::answer::facets::writer::Writer;
use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::grammar::List;

/// So many sources are named with a note.
const CITED: usize = 2;

/// Its note, behind its name; none where nothing is noted.
pub(super) fn in_short(writer: &mut Writer<'_>, name: &str) -> Option<Line> {
    let list = &writer.knowledge.not_covered;
    let substance = list.named(name)?;
    let note = substance.note.clone()?;
    let refs = &substance.refs[..substance.refs.len().min(CITED)];
    let cites = writer.citations.cite_from(&list.references, refs);
    Some(Line::item(note).labelled(name.to_owned()).citing(cites))
}

/// The notes on these names, and below them that there is no more; the names without a note are said to have no entry.
pub(super) fn without_entries(writer: &mut Writer<'_>, names: &[&str]) -> Vec<Line> {
    let (mut lines, mut noted, mut others) = (Vec::new(), Vec::new(), Vec::new());
    for name in names {
        match in_short(writer, name) {
            Some(line) => {
                lines.push(line);
                noted.push(*name);
            }
            None => others.push(*name),
        }
    }
    let ending = |names: &[&str], sentence: fn(&str) -> String| {
        (!names.is_empty()).then(|| Line::text(sentence(&List::or(names).to_string())))
    };
    lines.extend(ending(&noted, words::only_in_short));
    lines.extend(ending(&others, words::no_entry_yet));
    lines
}
