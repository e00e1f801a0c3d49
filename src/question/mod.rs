//! Text → question: its words, what it wants to know, and whom it is about. It knows no substance.

mod amount;
mod cues;
mod figures;
mod person;
mod phrases;
mod section;
mod times;
mod wish;

pub use amount::{AmountAsked, PerAsked, UnitAsked};
pub use person::Person;
pub use section::Section;
pub use wish::Wish;

use crate::spelling::{Word, words};

/// A question as read, before anything is looked up.
#[derive(Clone, Debug)]
pub struct Question {
    pub text: String,
    pub words: Vec<Word>,
    /// What it wants to know, most telling first; empty where it does not say.
    pub sections: Vec<Section>,
    /// Whom it is about, as far as it says.
    pub person: Person,
    /// The amount that it names.
    pub amount: Option<AmountAsked>,
    pub wish: Wish,
}

impl Question {
    /// Reads a text. Any text is a question; one without words asks nothing.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let words = words(text);
        let plain: Vec<_> = words.iter().map(|word| word.text.as_str()).collect();
        Self {
            sections: cues::asked(&plain),
            person: Person::in_words(&plain),
            amount: AmountAsked::in_words(&plain),
            wish: Wish::in_words(&plain),
            text: text.to_owned(),
            words,
        }
    }
}
