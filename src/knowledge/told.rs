//! Rows that say something in a sentence or two: a section made of such rows needs nothing but its row in `section.rs`.

use super::supplement::{Claim, Supplement};
use crate::section::Section;
use crate::spelling::capital;

/// A row with a text that is complete in itself.
pub trait Told {
    /// What stands before the text.
    fn label(&self) -> Option<String> {
        None
    }

    /// The id of the outcome that it is about.
    fn outcome(&self) -> Option<&str> {
        None
    }

    /// The id of the authority that says so.
    fn authority(&self) -> Option<&str> {
        None
    }

    fn text(&self) -> &str;

    fn refs(&self) -> &[String];
}

impl Told for Claim {
    fn text(&self) -> &str {
        &self.text
    }

    fn refs(&self) -> &[String] {
        &self.refs
    }
}

/// Rows with the key that they stand under.
type Rows<'s> = (&'static str, Vec<&'s dyn Told>);

impl Supplement {
    /// The rows that tell of a section, table by table; none for a section that is written in a way of its own.
    #[must_use]
    pub fn told(&self, section: Section) -> Vec<Rows<'_>> {
        match section {
            Section::AtRisk => vec![rows("at-risk", &self.at_risk)],
            Section::SideEffects => vec![rows("adverse-effects", &self.adverse_effects)],
            Section::HowToTake => vec![rows("how-to-take", &self.how_to_take)],
            Section::HowLong => vec![rows("how-long", &self.how_long)],
            Section::TooLittle => vec![rows("too-little", &self.too_little)],
            Section::BloodTests => vec![rows("blood-tests", &self.blood_tests)],
            Section::Diets => vec![rows("diets", &self.diets)],
            Section::TooMuch => vec![rows("too-much", &self.too_much)],
            Section::UnsafeUses => vec![rows("unsafe-uses", &self.unsafe_uses)],
            Section::Answers => vec![rows("answers", &self.answers)],
            Section::Forms => vec![rows("form-comparisons", &self.form_comparisons)],
            _ => Vec::new(),
        }
    }
}

fn rows<'s, T: Told>(key: &'static str, list: &'s [T]) -> Rows<'s> {
    let rows = list.iter().map(|row| row as &dyn Told);
    (key, rows.collect())
}

/// The word of a closed list as a label: `missed-dose` is `Missed dose`.
pub(super) fn label(word: &str) -> String {
    capital(&word.replace('-', " "))
}
