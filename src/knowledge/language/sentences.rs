//! What the bot says itself, in another language than English.

use deserr::Deserr;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::written::Faults;

/// What stands for whatever is put into a sentence: a name, an amount.
pub(in crate::knowledge) const BLANK: &str = "{}";

/// The whole of `language/CODE/sentences.toml`. A sentence that is not in it is said in English.
#[derive(Clone, Debug, Default, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Sentences {
    /// Closes an answer: that what the entries say is English.
    #[deserr(default, rename = "entries-are-english")]
    #[schemars(default)]
    pub entries_are_english: Option<String>,
    /// A row for each sentence or label.
    #[deserr(default)]
    #[schemars(default)]
    pub sentences: Vec<Sentence>,
}

/// A sentence or label of the bot's own.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Sentence {
    /// As the bot says it in English, with a pair of braces for each thing that is put in: it is the key.
    pub english: String,
    /// The same in this language, with as many pairs of braces, in the same order.
    pub text: String,
}

impl Sentences {
    /// The sentence in this language, where it has it.
    #[must_use]
    pub fn said(&self, english: &str) -> Option<String> {
        self.sentences.iter().find_map(|own| own.said(english))
    }
}

impl Sentence {
    /// This sentence with what the English one has at its blanks; nothing where that is another sentence.
    fn said(&self, english: &str) -> Option<String> {
        let mut parts = self.english.split(BLANK);
        let mut rest = english.strip_prefix(parts.next()?)?;
        let mut own = self.text.split(BLANK);
        let mut said = own.next()?.to_owned();
        let mut parts = parts.peekable();
        while let Some(part) = parts.next() {
            let end = if parts.peek().is_none() {
                rest.strip_suffix(part)?.len()
            } else {
                rest.find(part)?
            };
            said.push_str(&rest[..end]);
            said.push_str(own.next().unwrap_or_default());
            rest = &rest[end + part.len()..];
        }
        rest.is_empty().then_some(said)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_at_a_blank_goes_to_the_same_blank() {
        let case = |(english, text): (&str, &str), said: &str, expected: Option<&str>| {
            let own = Sentence {
                english: english.to_owned(),
                text: text.to_owned(),
            };
            assert_eq!(own.said(said).as_deref(), expected, "{said}");
        };
        case(("I know", "Zup"), "I know", Some("Zup"));
        case(("I know", "Zup"), "I know it", None);
        case(("{} more", "{} plu"), "3 more", Some("3 plu"));
        case(("{} more", "{} plu"), "3 more of them", None);
        let two = ("{} of it is {}.", "{} glup {}!");
        case(
            two,
            "50 mcg of it is 2,000 IU.",
            Some("50 mcg glup 2,000 IU!"),
        );
        case(two, "50 mcg of it", None);
        case(("{}: doses", "norf {}"), "Zinc: doses", Some("norf Zinc"));
    }
}
