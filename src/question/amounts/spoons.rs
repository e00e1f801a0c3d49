//! Spoons and millilitres beside an amount: what they hold, and how many are taken.

use super::NotCompared;
use super::counted::portion;
use super::items::{Item, What};
use super::lists::{EACH, HOLD, PER, SERVINGS, TAKE};
use super::unit::UnitAsked;
use super::view::View;

/// Millilitres of what a liquid or a powder is measured with.
const VOLUMES: &[(&str, f64)] = &[
    ("ml", 1.0),
    ("millilitre", 1.0),
    ("milliliter", 1.0),
    ("cc", 1.0),
    ("tsp", 5.0),
    ("teaspoon", 5.0),
    ("teaspoonful", 5.0),
    ("tbsp", 15.0),
    ("tablespoon", 15.0),
    ("tablespoonful", 15.0),
];

/// Reads spoons as what holds an amount or is taken of it, where an amount stands beside them.
pub(super) fn measure(view: View<'_>, items: &mut Vec<Item>) {
    let weighs = |item: &Item| matches!(item.what, What::Amount(it) if it.unit == UnitAsked::Iu || it.unit.in_mcg().is_some());
    let Some(first) = items.iter().find(|item| weighs(item)) else {
        return;
    };
    let first = first.tokens.start;
    let holder = holder(view, items);
    let mut known: Option<f64> = None;
    let mut place = 0;
    while place < items.len() {
        if let Some(volume) = volume(view, items, place) {
            let is_another = holder.is_some_and(|holder| holder != place);
            let start = items[place].tokens.start;
            let what = if is_another && is_again(view, start) {
                Some((What::Idle, start))
            } else if is_another {
                Some((What::Spoons(volume), start))
            } else {
                read(view, items, (place, first), volume, known)
            };
            if let Some((what, start)) = what {
                if let What::Holds(volume) = what {
                    known = Some(volume);
                }
                items[place].what = what;
                items[place].tokens.start = start;
            }
        }
        place += 1;
    }
    items.dedup_by(|next, item| next.tokens.start < item.tokens.end && next.what == item.what);
    add_up(view, items);
}

/// Spoons at a time of the day: where they stand, and what they hold.
struct Portion {
    place: usize,
    volume: f64,
    has_a_time: bool,
}

/// `half a teaspoon in the morning and half at night`: what is taken at several times of a day is added up; of spoons that
/// are joined without times nobody knows whether they are the same.
fn add_up(view: View<'_>, items: &mut [Item]) {
    let portions = portions(view, items);
    let [first, others @ ..] = &portions[..] else {
        return;
    };
    if others.is_empty() {
        return;
    }
    let what = if portions.iter().all(|portion| portion.has_a_time) {
        What::Spoons(portions.iter().map(|portion| portion.volume).sum())
    } else {
        What::Unclear(NotCompared::Times)
    };
    for portion in others {
        items[portion.place].what = What::Plain;
    }
    items[first.place].what = what;
}

/// The first spoons that are taken, and those that are joined to them.
fn portions(view: View<'_>, items: &[Item]) -> Vec<Portion> {
    let mut portions: Vec<Portion> = Vec::new();
    let mut one = 1.0;
    let mut joins = false;
    for (place, item) in items.iter().enumerate() {
        let start = item.tokens.start;
        let next = match item.what {
            What::Spoons(volume) if portions.is_empty() || joins => Some((volume, false)),
            _ if portions.is_empty() || !joins => None,
            _ => again(view, item, one),
        };
        if let Some((volume, has_a_time)) = next {
            one = volume_of(view.word(item.tokens.end - 1)).unwrap_or(one);
            portions.push(Portion {
                place,
                volume,
                has_a_time,
            });
        } else if item.what == What::Moments(1.0)
            && let Some(last) = portions.last_mut()
        {
            last.has_a_time = true;
        }
        joins = match item.what {
            What::Moments(1.0) => true,
            What::Separator => !view.is_sign(start, &['.', '?', '!', '\n', ';']),
            What::Plain => joins && next.is_none(),
            _ => false,
        };
    }
    portions
}

