//! Days of a week in short forms: `MWF`, `M/W/F`, `Tu/Th`, `T & Th`, `M-F`.

use super::items::What;
use super::lists::{PIECES, WEEKDAYS};
use super::often::UNCLEAR;
use super::token::Token;
use super::unit::unit;
use super::view::View;

/// Written as one word.
const JOINED: &[(&str, f64)] = &[
    ("mwf", 3.0),
    ("mwth", 3.0),
    ("mwfsu", 4.0),
    ("mwfsun", 4.0),
    ("mwfsa", 4.0),
    ("mwfsat", 4.0),
    ("mtwth", 4.0),
    ("mtthf", 4.0),
    ("mtuthf", 4.0),
    ("mwthf", 4.0),
    ("mtwtf", 5.0),
    ("mtwthf", 5.0),
    ("mtwrf", 5.0),
    ("mtuwthf", 5.0),
    ("tth", 2.0),
    ("tuth", 2.0),
    ("tuthu", 2.0),
    ("tuethu", 2.0),
    ("tuethur", 2.0),
    ("tuesthur", 2.0),
    ("tthsa", 3.0),
    ("tthsat", 3.0),
    ("tuthsa", 3.0),
    ("tuthsat", 3.0),
    ("tthsu", 3.0),
    ("tthsun", 3.0),
    ("tuthsu", 3.0),
    ("tuthsun", 3.0),
    ("mowefr", 3.0),
    ("monwedfri", 3.0),
    ("satsun", 2.0),
];

/// In one or two letters, each with the day of the week that it is; a second `t` or `s` is the next such day.
const SHORT: &[(&str, usize)] = &[
    ("m", 0),
    ("mo", 0),
    ("t", 1),
    ("tu", 1),
    ("w", 2),
    ("we", 2),
    ("mi", 2),
    ("th", 3),
    ("f", 4),
    ("fr", 4),
    ("s", 5),
    ("sa", 5),
    ("su", 6),
    ("sun", 6),
];

/// Days one behind the other.
struct Row {
    days: Vec<usize>,
    words: std::ops::Range<usize>,
    /// What stands between them, where it is a sign.
    signs: Vec<Option<char>>,
}

/// `MWF`, `M/W/F`, `Tu/Th`: on how many days of a week; of what may be no days, that it is not clear.
pub(super) fn short_days(view: View<'_>, at: usize) -> Option<(What, usize)> {
    let is_of_a_number = at > 0 && view.number(at - 1).is_some();
    if let Some((_, on)) = JOINED.iter().find(|(name, _)| *name == view.word(at)) {
        // The s of `MWFS` may be of one more day.
        let is_clear = !view.0.get(at).is_some_and(Token::is_plural);
        return Some((if is_clear { week(*on) } else { UNCLEAR }, at + 1));
    }
    let row = row(view, at)?;
    if is_of_a_number {
        return Some((UNCLEAR, row.words.end));
    }
    let is_dashed = row.signs.iter().all(|sign| *sign == Some('-'));
    let is_short = row
        .words
        .clone()
        .any(|place| day(view, place).is_some() && !view.is(place, WEEKDAYS));
    let what = match row.days[..] {
        [_, _] if !is_short => None,
        [first, last] if is_dashed => span(view, &row, (first, last)),
        [_, _] => two(view, &row),
        _ if is_short || is_dashed => Some(week(of_a_week(row.days.len())?)),
        _ => None,
    };
    Some((what?, row.words.end))
}

const fn week(on: f64) -> What {
    What::DaysOf { on, of: 7.0 }
}

fn of_a_week(days: usize) -> Option<f64> {
    let counts = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0];
    counts.get(days.checked_sub(1)?).copied()
}

