//! How a name stands to an amount: right beside it, in a row of names, or as what somebody wants.

use std::ops::Range;

use super::token::Kind;
use super::view::View;
use super::whose::{Name, gap};

/// `she is on warfarin and wants zinc, is 10 mg ok`: of the names before an amount the last, where it is what somebody
/// wants beside the others.
pub(super) fn last_taken<'n>(
    view: View<'_>,
    amount: &Range<usize>,
    within: &[&'n Name],
) -> Option<&'n Name> {
    const WANT: &[&str] = &[
        "want",
        "wants",
        "take",
        "takes",
        "taking",
        "try",
        "trying",
        "bought",
        "start",
        "starting",
        "add",
        "adding",
        "considering",
        "use",
        "using",
    ];
    const ASK: &[&str] = &[
        "is", "are", "would", "will", "does", "like", "about", "around", "maybe", "say", "at",
    ];
    let before = within.iter().rev();
    let mut before = before.filter(|name| name.tokens.end <= amount.start);
    let (last, other) = (before.next()?, before.next()?);
    let asks =
        (last.tokens.end..amount.start).all(|at| view.is(at, ASK) || view.is_sign(at, &[',', '?']));
    let wants = (other.tokens.end..last.tokens.start).any(|at| view.is(at, WANT));
    (asks && wants).then_some(*last)
}

/// Whether the name stands in a row of names: `calcium magnesium zinc 1000 mg`; behind a colon begins another.
pub(super) fn is_run(view: View<'_>, within: &[&Name], name: &Range<usize>) -> bool {
    within.windows(2).any(|pair| {
        let between = pair[0].tokens.end..pair[1].tokens.start;
        let has_it = pair[0].tokens == *name || pair[1].tokens == *name;
        // `on warfarin, vitamin E 268 mg`: a comma makes a row of three names, and not of two.
        let is_apart = between
            .clone()
            .any(|at| view.is_sign(at, &[':']) || view.is_sign(at, &[',']) && within.len() < 3);
        pair[0].id != pair[1].id && has_it && !is_apart && view.only(between, &["and"])
    })
}

pub(super) fn is_beside(view: View<'_>, amount: &Range<usize>, name: &Range<usize>) -> bool {
    let between = gap(amount, name);
    between.len() <= 3
        && !between
            .clone()
            .any(|at| view.is_sign(at, &[',', ';', '+', '&', '\n']))
        && view.only(
            between,
            &[
                "of",
                "supplement",
                "elemental",
                "daily",
                "tablet",
                "capsule",
                "is",
                "at",
                "in",
                "a",
            ],
        )
}

/// Whether the amount and its name have nothing between them but words: `magnesium of a good brand 200 mg`.
pub(super) fn is_run_of_words(view: View<'_>, gap: Range<usize>) -> bool {
    gap.clone().count() <= 6
        && gap.into_iter().all(|at| {
            !matches!(view.0[at].kind, Kind::Number(_))
                && !view.is_sign(at, &[',', ';', '.', '\n', '?'])
        })
}
