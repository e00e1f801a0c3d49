//! What stands above a list and is said of all of it: `per 100 g:`.

use super::NotCompared;
use super::items::{Item, What};
use super::spans::Span;
use super::view::View;

/// `per 100 g: zinc 50 mg, copper 5 mg`: what stands below such a head is a content, all of it.
pub(super) fn apart_from_all(view: View<'_>, told: &[&Item], spans: &mut [Span], start: usize) {
    let is_apart = |item: &&&Item| {
        let behind = item.tokens.end;
        is_a_content(&item.what) && behind <= start && view.is_sign(behind, &[':', '='])
    };
    if told.iter().any(|item| is_apart(&item)) {
        for span in spans {
            span.why = span.why.or(Some(NotCompared::Apart));
        }
    }
}

/// What is in a weight or a volume.
pub(super) const fn is_a_content(what: &What) -> bool {
    matches!(what, What::Unclear(NotCompared::Apart))
}