/// `M-F`, `M-Th`; `Tu-Th` may be two days or three.
fn span(view: View<'_>, row: &Row, (first, last): (usize, usize)) -> Option<What> {
    const THURSDAY: usize = 3;
    let is_long = |place: usize| view.word(place).len() > 2;
    if is_long(row.words.start) && is_long(row.words.end - 1) {
        return None;
    }
    let is_clear = first == 0 && last >= THURSDAY && is_of_an_amount(view, row.words.start);
    Some(if is_clear {
        week(of_a_week(last + 1)?)
    } else {
        UNCLEAR
    })
}

/// `Tu/Th`, `T & Th`; `M/F` and `T/F` may be no days at all.
fn two(view: View<'_>, row: &Row) -> Option<What> {
    const MAY_BE_OTHERS: &[&[usize]] = &[&[0, 4], &[4, 0], &[1, 4]];
    let is_letter = |place: usize| view.word(place).len() == 1;
    let (start, end) = (row.words.start, row.words.end);
    let (first, last) = (is_letter(start), is_letter(end - 1));
    let is_spaced = row.signs[0].is_none();
    let near = is_of_an_amount(view, start);
    match (first && last, row.signs[0]) {
        (true, _) if MAY_BE_OTHERS.contains(&&row.days[..]) => near.then_some(UNCLEAR),
        (true, _) if is_spaced => None,
        (_, Some(',')) => Some(UNCLEAR),
        (true, _) if !near => Some(UNCLEAR),
        _ => Some(week(2.0)),
    }
}

/// Whether an amount, a piece or `on` stands before it.
fn is_of_an_amount(view: View<'_>, at: usize) -> bool {
    const NEAR: usize = 4;
    let before = (at.saturating_sub(NEAR)..at).rev();
    before
        .take_while(|place| !view.is_sign(*place, &[',', '.', ';', '?', '\n']))
        .any(|place| {
            let word = view.word(place);
            unit(word).is_some() || PIECES.contains(&word) || matches!(word, "on" | "every")
        })
}

fn day(view: View<'_>, at: usize) -> Option<usize> {
    let word = view.word(at);
    let order = ["mon", "tue", "wed", "thu", "fri", "sat"];
    let long = || order.iter().position(|day| word.starts_with(day));
    match SHORT.iter().find(|(name, _)| *name == word) {
        Some((_, day)) => Some(*day),
        None if WEEKDAYS.contains(&word) => long(),
        None => None,
    }
}

fn row(view: View<'_>, at: usize) -> Option<Row> {
    let mut row = Row {
        days: vec![day(view, at)?],
        words: at..at + 1,
        signs: Vec::new(),
    };
    loop {
        let end = row.words.end;
        let sign = view
            .sign(end)
            .filter(|sign| ['/', '-', ',', '&', '+'].contains(sign));
        let mut place = end + usize::from(sign.is_some());
        place = view.skip_word(place, "and");
        let Some(next) = day(view, place).filter(|_| joins(view, (end, place), sign)) else {
            break;
        };
        // `T/T` is Tuesday and Thursday.
        let next = match (next, view.word(place)) {
            (1, "t") if row.days.contains(&1) => 3,
            (5, "s") if row.days.contains(&5) => 6,
            _ => next,
        };
        if row.days.contains(&next) {
            break;
        }
        row.days.push(next);
        row.signs.push(sign);
        row.words.end = place + 1;
    }
    let is_cut = view.is_attached(row.words.end) && view.number(row.words.end).is_some();
    (row.days.len() > 1 && !is_cut).then_some(row)
}

/// Whether a word there goes on with the days before: `we` and the stroke of `w/ f` mostly do not.
fn joins(view: View<'_>, (end, place): (usize, usize), sign: Option<char>) -> bool {
    let is_tight = view.is_attached(end) && view.is_attached(place);
    let (before, word) = (view.word(end - 1), view.word(place));
    match sign {
        Some('/') if before == "w" => is_tight,
        Some(',') => word != "we",
        Some(_) => true,
        None => {
            let is_word = |word: &str| matches!(word, "we" | "mo" | "s" | "sun");
            !is_word(word) && !is_word(before) && (word.len() == 1) == (before.len() == 1)
                || place > end && word.len() == 2 && word != "we"
        }
    }
}
