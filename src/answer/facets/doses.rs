//! Doses: rows of public tables, US figures first; those of the person asked about, where a row is about them.

use crate::answer::facets::writer::{Length, Writer};
use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::knowledge::{Amount, Basis, Dose, Entry, Knowledge, Per, Supplement};
use crate::population::{AgeRange, LifeStage};
use crate::question::{Person, Section};

pub(in crate::answer) fn lines<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    length: Length,
) -> Vec<Line> {
    let person = writer.intent.asked.person;
    let mut rows: Vec<&Dose> = supplement.doses.iter().collect();
    rows.sort_by_key(|row| region_rank(writer.knowledge, &row.authority));
    let theirs: Vec<&Dose> = rows
        .iter()
        .copied()
        .filter(|row| person.fits(&row.population))
        .collect();
    let asked_for_a_group = !person.is_anybody();
    let adults = |row: &&Dose| {
        row.population.ages.overlaps(ADULT) && row.population.includes(LifeStage::General)
    };
    let mut lines = Vec::new();
    let shown: Vec<&Dose> = match length {
        Length::Short if asked_for_a_group && !theirs.is_empty() => grown_up(person, theirs),
        Length::Full if asked_for_a_group && !theirs.is_empty() => theirs,
        _ if asked_for_a_group && !rows.is_empty() => {
            lines.push(Line::text(words::no_row_for_them()));
            rows
        }
        Length::Short => rows.into_iter().filter(adults).collect(),
        Length::Full => rows,
    };
    lines.extend(
        shown
            .into_iter()
            .map(|row| line(writer, supplement, row, length)),
    );
    let tables = supplement
        .doses
        .iter()
        .any(|row| matches!(row.basis, Basis::Rda | Basis::Ai));
    if length == Length::Full {
        lines.extend(at_risk(writer, supplement));
        lines.extend(writer.gaps(supplement, Section::Doses));
        if tables {
            lines.push(Line::text(words::public_table_only()));
        }
    }
    lines
}

fn at_risk<'k>(writer: &mut Writer<'k>, supplement: &'k Supplement) -> Vec<Line> {
    let rows = supplement.at_risk.iter();
    rows.map(|row| {
        let cites = writer
            .citations
            .cite(Entry::Supplement(supplement), &row.refs);
        Line::item(row.text.clone())
            .labelled(words::at_risk())
            .citing(cites)
    })
    .collect()
}

fn line<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    row: &Dose,
    length: Length,
) -> Line {
    let authority = writer.knowledge.vocabulary.authority(&row.authority);
    let authority = match row.basis {
        Basis::Trial => None,
        _ => authority.filter(|_| length == Length::Full),
    };
    let amount = row.amount.words(supplement.iu_per_mcg);
    let note = row.note.as_ref().filter(|_| length == Length::Full);
    let cites = writer
        .citations
        .cite(Entry::Supplement(supplement), &row.refs);
    let mut text = [&amount, " (", words::basis(row.basis)].concat();
    if let Some(authority) = authority {
        text.extend([", ", &authority.name]);
    }
    text.push(')');
    if let Some(note) = note {
        text.extend([". ", note]);
    }
    Line::item(text)
        .labelled(row.population.to_string())
        .citing(cites)
}

const ADULT: AgeRange = AgeRange::years(19, None);

/// One line for the first screen: the rows of the person, else the span over adults.
pub(in crate::answer) fn usual_amount<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
) -> Line {
    let person = writer.intent.asked.person;
    let theirs = theirs(writer, supplement);
    if !theirs.is_empty() {
        return of_their_group(writer, supplement, &theirs);
    }
    let rows = supplement.doses.iter();
    let adults: Vec<&Dose> = rows
        .filter(|row| {
            row.population.ages.overlaps(ADULT) && row.population.includes(LifeStage::General)
        })
        .collect();
    let tables: Vec<&Dose> = adults
        .iter()
        .copied()
        .filter(|row| is_in_a_table(row))
        .collect();
    let (text, source) = match (tables.first(), adults.first()) {
        (Some(first), _) => (over_adults(&tables, supplement, first.basis), *first),
        (None, Some(first)) => {
            let amount = first.amount.words(supplement.iu_per_mcg);
            (
                format!(
                    "{amount} {} ({}); {}",
                    words::for_adults(),
                    words::basis(first.basis),
                    words::no_amount_listed()
                ),
                *first,
            )
        }
        (None, None) => {
            return Line::text(words::no_amount_listed()).labelled(words::usual_amount());
        }
    };
    let text = if person.fits(&source.population) {
        text
    } else {
        words::of_others(&text)
    };
    let cites = writer
        .citations
        .cite(Entry::Supplement(supplement), &source.refs);
    Line::text(text)
        .labelled(words::usual_amount())
        .citing(cites)
}

