//! Each amount with its own part of the question: what stands beside it, and its name.

use std::ops::Range;

use super::NotCompared;
use super::found::{Found, amounts};
use super::items::{Item, Measured, What};
use super::lists::{FOODS, SPLIT};
use super::often::is_of_an_activity;
use super::token::Token;
use super::unit::UnitAsked;
use super::view::View;
use super::whose::Names;
use super::{corrected, order, parts, plausible, seldom, shared};

/// An amount in its part of the question.
#[derive(Clone, Debug)]
pub(super) struct Span {
    pub(super) measured: Measured,
    /// Places of its figure and unit.
    pub(super) amount: Range<usize>,
    /// Places of its part.
    pub(super) own: Range<usize>,
    pub(super) beside: Vec<What>,
    pub(super) of: Option<usize>,
    /// Whether a name stands in its own part.
    pub(super) is_named: bool,
    pub(super) also: Option<(f64, UnitAsked)>,
    pub(super) why: Option<NotCompared>,
    pub(super) is_total: bool,
    pub(super) is_elemental: bool,
    pub(super) bytes: Range<usize>,
}

/// A number so many places from an amount says nothing of it.
const FAR: usize = 7;

pub(super) fn spans(tokens: &[Token], items: &[Item], names: &Names) -> Vec<Span> {
    let view = View(tokens);
    let mut found = amounts(view, items, names);
    if found.is_empty() {
        found.extend(pieces_alone(items, names));
    }
    let parts = parts::parts(view, items, &found, names);
    let mut spans: Vec<Span> = found
        .iter()
        .zip(parts)
        .map(|(found, own)| span(view, items, found, own, names))
        .collect();
    name_in_order(view, &mut spans, names);
    inherit(view, &mut spans, names);
    order::name_by_order(view, items, &mut spans, names);
    plausible::check(view, &mut spans, names);
    corrected::replace(view, &mut spans);
    shared::share(view, items, &mut spans);
    spans
}

/// `2 tablets of zinc`: nobody says how much is in one.
fn pieces_alone(items: &[Item], names: &Names) -> Option<Found> {
    let counts = |item: &&Item| matches!(item.what, What::Pieces(_) | What::Portions(_));
    let item = items
        .iter()
        .find(counts)
        .filter(|_| !names.all.is_empty())?;
    let (What::Pieces(figure) | What::Portions(figure)) = item.what else {
        return None;
    };
    Some(Found {
        measured: Measured {
            figure,
            unit: UnitAsked::None,
            why: Some(NotCompared::Strength),
        },
        tokens: item.tokens.clone(),
        also: None,
        contents: item.tokens.end..item.tokens.end,
        is_total: false,
        disagrees: false,
        is_elemental: false,
    })
}

fn span(view: View<'_>, items: &[Item], found: &Found, own: Range<usize>, names: &Names) -> Span {
    let in_iu = found.measured.unit == UnitAsked::Iu;
    let whose = names.of(view, &found.tokens, &own, in_iu);
    let disagrees = found.disagrees.then_some(NotCompared::Disagree);
    let unknown = whose.is_err().then_some(NotCompared::Whose);
    let inside = items.iter().filter(|item| own.contains(&item.tokens.start));
    let beside: Vec<&Item> = inside
        .filter(|item| {
            !found.tokens.contains(&item.tokens.start)
                || !matches!(item.what, What::Loose | What::Idle)
        })
        .filter(|item| says_of(view, item, &found.tokens, names))
        .filter(|item| !found.contents.contains(&item.tokens.start))
        .filter(|item| item.what != What::Loose || is_near(items, item, &found.tokens, names))
        .collect();
    let first = found.tokens.start;
    let last = found.tokens.end - 1;
    Span {
        measured: found.measured,
        amount: found.tokens.clone(),
        beside: told(view, &beside, &found.tokens, names),
        of: whose.as_ref().ok().and_then(|name| Some(name.as_ref()?.id)),
        is_named: !names.within(&own).is_empty() || whose.is_err(),
        own,
        also: found.also,
        why: disagrees.or(unknown),
        is_total: found.is_total,
        is_elemental: found.is_elemental,
        bytes: view.0[first].range.start..view.0[last].range.end,
    }
}

