//! Measures the answers against interactions that were published, where they are at hand: `../shared/facts`.

use std::collections::HashMap;
use std::fs;
use std::io::{Write, stderr};
use std::path::Path;

use supplement_bot::render::terminal;

use crate::guide::ask;

/// How many of the published interactions are to be named and right, in hundredths.
const TO_REACH: usize = 92;

/// A line of a table, by the names of its columns.
pub(crate) type Row = HashMap<String, String>;

/// What the first screen says of a pair.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Said {
    Right,
    /// It names the medicine, with a narrower gap or a lower severity than was published.
    TooLittle,
    NotChecked,
    Silent,
}

#[test]
fn published_interactions_are_named_with_their_gap() {
    let Some(rows) = rows("interactions.tsv") else {
        print("published interactions: skipped, since ../shared/facts is not here\n");
        return;
    };
    let mut found: Vec<(Said, &str)> = rows
        .iter()
        .map(|row| (said(row), row["question"].as_str()))
        .collect();
    found.sort();
    print(&table(&found));
    let count = |said: Said| found.iter().filter(|(found, _)| *found == said).count();
    assert_eq!(count(Said::Silent), 0, "a medicine is not mentioned");
    assert!(
        count(Said::Right) * 100 >= found.len() * TO_REACH,
        "too few are named and right"
    );
}

/// What people read about the pair on the first screen: the question is a member's, a third of them by brand.
fn said(row: &Row) -> Said {
    let text = terminal::text(&ask(&row["question"]));
    let first = text.split("\n\n").next().unwrap_or_default();
    let names = row["medicine"].to_lowercase();
    let stems: Vec<String> = names
        .split(['(', ')'])
        .map(|name| name.trim().chars().take(6).collect())
        .filter(|stem: &String| stem.len() > 4)
        .collect();
    // The medicine may be named as it was asked about: `Maalox (Antacids)`.
    let supplement = row["supplement"].to_lowercase();
    let typed = row["question"].split(|letter: char| !letter.is_alphanumeric());
    let brands = typed.map(str::to_lowercase);
    let brands = brands.filter(|word| word.len() > 5 && !supplement.contains(word.as_str()));
    let stems: Vec<String> = stems.into_iter().chain(brands).collect();
    let mentions = |line: &&str| {
        let line = line.to_lowercase();
        stems.iter().any(|stem| line.contains(stem))
    };
    let lines: Vec<&str> = first.lines().filter(mentions).collect();
    let told = |line: &&str| hours(line) >= gap(row) && severity(line) >= published_severity(row);
    match &lines[..] {
        [] => Said::Silent,
        lines if lines.iter().any(told) => Said::Right,
        lines if lines.iter().all(|line| line.contains("not checked")) => Said::NotChecked,
        _ => Said::TooLittle,
    }
}

/// The widest gap that a line tells, in hours.
fn hours(line: &str) -> u32 {
    let words: Vec<&str> = line
        .split(|letter: char| !letter.is_alphanumeric())
        .collect();
    let told = words.iter().enumerate().filter_map(|(place, word)| {
        let number = word.parse::<u32>().ok()?;
        let near = words.iter().skip(place + 1).take(3);
        near.into_iter()
            .any(|word| word.starts_with("hour"))
            .then_some(number)
    });
    told.max().unwrap_or_default()
}

/// The published gap in whole hours; half an hour counts as none, since every gap is wider.
fn gap(row: &Row) -> u32 {
    let whole = row["gap_hours"].split('.').next().unwrap_or_default();
    whole.parse().unwrap_or_default()
}

fn severity(line: &str) -> u8 {
    let label = line.split(':').next().unwrap_or_default();
    match label {
        label if label.contains("major") => 3,
        label if label.contains("moderate") => 2,
        label if label.contains("minor") => 1,
        _ => 0,
    }
}

fn published_severity(row: &Row) -> u8 {
    match row["severity_in_source"].split(' ').next() {
        Some("major" | "contraindicated") => 3,
        Some("moderate" | "serious") => 2,
        _ => 1,
    }
}

fn table(found: &[(Said, &str)]) -> String {
    let mut text = String::from("\npublished interactions, from ../shared/facts\n");
    for group in found.chunk_by(|one, other| one.0 == other.0) {
        text.extend([format!(
            "  {:<12} {:>4} of {:>4}\n",
            format!("{:?}", group[0].0),
            group.len(),
            found.len()
        )]);
        if group[0].0 != Said::Right {
            text.extend(
                group
                    .iter()
                    .map(|(_, question)| format!("    {question}\n")),
            );
        }
    }
    text
}

pub(crate) fn rows(file: &str) -> Option<Vec<Row>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/facts");
    let text = fs::read_to_string(folder.join(file)).ok()?;
    let mut lines = text.lines();
    let columns: Vec<&str> = lines.next()?.split('\t').collect();
    let row = |line: &str| {
        let cells = line.split('\t').map(str::to_owned);
        columns
            .iter()
            .map(|&name| name.to_owned())
            .zip(cells)
            .collect()
    };
    Some(lines.filter(|line| !line.is_empty()).map(row).collect())
}

/// Past the test's own capture, so that the figures are seen when all is well too.
pub(crate) fn print(text: &str) {
    stderr().write_all(text.as_bytes()).unwrap();
}
