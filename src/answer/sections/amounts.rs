//! An amount that somebody names, set against the recommendations and each authority's limit. Never a verdict on them.

use crate::knowledge::{Amount, Dose, Entry, Figure, Per, Supplement, Unit, UpperLimit};
use crate::question::{AmountAsked, PerAsked, UnitAsked};
use crate::spelling::normalised;

use super::super::reply::Line;
use super::super::words;
use super::Writer;
use super::limits;

/// The amount in the substance's own units, and how it compares with each limit of the people asked about.
pub(in crate::answer) fn against<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
) -> Vec<Line> {
    let Some(asked) = writer.focus.amount.clone() else {
        return Vec::new();
    };
    let Some(amount) = asked_amount(&asked, supplement) else {
        return vec![Line::text(words::unit_is_foreign(
            unit(asked.unit),
            &supplement.name,
        ))];
    };
    let factor = supplement.iu_per_mcg;
    let mut lines: Vec<Line> = compound(writer, supplement).into_iter().collect();
    lines.extend(converted(&asked, amount, factor).map(Line::text));
    let Some(daily) = daily(&asked, amount) else {
        lines.push(Line::text(words::limits_are_daily()));
        return lines;
    };
    if daily.per != amount.per {
        let daily = daily.words(factor);
        lines.push(Line::text(words::on_average(&amount.words(factor), &daily)));
    }
    lines.extend(comparison(writer, supplement, daily));
    if asked.is_one_of_several {
        lines.push(Line::text(words::add_up_amounts()));
    }
    lines
}

/// Whether the screen tells each limit beside the amount.
pub(super) fn is_compared(writer: &Writer<'_>, supplement: &Supplement) -> bool {
    let asked = writer.focus.amount.as_ref();
    let daily = asked.and_then(|asked| daily(asked, asked_amount(asked, supplement)?));
    daily.is_some() && limits_a_day(writer, supplement).next().is_some()
}

/// The amount for a day: an average where it is for longer, nothing where it is not said.
fn daily(asked: &AmountAsked, amount: Amount) -> Option<Amount> {
    const WEEK: f64 = 7.0;
    const MONTH: f64 = 30.0;
    const ROUNDED_FROM: f64 = 100.0;
    let days = match asked.per {
        PerAsked::Day => return Some(amount),
        PerAsked::Week => WEEK,
        PerAsked::Month => MONTH,
        PerAsked::Several => return None,
    };
    let average = amount.to / days;
    let average = if average < ROUNDED_FROM {
        (average * 10.0).round() / 10.0
    } else {
        average.round()
    };
    Some(Amount {
        from: average,
        to: average,
        per: Per::Day,
        ..amount
    })
}

/// `5,000 IU (125 mcg) a day: above the US limit of 4,000 IU (100 mcg) a day; …`
fn comparison<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    amount: Amount,
) -> Option<Line> {
    let factor = supplement.iu_per_mcg;
    let entry = Entry::Supplement(supplement);
    let top = amount.top_mcg(factor)?;
    let (mut sides, mut cites) = (Vec::new(), Vec::new());
    let limits: Vec<&UpperLimit> = limits_a_day(writer, supplement).collect();
    for limit in &limits {
        let Some(bound) = limit.amount.top_mcg(factor) else {
            continue;
        };
        let authority = limits::region(writer, &limit.authority);
        let same = |other: &&&UpperLimit| other.authority == limit.authority;
        let several = limits.iter().filter(same).count() > 1;
        let told = limits::short(supplement, limit, several);
        sides.push(words::beside_limit(
            top.total_cmp(&bound),
            &authority,
            limit.kind,
            &told,
        ));
        cites.extend(
            writer
                .citations
                .cite(entry, &limit.refs)
                .into_iter()
                .take(1),
        );
    }
    if let Some(row) = largest_recommendation(writer, supplement) {
        let bound = row.amount.top_mcg(factor).unwrap_or(f64::INFINITY);
        sides.push(words::beside_recommendation(
            top.total_cmp(&bound),
            row.basis,
            &row.amount.words(factor),
        ));
        cites.extend(writer.citations.cite(entry, &row.refs).into_iter().take(1));
    }
    let mut distinct = Vec::new();
    for number in cites {
        if !distinct.contains(&number) {
            distinct.push(number);
        }
    }
    let line = Line::text(format!("{}: {}.", amount.words(factor), sides.join("; ")));
    (!sides.is_empty()).then(|| line.citing(distinct))
}

