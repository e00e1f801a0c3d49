//! A TOML value as deserr looks at it, without a copy of the tree.

use std::iter::Map;
use std::{slice, vec};

use deserr::{IntoValue, Value, ValueKind};
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

/// A TOML value as deserr reads it.
#[derive(Clone, Copy)]
pub(super) enum Node<'a> {
    Value(&'a DeValue<'a>),
    Table(&'a DeTable<'a>),
}

pub(super) struct List<'a>(&'a DeArray<'a>);

pub(super) struct Table<'a>(Vec<(&'a str, Node<'a>)>);

type Item<'a> = Spanned<DeValue<'a>>;

impl<'a> IntoValue for Node<'a> {
    type Sequence = List<'a>;
    type Map = Table<'a>;

    fn kind(&self) -> ValueKind {
        let Self::Value(value) = self else {
            return ValueKind::Map;
        };
        match value {
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
        let value = match self {
            Self::Table(table) => return Value::Map(Table::of(table)),
            Self::Value(value) => value,
        };
        match value {
            DeValue::String(text) => Value::String(text.clone().into_owned()),
            DeValue::Datetime(date) => Value::String(date.to_string()),
            DeValue::Boolean(yes) => Value::Boolean(*yes),
            DeValue::Float(number) => Value::Float(number.as_str().parse().unwrap_or(f64::NAN)),
            DeValue::Integer(number) => integer(number.as_str(), number.radix()),
            DeValue::Array(items) => Value::Sequence(List(items)),
            DeValue::Table(table) => Value::Map(Table::of(table)),
        }
    }
}

impl<'a> Table<'a> {
    fn of(table: &'a DeTable<'a>) -> Self {
        let rows = table.iter();
        let rows = rows.map(|(key, value)| (&**key.get_ref(), Node::Value(value.get_ref())));
        Self(rows.collect())
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
    type Iter = Map<slice::Iter<'a, Item<'a>>, fn(&'a Item<'a>) -> Node<'a>>;

    fn len(&self) -> usize {
        self.0.len()
    }

    fn into_iter(self) -> Self::Iter {
        self.0.iter().map(|item| Node::Value(item.get_ref()))
    }
}

impl<'a> deserr::Map for Table<'a> {
    type Value = Node<'a>;
    type Iter =
        Map<vec::IntoIter<(&'a str, Node<'a>)>, fn((&'a str, Node<'a>)) -> (String, Node<'a>)>;

    fn len(&self) -> usize {
        self.0.len()
    }

    fn remove(&mut self, key: &str) -> Option<Self::Value> {
        let place = self.0.iter().position(|(name, _)| *name == key)?;
        Some(self.0.remove(place).1)
    }

    fn into_iter(self) -> Self::Iter {
        let rows = IntoIterator::into_iter(self.0);
        rows.map(|(key, value)| (key.to_owned(), value))
    }
}
