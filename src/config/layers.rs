//! The settings file, the environment and the command line as one text, in which the later of two values stands; and from a
//! problem in that text back to where the value comes from.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::keys::Given;
use crate::knowledge::{Problem, Source};

/// One line of the text.
#[derive(Clone)]
struct Setting<'g> {
    /// The keys on the way to it, each as TOML has it.
    name: String,
    value: String,
    place: Place<'g>,
}

/// Where a value comes from.
#[derive(Clone)]
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
            settings.retain(|setting| setting.name != one.key && !setting.holds(one.key));
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

    /// Whether something sets that key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.settings.iter().any(|setting| setting.name == key)
    }

    /// The same without the tables, or the keys without a table, that have these problems.
    pub(super) fn without(&self, problems: &[Problem]) -> Self {
        let wrong = problems.iter().filter_map(|problem| self.of(problem));
        let wrong: Vec<&str> = wrong.map(Setting::table).collect();
        let sound = self.settings.iter();
        let sound = sound.filter(|setting| !wrong.contains(&setting.table()));
        Self {
            file: self.file.clone(),
            settings: sound.cloned().collect(),
        }
    }

    /// The same problems where their values come from.
    pub(super) fn back(&self, problems: Vec<Problem>) -> Vec<Problem> {
        let back = problems.into_iter().map(|problem| match self.of(&problem) {
            Some(setting) => self.at(setting, problem),
            None => problem,
        });
        back.collect()
    }

    /// The setting whose lines a problem stands in.
    fn of(&self, problem: &Problem) -> Option<&Setting<'g>> {
        let mut below = problem.line;
        self.settings.iter().find(|setting| {
            let lines = setting.line().matches('\n').count();
            let found = (1..=lines).contains(&below);
            below = below.saturating_sub(lines);
            found
        })
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
    /// The name of its table; its own where it is in none.
    fn table(&self) -> &str {
        self.name.split('.').next().unwrap_or_default()
    }

    /// Whether it is an empty table that has the key.
    fn holds(&self, key: &str) -> bool {
        let below = key.strip_prefix(self.name.as_str());
        below.is_some_and(|below| below.starts_with('.'))
    }

    fn line(&self) -> String {
        format!("{} = {}\n", self.name, self.value)
    }
}

fn flatten(table: &DeTable<'_>, (text, above): (&str, &str), settings: &mut Vec<Setting<'_>>) {
    for (key, value) in table {
        let bare = key.get_ref().as_ref();
        // Without quotes where it can be, as a key from elsewhere is named.
        let written = if is_bare(bare) {
            bare
        } else {
            text.get(key.span()).unwrap_or_default()
        };
        let name = if above.is_empty() {
            written.to_owned()
        } else {
            format!("{above}.{written}")
        };
        match value.get_ref() {
            DeValue::Table(inner) if inner.is_empty() => settings.push(Setting {
                value: "{}".to_owned(),
                place: Place::File(key.span(), key.span()),
                name,
            }),
            DeValue::Table(inner) => flatten(inner, (text, &name), settings),
            _ => settings.push(Setting {
                value: text.get(value.span()).unwrap_or_default().to_owned(),
                place: Place::File(key.span(), value.span()),
                name,
            }),
        }
    }
}

/// Whether a key needs no quotes.
fn is_bare(key: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
    !key.is_empty() && key.bytes().all(is_plain)
}