fn unit(asked: UnitAsked) -> Unit {
    match asked {
        UnitAsked::Mcg => Unit::Mcg,
        UnitAsked::Mg => Unit::Mg,
        UnitAsked::G => Unit::G,
        UnitAsked::Iu => Unit::Iu,
    }
}

/// `None` where the substance has no such unit: an IU without a factor.
pub(in crate::answer) fn asked_amount(
    asked: &AmountAsked,
    supplement: &Supplement,
) -> Option<Amount> {
    let unit = unit(asked.unit);
    unit.in_mcg(supplement.iu_per_mcg)?;
    Some(Amount {
        from: asked.figure,
        to: asked.figure,
        unit,
        per: match asked.per {
            PerAsked::Week => Per::Week,
            PerAsked::Month => Per::Month,
            PerAsked::Day | PerAsked::Several => Per::Day,
        },
    })
}

/// `50 mcg of it is 2,000 IU`.
fn converted(asked: &AmountAsked, amount: Amount, factor: Option<f64>) -> Option<String> {
    let into = unit(asked.into?);
    let figure = amount.top_mcg(factor)? / into.in_mcg(factor)?;
    Some(words::converted(
        &format!("{} {}", Figure(amount.to), amount.unit),
        &format!("{} {into}", Figure(figure)),
    ))
}

/// Where the amount is of a compound: that the limits count a part of it, and how much that is where the entry says it.
fn compound<'k>(writer: &mut Writer<'k>, supplement: &'k Supplement) -> Option<Line> {
    let named = writer.focus.aliases.iter();
    let mut named = named.filter(|(_, id)| *id == supplement.id);
    let alias = named.find_map(|(alias, _)| is_compound(alias).then(|| alias.clone()))?;
    let name = supplement.name.to_lowercase();
    let text = words::counts_without_the_rest(&alias, &name);
    let mut forms = supplement.forms.iter();
    let form = forms.find(|form| normalised(&form.name) == normalised(&alias));
    let line = Line::text(match form {
        Some(form) => format!("{} {text}", form.text),
        None => text,
    });
    let refs = form.map(|form| form.refs.clone()).unwrap_or_default();
    let cites = writer.citations.cite(Entry::Supplement(supplement), &refs);
    Some(line.citing(cites.into_iter().take(1).collect()))
}

/// `magnesium citrate`, `zinc oxide`, `orthosilicic acid`: names of compounds end so, those of vitamins do not.
fn is_compound(alias: &str) -> bool {
    const ENDINGS: &[&str] = &["ate", "ide", "ite", "ine", "acid"];
    let last = alias.rsplit(' ').next().unwrap_or(alias);
    ENDINGS.iter().any(|ending| last.ends_with(ending))
}

/// An amount for a day is set against figures for a day, of the people asked about: a limit for others is none for them.
fn limits_a_day<'s>(
    writer: &Writer<'_>,
    supplement: &'s Supplement,
) -> impl Iterator<Item = &'s UpperLimit> {
    let limits = limits::shown(writer, supplement).into_iter();
    let person = writer.focus.person;
    limits.filter(move |limit| {
        let theirs = person.is_anybody() || person.fits(&limit.population);
        theirs && limit.amount.per == Per::Day
    })
}

/// The row with the largest RDA or AI of the people asked about, else of adults.
fn largest_recommendation<'s>(writer: &Writer<'_>, supplement: &'s Supplement) -> Option<&'s Dose> {
    let top = |row: &&Dose| row.amount.top_mcg(supplement.iu_per_mcg).unwrap_or(0.0);
    let rows = super::doses::recommended(writer, supplement).into_iter();
    let person = writer.focus.person;
    let rows = rows.filter(|row| person.is_anybody() || person.fits(&row.population));
    rows.max_by(|one, other| top(one).total_cmp(&top(other)))
}
