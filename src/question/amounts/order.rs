//! Names and amounts in a row without commas: `zinc 15 mg copper 1 mg`, `15 mg zinc 1 mg copper`.

use std::ops::Range;

use super::NotCompared;
use super::items::{Item, What};
use super::spans::Span;
use super::view::View;
use super::whose::{Name, Names};

/// A name or an amount of a row.
#[derive(Clone, Copy, PartialEq)]
enum Link {
    Name(usize),
    /// The place of its span.
    Amount(usize),
    /// A number of which nothing was read.
    Number,
}

/// Names amounts as their row does: all names before their amounts, or all behind them. Where a row does not keep to one
/// order, an amount between two names is of either.
pub(super) fn name_by_order(view: View<'_>, items: &[Item], spans: &mut [Span], names: &Names) {
    for row in rows(view, items, spans, names) {
        let amounts = row.iter().filter(|link| matches!(link, Link::Amount(_)));
        let several = distinct(&row) > 1;
        if amounts.count() < 2 || !several {
            continue;
        }
        for part in parts(&row) {
            follow(&row[part], spans);
        }
    }
}

fn distinct(row: &[Link]) -> usize {
    let mut ids: Vec<usize> = row.iter().filter_map(|link| link.name()).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.len()
}

impl Link {
    const fn name(self) -> Option<usize> {
        match self {
            Self::Name(id) => Some(id),
            Self::Amount(_) | Self::Number => None,
        }
    }
}

/// The rows of the question: commas, lines, `and` and other words end one.
fn rows(view: View<'_>, items: &[Item], spans: &[Span], names: &Names) -> Vec<Vec<Link>> {
    let mut links: Vec<(Range<usize>, Link)> = Vec::new();
    let name = |name: &Name| (name.tokens.clone(), Link::Name(name.id));
    links.extend(names.all.iter().map(name));
    let amounts = spans.iter().enumerate();
    links.extend(amounts.map(|(place, span)| (span.amount.clone(), Link::Amount(place))));
    let loose = items.iter().filter(|item| item.what == What::Loose);
    let loose = loose.filter(|item| {
        let at = item.tokens.start;
        let in_an_amount = spans.iter().any(|span| span.amount.contains(&at));
        view.number(at).is_some() && !in_an_amount && !names.covers(at)
    });
    links.extend(loose.map(|item| (item.tokens.clone(), Link::Number)));
    links.sort_by_key(|(tokens, _)| tokens.start);
    let mut rows: Vec<Vec<Link>> = Vec::new();
    let mut end = None;
    for (tokens, link) in links {
        let joins = end.is_some_and(|end| is_beside(view, items, end..tokens.start));
        match rows.last_mut().filter(|_| joins) {
            Some(row) if row.last() == Some(&link) => {}
            Some(row) => row.push(link),
            None => rows.push(vec![link]),
        }
        end = Some(tokens.end);
    }
    rows
}

/// Whether nothing that could end the row stands between.
fn is_beside(view: View<'_>, items: &[Item], gap: Range<usize>) -> bool {
    const WORDS: &[&str] = &["of", "as", "elemental", "vitamin", "vit"];
    const SIGNS: &[char] = &['(', ')', ':', '-', '='];
    let ends = |item: &Item| gap.contains(&item.tokens.start) && item.what == What::Separator;
    !items.iter().any(ends)
        && gap
            .clone()
            .all(|at| view.is(at, WORDS) || view.is_sign(at, SIGNS))
}

/// Where the order turns from `15 mg zinc` to `copper 1 mg`, two names stand side by side.
fn parts(row: &[Link]) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = 0;
    for at in 1..row.len() {
        let two_names = row[at - 1].name().is_some() && row[at].name().is_some();
        let has_amount = row[start..at].iter().any(|link| link.name().is_none());
        if two_names && has_amount {
            parts.push(start..at);
            start = at;
        }
    }
    parts.push(start..row.len());
    parts
}

fn follow(part: &[Link], spans: &mut [Span]) {
    // `ZMA zinc 30 mg` names one thing twice, and `Slow-Mag 143 mg magnesium 238 mg calcium` its first before all.
    let part = match part {
        [Link::Name(first), rest @ ..] if rest.get(1) == Some(&Link::Name(*first)) => rest,
        part => part,
    };
    let alternates = part
        .windows(2)
        .all(|pair| pair[0].name().is_some() != pair[1].name().is_some());
    let amounts = part.iter().filter(|link| link.name().is_none()).count();
    let name_first = part[0].name().is_some();
    let name_last = part[part.len() - 1].name().is_some();
    // An amount at both ends: the first or the last is of something that is not named.
    if !alternates || amounts == 0 || !(name_first || name_last) {
        return;
    }
    for (at, link) in part.iter().enumerate() {
        let Link::Amount(place) = *link else { continue };
        let beside = if name_first {
            at.checked_sub(1).and_then(|before| part[before].name())
        } else {
            part.get(at + 1).and_then(|behind| behind.name())
        };
        // `15 mg zinc 1 mg` and `zinc 1 mg copper` may be read both ways only where one amount stands alone.
        let unclear = amounts < 2 && name_first && name_last;
        if let Some(id) = beside.filter(|_| !unclear) {
            set(&mut spans[place], id);
        }
    }
}

fn set(span: &mut Span, id: usize) {
    span.of = Some(id);
    span.is_named = true;
    span.why = span.why.filter(|why| *why != NotCompared::Whose);
}
