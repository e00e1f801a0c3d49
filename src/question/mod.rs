//! Text → question: its words, what it wants to know, and whom it is about. It knows no substance.

mod amounts;
mod cues;
mod person;
mod phrases;
mod reader;
mod sentence;
mod set_aside;
mod wish;

pub use amounts::{Amounts, Intake, Named, NotCompared, Part, UnitAsked};
pub use person::Person;
pub use reader::{Reader, Readers};
pub use wish::Wish;

pub use crate::facet::Facet;
pub use crate::section::Section;

use std::ops::Range;

use crate::spelling::Word;

/// A question as read, before anything is looked up.
#[derive(Clone, Debug)]
pub struct Question {
    pub text: String,
    pub words: Vec<Word>,
    /// What it wants to know, most telling first; empty where it does not say.
    pub sections: Vec<Section>,
    /// Whom it is about, as far as it says.
    pub person: Person,
    /// Whether relatives are named by the by, in a story of somebody else.
    pub mentions_kin: bool,
    /// All that it says of amounts.
    pub amounts: Amounts,
    pub wish: Wish,
    /// The places of what it names and is not about: `no surgery`, `besides bones`.
    pub set_aside: Vec<Range<usize>>,
    /// The places of what a whole thought denies: a medicine there is not taken.
    pub not_taken: Vec<Range<usize>>,
    /// The places of the words of each thing that it asks, where it asks more than one.
    pub asks: Vec<Range<usize>>,
}

impl Question {
    /// Whether its words ask for a part of an entry or wish for something.
    fn asks_something(&self) -> bool {
        !self.sections.is_empty() || self.wish != Wish::default()
    }
}

#[cfg(test)]
impl Question {
    /// Reads a text with the words of the shipped English.
    pub(crate) fn read(text: &str) -> Self {
        use std::path::Path;
        use std::sync::LazyLock;

        static ENGLISH: LazyLock<Reader> = LazyLock::new(|| {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge");
            let shipped = crate::knowledge::read_folder(&folder, chrono::NaiveDate::MAX);
            Reader::new(
                shipped
                    .expect("the shipped knowledge is right")
                    .languages
                    .english(),
            )
        });
        ENGLISH.read(text)
    }
}
