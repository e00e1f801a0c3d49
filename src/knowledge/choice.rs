//! Closed lists of words: how a file writes one, and how its schema lists them.

use deserr::{IntoValue, Value, ValuePointerRef};
use schemars::{Schema, json_schema};

use super::nearest::{did_you_mean, unit_meant};
use super::written::{Faults, kind_words};
use super::{
    Basis, CautionKind, CautionSeverity, Certainty, Counts, Direction, InteractionSeverity,
    LimitKind, MedicineKind, Per, ReferenceKind, SafetyKind, Seen, SupplementKind, Unit,
};
use crate::population::{LifeStage, Sex};
use crate::section::{Part, Section};

/// Lets closed lists of words be read from a file: any other word is a fault that names the allowed ones. The schema of
/// the file lists the same words.
macro_rules! readable {
    ($($list:ty),+ $(,)?) => {$(
        impl deserr::Deserr<$crate::knowledge::Faults> for $list {
            fn deserialize_from_value<V: deserr::IntoValue>(
                value: deserr::Value<V>,
                location: deserr::ValuePointerRef<'_>,
            ) -> Result<Self, $crate::knowledge::Faults> {
                let words: Vec<_> = Self::ALL.iter().map(|word| word.as_str()).collect();
                $crate::knowledge::one_of(value, &words, location).map(|place| Self::ALL[place])
            }
        }

        impl schemars::JsonSchema for $list {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($list).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let words: Vec<_> = Self::ALL.iter().map(|word| word.as_str()).collect();
                $crate::knowledge::schema_of_words(&words)
            }
        }
    )+};
}

pub(crate) use readable;

readable!(
    Basis,
    CautionKind,
    CautionSeverity,
    Certainty,
    Counts,
    Direction,
    InteractionSeverity,
    LifeStage,
    LimitKind,
    MedicineKind,
    Part,
    Per,
    SafetyKind,
    ReferenceKind,
    Section,
    Seen,
    Sex,
    SupplementKind,
    Unit,
);

/// The place of the word in `words`.
///
/// # Errors
/// The value is no string, or none of the words.
pub(crate) fn one_of<V: IntoValue>(
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

/// The schema of a text that is one of the words.
pub(crate) fn schema_of_words(words: &[&str]) -> Schema {
    json_schema!({ "type": "string", "enum": words })
}

pub(super) fn unknown(what: &str, found: &str, allowed: &[&str]) -> String {
    let is_of_units = allowed.contains(&Unit::Mcg.as_str());
    let hint = if is_of_units {
        unit_meant(found)
    } else {
        did_you_mean(found, allowed.iter().copied())
    };
    format!(
        "unknown {what} `{found}`; allowed are {}{hint}",
        list(allowed)
    )
}

fn list(words: &[&str]) -> String {
    let quoted: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
    quoted.join(", ")
}
