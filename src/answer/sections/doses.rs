//! Doses: rows of public tables, US figures first; those of the person asked about, where a row is about them.

use crate::knowledge::{Basis, Dose, Entry, Gap, Knowledge, Per, Supplement};
use crate::population::{AgeRange, LifeStage};

use super::super::reply::Line;
use super::super::words;
use super::{Length, Writer};

pub(super) fn lines(writer: &mut Writer<'_>, supplement: &Supplement, length: Length) -> Vec<Line> {
    let person = writer.focus.person;
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
        _ if asked_for_a_group && !theirs.is_empty() => theirs,
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
        lines.extend(writer.gaps(supplement, Gap::Doses));
        if tables {
            lines.push(Line::text(words::public_table_only()));
        }
    }
    lines
}

fn at_risk(writer: &mut Writer<'_>, supplement: &Supplement) -> Vec<Line> {
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

fn line(writer: &mut Writer<'_>, supplement: &Supplement, row: &Dose, length: Length) -> Line {
    let authority = writer.knowledge.vocabulary.authority(&row.authority);
    let authority = match row.basis {
        Basis::Trial => None,
        _ => authority.map(|authority| format!(", {}", authority.name)),
    };
    let amount = row.amount.words(supplement.iu_per_mcg);
    let basis = words::basis(row.basis);
    let note = row.note.as_ref().filter(|_| length == Length::Full);
    let note = note.map(|note| format!(". {note}")).unwrap_or_default();
    let cites = writer
        .citations
        .cite(Entry::Supplement(supplement), &row.refs);
    let authority = authority
        .filter(|_| length == Length::Full)
        .unwrap_or_default();
    Line::item(format!("{amount} ({basis}{authority}){note}"))
        .labelled(row.population.to_string())
        .citing(cites)
}

const ADULT: AgeRange = AgeRange::years(19, None);

/// One line for the first screen: the rows of the person, else the span over adults.
pub(in crate::answer) fn usual_amount(writer: &mut Writer<'_>, supplement: &Supplement) -> Line {
    let person = writer.focus.person;
    let table = |row: &&Dose| matches!(row.basis, Basis::Rda | Basis::Ai);
    let rows: Vec<&Dose> = supplement.doses.iter().collect();
    let theirs: Vec<&Dose> = rows
        .iter()
        .copied()
        .filter(table)
        .filter(|row| !person.is_anybody() && person.fits(&row.population))
        .collect();
    if let Some(line) = of_their_group(writer, supplement, &theirs) {
        return line;
    }
    let adults: Vec<&Dose> = rows
        .iter()
        .copied()
        .filter(|row| {
            row.population.ages.overlaps(ADULT) && row.population.includes(LifeStage::General)
        })
        .collect();
    let tables: Vec<&Dose> = adults.iter().copied().filter(table).collect();
    let (text, source) = match (tables.first(), adults.first()) {
        (Some(first), _) => (over_adults(&tables, supplement, first.basis), *first),
        (None, Some(first)) => {
            let amount = first.amount.words(supplement.iu_per_mcg);
            (
                format!(
                    "{amount} ({}); {}",
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
    let cites = writer
        .citations
        .cite(Entry::Supplement(supplement), &source.refs);
    Line::text(text)
        .labelled(words::usual_amount())
        .citing(cites)
}

/// The RDA and AI rows of the people asked about, else of adults.
pub(super) fn recommended<'s>(writer: &Writer<'_>, supplement: &'s Supplement) -> Vec<&'s Dose> {
    let person = writer.focus.person;
    let tables = |row: &&Dose| matches!(row.basis, Basis::Rda | Basis::Ai);
    let adult = |row: &Dose| {
        row.population.ages.overlaps(ADULT) && row.population.includes(LifeStage::General)
    };
    let mut rows: Vec<&Dose> = supplement.doses.iter().filter(tables).collect();
    let theirs = rows
        .iter()
        .any(|row| !person.is_anybody() && person.fits(&row.population));
    rows.retain(|row| {
        if theirs {
            person.fits(&row.population)
        } else {
            adult(row)
        }
    });
    rows
}

/// `Women 51 to 70; Adults 71 and over: 1,200 mg a day (RDA)`, where so few rows say the same.
fn of_their_group(
    writer: &mut Writer<'_>,
    supplement: &Supplement,
    theirs: &[&Dose],
) -> Option<Line> {
    const FEW: usize = 3;
    let first = theirs.first()?;
    let same = |row: &&Dose| row.amount == first.amount && row.basis == first.basis;
    if theirs.len() > FEW || !theirs.iter().all(same) {
        return None;
    }
    let groups: Vec<String> = theirs
        .iter()
        .map(|row| row.population.to_string())
        .collect();
    let amount = first.amount.words(supplement.iu_per_mcg);
    let text = format!(
        "{}: {amount} ({})",
        groups.join("; "),
        words::basis(first.basis)
    );
    let cites = writer
        .citations
        .cite(Entry::Supplement(supplement), &first.refs);
    Some(
        Line::text(text)
            .labelled(words::usual_amount())
            .citing(cites),
    )
}

/// `310 to 420 mg a day for adults, by age and sex (RDA)`.
fn over_adults(rows: &[&Dose], supplement: &Supplement, basis: Basis) -> String {
    let same: Vec<&&Dose> = rows
        .iter()
        .filter(|row| {
            row.basis == basis
                && row.amount.unit == rows[0].amount.unit
                && row.amount.per == Per::Day
        })
        .collect();
    let mut span = rows[0].amount;
    for row in &same {
        span.from = span.from.min(row.amount.from);
        span.to = span.to.max(row.amount.to);
    }
    let amount = span.words(supplement.iu_per_mcg);
    let by = if same.len() > 1 && span.from < span.to {
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
pub(super) fn region_rank(knowledge: &Knowledge, authority: &str) -> u8 {
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
