//! An amount that somebody names, set against the recommendations and each authority's limit. Never a verdict on them.

use crate::answer::facets::asked::daily;
use crate::answer::facets::asked::{asked_amount, limits_a_day, region, unit};
use crate::answer::facets::writer::Writer;
use crate::answer::facets::{doses, limits};
use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::knowledge::{Amount, Dose, Entry, Figure, NameWords, Supplement, UpperLimit};
use crate::question::AmountAsked;
use crate::spelling::normalised;

/// The amount in the substance's own units, and how it compares with each limit of the people asked about.
pub(in crate::answer) fn against<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
) -> Vec<Line> {
    let Some(asked) = writer.intent.asked.amount_of(&supplement.id).cloned() else {
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
        let authority = region(writer, &limit.authority);
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
    let named = writer.intent.said.aliases.iter();
    let mut named = named.filter(|(_, id)| *id == supplement.id);
    let own: &NameWords = &writer.knowledge.languages.english().names;
    let alias = named.find_map(|(alias, _)| is_compound(own, alias).then(|| alias.clone()))?;
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

/// `magnesium citrate`, `zinc oxide`, `orthosilicic acid`.
fn is_compound(own: &NameWords, alias: &str) -> bool {
    let last = alias.rsplit(' ').next().unwrap_or(alias);
    let mut endings = own.compound_endings.iter();
    endings.any(|ending| last.ends_with(ending))
}

/// The row with the largest RDA or AI of the people asked about, else of adults.
fn largest_recommendation<'s>(writer: &Writer<'_>, supplement: &'s Supplement) -> Option<&'s Dose> {
    let top = |row: &&Dose| row.amount.top_mcg(supplement.iu_per_mcg).unwrap_or(0.0);
    let rows = doses::recommended(writer, supplement).into_iter();
    let person = writer.intent.asked.person;
    let rows = rows.filter(|row| person.is_anybody() || person.fits(&row.population));
    rows.max_by(|one, other| top(one).total_cmp(&top(other)))
}
