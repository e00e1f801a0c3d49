//! Amounts of one name that are taken together: `200 mg in the morning and 400 mg at night`.

use super::items::What;
use super::lists::{BEFORE_TIMES, PIECES, TAKE, TIMES_OF_DAY};
use super::spans::Span;
use super::view::View;
use super::whose::Names;
use super::{Intake, Part};

/// Words between two amounts that leave the second with the name of the first.
const BETWEEN: &[&str] = &[
    "and", "plus", "then", "another", "or", "vs", "versus", "of", "it", "more", "about", "daily",
    "to", "from", "also", "i", "up", "is", "better", "than",
];

/// The intakes, with those of one name that are taken in one day added up.
pub(super) fn joined(view: View<'_>, spans: &[Span], intakes: Vec<Intake>) -> Vec<Intake> {
    let mut sums: Vec<Intake> = Vec::with_capacity(intakes.len());
    for (place, intake) in intakes.into_iter().enumerate() {
        let adds = place > 0 && is_added(view, &spans[place - 1], &spans[place]);
        let repeats = place > 0 && is_repeated(view, &spans[place - 1], &spans[place]);
        let known = sums
            .last()
            .filter(|last| last.of == intake.of && last.a_day.is_some());
        if repeats
            && known.is_some_and(|last| last.a_day == intake.a_day && last.unit == intake.unit)
        {
            continue;
        }
        let last = sums.last_mut().filter(|last| adds && last.of == intake.of);
        match last.and_then(|last| Some((add(last, &intake)?, last))) {
            Some((sum, last)) => *last = sum,
            None => sums.push(intake),
        }
    }
    sums
}

/// Whether the second amount goes on from the first without another name.
pub(super) fn goes_on(view: View<'_>, first: &Span, second: &Span, names: &Names) -> bool {
    let gap = first.amount.end..second.amount.start;
    gap.len() <= 12
        && gap.into_iter().all(|at| {
            let word = view.word(at);
            view.number(at).is_some()
                || word.is_empty()
                || names.covers(at)
                || [BETWEEN, BEFORE_TIMES, TIMES_OF_DAY, PIECES, TAKE]
                    .iter()
                    .any(|list| list.contains(&word))
        })
        && first.of.is_some()
}

/// `+`, `plus`, `another`, or two times of one day.
fn is_added(view: View<'_>, first: &Span, second: &Span) -> bool {
    const ASKS: &[&str] = &[
        "or", "vs", "versus", "then", "is", "to", "but", "than", "from", "if",
    ];
    let mut gap = first.amount.end..second.amount.start;
    let asks = gap
        .clone()
        .any(|at| view.is(at, ASKS) || view.is_sign(at, &['?', '.', '\n', ';', '/']));
    let plus = gap
        .clone()
        .any(|at| view.is_sign(at, &['+']) || view.is(at, &["plus", "another"]));
    let and = gap.any(|at| view.word(at) == "and");
    let at_a_time = |span: &Span| span.beside.contains(&What::Moments(1.0));
    let both_times = at_a_time(first) && at_a_time(second);
    let both_named = first.is_named && second.is_named;
    first.of == second.of && !asks && (plus || both_times || and && both_named)
}

/// `1,200 mg (600 mg twice daily)`.
fn is_repeated(view: View<'_>, first: &Span, second: &Span) -> bool {
    let mut gap = first.amount.end..second.amount.start;
    gap.any(|at| view.is_sign(at, &['(', '=']))
}

fn add(first: &Intake, second: &Intake) -> Option<Intake> {
    let same = first.unit == second.unit;
    let factor = if same {
        1.0
    } else {
        second.unit.in_mcg()? / first.unit.in_mcg()?
    };
    let (one, other) = (first.a_day?, second.a_day? * factor);
    let daily = first.days.is_none() && second.days.is_none();
    let parts = second.parts.iter().map(|part| Part {
        figure: part.figure * factor,
        ..*part
    });
    daily.then(|| Intake {
        parts: first.parts.iter().copied().chain(parts).collect(),
        a_day: Some(one + other),
        also: None,
        bytes: first.bytes.start..second.bytes.end,
        ..first.clone()
    })
}
