//! The sentence that closes every reply: consult a healthcare provider.

use std::fmt;

use crate::markup::{MARKS, units};
use crate::spelling::{does_not_print, words};

/// A checked disclaimer. A [`Reply`](super::Reply) cannot be made without one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disclaimer(String);

/// The most UTF-16 units it may have: with it the first screen must stay within 900.
pub const LONGEST: usize = 140;

const CONSULT: &[&str] = &[
    "consult", "ask", "talk", "speak", "see", "check", "contact", "discuss",
];

const PROVIDER: &[&str] = &[
    "provider",
    "doctor",
    "physician",
    "pharmacist",
    "clinician",
    "gp",
    "dietitian",
    "nurse",
    "midwife",
];

const REFUSALS: &[&str] = &[
    "not",
    "no",
    "never",
    "dont",
    "neednt",
    "without",
    "needless",
    "unnecessary",
    "rather",
];

/// Words that may stand before the request, in the common spelling.
const BEFORE: &[&str] = &[
    "please", "alway", "first", "so", "and", "but", "instead", "then", "do", "you", "should",
    "must", "before", "taking", "anything",
];

impl Disclaimer {
    /// The operator's own wording.
    ///
    /// # Errors
    /// One sentence: it is empty, too long, has more than plain text, or does not say to consult a provider.
    pub fn new(text: &str) -> Result<Self, String> {
        let text = text.trim();
        let length = units(text);
        if text.is_empty() {
            return Err("the disclaimer is empty; it may be reworded, not removed".to_owned());
        }
        if length > LONGEST {
            return Err(format!(
                "the disclaimer has {length} characters; it may have {LONGEST}"
            ));
        }
        let plain = |letter| !does_not_print(letter) && !MARKS.contains(&letter);
        if !text.chars().all(plain) || text.contains("://") {
            return Err("the disclaimer has a line break, `@`, Markdown or an address in it; write one line of plain text".to_owned());
        }
        if !text.split(['.', ',', ';', ':', '!', '?']).any(advises) {
            return Err(
                "the disclaimer does not say to consult a healthcare provider; write for example `ask a doctor or pharmacist`"
                    .to_owned(),
            );
        }
        Ok(Self(text.to_owned()))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether this part of a sentence sends people to a provider: it begins with the request, and nothing in it takes that
/// back.
fn advises(part: &str) -> bool {
    let words = words(part);
    let says = |list: &[&str]| words.iter().any(|word| list.contains(&word.text.as_str()));
    let mut first = words.iter().map(|word| word.text.as_str());
    let first = first.find(|word| !BEFORE.contains(word));
    first.is_some_and(|word| CONSULT.contains(&word)) && says(PROVIDER) && !says(REFUSALS)
}

impl Default for Disclaimer {
    fn default() -> Self {
        Self(
            "This is general information, not medical advice. Ask a doctor, pharmacist or other healthcare provider \
             before you take a supplement."
                .to_owned(),
        )
    }
}

impl fmt::Display for Disclaimer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disclaimer_may_be_reworded_but_keeps_its_advice() {
        let case = |text: &str, allowed: bool| {
            assert_eq!(Disclaimer::new(text).is_ok(), allowed, "{text}");
        };
        case(Disclaimer::default().as_str(), true);
        case("Talk to your GP before you take anything.", true);
        case("Not medical advice; please see a pharmacist.", true);
        case("", false);
        case("   ", false);
        case("Have fun!", false);
        case("No need to ask a doctor.", false);
        case("You do not have to consult a doctor.", false);
        case("Never ask a pharmacist.", false);
        case("Only fools ask a doctor.", false);
        case("Nobody needs to ask a doctor.", false);
        case("You can't ask a doctor.", false);
        case("Always consult your physician first.", true);
        case("Ask a doctor. @everyone", false);
        case("Ask a doctor. \u{202e}Have fun.", false);
        case("Ask a doctor. See https://example.org", false);
        case(&"Ask a doctor. ".repeat(20), false);
    }
}
