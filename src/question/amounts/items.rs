//! Tokens → items: what each number, unit and word beside them says. The first rule that fits at a place takes it.

use std::ops::Range;

use super::lists::{PIECES, SERVINGS};
use super::token::{Kind, Token};
use super::unit::UnitAsked;
use super::view::View;
use super::{
    NotCompared, again, bounds, counted, days, eaten, every, extracts, idle, measured, moments,
    often, pieces, place, servings, short_days, spoons, used_up,
};

/// A piece of a question that says something about an amount, and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) what: What,
    pub(super) tokens: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum What {
    /// A figure with its unit.
    Amount(Measured),
    /// `2 x`: so many of what follows or stands before.
    Times(f64),
    /// `2 tablets` taken.
    Pieces(f64),
    /// `2 servings` taken.
    Servings(f64),
    /// `per 2 capsules`: the amount is for all of them together.
    For(f64),
    /// `serving size 2`.
    ServingSize(f64),
    /// `each 5 ml`: the amount is for so many millilitres.
    Holds(f64),
    /// `take 2 teaspoons`, in millilitres.
    Spoons(f64),
    /// `per serving`, however many pieces that is.
    PerServing,
    /// `each`, `per tablet`.
    Each,
    /// So many times in so many days.
    Rate { times: f64, days: f64 },
    /// `5 days a week`.
    DaysOf { on: f64, of: f64 },
    /// So many times of a day: `morning and night`.
    Moments(f64),
    /// `with meals`: so many times that nobody says.
    Meals,
    /// Pieces a day, added up: `1-0-1`, `2 in the morning and 1 at night`.
    Portions(f64),
    /// `max 6 a day`: no more of them than that.
    AtMost(f64),
    /// What makes the amount unclear, and why.
    Unclear(NotCompared),
    /// A number that is no amount: an age, a length of time, a part of a name, a package.
    Idle,
    /// `3 brazil nuts`: food, of which nobody says how much is in it.
    Eaten,
    /// A number that is none of these.
    Loose,
    /// What ends one thought: a comma, a line, `and`.
    Separator,
    /// Any other word or sign.
    Plain,
}

/// A figure as read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Measured {
    pub(super) figure: f64,
    pub(super) unit: UnitAsked,
    pub(super) why: Option<NotCompared>,
}

/// A rule takes the tokens from a place on, or leaves them.
pub(super) type Rule = fn(View<'_>, usize) -> Option<(What, usize)>;

const AT_NUMBERS: &[Rule] = &[
    idle::part_of_a_name,
    idle::all_of_them,
    measured::lab,
    measured::scheme,
    measured::amount,
    idle::hour,
    idle::hydroxylated,
    days::days_of_a_week,
    days::on_and_off,
    counted::clocks,
    counted::portions,
    counted::schedule_in_digits,
    often::so_many_times,
    idle::length,
    idle::package,
    extracts::share,
    measured::share,
    pieces::multiplier,
    idle::weeks_in_short,
    idle::blood_pressure,
    moments::one_off,
    place::most,
    place::shares,
    counted::and_a_half,
    counted::halves,
    servings::joined_serving,
    pieces::pieces,
    counted::taken,
    counted::of_a_brand,
    eaten::eaten,
    place::day_of_a_month,
    place::place,
    idle::other_number,
];

const AT_WORDS: &[Rule] = &[
    counted::one_and_a_half,
    bounds::between,
    measured::apart,
    pieces::for_pieces,
    idle::servings_of_a_package,
    servings::serving_size,
    pieces::each,
    idle::package_of,
    every::every,
    every::every_hours,
    often::once,
    often::short_form,
    often::adverb,
    often::period,
    short_days::short_days,
    days::weekdays,
    used_up::used_up,
    moments::moments,
    pieces::x_times,
    often::once_in,
    moments::at_once,
    moments::unsaid,
    bounds::at_most,
    bounds::up_to,
    bounds::beyond,
    separator,
];

const AT_SIGNS: &[Rule] = &[
    measured::apart,
    pieces::for_pieces,
    pieces::each,
    often::period,
    pieces::x_times,
    bounds::beyond,
    idle::marked,
    separator,
];

/// The items of a question; `taken` are places that tell of a person.
pub(super) fn items(tokens: &[Token], taken: &[Range<usize>]) -> Vec<Item> {
    let view = View(tokens);
    let mut items: Vec<Item> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let of_a_person = taken.iter().find(|place| place.contains(&at));
        // The bound of `women over 50` is of an age.
        let before = items.last_mut().filter(|_| of_a_person.is_some());
        if let Some(Item { what, .. }) = before
            && *what == What::Unclear(NotCompared::Beyond)
        {
            *what = What::Plain;
        }
        let (what, end) = match of_a_person {
            Some(place) => (What::Idle, place.end),
            None => item(view, at),
        };
        items.push(Item {
            what,
            tokens: at..end,
        });
        at = end;
    }
    spoons::measure(view, &mut items);
    weights_of_pieces(view, &mut items);
    again::leave(view, &mut items);
    items
}

/// `1 scoop (5 g)`, `a 5 g scoop`: what a piece weighs, where an amount of what is in it stands beside.
fn weights_of_pieces(view: View<'_>, items: &mut [Item]) {
    let is_amount = |item: &&Item| matches!(item.what, What::Amount(_));
    if items.iter().filter(is_amount).count() < 2 {
        return;
    }
    let named = |at: usize| view.is(at, PIECES) || view.is(at, SERVINGS);
    for item in items {
        let What::Amount(measured) = item.what else {
            continue;
        };
        let (start, end) = (item.tokens.start, item.tokens.end);
        let in_bracket = start > 1
            && view.is_sign(start - 1, &['('])
            && named(start - 2)
            && view.is_sign(end, &[')']);
        let before = view.is(end, &["scoop", "sachet", "serving", "stick", "packet"]);
        if measured.unit == UnitAsked::G && (in_bracket || before) {
            item.what = What::Idle;
        }
    }
}

fn item(view: View<'_>, at: usize) -> (What, usize) {
    let (rules, otherwise) = match view.0[at].kind {
        Kind::Number(_) => (AT_NUMBERS, What::Loose),
        Kind::Word(_) => (AT_WORDS, What::Plain),
        Kind::Sign(_) => (AT_SIGNS, What::Plain),
    };
    let read = rules.iter().find_map(|rule| rule(view, at));
    read.unwrap_or((otherwise, at + 1))
}

fn separator(view: View<'_>, at: usize) -> Option<(What, usize)> {
    const WORDS: &[&str] = &["and", "plus", "with", "then", "or", "vs", "versus", "but"];
    const SIGNS: &[char] = &[',', ';', '\n', '.', '+', '&', '?', '!'];
    (view.is(at, WORDS) || view.is_sign(at, SIGNS)).then_some((What::Separator, at + 1))
}
