//! A way along the names that misspelt words may stand for.

use super::lexicon::{Lexicon, Subject};
use super::spellings::{Near, allowed_edits};
use crate::trie::{Node, Trie};

/// A way along the trie that the words may stand for.
#[derive(Clone, Copy)]
pub(super) struct Way {
    pub(super) at: Node,
    pub(super) edits: usize,
    /// Whether every word is within its own bound, not one edit beyond.
    pub(super) within_reach: bool,
    /// The letters of the shortest word that is spelt otherwise.
    pub(super) shortest: usize,
}

impl Way {
    pub(super) const START: Self = Self {
        at: Trie::START,
        edits: 0,
        within_reach: true,
        shortest: usize::MAX,
    };

    /// The way on with this word, where there is one.
    pub(super) fn with(&self, near: &Near<'_>, trie: &Trie) -> Option<Self> {
        Some(Self {
            at: trie.child(self.at, near.token)?,
            edits: self.edits + near.edits,
            within_reach: self.within_reach && near.edits <= allowed_edits(near.letters),
            shortest: self.shortest.min(near.letters),
        })
    }

    /// Whether somebody may have meant this rather than the best: as near, or, where the best is two edits away and so
    /// may be chance, nearly as near.
    pub(super) fn rivals(&self, best: &Self) -> bool {
        self.edits <= best.edits + usize::from(best.edits > 1)
    }

    /// Whether the words have letters enough to stand for the name.
    pub(super) fn is_long_enough(&self, lexicon: &Lexicon, name: u32) -> bool {
        let name = lexicon.name(name);
        let subject = lexicon.subject(name);
        // In a name of several words the others tell what the misspelt one is: `uppr limit`, `borik acid`.
        let is_told = matches!(subject, Subject::Topic(_) | Subject::NotCovered(_));
        let is_told = is_told && name.words.len() > 1;
        self.shortest
            >= if is_told {
                TOLD
            } else {
                shortest_misspelt(subject)
            }
    }
}

/// The letters of a misspelt word that the other words of its name explain.
const TOLD: usize = 4;

/// The letters that a word must have to be read where it is misspelt. Names without an entry and everyday words of
/// topics are many; the short ones are near to too much.
const fn shortest_misspelt(subject: &Subject) -> usize {
    match subject {
        Subject::Supplement(_) => 4,
        Subject::Topic(_) | Subject::Medicine(_) | Subject::NotCovered(_) => 6,
    }
}
