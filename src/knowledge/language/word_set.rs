//! A list of single words, as a set in their common spelling.

use std::borrow::Cow;

use deserr::{Deserr, IntoValue, Value, ValuePointerRef};
use rustc_hash::FxHashSet;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize};

use super::super::written::Faults;
use crate::spelling::words;

/// Single words, compared without case, accents, apostrophes and plural.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct WordSet(FxHashSet<String>);

impl WordSet {
    /// Whether the word, in its common spelling, is one of them.
    #[must_use]
    pub fn has(&self, word: &str) -> bool {
        self.0.contains(word)
    }

    /// Every word, in no order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}

impl Deserr<Faults> for WordSet {
    fn deserialize_from_value<V: IntoValue>(
        value: Value<V>,
        location: ValuePointerRef<'_>,
    ) -> Result<Self, Faults> {
        let list = Vec::<String>::deserialize_from_value(value, location)?;
        let (mut set, mut faults) = (FxHashSet::default(), Faults::default());
        for (place, written) in list.iter().enumerate() {
            match &words(written)[..] {
                [word] => drop(set.insert(word.text.clone())),
                // What has no word at all is empty, which every text is checked for.
                [] => {}
                _ => {
                    let message =
                        format!("`{written}` is more than one word; write one word in each text");
                    faults = faults.with(location.push_index(place), message);
                }
            }
        }
        if faults.0.is_empty() {
            Ok(Self(set))
        } else {
            Err(faults)
        }
    }
}

impl JsonSchema for WordSet {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "WordSet".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Vec::<String>::json_schema(generator)
    }
}
