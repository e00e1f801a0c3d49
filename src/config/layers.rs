//! The settings file, the environment and the command line as one text, in which the later of two values stands; and from a
//! problem in that text back to where the value comes from.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::keys::Given;
use crate::knowledge::{Problem, Source};

/// One line of the text.
struct Setting<'g> {
    /// The keys on the way to it, each as TOML has it.
    name: String,
    value: String,
    place: Place<'g>,
}

/// Where a value comes from.
enum Place<'g> {
    /// The bytes of its key and of itself in the file.
    File(Range<usize>, Range<usize>),
    Elsewhere(&'g Given),
}

/// All of them.
pub(super) struct Layers<'g> {
    file: Source,
    settings: Vec<Setting<'g>>,
}

impl<'g> Layers<'g> {
    /// The file, which is TOML, and what goes before it, the stronger later.
    pub(super) fn new(file: Source, given: &'g [Given]) -> Self {
        let tree = DeTable::parse_recoverable(&file.text).0.into_inner();
        let mut settings = Vec::new();
        flatten(&tree, (&file.text, ""), &mut settings);
        for one in given {
            settings.retain(|setting| setting.name != one.key);
            settings.push(Setting {
                name: one.key.to_owned(),
                value: one.written(),
                place: Place::Elsewhere(one),
            });
        }
        drop(tree);
        Self { file, settings }
    }

    /// The text that is read.
    pub(super) fn source(&self) -> Source {
        let lines = self.settings.iter().map(Setting::line);
        Source {
            file: self.file.file.clone(),
            text: lines.collect(),
        }
    }

    /// The same problem where its value comes from.
    pub(super) fn back(&self, problem: Problem) -> Problem {
        let mut line = 1;
        for setting in &self.settings {
            let lines = setting.line().matches('\n').count();
            if (line..line + lines).contains(&problem.line) {
                return self.at(setting, problem);
            }
            line += lines;
        }
        problem
    }

    fn at(&self, setting: &Setting<'_>, problem: Problem) -> Problem {
        match &setting.place {
            Place::File(key, value) => {
                let is_key = problem.column <= setting.name.chars().count();
                let span = if is_key { key } else { value };
                Problem::at(&self.file, span.clone(), problem.message)
            }
            Place::Elsewhere(given) => {
                let source = Source {
                    file: given.place.clone(),
                    text: given.value.clone(),
                };
                Problem::at(&source, 0..given.value.len(), problem.message)
            }
        }
    }
}

impl Setting<'_> {
    fn line(&self) -> String {
        format!("{} = {}\n", self.name, self.value)
    }
}

fn flatten(table: &DeTable<'_>, (text, above): (&str, &str), settings: &mut Vec<Setting<'_>>) {
    for (key, value) in table {
        let written = text.get(key.span()).unwrap_or_default();
        let name = if above.is_empty() {
            written.to_owned()
        } else {
            format!("{above}.{written}")
        };
        match value.get_ref() {
            DeValue::Table(inner) => flatten(inner, (text, &name), settings),
            _ => settings.push(Setting {
                value: text.get(value.span()).unwrap_or_default().to_owned(),
                place: Place::File(key.span(), value.span()),
                name,
            }),
        }
    }
}
