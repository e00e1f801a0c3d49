//! One file: its text, its TOML tree, and the way from a path in the tree to a line and column.

use std::cell::OnceCell;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::begin::asked;
use super::node::Node;
use super::problem::Problem;
use super::source::Source;
use super::tree::{StepIn, each_empty_list, each_text, steps};
use super::written::{Fault, Faults, Step};

/// A file whose values remember where they stand.
pub(crate) struct Document<'s> {
    pub source: &'s Source,
    tree: OnceCell<DeTable<'s>>,
}

impl<'s> Document<'s> {
    /// Parses the file.
    ///
    /// # Errors
    /// Every mistake in the TOML itself, or the first place that is not UTF-8.
    pub(crate) fn parse(source: &'s Source) -> Result<Self, Vec<Problem>> {
        if let Some(at) = source.text.find(char::REPLACEMENT_CHARACTER) {
            let message = "a character that is not UTF-8 stands here; save the file as UTF-8 text";
            let span = at..at + char::REPLACEMENT_CHARACTER.len_utf8();
            return Err(vec![Problem::at(source, span, message.to_owned())]);
        }
        let (tree, errors) = DeTable::parse_recoverable(&source.text);
        if errors.is_empty() {
            let tree = OnceCell::from(tree.into_inner());
            return Ok(Self { source, tree });
        }
        let mut problems: Vec<_> = errors.iter().map(|error| syntax(source, error)).collect();
        // A second mistake in a line mostly follows from the first.
        problems.dedup_by_key(|problem| problem.line);
        Err(problems)
    }

    /// A file that is TOML, parsed again only where somebody asks for a place in it.
    pub(super) fn parsed_before(source: &'s Source) -> Self {
        Self {
            source,
            tree: OnceCell::new(),
        }
    }

