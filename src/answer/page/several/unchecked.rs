//! What nobody checked, told once for several entries: there is no room to say it of each.

use crate::answer::facets;
use crate::answer::facets::writer::Writer;
use crate::answer::reply::line::Line;
use crate::answer::words::{self, Nothing};
use crate::grammar::List;
use crate::knowledge::Entry;

/// The medicines that nobody checked with any of the entries, and the entries that nobody checked with any of the others.
pub(super) fn unchecked(writer: &Writer<'_>, entries: &[Entry<'_>]) -> Vec<Line> {
    let knowledge = writer.knowledge;
    let was_checked = |entry: &Entry<'_>, medicine: &str| match entry {
        Entry::Supplement(supplement) => facets::was_checked(knowledge, supplement, medicine),
        Entry::Topic(_) => false,
    };
    let medicines = writer.intent.asked.medicines.iter();
    let medicines = medicines.filter(|id| knowledge.medicines.contains_key(*id));
    let (checked, never): (Vec<&String>, Vec<&String>) =
        medicines.partition(|id| entries.iter().any(|entry| was_checked(entry, id)));
    let is_left = |entry: &&Entry<'_>| !checked.iter().any(|id| was_checked(entry, id));
    let supplements = entries.iter();
    let supplements = supplements.filter(|entry| matches!(entry, Entry::Supplement(_)));
    let left = supplements.clone().filter(is_left);
    let left: Vec<&str> = left.map(|entry| entry.name()).collect();
    let all: Vec<&str> = supplements.map(|entry| entry.name()).collect();
    let line = |entries: &[&str], medicines: &[&String]| {
        let names = medicines.iter().map(|id| knowledge.substance_name(id));
        let names: Vec<&str> = names.collect();
        let is_any = !entries.is_empty() && !names.is_empty();
        is_any.then(|| {
            Line::text(words::nothing_known(
                &Nothing::NotChecked,
                &List::and(entries).to_string(),
                &List::and(&names).to_string(),
            ))
        })
    };
    let lines = [line(&all, &never), line(&left, &checked)];
    lines.into_iter().flatten().collect()
}