/// Of people without an age the adults, where a row is about them: "women" are no girls.
fn grown_up(person: Person, rows: Vec<&Dose>) -> Vec<&Dose> {
    let adults: Vec<&Dose> = rows
        .iter()
        .copied()
        .filter(|row| row.population.ages.overlaps(ADULT))
        .collect();
    if person.ages.is_some() || adults.is_empty() {
        rows
    } else {
        adults
    }
}

/// The RDA and AI rows of the people asked about, else of adults.
pub(in crate::answer) fn recommended<'s>(
    writer: &Writer<'_>,
    supplement: &'s Supplement,
) -> Vec<&'s Dose> {
    let theirs = theirs(writer, supplement);
    if !theirs.is_empty() {
        return theirs;
    }
    let adult = |row: &&Dose| {
        row.population.ages.overlaps(ADULT) && row.population.includes(LifeStage::General)
    };
    let tables = supplement.doses.iter().filter(|row| is_in_a_table(row));
    tables.filter(adult).collect()
}

/// The RDA and AI rows of the people asked about, where somebody in particular is.
fn theirs<'s>(writer: &Writer<'_>, supplement: &'s Supplement) -> Vec<&'s Dose> {
    let person = writer.intent.asked.person;
    let rows = supplement.doses.iter().filter(|row| is_in_a_table(row));
    let theirs = rows.filter(|row| !person.is_anybody() && person.fits(&row.population));
    grown_up(person, theirs.collect())
}

fn is_in_a_table(row: &Dose) -> bool {
    matches!(row.basis, Basis::Rda | Basis::Ai)
}

/// `Women 51 to 70; Adults 71 and over: 1,200 mg a day (RDA)`; each amount of a few rows, the span of many.
fn of_their_group<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    theirs: &[&Dose],
) -> Line {
    const FEW: usize = 2;
    let first = theirs[0];
    let amount = |row: &Dose| row.amount.words(supplement.iu_per_mcg);
    let groups: Vec<String> = theirs
        .iter()
        .map(|row| row.population.to_string())
        .collect();
    let same = |row: &&Dose| row.amount == first.amount && row.basis == first.basis;
    let basis = words::basis(first.basis);
    let text = if theirs.iter().all(same) && theirs.len() <= FEW + 1 {
        format!("{}: {} ({basis})", groups.join("; "), amount(first))
    } else if theirs.len() <= FEW {
        let rows = groups
            .iter()
            .zip(theirs)
            .map(|(group, row)| format!("{group}: {} ({})", amount(row), words::basis(row.basis)));
        rows.collect::<Vec<_>>().join("; ")
    } else {
        let span = span(theirs, first.basis).words(supplement.iu_per_mcg);
        format!("{span}, {} ({basis})", words::by_age())
    };
    let cites = writer
        .citations
        .cite(Entry::Supplement(supplement), &first.refs);
    Line::text(text)
        .labelled(words::usual_amount())
        .citing(cites)
}

/// From the least to the most that the rows of that basis give a day.
fn span(rows: &[&Dose], basis: Basis) -> Amount {
    let mut span = rows[0].amount;
    let alike = rows.iter().filter(|row| {
        row.basis == basis && row.amount.unit == span.unit && row.amount.per == Per::Day
    });
    for row in alike {
        span.from = span.from.min(row.amount.from);
        span.to = span.to.max(row.amount.to);
    }
    span
}

/// `310 to 420 mg a day for adults, by age and sex (RDA)`.
fn over_adults(rows: &[&Dose], supplement: &Supplement, basis: Basis) -> String {
    let span = span(rows, basis);
    let amount = span.words(supplement.iu_per_mcg);
    let by = if rows.len() > 1 && span.from < span.to {
        format!(", {}", words::by_age_and_sex())
    } else {
        String::new()
    };
    format!(
        "{amount} {}{by} ({})",
        words::for_adults(),
        words::basis(basis)
    )
}

/// US rows stand first, then other authorities, then studies.
pub(in crate::answer) fn region_rank(knowledge: &Knowledge, authority: &str) -> u8 {
    match knowledge
        .vocabulary
        .authority(authority)
        .map(|authority| authority.region.as_str())
    {
        Some("US") => 0,
        Some("none") | None => 2,
        Some(_) => 1,
    }
}
