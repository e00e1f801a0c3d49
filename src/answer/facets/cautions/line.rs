//! One caution as a line.

use crate::answer::facets::writer::{Length, Writer};
use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::knowledge::{Caution, Entry, Supplement};

pub(super) fn line<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    caution: &Caution,
    length: Length,
) -> Line {
    let cites = writer
        .citations
        .cite(Entry::Supplement(supplement), &caution.refs);
    let detail = caution.detail.as_ref().filter(|_| length == Length::Full);
    let text = match detail {
        Some(detail) => format!("{} {detail}", caution.text),
        None => caution.text.clone(),
    };
    Line::item(text)
        .labelled(words::caution_kind(caution.kind))
        .citing(cites)
}

/// Whether it is one of these.
pub(super) fn is_in(caution: &Caution, cautions: &[&Caution]) -> bool {
    cautions.iter().any(|other| std::ptr::eq(*other, caution))
}
