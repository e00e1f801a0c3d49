//! Text → question: its words, what it wants to know, and whom it is about. It knows no substance.

mod cues;
mod person;
mod section;

pub use person::Person;
pub use section::Section;

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
            text: text.to_owned(),
            words,
        }
    }
}
