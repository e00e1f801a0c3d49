//! An amount beside each limit of the people asked about, and beside what is recommended.

use crate::answer::amount_words;
use crate::answer::facets::asked::{limits_a_day, region};
use crate::answer::facets::limits;
use crate::answer::facets::recommended::Recommendation;
use crate::answer::facets::writer::Writer;
use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::grammar::List;
use crate::knowledge::{Amount, Counts, Entry, LimitKind, Supplement, UpperLimit};
use crate::question::NotCompared;

/// One limit, and who sets it.
struct Side {
    /// In micrograms.
    bound: f64,
    kind: LimitKind,
    told: String,
    /// Whether nothing is told of it but the amount.
    is_plain: bool,
    authorities: Vec<String>,
}

impl Side {
    /// None of a limit that is not in a unit of weight.
    fn of(
        writer: &Writer<'_>,
        supplement: &Supplement,
        (limit, several): (&UpperLimit, bool),
    ) -> Option<Self> {
        Some(Self {
            bound: limit.amount.top_mcg(supplement.iu_per_mcg)?,
            kind: limit.kind,
            told: limits::short(supplement, limit, several),
            is_plain: limit.kind == LimitKind::Ul && !several,
            authorities: vec![region(writer, &limit.authority)],
        })
    }

    /// Whether two authorities set one limit: then it is told once.
    fn is_same(&self, other: &Self) -> bool {
        self.is_plain && other.is_plain && self.bound.total_cmp(&other.bound).is_eq()
    }

    /// How so many micrograms stand to it.
    fn words(&self, top: f64) -> String {
        let authorities = List::and(&self.authorities).to_string();
        words::beside_limit(
            top.total_cmp(&self.bound),
            &authorities,
            self.kind,
            &self.told,
        )
    }
}

/// `5,000 IU (125 mcg) a day: above the US limit of 4,000 IU (100 mcg) a day; …`
pub(super) fn comparison<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    amount: Amount,
) -> Option<Line> {
    let factor = supplement.iu_per_mcg;
    let entry = Entry::Supplement(supplement);
    let top = amount.top_mcg(factor)?;
    let (sides, mut cites) = sides(writer, supplement);
    let mut sides: Vec<String> = sides.iter().map(|side| side.words(top)).collect();
    if let Some(recommended) = Recommendation::of(writer, supplement) {
        sides.push(recommended.beside(writer, top, supplement));
        let refs = recommended.refs();
        cites.extend(writer.citations.cite(entry, refs).into_iter().take(1));
    }
    let told = beside_food(writer, supplement, amount.words(factor));
    let line = Line::text(format!("{told}: {}.", sides.join("; ")));
    (!sides.is_empty()).then(|| line.citing(each_once(cites)))
}

/// The limits of the people asked about, one that two authorities set told once, and what they cite.
fn sides<'k>(writer: &mut Writer<'k>, supplement: &'k Supplement) -> (Vec<Side>, Vec<usize>) {
    let entry = Entry::Supplement(supplement);
    let (mut sides, mut cites): (Vec<Side>, Vec<usize>) = (Vec::new(), Vec::new());
    let limits: Vec<&UpperLimit> = limits_a_day(writer, supplement).collect();
    for limit in &limits {
        let same = |other: &&&UpperLimit| other.authority == limit.authority;
        let several = limits.iter().filter(same).count() > 1;
        let Some(side) = Side::of(writer, supplement, (limit, several)) else {
            continue;
        };
        match sides.last_mut() {
            Some(last) if last.is_same(&side) => last.authorities.extend(side.authorities),
            _ => sides.push(side),
        }
        let numbers = writer.citations.cite(entry, &limit.refs);
        cites.extend(numbers.into_iter().take(1));
    }
    (sides, cites)
}

fn each_once(cites: Vec<usize>) -> Vec<usize> {
    let mut distinct = Vec::new();
    for number in cites {
        if !distinct.contains(&number) {
            distinct.push(number);
        }
    }
    distinct
}

/// The limits that tell most: the highest where the amount is above all, the lowest where it is below all.
pub(super) fn glance<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    amount: Amount,
) -> Option<Line> {
    let factor = supplement.iu_per_mcg;
    let top = amount.top_mcg(factor)?;
    let mut limits: Vec<(f64, &UpperLimit)> = limits_a_day(writer, supplement)
        .filter_map(|limit| Some((limit.amount.top_mcg(factor)?, limit)))
        .collect();
    limits.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    let above = limits.iter().filter(|(bound, _)| top > *bound).count();
    let telling: Vec<(f64, &UpperLimit)> = match above {
        0 => limits.iter().copied().take(1).collect(),
        above if above == limits.len() => limits.iter().copied().rev().take(1).collect(),
        above => vec![limits[above - 1], limits[above]],
    };
    let sides: Vec<String> = telling
        .iter()
        .map(|(bound, limit)| {
            let authority = region(writer, &limit.authority);
            let told = limits::short(supplement, limit, false);
            words::beside_limit(top.total_cmp(bound), &authority, limit.kind, &told)
        })
        .collect();
    let refs = telling.iter().flat_map(|(_, limit)| &limit.refs).cloned();
    let refs: Vec<String> = refs.collect();
    let cites = writer.citations.cite(Entry::Supplement(supplement), &refs);
    let told = beside_food(writer, supplement, amount.words(factor));
    let line = Line::text(format!("{told}: {}.", sides.join("; ")));
    (!sides.is_empty()).then(|| line.citing(cites.into_iter().take(1).collect()))
}

/// The amount; where the limits count food and the question names some, that it is without that.
fn beside_food(writer: &Writer<'_>, supplement: &Supplement, amount: String) -> String {
    let mut limits = supplement.upper_limits.iter();
    let counts_food = limits.any(|limit| limit.counts != Counts::Supplements);
    let foods = writer.intent.asked.amounts.iter();
    let foods = foods.filter(|it| it.intake.not_compared == Some(NotCompared::Food));
    let texts: Vec<&str> = foods.map(|it| it.text.as_str()).collect();
    if texts.is_empty() || !counts_food {
        return amount;
    }
    amount_words::without_food(&amount, &texts)
}
