//! Upper limits: per authority and population, with what they count. "None set" never reads as safe.

use crate::knowledge::{Counts, Entry, Gap, LimitKind, Supplement, UpperLimit};
use crate::population::{AgeRange, LifeStage};

use super::super::reply::Line;
use super::super::words;
use super::doses::region_rank;
use super::{Length, Writer};

pub(super) fn lines(writer: &mut Writer<'_>, supplement: &Supplement, length: Length) -> Vec<Line> {
    if length == Length::Short {
        return in_short(writer, supplement);
    }
    let person = writer.focus.person;
    let mut rows: Vec<&UpperLimit> = supplement.upper_limits.iter().collect();
    rows.sort_by_key(|row| region_rank(writer.knowledge, &row.authority));
    let mut lines = Vec::new();
    if !person.is_anybody() {
        let theirs = rows
            .iter()
            .filter(|row| person.fits(&row.population))
            .count();
        if theirs > 0 {
            rows.retain(|row| person.fits(&row.population));
        } else if !rows.is_empty() {
            lines.push(Line::text(words::no_row_for_them()));
        }
    }
    lines.extend(rows.into_iter().map(|row| line(writer, supplement, row)));
    for none in &supplement.no_upper_limit {
        let cites = writer
            .citations
            .cite(Entry::Supplement(supplement), &none.refs);
        let authority = name(writer, &none.authority);
        lines.push(
            Line::item(none.text.clone())
                .labelled(authority)
                .citing(cites),
        );
    }
    if lines.is_empty() {
        lines.push(Line::item(words::no_limit_known()));
    }
    lines.extend(writer.gaps(supplement, Gap::UpperLimits));
    lines
}

/// The limits in one line, and what they count.
fn in_short(writer: &mut Writer<'_>, supplement: &Supplement) -> Vec<Line> {
    let mut lines = vec![upper_limit(writer, supplement)];
    let counts = supplement.upper_limits.first().map(|row| row.counts);
    if supplement
        .upper_limits
        .iter()
        .all(|row| Some(row.counts) == counts)
    {
        lines.extend(counts.map(|counts| Line::text(words::what_counts(counts))));
    }
    lines
}

fn line(writer: &mut Writer<'_>, supplement: &Supplement, row: &UpperLimit) -> Line {
    let amount = row.amount.words(supplement.iu_per_mcg);
    let cites = writer
        .citations
        .cite(Entry::Supplement(supplement), &row.refs);
    let authority = name(writer, &row.authority);
    let kind = match row.kind {
        LimitKind::Ul => String::new(),
        kind => format!("; {}", words::limit_kind(kind)),
    };
    let note = row
        .note
        .as_ref()
        .map(|note| format!(". {note}"))
        .unwrap_or_default();
    let counts = words::counts(row.counts);
    Line::item(format!("{amount} ({authority}; {counts}{kind}){note}"))
        .labelled(row.population.to_string())
        .citing(cites)
}

fn name(writer: &Writer<'_>, authority: &str) -> String {
    let known = writer.knowledge.vocabulary.authority(authority);
    known.map_or_else(|| authority.to_owned(), |authority| authority.name.clone())
}

const ADULT: AgeRange = AgeRange::years(19, None);

fn is_adult(row: &UpperLimit) -> bool {
    let general = row.population.includes(LifeStage::General)
        || row.population.includes(LifeStage::Postmenopausal);
    general && row.population.ages.overlaps(ADULT)
}

/// One line for the first screen: `20 mg a day (US), 10 mg a day (EU)`.
pub(in crate::answer) fn upper_limit(writer: &mut Writer<'_>, supplement: &Supplement) -> Line {
    let person = writer.focus.person;
    let mut rows: Vec<&UpperLimit> = supplement.upper_limits.iter().collect();
    rows.sort_by_key(|row| region_rank(writer.knowledge, &row.authority));
    let fits = |row: &&UpperLimit| {
        if person.is_anybody() {
            is_adult(row)
        } else {
            person.fits(&row.population)
        }
    };
    let mut shown: Vec<&UpperLimit> = rows.iter().copied().filter(fits).collect();
    if shown.is_empty() {
        shown = rows.into_iter().filter(|row| is_adult(row)).collect();
    }
    if shown.is_empty() {
        return none_set(writer, supplement);
    }
    let mut parts: Vec<String> = Vec::new();
    let mut cites: Vec<usize> = Vec::new();
    for row in &shown {
        parts.push(short(writer, supplement, row, &shown));
        for number in writer
            .citations
            .cite(Entry::Supplement(supplement), &row.refs)
            .into_iter()
            .take(1)
        {
            if !cites.contains(&number) {
                cites.push(number);
            }
        }
    }
    if shown.iter().all(|row| row.counts == Counts::Supplements) {
        parts.push(words::supplements_only().to_owned());
    }
    Line::text(parts.join(", "))
        .labelled(words::upper_limit())
        .citing(cites)
}

/// `2,000 mg a day (US, 51 and over)`: ages only where an authority has several rows, the kind only where it is no UL.
fn short(
    writer: &Writer<'_>,
    supplement: &Supplement,
    row: &UpperLimit,
    shown: &[&UpperLimit],
) -> String {
    let several = shown
        .iter()
        .filter(|other| other.authority == row.authority)
        .count()
        > 1;
    let known = writer.knowledge.vocabulary.authority(&row.authority);
    let region = known
        .map(|authority| authority.region.clone())
        .filter(|region| region != "none");
    let ages = several.then(|| row.population.ages.to_string());
    let stage = (!row.population.includes(LifeStage::General))
        .then(|| row.population.to_string().to_lowercase());
    let kind = (row.kind != LimitKind::Ul).then(|| words::limit_kind(row.kind).to_owned());
    let facts: Vec<String> = [region, ages, stage, kind].into_iter().flatten().collect();
    format!("{} ({})", row.amount.words(None), facts.join(", ")).replace(" ()", "")
        + &second_unit(supplement, row)
}

/// The same limit in the substance's other unit, where it has one.
fn second_unit(supplement: &Supplement, row: &UpperLimit) -> String {
    let both = row.amount.words(supplement.iu_per_mcg);
    let other = both
        .split_once(" (")
        .and_then(|(_, rest)| rest.split_once(')'));
    other
        .map(|(other, _)| format!(" = {other}"))
        .unwrap_or_default()
}

fn none_set(writer: &mut Writer<'_>, supplement: &Supplement) -> Line {
    let names: Vec<String> = supplement
        .no_upper_limit
        .iter()
        .map(|none| name(writer, &none.authority))
        .collect();
    let mut cites = Vec::new();
    for none in &supplement.no_upper_limit {
        cites.extend(
            writer
                .citations
                .cite(Entry::Supplement(supplement), &none.refs)
                .into_iter()
                .take(1),
        );
    }
    cites.dedup();
    let text = if names.is_empty() {
        words::no_limit_known().to_owned()
    } else {
        words::none_set(&names.join(" or "))
    };
    Line::text(text)
        .labelled(words::upper_limit())
        .citing(cites)
}
