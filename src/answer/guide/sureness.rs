//! How close a single answer has to be, by what tables would say.

use crate::classify::{CLOSE, Close};
use crate::question::Facet;

/// How much more is asked where a table answers plainly: how much to take, and the limits.
const TABLED: f32 = 0.3;

/// Names, amounts and people alone are answered by a table, but for an answer that is asked for in nearly these words.
const SURELY: f32 = CLOSE + 0.8;

/// How much more of one on limits, which the table tells at a glance.
const LIMITS: f32 = 0.5;

/// Whether it is asked for in nearly these words.
pub(super) fn is_sure(close: &Close, facets: &[Facet]) -> bool {
    let is_limit = facets.first() == Some(&Facet::Limit);
    close.closeness >= SURELY + if is_limit { LIMITS } else { 0.0 }
}

/// Whether tables answer the leading facet where nothing more is asked.
pub(super) fn is_tabled(facets: &[Facet]) -> bool {
    matches!(
        facets.first(),
        None | Some(Facet::Dose | Facet::Limit | Facet::What)
    )
}

/// Whether a single answer tells how much to take, or how much is too much.
const fn is_of_amounts(close: &Close) -> bool {
    matches!(
        close.facet,
        Some(Facet::Dose | Facet::Limit | Facet::Overdose)
    )
}

/// Whether a single answer is close enough to be given in place of what tables say of the facets.
pub(super) fn is_close(close: &Close, facets: &[Facet]) -> bool {
    let least = match facets.first() {
        Some(Facet::Dose | Facet::Limit) if is_of_amounts(close) => CLOSE,
        Some(Facet::Dose | Facet::Limit) => CLOSE + 2.0 * TABLED,
        Some(Facet::What) => CLOSE + TABLED,
        // The rows on what it helps with answer that; another part answers it only where it is very close.
        Some(Facet::Evidence) if close.facet != Some(Facet::Evidence) => CLOSE + TABLED,
        _ => CLOSE,
    };
    close.closeness >= least
}
