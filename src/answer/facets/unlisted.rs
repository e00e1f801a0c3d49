//! Medicines that a supplement lists nothing with, and why.

use crate::answer::facets::covers::covers;
use crate::answer::facets::writer::Writer;
use crate::answer::reply::line::Line;
use crate::answer::words::{self, Nothing};
use crate::grammar::List;
use crate::knowledge::{Knowledge, Supplement};
use crate::spelling::{capital, same_name};

/// What is said of medicines that the supplement lists nothing with: a sentence for each day on which somebody looked in
/// vain, and one for all that nobody looked for.
pub(super) fn nothings<'m>(
    writer: &Writer<'_>,
    supplement: &Supplement,
    medicines: impl Iterator<Item = &'m str>,
) -> Vec<Line> {
    let known = unlisted_by_why(writer, supplement, medicines);
    let lines = known.into_iter().map(|(why, names)| {
        let names = List::and(&names).to_string();
        Line::item(words::nothing_known(&why, &supplement.name, &names))
    });
    lines.collect()
}

/// The names of medicines that the supplement lists nothing with, by why.
pub(super) fn unlisted_by_why<'m>(
    writer: &Writer<'_>,
    supplement: &Supplement,
    medicines: impl Iterator<Item = &'m str>,
) -> Vec<(Nothing, Vec<String>)> {
    let knowledge = writer.knowledge;
    let mut known: Vec<(Nothing, Vec<String>)> = Vec::new();
    for medicine in medicines {
        let why = nothing(knowledge, supplement, medicine);
        let name = as_named(writer, medicine);
        match known.iter_mut().find(|(other, _)| *other == why) {
            Some((_, names)) => names.push(name),
            None => known.push((why, vec![name])),
        }
    }
    known
}

/// `Maalox (Antacids)` where the question has another name for it.
fn as_named(writer: &Writer<'_>, medicine: &str) -> String {
    let name = writer.knowledge.substance_name(medicine);
    let mut aliases = writer.intent.said.aliases.iter();
    let other = aliases.find(|(alias, id)| id == medicine && !same_name(alias, name));
    match other {
        Some((alias, _)) => format!("{} ({name})", capital(alias)),
        None => name.to_owned(),
    }
}

/// Why the supplement lists nothing with that medicine.
fn nothing(knowledge: &Knowledge, supplement: &Supplement, medicine: &str) -> Nothing {
    let looked_for = supplement
        .none_found
        .iter()
        .find(|row| covers(knowledge, &row.with, medicine));
    looked_for.map_or(Nothing::NotChecked, |row| Nothing::NoneFound(row.on))
}
