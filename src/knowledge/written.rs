//! TOML as written, read into the model with every mistake collected and none in the way of the next.

use std::ops::ControlFlow;

use super::nearest::did_you_mean;
use super::{
    Basis, CautionKind, CautionSeverity, Certainty, Counts, Direction, Gap, InteractionSeverity,
    LimitKind, MedicineKind, Per, ReferenceKind, Seen, Unit,
};
use crate::population::{LifeStage, Sex};
use deserr::{
    DeserializeError, ErrorKind, IntoValue, MergeWithError, Value, ValueKind, ValuePointerRef,
};

/// One step on the way to a value: a key or a place in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
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
}

/// All mistakes in the shape of one file.
#[derive(Debug, Default)]
pub struct Faults(pub(super) Vec<Fault>);

/// A mistake that concerns a row, or one key of it.
#[derive(Debug)]
pub struct RowFault {
    key: Option<&'static str>,
    message: String,
}

impl RowFault {
    /// A mistake at `key` of the row.
    pub(super) fn new(key: &'static str, message: impl Into<String>) -> Self {
        Self {
            key: Some(key),
            message: message.into(),
        }
    }

    /// A mistake at the value itself.
    pub(super) fn here(message: impl Into<String>) -> Self {
        Self {
            key: None,
            message: message.into(),
        }
    }
}

impl Faults {
    fn with(mut self, location: ValuePointerRef<'_>, message: String) -> Self {
        self.0.push(Fault {
            path: path(location),
            message,
        });
        self
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
        ControlFlow::Continue(match fault.key {
            Some(key) => faults.with(location.push_key(key), fault.message),
            None => faults.with(location, fault.message),
        })
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
            ErrorKind::MissingField { field } => {
                faults.with(location, format!("the key `{field}` is missing here"))
            }
            ErrorKind::UnknownKey { key, accepted } => {
                faults.with(location.push_key(key), unknown("key", key, accepted))
            }
            ErrorKind::UnknownValue { value, accepted } => {
                faults.with(location, unknown("word", value, accepted))
            }
            ErrorKind::IncorrectValueKind { actual, accepted } => {
                let accepted: Vec<_> = accepted.iter().copied().map(kind_words).collect();
                let found = kind_words(actual.kind());
                faults.with(
                    location,
                    format!("{found} stands here; allowed is {}", accepted.join(" or ")),
                )
            }
            ErrorKind::BadSequenceLen { expected, .. } => {
                faults.with(location, format!("this list must have {expected} items"))
            }
            ErrorKind::Unexpected { msg } => faults.with(location, msg),
        })
    }
}

/// Lets closed lists of words be read from a file: any other word is a fault that names the allowed ones.
macro_rules! readable {
    ($($list:ty),+ $(,)?) => {$(
        impl deserr::Deserr<Faults> for $list {
            fn deserialize_from_value<V: IntoValue>(
                value: Value<V>,
                location: ValuePointerRef<'_>,
            ) -> Result<Self, Faults> {
                let words: Vec<_> = Self::ALL.iter().map(|word| word.as_str()).collect();
                one_of(value, &words, location).map(|place| Self::ALL[place])
            }
        }
    )+};
}

readable!(
    crate::config::Log,
    Basis,
    CautionKind,
    CautionSeverity,
    Certainty,
    Counts,
    Direction,
    Gap,
    InteractionSeverity,
    LifeStage,
    LimitKind,
    MedicineKind,
    Per,
    ReferenceKind,
    Seen,
    Sex,
    Unit,
);

/// The place of the word in `words`.
///
/// # Errors
/// The value is no string, or none of the words.
fn one_of<V: IntoValue>(
    value: Value<V>,
    words: &[&str],
    location: ValuePointerRef<'_>,
) -> Result<usize, Faults> {
    let message = match value {
        Value::String(word) => match words.iter().position(|allowed| *allowed == word) {
            Some(place) => return Ok(place),
            None => unknown("word", &word, words),
        },
        actual => format!(
            "{} stands here; allowed are {}",
            kind_words(actual.kind()),
            list(words)
        ),
    };
    Err(Faults::default().with(location, message))
}

fn unknown(what: &str, found: &str, allowed: &[&str]) -> String {
    let hint = did_you_mean(found, allowed.iter().copied());
    format!(
        "unknown {what} `{found}`; allowed are {}{hint}",
        list(allowed)
    )
}

fn list(words: &[&str]) -> String {
    let quoted: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
    quoted.join(", ")
}

fn kind_words(kind: ValueKind) -> &'static str {
    match kind {
        ValueKind::Null => "nothing",
        ValueKind::Boolean => "`true` or `false`",
        ValueKind::Integer => "a whole number",
        ValueKind::NegativeInteger => "a negative number",
        ValueKind::Float => "a number",
        ValueKind::String => "a text in quotes",
        ValueKind::Sequence => "a list in square brackets",
        ValueKind::Map => "a table",
    }
}