    fn tree(&self) -> &DeTable<'s> {
        let parse = || DeTable::parse_recoverable(&self.source.text).0;
        self.tree.get_or_init(|| parse().into_inner())
    }

    /// Reads the whole file as a `T`.
    ///
    /// # Errors
    /// Every unknown or missing key and every value of the wrong shape.
    pub(crate) fn read<T: deserr::Deserr<Faults>>(&self) -> Result<T, Vec<Problem>> {
        deserr::deserialize(Node::Table(self.tree())).map_err(|faults: Faults| {
            let faults = faults.0.into_iter().map(|fault| self.fault(fault));
            let mut problems: Vec<_> = faults.collect();
            let blanks = self.blanks();
            problems.retain(|problem| !blanks.contains(problem));
            problems.extend(blanks);
            problems
        })
    }

    fn fault(&self, fault: Fault) -> Problem {
        let (key, value) = self.spans(&fault.path);
        if fault.at_key {
            Problem::at(self.source, key, fault.message)
        } else {
            self.at(value, fault.message)
        }
    }

    /// A problem at the value, or the key, that the path leads to.
    pub(super) fn problem(&self, path: &[Step], message: impl Into<String>) -> Problem {
        self.at(self.spans(path).1, message.into())
    }

    /// A problem at a value. Whatever else is wrong with a blank, it is a blank.
    fn at(&self, value: Range<usize>, message: String) -> Problem {
        let blank = self.source.text.get(value.clone()).and_then(asked);
        Problem::at(self.source, value, blank.unwrap_or(message))
    }

    /// A problem for each blank.
    pub(super) fn blanks(&self) -> Vec<Problem> {
        let spans = self
            .texts()
            .into_iter()
            .map(|(path, _)| self.spans(&path).1);
        let blanks =
            spans.filter(|span| self.source.text.get(span.clone()).and_then(asked).is_some());
        blanks.map(|span| self.at(span, String::new())).collect()
    }

    /// The file without a row of a table whose header stands at the path; none where the row has no header of its own.
    pub(super) fn without_row(&self, row: &[Step]) -> Option<Source> {
        let text = &self.source.text;
        let header = self.spans(row).0.start;
        let below = text.get(header..)?.strip_prefix("[[")?;
        let next = below
            .match_indices('\n')
            .find(|(at, _)| below[at + 1..].starts_with(['[', '#']));
        let end = next.map_or(text.len(), |(at, _)| header + "[[".len() + at + 1);
        let text = format!("{}{}", &text[..header], &text[end..]);
        Some(Source {
            text,
            file: self.source.file.clone(),
        })
    }

    /// A problem at a part of the text that the path leads to; at the whole of it where the file writes it with escapes.
    pub(super) fn problem_within(
        &self,
        (path, text): (&[Step], &str),
        part: Range<usize>,
        message: impl Into<String>,
    ) -> Problem {
        let whole = self.spans(path).1;
        let written = self.source.text.get(whole.clone());
        if written.and_then(asked).is_some() {
            return self.at(whole, String::new());
        }
        let start = written.and_then(|written| written.find(text));
        let span = start.map_or(whole.clone(), |start| {
            whole.start + start + part.start..whole.start + start + part.end
        });
        Problem::at(self.source, span, message.into())
    }

    /// A problem at the value that the keys lead to.
    pub(crate) fn problem_at(&self, keys: &[&str], message: &str) -> Problem {
        let path: Vec<Step> = keys
            .iter()
            .map(|key| Step::Key((*key).to_owned()))
            .collect();
        self.problem(&path, message)
    }

    /// Shows every text in the file with the way to it.
    pub(super) fn each_text<'t>(&'t self, see: impl FnMut(&[StepIn<'t>], &'t str)) {
        each_text(self.tree(), see);
    }

    /// Every text in the file with its path.
    pub(super) fn texts(&self) -> Vec<(Vec<Step>, &str)> {
        let mut texts = Vec::new();
        self.each_text(|path, text| texts.push((steps(path), text)));
        texts
    }

    /// Shows the way to every empty list.
    pub(super) fn each_empty_list<'t>(&'t self, see: impl FnMut(&[StepIn<'t>])) {
        each_empty_list(self.tree(), see);
    }

    /// Where the first key stands: comments before it are about the whole file.
    fn start(&self) -> Range<usize> {
        let keys = self.tree().keys().map(|key| key.span().start);
        let first = keys.min().unwrap_or(0);
        first..first
    }

    /// The bytes of the key and of the value at the last step of the path that can be reached.
    fn spans(&self, path: &[Step]) -> (Range<usize>, Range<usize>) {
        let Some((Step::Key(first), rest)) = path.split_first() else {
            let start = self.start();
            return (start.clone(), start);
        };
        let Some((key, mut value)) = self.tree().get_key_value(first.as_str()) else {
            return (0..0, 0..0);
        };
        let shown = if rest.is_empty() {
            value_or_key(key.span(), value)
        } else {
            value.span()
        };
        let mut spans = (key.span(), shown);
        for step in rest {
            let next = match step {
                Step::Key(name) => value.get_ref().as_table().and_then(|table| {
                    let (key, value) = table.get_key_value(name.as_str())?;
                    Some(((key.span(), value_or_key(key.span(), value)), value))
                }),
                Step::Index(place) => value
                    .get_ref()
                    .get(*place)
                    .map(|value| ((value.span(), value.span()), value)),
            };
            let Some(next) = next else {
                break;
            };
            (spans, value) = next;
        }
        spans
    }
}

/// A mistake in the TOML, without the words of TOML's own grammar.
fn syntax(source: &Source, error: &toml::de::Error) -> Problem {
    let message = error.message().lines().collect::<Vec<_>>().join(", ");
    let message = message
        .replace("basic string", "text")
        .replace("literal string", "a text in double quotes");
    let span = error.span().unwrap_or(0..0);
    Problem::at(source, span, format!("this is not TOML: {message}"))
}

/// A table or list is shown by its key, everything else by its value.
fn value_or_key(key: Range<usize>, value: &Spanned<DeValue<'_>>) -> Range<usize> {
    match value.get_ref() {
        DeValue::Table(_) | DeValue::Array(_) => key,
        _ => value.span(),
    }
}
