//! A TOML value as deserr looks at it.

use deserr::{IntoValue, Value, ValueKind};
use toml::de::DeValue;

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
