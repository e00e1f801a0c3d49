//! Edits between words: how many a misspelt word may have, and a mask of letters by which most others are too far away.

use serde::{Deserialize, Serialize};

/// The edits (a letter more, less or other, or two neighbours exchanged) that a word of so many letters may have, where
/// one with fewer than `shortest` must be right: short words are one edit from too many others.
pub(crate) const fn allowed_edits(letters: usize, shortest: usize) -> usize {
    match letters {
        letters if letters < shortest => 0,
        0..TWO_FROM => 1,
        _ => 2,
    }
}

/// A word of so many letters is told from others with two edits in it.
const TWO_FROM: usize = 8;

/// A bit for each letter that a word has, and how many letters it has. Two words are compared letter by letter only where
/// their masks do not rule it out, which is a few instructions.
#[derive(Clone, Copy, Debug, Default, Deserialize, Serialize)]
pub(crate) struct LetterMask(u32);

impl LetterMask {
    /// Bits for letters; what is no letter from a to z has the first.
    const MARKS: u32 = 27;
    /// The letters that are counted.
    const MOST: u32 = u32::MAX >> Self::MARKS;

    pub(crate) fn of(letters: &[char]) -> Self {
        let mark = |letter: &char| match u32::from(*letter) & 31 {
            mark if mark < Self::MARKS => 1 << mark,
            _ => 1,
        };
        let marks = letters.iter().fold(0, |marks, letter| marks | mark(letter));
        let count = u32::try_from(letters.len()).unwrap_or(u32::MAX);
        Self(marks | count.min(Self::MOST) << Self::MARKS)
    }

    /// How many letters the word has, as far as they are counted.
    pub(crate) const fn letters(self) -> usize {
        (self.0 >> Self::MARKS) as usize
    }

    /// Whether the words may be within so many edits: each brings one letter in and takes one away.
    pub(crate) const fn may_be_near(self, other: Self, edits: usize) -> bool {
        let missing = (self.0 & !other.0) << (u32::BITS - Self::MARKS);
        let added = (other.0 & !self.0) << (u32::BITS - Self::MARKS);
        self.letters().abs_diff(other.letters()) <= edits
            && missing.count_ones() as usize <= edits
            && added.count_ones() as usize <= edits
    }
}