/// `half at night`, `another teaspoon`: the millilitres, and whether it tells the time.
fn again(view: View<'_>, item: &Item, one: f64) -> Option<(f64, bool)> {
    let start = item.tokens.start;
    match item.what {
        What::Unclear(NotCompared::Times) | What::Pieces(_) => {
            let (count, ..) = portion(view, start)?;
            Some((count * one, item.tokens.len() > 1))
        }
        What::Plain if view.word(start) == "another" => {
            Some((volume_of(view.word(start + 1))?, false))
        }
        _ => None,
    }
}

/// The millilitres of one spoon with that name.
fn volume_of(word: &str) -> Option<f64> {
    let known = VOLUMES.iter().find(|(name, _)| *name == word);
    known.map(|(_, volume)| *volume)
}

/// The spoons of which it is said what they hold: `1 tsp = 420 mg`, `a teaspoon has 420 mg`, `420 mg per 5 ml`.
fn holder(view: View<'_>, items: &mut [Item]) -> Option<usize> {
    let holds = |at: usize| view.is(at, HOLD) || view.is_sign(at, &['=']);
    let all = (0..items.len()).filter(|place| volume(view, items, *place).is_some());
    let all: Vec<usize> = all.collect();
    let per = items.iter().enumerate();
    let mut per = per.filter_map(|(place, item)| Some((place, per_volume(view, item)?)));
    match per.next() {
        Some((place, volume)) if !all.is_empty() => {
            items[place].what = What::Holds(volume);
            Some(place)
        }
        _ => all
            .into_iter()
            .find(|place| holds(items[*place].tokens.end)),
    }
}

/// The millilitres in `per 5 ml`, `/ml`.
fn per_volume(view: View<'_>, item: &Item) -> Option<f64> {
    let is_apart = item.what == What::Unclear(NotCompared::Apart);
    let unit = view.word(item.tokens.end - 1);
    let (_, volume) = VOLUMES.iter().find(|(name, _)| *name == unit && is_apart)?;
    let count = view.number(item.tokens.end - 2);
    Some(count.map_or(1.0, |count| count.value) * volume)
}

/// Whether spoons are told again in millilitres there: `1 tsp (5 ml)`, `1 tsp = 5 ml`.
fn is_again(view: View<'_>, at: usize) -> bool {
    at > 0 && view.is_sign(at - 1, &['(', '='])
}

/// The millilitres of an item.
fn volume(view: View<'_>, items: &[Item], place: usize) -> Option<f64> {
    let item = &items[place];
    let What::Amount(measured) = item.what else {
        return None;
    };
    let unit = view.word(item.tokens.end - 1);
    let (_, volume) = VOLUMES.iter().find(|(name, _)| *name == unit)?;
    let clear = measured.unit == UnitAsked::Other && item.tokens.len() <= 3;
    clear.then_some(measured.figure * volume)
}

/// Whether it holds the amount or is taken of it; the millilitres in a bracket behind spoons say the same again.
fn read(
    view: View<'_>,
    items: &[Item],
    (place, first): (usize, usize),
    volume: f64,
    known: Option<f64>,
) -> Option<(What, usize)> {
    let item = &items[place];
    let (start, end) = (item.tokens.start, item.tokens.end);
    if is_again(view, start) && known.is_some() && start < first {
        return Some((What::Idle, start));
    }
    let before = |list: &[&str]| (1..=3).any(|back| list.contains(&view.before(start, back)));
    let divides = view.is_sign(start.wrapping_sub(1), &['/'])
        || [PER, EACH, SERVINGS, &["every", "in"]]
            .iter()
            .any(|list| list.contains(&view.before(start, 1)));
    let holds = view.is(end, HOLD)
        || view.is(end, SERVINGS)
        || view.is_sign(end, &['=', ':', '(']) && start < first;
    let takes = before(TAKE) || before(&["dose", "dosage"]);
    match () {
        () if known.is_none() && (divides || holds || start < first && !takes) => {
            Some((What::Holds(volume), start))
        }
        () if start > first || takes => Some((What::Spoons(volume), start)),
        () => None,
    }
}
