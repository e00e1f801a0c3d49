//! What statements are given and rows have: numbers, texts and nothing, which every database knows.

use super::super::{LedgerError, Result};

/// A value for a place in a statement.
#[derive(Clone, Copy, Debug)]
pub(in super::super) enum Given<'g> {
    Number(Option<i64>),
    Text(Option<&'g str>),
}

/// What stands in a column of a row.
#[derive(Debug, Default)]
pub(in super::super) enum Value {
    #[default]
    Nothing,
    Number(i64),
    Text(String),
}

/// A row that was found.
#[derive(Debug)]
pub(in super::super) struct Row(pub(super) Vec<Value>);

impl Row {
    /// Takes the value out of that column, which is counted from 0.
    pub(in super::super) fn take<T: Taken>(&mut self, column: usize) -> Result<T> {
        let value = self.0.get_mut(column).map(std::mem::take);
        value.and_then(T::of).ok_or(LedgerError::Column(column))
    }
}

/// What may be taken out of a row.
pub(in super::super) trait Taken: Sized {
    /// Nothing where the value is another kind of thing.
    fn of(value: Value) -> Option<Self>;
}

impl Taken for i64 {
    fn of(value: Value) -> Option<Self> {
        match value {
            Value::Number(number) => Some(number),
            Value::Nothing | Value::Text(_) => None,
        }
    }
}

/// An id of Discord's, which has all 64 bits.
impl Taken for u64 {
    fn of(value: Value) -> Option<Self> {
        i64::of(value).map(i64::cast_unsigned)
    }
}

impl Taken for String {
    fn of(value: Value) -> Option<Self> {
        match value {
            Value::Text(text) => Some(text),
            Value::Nothing | Value::Number(_) => None,
        }
    }
}

impl<T: Taken> Taken for Option<T> {
    fn of(value: Value) -> Option<Self> {
        match value {
            Value::Nothing => Some(None),
            value => T::of(value).map(Some),
        }
    }
}

impl From<i64> for Given<'_> {
    fn from(number: i64) -> Self {
        Self::Number(Some(number))
    }
}

impl From<Option<i64>> for Given<'_> {
    fn from(number: Option<i64>) -> Self {
        Self::Number(number)
    }
}

impl From<u64> for Given<'_> {
    fn from(id: u64) -> Self {
        Self::Number(Some(id.cast_signed()))
    }
}

impl From<Option<u64>> for Given<'_> {
    fn from(id: Option<u64>) -> Self {
        Self::Number(id.map(u64::cast_signed))
    }
}

impl<'g> From<&'g str> for Given<'g> {
    fn from(text: &'g str) -> Self {
        Self::Text(Some(text))
    }
}

impl<'g> From<&'g String> for Given<'g> {
    fn from(text: &'g String) -> Self {
        Self::Text(Some(text))
    }
}

impl<'g> From<Option<&'g str>> for Given<'g> {
    fn from(text: Option<&'g str>) -> Self {
        Self::Text(text)
    }
}

impl<'g> From<&'g Option<String>> for Given<'g> {
    fn from(text: &'g Option<String>) -> Self {
        Self::Text(text.as_deref())
    }
}
