//! How near words are to a name: each within its own bound of edits, and what makes a reading doubtful.

use rapidfuzz::distance::osa;

use super::lexicon::{Name, Subject};
use super::spellings::allowed_edits;

/// A name near some words.
pub(super) struct Near<'a> {
    pub(super) name: &'a Name,
    pub(super) edits: usize,
    /// Whether every word is within its own bound, not one edit beyond.
    pub(super) within_reach: bool,
}

/// The letters that a word must have to be read where it is misspelt. Names without an entry and everyday words of
/// topics are many; the short ones are near to too much.
const fn shortest_misspelt(subject: &Subject) -> usize {
    match subject {
        Subject::Supplement(_) => 4,
        Subject::Topic(_) | Subject::Medicine(_) | Subject::NotCovered(_) => 6,
    }
}

impl<'a> Near<'a> {
    /// How near the words are to the name; `None` where a word is further than one edit beyond its bound.
    pub(super) fn between(typed: &[&str], name: &'a Name) -> Option<Self> {
        let mut near = Near {
            name,
            edits: 0,
            within_reach: true,
        };
        let shortest = shortest_misspelt(&name.subject);
        for (typed, word) in typed
            .iter()
            .zip(&name.words)
            .filter(|(typed, word)| *typed != word)
        {
            let allowed = allowed_edits(word.chars().count());
            let edits = osa::distance(typed.chars(), word.chars());
            if allowed == 0 || word.chars().count() < shortest || edits > allowed + 1 {
                return None;
            }
            near.edits += edits;
            near.within_reach &= edits <= allowed;
        }
        Some(near)
    }
}

impl Near<'_> {
    /// Whether somebody may have meant this rather than the best: as near, or, where the best is two edits away and so
    /// may be chance, nearly as near.
    pub(super) fn rivals(&self, best: &Self) -> bool {
        self.edits <= best.edits + usize::from(best.edits > 1)
    }
}

/// Whether nobody would read it otherwise: one edit in five letters or more, two in nine, and in four letters one edit
/// behind the first.
pub(super) fn is_plain_typo(typed: &[&str], near: &Near<'_>) -> bool {
    typed.iter().zip(&near.name.words).all(|(typed, word)| {
        typed == word
            || match word.chars().count() {
                0..=4 => near.edits == 1 && typed.chars().next() == word.chars().next(),
                5..=8 => near.edits == 1,
                _ => true,
            }
    })
}
