//! The usual amount in one line: of the person asked about, else of adults by sex and age.

use crate::answer::facets::doses;
use crate::answer::facets::writer::Writer;
use crate::answer::reply::line::Line;
use crate::answer::{facet_words, words};
use crate::grammar::List;
use crate::knowledge::{Amount, Dose, Entry, Per, Supplement};
use crate::population::Sex;

/// More rows than that are told by their span.
const FEW: usize = 4;

/// One line for the first screen: the rows of the person, else those of adults.
pub(in crate::answer) fn usual_amount<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
) -> Line {
    let theirs = doses::leading(writer, doses::theirs(writer, supplement));
    let (text, source) = if theirs.is_empty() {
        let adults = doses::of_adults(supplement);
        let tables = adults
            .iter()
            .copied()
            .filter(|row| doses::is_in_a_table(writer, row));
        let tables = doses::leading(writer, tables.collect());
        match (tables.first(), adults.first()) {
            (Some(first), _) => (of_adults(writer, &tables, supplement), *first),
            (None, Some(first)) => (used(first, supplement), *first),
            (None, None) => {
                let none = words::no_amount_listed();
                return Line::text(none).labelled(words::usual_amount());
            }
        }
    } else {
        (by_group(writer, &theirs, supplement), theirs[0])
    };
    let person = writer.intent.asked.person;
    let text = if person.fits(&source.population) {
        text
    } else {
        words::of_others(&text)
    };
    let note = source.note.as_deref();
    let text = match note.filter(|_| names_a_form(writer, supplement)) {
        Some(note) => format!("{text}. {note}"),
        None => text,
    };
    let entry = Entry::Supplement(supplement);
    let cites = writer.citations.cite(entry, &source.refs);
    Line::text(text)
        .labelled(words::usual_amount())
        .citing(cites.into_iter().take(1).collect())
}

/// Whether a form or a product is named, of which the figures may not hold.
fn names_a_form(writer: &Writer<'_>, supplement: &Supplement) -> bool {
    let own = &supplement.aliases;
    let mut named = writer.intent.said.aliases.iter();
    named.any(|(alias, id)| *id == supplement.id && (own.has_form(alias) || own.has_brand(alias)))
}

/// `men 400 to 420 mg, women 310 to 320 mg a day (adults; recommended, RDA, US)`; by age where men and women need as much.
fn of_adults(writer: &Writer<'_>, rows: &[&Dose], supplement: &Supplement) -> String {
    let of = |sex: Sex| {
        let rows = rows.iter().copied();
        let rows: Vec<&Dose> = rows.filter(|row| row.population.sex == Some(sex)).collect();
        (!rows.is_empty()).then(|| span(&rows))
    };
    let whole = span(rows);
    let amount = |amount: Amount| amount.words(supplement.iu_per_mcg);
    let text = match (of(Sex::Men), of(Sex::Women)) {
        (Some(men), Some(women)) if men != women && !has_both(rows) => {
            let men = amount(men);
            let men = men.trim_end_matches(" a day");
            format!("men {men}, women {}", amount(women))
        }
        _ if (whole.to - whole.from).abs() < f64::EPSILON => amount(whole),
        _ => return by_group(writer, rows, supplement),
    };
    format!("{text} ({}; {})", words::adults(), basis(writer, rows[0]))
}

/// Whether rows are about men and women together.
fn has_both(rows: &[&Dose]) -> bool {
    rows.iter().any(|row| row.population.sex.is_none())
}

/// `Women 51 to 70: 1,200 mg a day (recommended, RDA, US)`: each amount once, with all whom it is for; the span of many.
fn by_group(writer: &Writer<'_>, rows: &[&Dose], supplement: &Supplement) -> String {
    let basis = basis(writer, rows[0]);
    let mut amounts: Vec<(Amount, Vec<String>)> = Vec::new();
    for row in rows {
        let group = row.population.to_string();
        match amounts.iter_mut().find(|(amount, _)| *amount == row.amount) {
            Some((_, groups)) => groups.push(group),
            None => amounts.push((row.amount, vec![group])),
        }
    }
    if rows.len() > FEW {
        let span = span(rows).words(supplement.iu_per_mcg);
        return format!("{span}, {} ({basis})", words::by_age());
    }
    let parts = amounts.iter().map(|(amount, groups)| {
        let amount = amount.words(supplement.iu_per_mcg);
        format!("{}: {amount}", List::and(groups))
    });
    format!("{} ({basis})", parts.collect::<Vec<_>>().join("; "))
}

/// What studies used, where nobody recommends an amount.
fn used(row: &Dose, supplement: &Supplement) -> String {
    let amount = row.amount.words(supplement.iu_per_mcg);
    format!(
        "{amount} {} ({}); {}",
        words::for_adults(),
        words::basis(row.basis),
        words::no_amount_listed()
    )
}

fn basis(writer: &Writer<'_>, row: &Dose) -> String {
    let authority = writer.knowledge.vocabulary.authority(&row.authority);
    let region = authority.map_or("", |authority| authority.region.as_str());
    facet_words::basis(row.basis, region)
}

/// From the least to the most that the rows give a day.
fn span(rows: &[&Dose]) -> Amount {
    let mut span = rows[0].amount;
    let alike = rows
        .iter()
        .filter(|row| row.amount.unit == span.unit && row.amount.per == Per::Day);
    for row in alike {
        span.from = span.from.min(row.amount.from);
        span.to = span.to.max(row.amount.to);
    }
    span
}
