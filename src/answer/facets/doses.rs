//! Doses: rows of public tables, US figures first; those of the person asked about, where a row is about them.

use crate::answer::facets::writer::{Length, Writer};
use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::knowledge::{Basis, Dose, Entry, Supplement};
use crate::population::{AgeRange, LifeStage};
use crate::question::{Person, Section};

pub(in crate::answer) fn lines<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    length: Length,
) -> Vec<Line> {
    let person = writer.intent.asked.person;
    let mut rows: Vec<&Dose> = supplement.doses.iter().collect();
    rows.sort_by_key(|row| region_rank(writer, &row.authority));
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
    let common = common_note(&shown).filter(|_| length == Length::Full);
    for row in &shown {
        let own = row.note.as_deref().filter(|_| length == Length::Full);
        let own = own.filter(|note| common != Some(*note));
        lines.push(line(writer, supplement, row, (own, length)));
    }
    let all = shown.iter().all(|row| row.note.as_deref() == common);
    lines.extend(common.map(|note| Line::text(words::common_note(note, all))));
    if length == Length::Full {
        lines.extend(below_the_table(writer, supplement));
    }
    lines
}

/// Who may run low, what was not looked up, and where figures for everybody come from.
fn below_the_table<'k>(writer: &mut Writer<'k>, supplement: &'k Supplement) -> Vec<Line> {
    let mut rows = supplement.doses.iter();
    let has_tables = rows.any(|row| matches!(row.basis, Basis::Rda | Basis::Ai));
    let mut lines: Vec<Line> = Vec::new();
    lines.extend(at_risk(writer, supplement));
    lines.extend(writer.gaps(supplement, Section::Doses));
    lines.extend(has_tables.then(|| Line::text(words::public_table_only())));
    lines
}

pub(in crate::answer) fn at_risk<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
) -> Vec<Line> {
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

/// The note that stands with most rows: it is said once below them.
fn common_note<'s>(rows: &[&'s Dose]) -> Option<&'s str> {
    let count = |note: &str| {
        let rows = rows.iter();
        rows.filter(|row| row.note.as_deref() == Some(note)).count()
    };
    let notes = rows.iter().filter_map(|row| row.note.as_deref());
    let most = notes.max_by_key(|note| count(note))?;
    (count(most) > 1).then_some(most)
}

fn line<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    row: &Dose,
    (note, length): (Option<&str>, Length),
) -> Line {
    let authority = writer.knowledge.vocabulary.authority(&row.authority);
    let authority = match row.basis {
        Basis::Trial => None,
        _ => authority.filter(|_| length == Length::Full),
    };
    let amount = row.amount.words(supplement.iu_per_mcg);
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
    let tables = supplement
        .doses
        .iter()
        .filter(|row| is_in_a_table(writer, row));
    tables.filter(adult).collect()
}

/// Whether a table has a row of just the people asked about.
pub(in crate::answer) fn is_recommended(writer: &Writer<'_>, supplement: &Supplement) -> bool {
    !theirs(writer, supplement).is_empty()
}

/// The rows of adults in general.
pub(super) fn of_adults(supplement: &Supplement) -> Vec<&Dose> {
    let rows = supplement.doses.iter();
    rows.filter(|row| {
        row.population.ages.overlaps(ADULT) && row.population.includes(LifeStage::General)
    })
    .collect()
}

/// The RDA and AI rows of the people asked about, where somebody in particular is.
pub(super) fn theirs<'s>(writer: &Writer<'_>, supplement: &'s Supplement) -> Vec<&'s Dose> {
    let person = writer.intent.asked.person;
    let rows = supplement
        .doses
        .iter()
        .filter(|row| is_in_a_table(writer, row));
    let theirs = rows.filter(|row| !person.is_anybody() && person.fits(&row.population));
    grown_up(person, theirs.collect())
}

/// Whether the row is an RDA or AI, or what an authority of the place advises that somebody tells of.
pub(super) fn is_in_a_table(writer: &Writer<'_>, row: &Dose) -> bool {
    let is_of_the_place = region_rank(writer, &row.authority) == 0;
    matches!(row.basis, Basis::Rda | Basis::Ai) || row.basis == Basis::Guideline && is_of_the_place
}

/// The rows of the authority that stands first.
pub(super) fn leading<'s>(writer: &Writer<'_>, mut rows: Vec<&'s Dose>) -> Vec<&'s Dose> {
    let rank = |row: &&Dose| region_rank(writer, &row.authority);
    let first = rows.iter().min_by_key(|row| rank(row)).copied();
    rows.retain(|row| first.is_some_and(|first| first.authority == row.authority));
    rows
}

/// Rows of the place that somebody tells of stand first, then those of the US, of others, and of studies.
pub(in crate::answer) fn region_rank(writer: &Writer<'_>, authority: &str) -> u8 {
    let known = writer.knowledge.vocabulary.authority(authority);
    match known.map(|authority| authority.region.as_str()) {
        Some("none") | None => 3,
        region if region == writer.intent.asked.place => 0,
        Some("US") => 1,
        Some(_) => 2,
    }
}
