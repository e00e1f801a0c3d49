//! The question cut into parts, one an amount.

use std::ops::Range;

use super::found::Found;
use super::items::{Item, What};
use super::view::View;
use super::whose::Names;

/// The part of each amount: cut at the last comma, line or `and` before the next, or before its name.
pub(super) fn parts(
    view: View<'_>,
    items: &[Item],
    found: &[Found],
    names: &Names,
) -> Vec<Range<usize>> {
    let mut parts = Vec::with_capacity(found.len());
    let mut start = 0;
    for (place, amount) in found.iter().enumerate() {
        let end = found.get(place + 1).map_or(view.len(), |next| {
            cut((view, items), &(start..amount.tokens.end), next, names)
        });
        parts.push(start..end);
        start = end;
    }
    parts
}

/// Where the part of the next amount begins.
fn cut(
    (view, items): (View<'_>, &[Item]),
    before: &Range<usize>,
    next: &Found,
    names: &Names,
) -> usize {
    let gap = before.end..next.tokens.start;
    // `500 mg calcium/400 IU vitamin D3`.
    if gap.len() > 1 && view.is_sign(gap.end - 1, &['/']) && names.covers(gap.end - 2) {
        return gap.end;
    }
    let separators = items
        .iter()
        .filter(|item| item.what == What::Separator && gap.contains(&item.tokens.start));
    let at = separators.map(|item| item.tokens.end).next_back();
    let own_names = names.within(&(before.start..before.end));
    let between = names.within(&gap);
    let name_first = !own_names.is_empty();
    // `Vitamin D3 (as cholecalciferol) 20 mcg` begins with the first of its names.
    let last_id = between.last().map(|name| name.id);
    let run = between
        .iter()
        .rev()
        .take_while(|name| Some(name.id) == last_id);
    let last_name = run.last().map(|name| name.tokens.start);
    let behind = names.within(&(next.tokens.end..next.tokens.end + 3));
    match (at, last_name) {
        // `D3, 5000 IU, K2, 100 mcg`: the name stands before the cut, and the one before it has its own.
        (Some(at), Some(name)) if name < at && name_first && behind.is_empty() => name,
        (Some(at), _) => at,
        (None, Some(name)) if name_first => counted_from(items, name, before.end),
        _ => counted_from(items, next.tokens.start, before.end),
    }
}

/// Before the count that belongs to what follows: `2 x`, `two`.
fn counted_from(items: &[Item], at: usize, least: usize) -> usize {
    let before = items
        .iter()
        .filter(|item| item.tokens.end == at && item.tokens.start >= least);
    let counts = before
        .into_iter()
        .find(|item| matches!(item.what, What::Times(_) | What::Pieces(_)));
    counts.map_or(at, |item| item.tokens.start)
}
