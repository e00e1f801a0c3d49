//! What several entries do to each other, where that is asked for beside something else.

use crate::answer::facets;
use crate::answer::facets::writer::Writer;
use crate::answer::intent::Asked;
use crate::answer::page::entries::supplements;
use crate::answer::page::screen::wanted;
use crate::answer::reply::line::Line;
use crate::knowledge::Entry;
use crate::question::Facet;

/// The weightiest row that one has on another, as far as the answer to both does not tell it.
pub(super) fn together<'k>(writer: &mut Writer<'k>, entries: &[Entry<'k>]) -> Option<Line> {
    let asked = &writer.intent.asked;
    if !asks_what_goes_together(asked) {
        return None;
    }
    let answers: Vec<_> = entries
        .iter()
        .filter_map(|entry| Some((asked.single(*entry)?.1, entry.id())))
        .collect();
    let pairs = facets::pairs(writer, &supplements(entries)).into_iter();
    let mut pairs = pairs.filter(|pair| {
        let mut answers = answers.iter();
        !answers.any(|(answer, of)| pair.is_told_by(answer, of))
    });
    pairs.next().map(|pair| pair.line)
}

/// Of several supplements and no medicine: what each does with medicines is no answer to that.
pub(super) fn asks_what_goes_together(asked: &Asked) -> bool {
    let mut medicines = asked.medicines.iter();
    medicines.all(|id| asked.about.contains(id))
        && wanted(asked).iter().copied().any(Facet::is_of_interactions)
}
