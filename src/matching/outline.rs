//! Outlines of words: enough of each to tell that most others are not near to it.

use super::spellings::Reach;

/// A bit for each letter that a word has, and how many letters it has.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Outline(u32);

impl Outline {
    /// Bits for letters; what is no letter from a to z has the first.
    const MARKS: u32 = 27;
    /// The letters that are counted.
    const MOST: u32 = u32::MAX >> Self::MARKS;

    pub(super) fn of(letters: &[char]) -> Self {
        let mark = |letter: &char| match u32::from(*letter) & 31 {
            mark if mark < Self::MARKS => 1 << mark,
            _ => 1,
        };
        let marks = letters.iter().fold(0, |marks, letter| marks | mark(letter));
        let count = u32::try_from(letters.len()).unwrap_or(u32::MAX);
        Self(marks | count.min(Self::MOST) << Self::MARKS)
    }

    const fn letters(self) -> usize {
        (self.0 >> Self::MARKS) as usize
    }

    /// Whether a word of this outline may be within reach of one of the other.
    pub(super) const fn may_be_near(self, typed: Self, reach: Reach) -> bool {
        let bound = reach.bound(self.letters());
        let missing = (self.0 & !typed.0) << (u32::BITS - Self::MARKS);
        let added = (typed.0 & !self.0) << (u32::BITS - Self::MARKS);
        self.letters().abs_diff(typed.letters()) <= bound
            && missing.count_ones() as usize <= bound
            && added.count_ones() as usize <= bound
    }
}
