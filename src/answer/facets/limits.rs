//! Upper limits: per authority and population, with what they count. "None set" never reads as safe.

use crate::answer::facets::asked::{is_compared, is_theirs};
use crate::answer::facets::asked::{region, shown};
use crate::answer::facets::doses::region_rank;
use crate::answer::facets::writer::{Length, Writer};
use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::grammar::List;
use crate::knowledge::{Counts, Entry, LimitKind, Supplement, UpperLimit};
use crate::population::LifeStage;
use crate::question::Section;

pub(in crate::answer) fn lines<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    length: Length,
) -> Vec<Line> {
    if length == Length::Short {
        return in_short(writer, supplement);
    }
    let person = writer.intent.asked.person;
    let mut rows: Vec<&UpperLimit> = supplement.upper_limits.iter().collect();
    rows.sort_by_key(|row| region_rank(writer, &row.authority));
    let mut lines = Vec::new();
    if !person.is_anybody() {
        let theirs = rows.iter().filter(|row| is_theirs(person, row)).count();
        if theirs > 0 {
            rows.retain(|row| is_theirs(person, row));
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
    lines.extend(writer.gaps(supplement, Section::UpperLimits));
    lines
}

/// The limits in one line, and what they count.
fn in_short<'k>(writer: &mut Writer<'k>, supplement: &'k Supplement) -> Vec<Line> {
    // Beside an amount that was named, each limit is told already.
    if is_compared(writer, supplement) {
        return Vec::new();
    }
    let limit = upper_limit(writer, supplement);
    [limit].into_iter().chain(what_counts(supplement)).collect()
}

/// What the limits count, where all count the same.
pub(in crate::answer) fn what_counts(supplement: &Supplement) -> Option<Line> {
    let mut rows = supplement.upper_limits.iter();
    let counts = rows.next()?.counts;
    let is_same = rows.all(|row| row.counts == counts);
    is_same.then(|| Line::text(words::what_counts(counts)))
}

fn line<'k>(writer: &mut Writer<'k>, supplement: &'k Supplement, row: &UpperLimit) -> Line {
    let amount = row.amount.words(supplement.iu_per_mcg);
    let cites = writer
        .citations
        .cite(Entry::Supplement(supplement), &row.refs);
    let authority = name(writer, &row.authority);
    let mut text = [&amount, " (", &authority, "; ", words::counts(row.counts)].concat();
    if row.kind != LimitKind::Ul {
        text.extend(["; ", words::limit_kind(row.kind)]);
    }
    text.push(')');
    if let Some(note) = &row.note {
        text.extend([". ", note]);
    }
    Line::item(text)
        .labelled(row.population.to_string())
        .citing(cites)
}

fn name(writer: &Writer<'_>, authority: &str) -> String {
    let known = writer.knowledge.vocabulary.authority(authority);
    known.map_or_else(|| authority.to_owned(), |authority| authority.name.clone())
}

/// The first reference of each row, each once.
fn first_of_each<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    rows: &[&UpperLimit],
) -> Vec<usize> {
    let mut cites: Vec<usize> = Vec::new();
    for row in rows {
        let entry = Entry::Supplement(supplement);
        let numbers = writer.citations.cite(entry, &row.refs);
        let first = numbers.first().copied();
        cites.extend(first.filter(|number| !cites.contains(number)));
    }
    cites
}

/// One line for the first screen: `US: 20 mg a day; EU: 10 mg a day`.
pub(in crate::answer) fn upper_limit<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
) -> Line {
    let shown = shown(writer, supplement);
    if shown.is_empty() {
        return none_set(writer, supplement);
    }
    let mut cites = first_of_each(writer, supplement, &shown);
    let mut parts: Vec<String> = Vec::new();
    for rows in shown.chunk_by(|one, other| one.authority == other.authority) {
        let region = region(writer, &rows[0].authority);
        parts.push([region.as_str(), ": ", &of_authority(supplement, rows)].concat());
    }
    if shown.iter().all(|row| row.counts == Counts::Supplements) {
        parts.push(words::supplements_only().to_owned());
    }
    if shown.iter().all(|row| row.kind == LimitKind::Guidance)
        && !supplement.no_upper_limit.is_empty()
    {
        let none = none_set(writer, supplement);
        parts.push(none.text);
        cites.extend(none.cites);
    }
    let person = writer.intent.asked.person;
    let theirs = person.is_anybody() || shown.iter().any(|row| is_theirs(person, row));
    let limits = parts.join("; ");
    let text = if theirs {
        limits
    } else {
        words::limits_of_others(&limits)
    };
    Line::text(text)
        .labelled(words::upper_limit())
        .citing(cites)
}

/// Each row of a few; the span of many.
fn of_authority(supplement: &Supplement, rows: &[&UpperLimit]) -> String {
    const FEW: usize = 2;
    let mut span = rows[0].amount;
    let alike = |row: &&UpperLimit| row.amount.unit == span.unit && row.amount.per == span.per;
    if rows.len() <= FEW || !rows.iter().all(alike) {
        let rows = rows
            .iter()
            .map(|row| short(supplement, row, rows.len() > 1));
        return rows.collect::<Vec<_>>().join(", ");
    }
    for row in rows {
        span.from = span.from.min(row.amount.from);
        span.to = span.to.max(row.amount.to);
    }
    format!("{} {}", span.words(supplement.iu_per_mcg), words::by_age())
}

/// `2,000 mg a day (51 and over)`: ages where the authority has several rows, the kind where it is no upper limit.
pub(in crate::answer) fn short(supplement: &Supplement, row: &UpperLimit, several: bool) -> String {
    let ages = several.then(|| row.population.ages.to_string());
    let stage = (!row.population.includes(LifeStage::General))
        .then(|| row.population.to_string().to_lowercase());
    let kind = (row.kind != LimitKind::Ul).then(|| words::limit_kind(row.kind).to_owned());
    let facts: Vec<String> = [ages, stage, kind].into_iter().flatten().collect();
    let amount = row.amount.words(supplement.iu_per_mcg);
    if facts.is_empty() {
        amount
    } else {
        format!("{amount} ({})", facts.join(", "))
    }
}

fn none_set<'k>(writer: &mut Writer<'k>, supplement: &'k Supplement) -> Line {
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
        words::none_set(&List::or(&names).to_string())
    };
    Line::text(text)
        .labelled(words::upper_limit())
        .citing(cites)
}
