//! Numbers beside a substance of which nothing was read: each is said, as nothing may be dropped in silence.

use std::ops::Range;

use super::items::{Item, What};
use super::lists::{ADVERBS, PIECES, TIMES_A_DAY};
use super::number::Written;
use super::unit::UnitAsked;
use super::view::View;
use super::whose::Names;
use super::{Intake, NotCompared, Part};

/// So many places from a substance or an amount a number may belong to it.
const NEAR: usize = 10;

/// Less is a count of something, unless it stands right behind a name.
const LEAST: f64 = 10.0;

/// From here on a number is an amount also where no substance stands.
const LARGE: f64 = 100.0;

pub(super) fn numbers(
    view: View<'_>,
    items: &[Item],
    names: &Names,
    intakes: &[Intake],
) -> Vec<Intake> {
    let mut left: Vec<Intake> = Vec::new();
    let mut end = 0;
    for item in items
        .iter()
        .filter(|item| matches!(item.what, What::Loose | What::Eaten))
    {
        let at = item.tokens.start;
        let bytes = bytes(view, &item.tokens);
        if item.what == What::Eaten {
            let is_asked = !names.all.is_empty() && !names.covers(at);
            left.extend(is_asked.then(|| intake(view, at, bytes, NotCompared::Food)));
            continue;
        }
        let is_read = intakes
            .iter()
            .any(|intake| intake.bytes.start < bytes.end && bytes.start < intake.bytes.end);
        if is_read || names.covers(at) || !is_mention(view, items, names, &item.tokens) {
            continue;
        }
        let joins = end == at || end + 1 == at && view.is_sign(end, &['-', '/']);
        match left.last_mut().filter(|_| joins && end > 0) {
            Some(last) => last.bytes.end = bytes.end,
            None => left.push(intake(view, at, bytes, NotCompared::Left)),
        }
        end = item.tokens.end;
        // `four Tums`, `3 Brazil nuts`.
        let counted = names.all.iter().find(|name| name.tokens.start == end);
        if let (Some(name), Some(last)) = (counted.filter(|_| is_few(view, at)), left.last_mut()) {
            last.bytes.end = view.0[name.tokens.end - 1].range.end;
        }
    }
    left
}

fn bytes(view: View<'_>, tokens: &Range<usize>) -> Range<usize> {
    view.0[tokens.start].range.start..view.0[tokens.end - 1].range.end
}

fn intake(view: View<'_>, at: usize, bytes: Range<usize>, why: NotCompared) -> Intake {
    Intake {
        of: None,
        parts: vec![Part {
            figure: view.number(at).map_or(0.0, |number| number.value),
            times: 1.0,
        }],
        unit: UnitAsked::None,
        also: None,
        days: None,
        on: None,
        a_day: None,
        not_compared: Some(why),
        at_most: None,
        is_elemental: false,
        bytes,
    }
}

fn is_few(view: View<'_>, at: usize) -> bool {
    let number = view.number(at);
    number.is_some_and(|number| number.value < LEAST)
}

/// Whether the number may be an amount of a substance that is named.
fn is_mention(view: View<'_>, items: &[Item], names: &Names, tokens: &Range<usize>) -> bool {
    let (at, end) = (tokens.start, tokens.end);
    let Some(number) = view.number(at) else {
        return false;
    };
    let often = ADVERBS.iter().chain(TIMES_A_DAY);
    let is_often = often.into_iter().any(|(name, _)| *name == view.word(end))
        || view.per_period(end).is_some();
    let has_letters = view.is_attached(end) && !view.word(end).is_empty();
    if names.all.is_empty() {
        return number.value >= LARGE || is_often || has_letters && number.value >= 1.0;
    }
    let dash = usize::from(at > 0 && view.is_sign(at - 1, &[':', '-', '=', '(']));
    let behind_name = at > dash && names.covers(at - 1 - dash);
    let is_small = number.value < LEAST && number.value.fract() == 0.0;
    let in_letters = number.written == Written::InLetters;
    let before_name = names.covers(end);
    let is_told = behind_name || before_name || is_often && !in_letters;
    if is_small && !is_told {
        return false;
    }
    let is_long = view.word(end).len() > 2;
    let counts =
        number.value < LARGE && is_long && names.is_unknown(view, end) && !view.is(end, PIECES);
    let near = |place: &Range<usize>| {
        let gap = super::whose::gap(tokens, place);
        gap.len() <= NEAR
    };
    let mut amounts = items
        .iter()
        .filter(|item| matches!(item.what, What::Amount(_)));
    let is_near =
        names.all.iter().any(|name| near(&name.tokens)) || amounts.any(|item| near(&item.tokens));
    behind_name || is_near && (!counts || is_often)
}
