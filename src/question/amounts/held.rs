//! What counted pieces hold: `2 capsules provide 200 mg`, `4 drops is a serving`, `half a scoop (2.5 g)`.

use super::items::What;
use super::lists::{HOLD, SERVINGS, TAKE};
use super::measured;
use super::pieces::{UNCLEAR, WORDS_BETWEEN, each};
use super::view::{Count, View};

/// `4 drops is a serving`, `2 tablets = 1 serving`, `(2 caplets) serving`, `Supplement facts: 2 softgels`: the place
/// behind.
pub(super) fn is_a_serving(view: View<'_>, (at, end): (usize, usize)) -> Option<usize> {
    if (1..=2).any(|back| view.before(at, back) == "fact") {
        return Some(end);
    }
    let place = view.skip_signs(view.skip(end, &["is", "are", "make", "equal"]), &['=']);
    let one = place + usize::from(view.is(place, &["a", "one", "per"]) || is_one(view, place));
    (place > end && one > place && view.is(one, SERVINGS)).then_some(one + 1)
}

fn is_one(view: View<'_>, at: usize) -> bool {
    let number = view.number(at);
    number.is_some_and(|number| (number.value - 1.0).abs() < f64::EPSILON)
}

/// What pieces do with all that a label lists behind them.
const PROVIDES: &[&str] = &["provide", "contain", "deliver", "supply"];

/// `2 capsules provide 200 mg`: of all together; `2 tablets (1000 mg)` may be of one.
pub(super) fn held(view: View<'_>, count: &Count, (at, end): (usize, usize)) -> What {
    let takes = (1..=3).any(|back| TAKE.contains(&view.before(at, back)));
    // `4 capsules a day = 2,000 mg`.
    let told = view.per_period(end).map_or(end, |(_, behind)| behind);
    let is_marked = view.is_sign(end, &['=', ':']) || view.is_sign(told, &['=']);
    // `take 3 capsules for 400 mg`.
    let is_held = view.is(end, HOLD) || is_marked || view.word(end) == "for";
    let is_bracket = view.is_sign(end, &['(']);
    let place = view.skip(end + 1, &["about", "a", "total", "of", "you"]);
    let amount = measured::amount(view, place)
        .or_else(|| measured::amount(view, end + 1))
        .or_else(|| measured::amount(view, told + 1));
    let each = amount.is_some_and(|(_, end)| is_each(view, end));
    match () {
        () if !count.is_clear => UNCLEAR,
        () if is_marked && is_each_of_a_list(view, end) => What::Pieces(count.value),
        () if is_marked && takes && count.value > 1.0 => UNCLEAR,
        () if is_marked || view.is(end, PROVIDES) && amount.is_none() => What::For(count.value),
        () if amount.is_none() || each => What::Pieces(count.value),
        () if is_held => What::For(count.value),
        // `half a scoop (2.5 g)` is all that is taken; of half a tablet the bracket may tell the whole.
        () if is_bracket && count.value < 1.0 && view.word(end - 1) == "scoop" => {
            What::For(count.value)
        }
        () if is_bracket && (count.value - 1.0).abs() > f64::EPSILON => UNCLEAR,
        () => What::Pieces(count.value),
    }
}

fn is_each(view: View<'_>, end: usize) -> bool {
    let behind = end..view.len().min(end + WORDS_BETWEEN);
    behind.into_iter().any(|place| each(view, place).is_some())
}

/// `2 capsules: magnesium 200 mg + zinc 10 mg per capsule`: the amounts of the list are of one.
fn is_each_of_a_list(view: View<'_>, end: usize) -> bool {
    let ends = |place: &usize| view.is_sign(*place, &['.', '?', '!', '\n', ';']);
    let mut list = (end..view.len()).take_while(|place| !ends(place));
    list.any(|place| each(view, place).is_some())
}
