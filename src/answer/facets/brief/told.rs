//! Facets that an entry answers in rows: the first that fits what the question names.

use super::{Brief, TOLD};
use crate::answer::facets::writer::{Length, Writer};
use crate::answer::facets::{has, rows};
use crate::answer::reply::line::Line;
use crate::knowledge::{Entry, Supplement};
use crate::question::{Facet, Section};
use crate::spelling::normalised;

/// The rows of the section that tells of the facet; none where the program or the entry has no such section.
pub(super) fn brief<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    facet: Facet,
) -> Brief {
    let entry = Entry::Supplement(supplement);
    let section = Section::of(facet).filter(|section| has(entry, *section));
    let Some(section) = section else {
        return Brief::default();
    };
    let lines = writer.section(entry, section, length(section));
    Brief::of(fitting(writer, lines))
}

/// The rows of any section that are closest to the question; none where nothing is close.
pub(super) fn closest<'k>(writer: &mut Writer<'k>, supplement: &'k Supplement) -> Brief {
    let mut lines = all(writer, supplement);
    lines.retain(|line| place(writer, line).is_some());
    lines.sort_by_key(|line| place(writer, line));
    lines.truncate(TOLD);
    Brief::of(lines)
}

/// The rows of any section that are about what the question names.
pub(super) fn on_objects<'k>(writer: &mut Writer<'k>, supplement: &'k Supplement) -> Brief {
    let objects = writer.intent.asked.objects.iter();
    let objects: Vec<String> = objects.map(|object| normalised(object)).collect();
    let mut lines = all(writer, supplement);
    lines.retain(|line| objects.iter().any(|object| is_about(line, object)));
    lines.sort_by_key(|line| place(writer, line).unwrap_or(usize::MAX));
    lines.truncate(TOLD);
    Brief::of(lines)
}

/// Every row with a text but the single answers, which stand apart.
fn all<'k>(writer: &mut Writer<'k>, supplement: &'k Supplement) -> Vec<Line> {
    let sections = Section::ALL.iter().filter(|it| **it != Section::Answers);
    sections
        .flat_map(|section| rows(writer, supplement, *section))
        .collect()
}

/// The place of the row among those that are close to the question.
fn place(writer: &Writer<'_>, line: &Line) -> Option<usize> {
    let mut picked = writer.intent.asked.picked.iter();
    picked.position(|id| {
        id.split_once('/')
            .is_some_and(|(_, text)| text == line.text)
    })
}

/// In short, forms are names alone.
const fn length(section: Section) -> Length {
    match section {
        Section::Forms => Length::Full,
        _ => Length::Short,
    }
}

/// The rows that are about what the question names, else the first.
pub(super) fn fitting(writer: &Writer<'_>, mut lines: Vec<Line>) -> Vec<Line> {
    let objects = writer.intent.asked.objects.iter();
    let objects: Vec<String> = objects.map(|object| normalised(object)).collect();
    let fits = |line: &&Line| {
        place(writer, line).is_some() || objects.iter().any(|object| is_about(line, object))
    };
    lines.sort_by_key(|line| (place(writer, line).unwrap_or(usize::MAX), !fits(&line)));
    let fitting = lines.iter().filter(fits).count();
    lines.truncate(if fitting > 0 { fitting.min(TOLD) } else { TOLD });
    lines
}

fn is_about(line: &Line, object: &str) -> bool {
    let label = line.label.as_deref().unwrap_or_default();
    let text = normalised(&format!("{label} {}", line.text));
    format!(" {text} ").contains(&format!(" {object} "))
}
