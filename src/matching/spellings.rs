//! Misspelt words: the words of names that are within a few edits of a word.
//!
//! Two words that are near become the same when a letter or two is left out of each. So each word is filed under all
//! that is left of its beginning then, and looked up by what is left of the other; a bounded edit distance decides.

use rapidfuzz::distance::{damerau_levenshtein, osa};
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

use crate::edits;
use crate::knowledge::Later;

use super::deletion_neighbourhood::{DeletionNeighbourhood, letters};
use super::tokens::{Token, Tokens};

/// The distinct words of all names, and real words that are never misspelt ones.
#[derive(Debug, Default, Deserialize, Serialize)]
pub(super) struct Spellings {
    /// Read back when a word is first looked for that is no name as it is.
    filed: Later<DeletionNeighbourhood>,
    real: FxHashSet<Token>,
    /// Everyday words, those that are words of names too among them.
    everyday: FxHashSet<Token>,
}

/// A word of a name that another word may have been meant as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Near<'w> {
    pub(super) token: Token,
    pub(super) word: &'w str,
    pub(super) edits: usize,
    /// How many letters it has.
    pub(super) letters: usize,
}

/// How far to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// The edits that the word of the name may have.
    Allowed,
    /// One edit more: what is just out of reach is no reading of a word, but may make another reading doubtful.
    Beyond,
}

/// Words of three letters and less must be right: `soy` and `son` are one edit apart.
const SHORTEST: usize = 4;

/// The edits that a word of a name may have.
pub(super) const fn allowed_edits(letters: usize) -> usize {
    edits::allowed_edits(letters, SHORTEST)
}

impl Spellings {
    /// Files these words as far as they may be misspelt at all.
    pub(super) fn new(tokens: &Tokens, words: FxHashSet<Token>, real: FxHashSet<Token>) -> Self {
        let may_be_misspelt =
            |token: &Token| allowed_edits(tokens.word(*token).chars().count()) > 0;
        let words = words.into_iter().filter(may_be_misspelt);
        Self {
            filed: DeletionNeighbourhood::new(words.map(|token| (token, tokens.word(token))))
                .into(),
            real,
            everyday: FxHashSet::default(),
        }
    }

    /// With everyday words: as the first word of a name they are nothing but themselves.
    pub(super) fn with_everyday(mut self, words: impl Iterator<Item = Token>) -> Self {
        self.everyday.extend(words);
        self
    }

    pub(super) fn everyday(&self) -> impl Iterator<Item = Token> {
        self.everyday.iter().copied()
    }

    /// Whether this may be the misspelt first word of a name.
    pub(super) fn may_begin_misspelt(&self, word: &str, token: Option<Token>) -> bool {
        !token.is_some_and(|token| self.everyday.contains(&token))
            && self.may_be_misspelt(word, token)
    }

    /// Whether this may be a misspelt word at all: neither short nor a real word nor with a figure in it.
    pub(super) fn may_be_misspelt(&self, word: &str, token: Option<Token>) -> bool {
        word.chars().nth(2).is_some()
            && !token.is_some_and(|token| self.real.contains(&token))
            && word.chars().all(char::is_alphabetic)
    }

    /// Whether it is a real word that looks like a misspelt one.
    pub(super) fn is_real(&self, token: Token) -> bool {
        self.real.contains(&token)
    }

    /// Whether a word of a name is within reach.
    pub(super) fn is_near(&self, word: &str, token: Option<Token>) -> bool {
        self.may_be_misspelt(word, token) && self.near(word, Reach::Allowed).next().is_some()
    }

    /// How many words a word is compared with.
    #[cfg(test)]
    pub(super) fn candidates(&self, word: &str, reach: Reach) -> usize {
        self.filed.candidates(&letters(word), reach).len()
    }

    /// The words of names within reach, in no order.
    pub(super) fn near(
        &self,
        word: &str,
        reach: Reach,
    ) -> impl Iterator<Item = Near<'_>> + use<'_> {
        self.compared(word, reach, |_, _, _| None)
    }

    /// The words of names beyond reach too, where an edit may fall between two letters that are exchanged: `glyciexn`
    /// is as near to `glycine` as to `glycitein`. Few words need so much care.
    pub(super) fn rivals(&self, word: &str) -> impl Iterator<Item = Near<'_>> + use<'_> {
        self.compared(word, Reach::Beyond, |word, typed, bound| {
            let bound = damerau_levenshtein::Args::default().score_cutoff(bound);
            let typed = typed.iter().copied();
            damerau_levenshtein::distance_with_args(word.chars(), typed, &bound)
        })
    }

    /// The words within reach; `otherwise` may count the edits of those that are not.
    fn compared(
        &self,
        word: &str,
        reach: Reach,
        otherwise: fn(&str, &[char], usize) -> Option<usize>,
    ) -> impl Iterator<Item = Near<'_>> + use<'_> {
        let typed = letters(word);
        let candidates = self.filed.candidates(&typed, reach);
        let compared =
            (!candidates.is_empty()).then(|| osa::BatchComparator::new(typed.iter().copied()));
        candidates.into_iter().filter_map(move |place| {
            let filed = self.filed.word(place);
            let bound = reach.bound(filed.letters);
            let within = osa::Args::default().score_cutoff(bound);
            let edits = compared
                .as_ref()?
                .distance_with_args(filed.word.chars(), &within)
                .or_else(|| otherwise(&filed.word, &typed, bound))?;
            Some(Near {
                token: filed.token,
                word: &filed.word,
                edits,
                letters: filed.letters,
            })
        })
    }
}

impl Reach {
    /// The edits that a word of so many letters may have.
    pub(super) const fn bound(self, letters: usize) -> usize {
        match self {
            Self::Allowed => allowed_edits(letters),
            Self::Beyond => allowed_edits(letters) + 1,
        }
    }
}
