//! When: `morning and night`, `with meals`, `as needed`, `one single dose`.

use super::NotCompared;
use super::items::What;
use super::lists::{BEFORE_TIMES, FOODS, MEALS, PIECES, TIMES_OF_DAY, UNSAID, UNSAID_COUNTS};
use super::often::UNCLEAR;
use super::view::View;

/// `morning and night`, `at breakfast, lunch and dinner`, `with dinner`: how many times of a day.
pub(super) fn moments(view: View<'_>, at: usize) -> Option<(What, usize)> {
    if !is_moment(view, at) {
        return None;
    }
    let (mut count, mut end) = (1.0, at + 1);
    loop {
        let mut place = end;
        let mut joins = false;
        while view.is(place, BEFORE_TIMES)
            || view.is(place, &["and", "plus"])
            || view.is_sign(place, &[',', '&', '+', '/'])
        {
            joins |=
                view.is(place, &["and", "plus", "then", "again"]) || view.sign(place).is_some();
            place += 1;
        }
        if !is_moment(view, place) {
            break;
        }
        count += f64::from(u8::from(joins));
        end = place + 1;
    }
    Some((What::Moments(count), end))
}

fn is_moment(view: View<'_>, at: usize) -> bool {
    let is_verb = view.word(at) == "am" && matches!(view.before(at, 1), "i" | "which")
        || view.word(at) == "am" && view.word(at + 1) == "i";
    view.is(at, TIMES_OF_DAY) && !is_verb
}

const ONCE: What = What::Unclear(NotCompared::Once);

/// `single dose`, `stat`, `took 50 mg once`, `400 mg at once`, `on gym days`: taken, but not day after day.
pub(super) fn at_once(view: View<'_>, at: usize) -> Option<(What, usize)> {
    const GOES_ON: &[&str] = &[
        "i", "you", "we", "he", "she", "it", "they", "the", "my", "this", "that", "at", "in",
        "with", "every", "each", "a", "per", "before", "after", "again", "more",
    ];
    const SOME: &[&str] = &[
        "gym", "training", "rest", "workout", "work", "lifting", "bad", "sick", "heavy",
    ];
    let pair = |first: &[&str], second: &[&str]| view.is(at, first) && view.is(at + 1, second);
    let is_stat = view.word(at) == "stat" || pair(&["loading"], &["dose", "shot"]);
    // `all at once` and `4 tablets at once` are a day's tablets together.
    let counted = ["all", "them", "everything", "both"].contains(&view.before(at, 2))
        || view.is(at.wrapping_sub(2), PIECES);
    let together = match view.before(at, 1) {
        "at" => counted,
        before => ["all", "day"].contains(&before),
    };
    let at_once = view.before(at, 1) == "at";
    let goes_on = !at_once && view.is(at + 1, GOES_ON);
    let is_once = view.word(at) == "once" && !goes_on && !together;
    match () {
        () if is_stat || is_once || is_single_dose(view, at) => Some((ONCE, at + 1)),
        () if pair(SOME, &["day"]) => Some((UNCLEAR, at + 1)),
        () => None,
    }
}

/// `a single dose`, `a single 50,000 IU dose`; a `single daily dose` is taken each day.
fn is_single_dose(view: View<'_>, at: usize) -> bool {
    const NEAR: usize = 6;
    let behind = at + 1..view.len().min(at + NEAR);
    let mut behind = behind.take_while(|place| {
        !view.is(*place, &["daily", "day", "of", "per"]) && !view.is_sign(*place, &['.', ';', '\n'])
    });
    view.word(at) == "single" && behind.any(|place| view.is(place, &["dose", "shot", "bolus"]))
}

/// `one-off`, `a one off dose`.
pub(super) fn one_off(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let is_one = view.number(at)?.value.total_cmp(&1.0).is_eq();
    let dash = usize::from(view.is_sign(at + 1, &['-']));
    let off = at + 1 + dash;
    (is_one && view.word(off) == "off").then_some((ONCE, off + 1))
}

/// `with meals`, `as needed`, `a few`: so many times that nobody can say; `with a meal` is once.
pub(super) fn unsaid(view: View<'_>, at: usize) -> Option<(What, usize)> {
    const ONE: &[&str] = &[
        "a", "my", "one", "evening", "main", "largest", "biggest", "big", "fatty", "first", "last",
        "the", "same", "of", "large",
    ];
    if view.is(at, MEALS) {
        let is_one = ONE.contains(&view.before(at, 1));
        let what = if is_one {
            What::Moments(1.0)
        } else {
            What::Meals
        };
        return Some((what, at + 1));
    }
    let needed = view.word(at) == "needed" && matches!(view.before(at, 1), "as" | "if" | "when");
    let counted = view.is(at, UNSAID_COUNTS);
    let of = view.skip(at + 1, &["of"]);
    // `a handful of almonds`, `doubled it to 800 mg`.
    let is_of_food = view.is(of, FOODS);
    let is_told = (at + 1..at + 5).any(|to| view.word(to) == "to" && view.number(to + 1).is_some());
    let is_few = view.is(at, &["few", "several", "couple", "multiple"]);
    let is_open = view.is(at + 1, PIECES) || matches!(view.word(at + 1), "time" | "of") || !is_few;
    match () {
        () if needed || view.is(at, UNSAID) => Some((UNCLEAR, at + 1)),
        () if counted && (is_of_food || is_told) => Some((What::Plain, at + 1)),
        () if counted && is_open => Some((What::Unclear(NotCompared::Times), at + 1)),
        () => None,
    }
}
