//! TOML as written, read into the model with every mistake collected and none in the way of the next.

use std::ops::ControlFlow;

use deserr::{
    DeserializeError, ErrorKind, IntoValue, MergeWithError, Value, ValueKind, ValuePointerRef,
};
use toml::de::DeValue;

use super::nearest::did_you_mean;

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

/// The place of the word in `words`.
///
/// # Errors
/// The value is no string, or none of the words.
pub(super) fn one_of<V: IntoValue>(
    value: Value<V>,
    words: &[&str],
    location: ValuePointerRef<'_>,
) -> Result<usize, Faults> {
    let error = match value {
        Value::String(word) => match words.iter().position(|allowed| *allowed == word) {
            Some(place) => return Ok(place),
            None => Faults::default().with(location, unknown("word", &word, words)),
        },
        actual => {
            let kind = kind_words(actual.kind());
            Faults::default().with(
                location,
                format!("{kind} stands here; allowed are {}", list(words)),
            )
        }
    };
    Err(error)
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

/// A TOML value as deserr reads it.
pub(super) struct Node<'a>(pub DeValue<'a>);

pub(super) struct List<'a>(Vec<Node<'a>>);

pub(super) struct Table<'a>(Vec<(String, Node<'a>)>);

impl<'a> IntoValue for Node<'a> {
    type Sequence = List<'a>;
    type Map = Table<'a>;

    fn kind(&self) -> ValueKind {
        match &self.0 {
            DeValue::String(_) | DeValue::Datetime(_) => ValueKind::String,
            DeValue::Integer(number) if number.as_str().starts_with('-') => {
                ValueKind::NegativeInteger
            }
            DeValue::Integer(_) => ValueKind::Integer,
            DeValue::Float(_) => ValueKind::Float,
            DeValue::Boolean(_) => ValueKind::Boolean,
            DeValue::Array(_) => ValueKind::Sequence,
            DeValue::Table(_) => ValueKind::Map,
        }
    }

    fn into_value(self) -> Value<Self> {
        match self.0 {
            DeValue::String(text) => Value::String(text.into_owned()),
            DeValue::Datetime(date) => Value::String(date.to_string()),
            DeValue::Boolean(yes) => Value::Boolean(yes),
            DeValue::Float(number) => Value::Float(number.as_str().parse().unwrap_or(f64::NAN)),
            DeValue::Integer(number) => integer(number.as_str(), number.radix()),
            DeValue::Array(items) => Value::Sequence(List(
                items
                    .into_iter()
                    .map(|item| Node(item.into_inner()))
                    .collect(),
            )),
            DeValue::Table(table) => Value::Map(Table(
                table
                    .into_iter()
                    .map(|(key, value)| (key.into_inner().into_owned(), Node(value.into_inner())))
                    .collect(),
            )),
        }
    }
}

/// A whole number too large for the machine becomes a float, which no key accepts as a count.
fn integer<V: IntoValue>(digits: &str, radix: u32) -> Value<V> {
    if let Ok(number) = u64::from_str_radix(digits, radix) {
        Value::Integer(number)
    } else if let Ok(number) = i64::from_str_radix(digits, radix) {
        Value::NegativeInteger(number)
    } else {
        Value::Float(digits.parse().unwrap_or(f64::NAN))
    }
}

impl<'a> deserr::Sequence for List<'a> {
    type Value = Node<'a>;
    type Iter = std::vec::IntoIter<Node<'a>>;

    fn len(&self) -> usize {
        self.0.len()
    }

    fn into_iter(self) -> Self::Iter {
        IntoIterator::into_iter(self.0)
    }
}

impl<'a> deserr::Map for Table<'a> {
    type Value = Node<'a>;
    type Iter = std::vec::IntoIter<(String, Node<'a>)>;

    fn len(&self) -> usize {
        self.0.len()
    }

    fn remove(&mut self, key: &str) -> Option<Self::Value> {
        let place = self.0.iter().position(|(name, _)| name == key)?;
        Some(self.0.remove(place).1)
    }

    fn into_iter(self) -> Self::Iter {
        IntoIterator::into_iter(self.0)
    }
}
