//! Numbers that say a place and no amount: `day 3`, `top 5`, `5 star`, `rated 9/10`, `5'6`.

use super::items::What;
use super::lists::{A, EVERY, MONTH, MORE, PER, PIECES, SPLIT};
use super::measured;
use super::pieces::few;
use super::view::View;

/// A place in a row, a saying, a rating, a height.
pub(super) fn place(view: View<'_>, at: usize) -> Option<(What, usize)> {
    view.number(at)?;
    match () {
        () if is_rating(view, at) || is_height(view, at) => Some((What::Idle, at + 3)),
        () if is_of_a_name(view, at) => Some((What::Idle, at + 1)),
        () if of_ten(view, at) || is_in_a_row(view, at) || is_of_a_saying(view, at) => {
            Some((What::Idle, at + 1))
        }
        () => None,
    }
}

/// `do not exceed 3 tablets`, `no more than 3 tablets`: the most of a label is nobody's count.
pub(super) fn most(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let count = few(view, at)?;
    let than = view.before(at, 1) == "than" && view.is(at.wrapping_sub(2), MORE);
    let is_most = view.before(at, 1) == "exceed"
        || than && matches!(view.before(at, 3), "no" | "not" | "take" | "taking");
    (is_most && view.is(count.end, PIECES)).then_some((What::Idle, count.end + 1))
}

/// `split in 4`, `divided into 3`: how a day's amount is shared out.
pub(super) fn shares(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let count = few(view, at)?;
    let into = view.is(at.wrapping_sub(1), &["in", "into"]);
    let is_split = (2..=3).any(|back| SPLIT.contains(&view.before(at, back)));
    let end = view.skip(
        view.skip(count.end, &["equal"]),
        &["part", "dose", "portion"],
    );
    (into && is_split && measured::amount(view, at).is_none()).then_some((What::Idle, end))
}

/// `on the 1st of each month`.
pub(super) fn day_of_a_month(view: View<'_>, at: usize) -> Option<(What, usize)> {
    view.number(at)?;
    let is_ordinal = view.is(at + 1, &["st", "nd", "rd", "th"]) && view.is_attached(at + 1);
    let of_each = view.word(at + 2) == "of" && view.is(at + 3, &["the", "each", "every", "a"]);
    let rate = What::Rate {
        times: 1.0,
        days: 30.0,
    };
    (is_ordinal && of_each && view.is(at + 4, MONTH)).then_some((rate, at + 5))
}

/// `5'6`.
fn is_height(view: View<'_>, at: usize) -> bool {
    view.is_sign(at + 1, &['\'', '’', '′'])
        && view.is_attached(at + 1)
        && view.number(at + 2).is_some()
}

/// `day 3`, `week 2 of it`, `step 4`, `top 5`: a place in a row; `a day 3` counts something.
fn is_in_a_row(view: View<'_>, at: usize) -> bool {
    const ROWS: &[&str] = &[
        "day",
        "week",
        "month",
        "year",
        "night",
        "trimester",
        "cycle",
        "round",
        "step",
        "phase",
        "part",
        "page",
        "chapter",
        "version",
        "number",
        "top",
        "tier",
        "point",
        "episode",
        "item",
        "question",
        "no",
    ];
    let before = at.wrapping_sub(2);
    let is_rate = view.is(before, A)
        || view.is(before, PER)
        || view.is(before, EVERY)
        || view.is_sign(before, &['/'])
        || view.number(before).is_some();
    let few = view.number(at).is_some_and(|number| number.value < 100.0);
    few && view.is(at.wrapping_sub(1), ROWS) && !is_rate && view.period(at + 1).is_none()
}

/// `5 star review`, `explain like I am five`, `Women 50+ multivitamin`.
fn is_of_a_saying(view: View<'_>, at: usize) -> bool {
    let dash = usize::from(view.is_sign(at + 1, &['-']));
    let is_rating = view.is(at + 1 + dash, &["star", "rating"]);
    let was_somebody =
        view.before(at, 1) == "was" && matches!(view.before(at, 2), "i" | "he" | "she");
    let has_children = view.before(at, 1) == "of"
        && matches!(
            view.before(at, 2),
            "mum" | "mom" | "mother" | "dad" | "father" | "family"
        )
        || view.is(
            at + 1,
            &[
                "kid", "child", "children", "son", "daughter", "dog", "cat", "people",
            ],
        );
    let is_denied = view.before(at, 1) == "not";
    let is_me = matches!(view.before(at, 1), "im" | "am" | "was" | "a");
    let of_a_group = view.is_sign(at + 1, &['+'])
        && matches!(
            view.before(at, 1),
            "men" | "women" | "adult" | "silver" | "kid" | "age" | "child" | "toddler"
        );
    is_rating
        || of_a_group
        || was_somebody
        || is_denied
        || has_children
        || is_me && (2..=3).any(|back| view.before(at, back) == "like")
}

/// `10/10`.
fn is_rating(view: View<'_>, at: usize) -> bool {
    let is_ten = |at: usize| {
        view.number(at)
            .is_some_and(|it| it.value.total_cmp(&10.0).is_eq())
    };
    is_ten(at) && view.is_sign(at + 1, &['/']) && is_ten(at + 2)
}

/// `rated 9/10`, and the 6 of `5 ft 6`.
fn of_ten(view: View<'_>, at: usize) -> bool {
    let is_part = view.number(at).is_some_and(|it| it.value < 1.0);
    is_part
        && matches!(
            view.before(at, 1),
            "rated" | "rate" | "score" | "review" | "solid"
        )
}

/// The 6 and 9 of `omega 3 6 9`, the 2 of `Mg(OH)2`, and what is measured behind `a1c`.
fn is_of_a_name(view: View<'_>, at: usize) -> bool {
    let is_small = view.number(at).is_some_and(|it| {
        matches!(
            it.value.total_cmp(&9.0),
            std::cmp::Ordering::Less | std::cmp::Ordering::Equal
        )
    });
    let mut back = at;
    while back > 0 && (view.number(back - 1).is_some() || view.is_sign(back - 1, &['-', '/', ',']))
    {
        back -= 1;
    }
    let of_omega = is_small && back < at && view.before(back, 1) == "omega";
    let of_sugar = view.before(at, 1) == "c" && at > 1 && view.number(at - 2).is_some();
    let is_1c = view.word(at + 1) == "c" && matches!(view.before(at, 1), "a" | "hba");
    let of_a_formula = is_small && view.is_attached(at) && view.is_sign(at.wrapping_sub(1), &[')']);
    of_omega || of_a_formula || is_1c || of_sugar && matches!(view.before(at, 3), "a" | "hba")
}
