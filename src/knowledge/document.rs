//! One file: its text, its TOML tree, and the way from a path in the tree to a line and column.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::node::Node;
use super::problem::Problem;
use super::written::{Faults, Step};

/// A file as read: `file` is its path below the knowledge folder, with `/` between the parts.
#[derive(Clone, Debug)]
pub struct Source {
    pub file: String,
    pub text: String,
}

impl Source {
    /// The file name without folder and ending: what the `id` must be.
    #[must_use]
    pub fn stem(&self) -> &str {
        let name = self.file.rsplit('/').next().unwrap_or(&self.file);
        name.strip_suffix(".toml").unwrap_or(name)
    }
}

/// A parsed file whose values remember where they stand.
pub(crate) struct Document<'s> {
    pub source: &'s Source,
    tree: Spanned<DeTable<'s>>,
}

impl<'s> Document<'s> {
    /// Parses the file.
    ///
    /// # Errors
    /// Every mistake in the TOML itself.
    pub(crate) fn parse(source: &'s Source) -> Result<Self, Vec<Problem>> {
        let (tree, errors) = DeTable::parse_recoverable(&source.text);
        if errors.is_empty() {
            return Ok(Self { source, tree });
        }
        let problem = |error: &toml::de::Error| {
            let message = error.message().lines().collect::<Vec<_>>().join(", ");
            Problem::at(
                source,
                error.span().unwrap_or(0..0),
                format!("this is not TOML: {message}"),
            )
        };
        Err(errors.iter().map(problem).collect())
    }

    /// Reads the whole file as a `T`.
    ///
    /// # Errors
    /// Every unknown or missing key and every value of the wrong shape.
    pub(crate) fn read<T: deserr::Deserr<Faults>>(&self) -> Result<T, Vec<Problem>> {
        let node = Node(DeValue::Table(self.tree.get_ref().clone()));
        deserr::deserialize(node).map_err(|faults: Faults| {
            let problem = |fault: super::written::Fault| self.problem(&fault.path, fault.message);
            faults.0.into_iter().map(problem).collect()
        })
    }

    /// A problem at the value, or the key, that the path leads to.
    pub(super) fn problem(&self, path: &[Step], message: impl Into<String>) -> Problem {
        Problem::at(self.source, self.span(path), message.into())
    }

    /// A problem at the value that the keys lead to.
    pub(crate) fn problem_at(&self, keys: &[&str], message: &str) -> Problem {
        let path: Vec<Step> = keys
            .iter()
            .map(|key| Step::Key((*key).to_owned()))
            .collect();
        self.problem(&path, message)
    }

    /// Every text in the file with its path.
    pub(super) fn texts(&self) -> Vec<(Vec<Step>, &str)> {
        let mut texts = Vec::new();
        texts_in_table(self.tree.get_ref(), &mut Vec::new(), &mut texts);
        texts
    }

    /// The path of every empty list that stands under the key.
    pub(super) fn empty_lists(&self, key: &str) -> Vec<Vec<Step>> {
        let mut found = Vec::new();
        for (list, value) in self.tree.get_ref() {
            let path = vec![Step::Key(list.get_ref().to_string())];
            empty_lists_in(value.get_ref(), key, path, &mut found);
        }
        found
    }

    /// The bytes that the last reachable step of the path covers.
    fn span(&self, path: &[Step]) -> Range<usize> {
        let Some((Step::Key(first), rest)) = path.split_first() else {
            return 0..0;
        };
        let Some((key, mut value)) = self.tree.get_ref().get_key_value(first.as_str()) else {
            return 0..0;
        };
        let mut span = if rest.is_empty() {
            value_or_key(key.span(), value)
        } else {
            value.span()
        };
        for step in rest {
            let next = match step {
                Step::Key(name) => value.get_ref().as_table().and_then(|table| {
                    let (key, value) = table.get_key_value(name.as_str())?;
                    Some((value_or_key(key.span(), value), value))
                }),
                Step::Index(place) => value
                    .get_ref()
                    .get(*place)
                    .map(|value| (value.span(), value)),
            };
            let Some((next_span, next_value)) = next else {
                break;
            };
            (span, value) = (next_span, next_value);
        }
        span
    }
}

/// A table or list is shown by its key, everything else by its value.
fn value_or_key(key: Range<usize>, value: &Spanned<DeValue<'_>>) -> Range<usize> {
    match value.get_ref() {
        DeValue::Table(_) | DeValue::Array(_) => key,
        _ => value.span(),
    }
}

fn texts_in_table<'a>(
    table: &'a DeTable<'_>,
    path: &mut Vec<Step>,
    texts: &mut Vec<(Vec<Step>, &'a str)>,
) {
    for (key, value) in table {
        path.push(Step::Key(key.get_ref().to_string()));
        texts_in(value.get_ref(), path, texts);
        path.pop();
    }
}

fn texts_in<'a>(
    value: &'a DeValue<'_>,
    path: &mut Vec<Step>,
    texts: &mut Vec<(Vec<Step>, &'a str)>,
) {
    match value {
        DeValue::String(text) => texts.push((path.clone(), text)),
        DeValue::Table(table) => texts_in_table(table, path, texts),
        DeValue::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                path.push(Step::Index(place));
                texts_in(item.get_ref(), path, texts);
                path.pop();
            }
        }
        _ => {}
    }
}

fn empty_lists_in(value: &DeValue<'_>, key: &str, path: Vec<Step>, found: &mut Vec<Vec<Step>>) {
    let below = |step| path.iter().cloned().chain([step]).collect::<Vec<_>>();
    match value {
        DeValue::Array(items)
            if items.is_empty() && path.last() == Some(&Step::Key(key.to_owned())) =>
        {
            found.push(path);
        }
        DeValue::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                empty_lists_in(item.get_ref(), key, below(Step::Index(place)), found);
            }
        }
        DeValue::Table(table) => {
            for (name, item) in table {
                empty_lists_in(
                    item.get_ref(),
                    key,
                    below(Step::Key(name.get_ref().to_string())),
                    found,
                );
            }
        }
        _ => {}
    }
}
