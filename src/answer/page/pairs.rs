//! What pairs of supplements do to each other, as far as there is room for it.

use crate::answer::facets;
use crate::answer::facets::writer::Writer;
use crate::answer::page::fit;
use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::knowledge::Supplement;
use crate::question::Section;

/// The weightiest rows that fit, and where the others stand.
pub(super) fn within<'k>(
    writer: &mut Writer<'k>,
    supplements: &[&'k Supplement],
    room: usize,
) -> Vec<Line> {
    let more = Line::text(words::more_under(Section::Interactions));
    let room = room.saturating_sub(more.width());
    let (mut shown, cut) = fit::leading(facets::between(writer, supplements), room);
    shown.extend(cut.then_some(more));
    shown
}
