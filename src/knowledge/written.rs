//! TOML as written, read into the model with every mistake collected and none in the way of the next.

use std::ops::ControlFlow;

use deserr::{DeserializeError, ErrorKind, IntoValue, MergeWithError, ValueKind, ValuePointerRef};

use super::choice::unknown;
use super::nearest::nearest;
use crate::grammar::List;

/// One step on the way to a value: a key or a place in a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Step {
    Key(String),
    Index(usize),
}

fn path(location: ValuePointerRef<'_>) -> Vec<Step> {
    let (mut steps, step) = match location {
        ValuePointerRef::Origin => return Vec::new(),
        ValuePointerRef::Key { key, prev } => (path(*prev), Step::Key(key.to_owned())),
        ValuePointerRef::Index { index, prev } => (path(*prev), Step::Index(index)),
    };
    steps.push(step);
    steps
}

/// A mistake in the shape of a file, at a path.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) path: Vec<Step>,
    pub(super) message: String,
    /// Whether the key itself is wrong, and not its value.
    pub(super) at_key: bool,
    /// The key that an unknown one was meant to be.
    meant: Option<String>,
}

/// All mistakes in the shape of one file.
#[derive(Debug, Default)]
pub struct Faults(pub(super) Vec<Fault>);

/// A mistake at one key of a row, or at the row where it does not have that key.
#[derive(Debug)]
pub struct RowFault {
    key: &'static str,
    message: String,
}

impl RowFault {
    /// A mistake at `key` of the row.
    pub(super) fn new(key: &'static str, message: impl Into<String>) -> Self {
        Self {
            key,
            message: message.into(),
        }
    }
}

impl Faults {
    pub(super) fn with(mut self, location: ValuePointerRef<'_>, message: String) -> Self {
        self.0.push(Fault {
            path: path(location),
            message,
            at_key: false,
            meant: None,
        });
        self
    }

    fn with_unknown_key(self, location: ValuePointerRef<'_>, key: &str, accepted: &[&str]) -> Self {
        let mut faults = self.with(location.push_key(key), unknown("key", key, accepted));
        if let Some(fault) = faults.0.last_mut() {
            fault.at_key = true;
            fault.meant = nearest(key, accepted.iter().copied()).map(ToOwned::to_owned);
        }
        faults
    }

    /// A key that stands there misspelt is not missing as well.
    fn with_missing_key(self, location: ValuePointerRef<'_>, key: &str) -> Self {
        let table = path(location);
        let misspelt = self.0.iter().any(|fault| {
            let same_table = fault
                .path
                .split_last()
                .is_some_and(|(_, rest)| *rest == *table);
            same_table && fault.meant.as_deref() == Some(key)
        });
        let place = if table.is_empty() {
            "in this file"
        } else {
            "here"
        };
        if misspelt {
            self
        } else {
            self.with(location, format!("the key `{key}` is missing {place}"))
        }
    }
}

impl MergeWithError<Self> for Faults {
    fn merge(faults: Option<Self>, other: Self, _: ValuePointerRef<'_>) -> ControlFlow<Self, Self> {
        let mut faults = faults.unwrap_or_default();
        faults.0.extend(other.0);
        ControlFlow::Continue(faults)
    }
}

impl MergeWithError<RowFault> for Faults {
    fn merge(
        faults: Option<Self>,
        fault: RowFault,
        location: ValuePointerRef<'_>,
    ) -> ControlFlow<Self, Self> {
        let faults = faults.unwrap_or_default();
        ControlFlow::Continue(faults.with(location.push_key(fault.key), fault.message))
    }
}

impl DeserializeError for Faults {
    fn error<V: IntoValue>(
        faults: Option<Self>,
        error: ErrorKind<'_, V>,
        location: ValuePointerRef<'_>,
    ) -> ControlFlow<Self, Self> {
        let faults = faults.unwrap_or_default();
        ControlFlow::Continue(match error {
            ErrorKind::MissingField { field } => faults.with_missing_key(location, field),
            ErrorKind::UnknownKey { key, accepted } => {
                faults.with_unknown_key(location, key, accepted)
            }
            ErrorKind::UnknownValue { value, accepted } => {
                faults.with(location, unknown("word", value, accepted))
            }
            ErrorKind::IncorrectValueKind { actual, accepted } => {
                let accepted: Vec<_> = accepted.iter().copied().map(kind_words).collect();
                let found = kind_words(actual.kind());
                faults.with(
                    location,
                    format!("{found} stands here; allowed is {}", List::or(&accepted)),
                )
            }
            ErrorKind::BadSequenceLen { expected, .. } => {
                faults.with(location, format!("this list must have {expected} items"))
            }
            // deserr says this of whole numbers only; its own words name the types of the machine.
            ErrorKind::Unexpected { .. } => faults.with(
                location,
                "the number that stands here is too large".to_owned(),
            ),
        })
    }
}

pub(super) fn kind_words(kind: ValueKind) -> &'static str {
    match kind {
        ValueKind::Null => "nothing",
        ValueKind::Boolean => "`true` or `false`",
        ValueKind::Integer => "a whole number",
        ValueKind::NegativeInteger => "a negative number",
        ValueKind::Float => "a number",
        ValueKind::String => "a text in quotes",
        ValueKind::Sequence => "a list (`[…]`, or `[[…]]` rows)",
        ValueKind::Map => "a `[…]` section",
    }
}