/// What the items say of the amount.
fn told(view: View<'_>, beside: &[&Item], amount: &Range<usize>, names: &Names) -> Vec<What> {
    let is_daily = beside.iter().any(|item| seldom::is_daily(item));
    let told = |item: &&Item| seldom::told(view, item, (amount, names), is_daily);
    beside.iter().filter_map(told).collect()
}

/// Whether an item tells of the amount: numbers only nearby, and times not where they are of a sport.
fn says_of(view: View<'_>, item: &Item, amount: &Range<usize>, names: &Names) -> bool {
    let place = item.tokens.start;
    let gap = super::whose::gap(amount, &item.tokens);
    let ends = |at: usize| view.is_sign(at, &['.', '?', '!', '\n']);
    let shares = place >= amount.end && (amount.end..place).any(|at| view.is(at, SPLIT));
    let bracket = usize::from(place > 0 && view.is_sign(place - 1, &['(']));
    let before = place.saturating_sub(1 + bracket);
    let of_food = before < place && view.is(before, FOODS) && !names.is_part(before);
    match item.what {
        What::Pieces(_) | What::Rate { .. } | What::Moments(_) | What::Times(_)
            if shares || of_food =>
        {
            false
        }
        What::For(_) if shares => false,
        What::Loose => !gap.into_iter().any(ends),
        What::Unclear(NotCompared::Beyond) => gap.len() <= 2 && place < amount.start,
        What::Unclear(NotCompared::Apart) => gap.len() <= FAR && place >= amount.end,
        What::Rate { .. } | What::DaysOf { .. } | What::Moments(_) | What::Portions(_) => {
            !is_of_an_activity(view, place)
        }
        What::For(_) => !(view.is(place, &["for"]) && place < amount.start),
        _ => true,
    }
}

/// Whether few words stand between a number and an amount, beside those that were used up.
fn is_near(items: &[Item], loose: &Item, amount: &Range<usize>, names: &Names) -> bool {
    let gap = super::whose::gap(amount, &loose.tokens);
    let unused = items.iter().filter(|item| {
        let at = item.tokens.start;
        gap.contains(&at) && matches!(item.what, What::Plain | What::Separator) && !names.covers(at)
    });
    !names.covers(loose.tokens.start) && unused.count() <= FAR
}

/// `d3 and k2 5000 IU / 100 mcg`: as many names as amounts, in one order.
fn name_in_order(view: View<'_>, spans: &mut [Span], names: &Names) {
    for place in 0..spans.len().saturating_sub(1) {
        let first = names.within(&spans[place].own);
        let second = names.within(&spans[place + 1].own);
        let ([one, other], []) = (&first[..], &second[..]) else {
            continue;
        };
        let gap = spans[place].amount.end..spans[place + 1].amount.start;
        let before = other.tokens.end <= spans[place].amount.start;
        if before && one.id != other.id && view.only(gap, &["and", "respectively"]) {
            for (span, name) in [(place, one.id), (place + 1, other.id)] {
                spans[span].of = Some(name);
                spans[span].is_named = true;
                spans[span].why = spans[span].why.filter(|why| *why != NotCompared::Whose);
            }
        }
    }
}

/// An amount without a name in its part has that of the one before, or the only one of the question.
fn inherit(view: View<'_>, spans: &mut [Span], names: &Names) {
    let mut ids: Vec<usize> = names.all.iter().map(|name| name.id).collect();
    ids.sort_unstable();
    ids.dedup();
    for place in 0..spans.len() {
        if spans[place].is_named || spans[place].measured.why == Some(NotCompared::Whose) {
            continue;
        }
        let before = place.checked_sub(1).map(|before| spans[before].clone());
        let foreign = names.is_of_something_else(view, &spans[place].amount);
        let goes_on = before
            .filter(|_| !foreign)
            .filter(|before| super::joined::goes_on(view, before, &spans[place], names));
        let only = match &ids[..] {
            [only] if !foreign => Some(*only),
            _ => None,
        };
        spans[place].of = goes_on.and_then(|before| before.of).or(only);
        if spans[place].of.is_none() && !ids.is_empty() {
            spans[place].why = spans[place].why.or(Some(NotCompared::Whose));
        }
    }
}
