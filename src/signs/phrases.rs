//! Phrases of a few words, looked up by their words' numbers: one pass over a text finds them all.

use std::ops::Range;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::spelling::Word;
use crate::tokens::{Token, Tokens};
use crate::trie::Trie;

use super::Group;

/// The group of every number.
pub const NUMBER: &str = "number";

/// The group of counts of four and more: numbers that no unit follows.
pub const SEVERAL: &str = "several";

/// The group of counts of ten and more.
pub const MANY: &str = "many";

const FOUR: f64 = 4.0;
const TEN: f64 = 10.0;

/// A phrase of a group in a text.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    pub(super) group: usize,
    pub(super) words: Range<usize>,
}

/// All phrases of all groups.
#[derive(Debug, Default, Deserialize, Serialize)]
pub(super) struct Phrases {
    tokens: Tokens,
    groups: FxHashMap<String, usize>,
    /// Each phrase with the places of its groups.
    trie: Trie,
    units: Vec<Token>,
}

impl Phrases {
    pub(super) fn new(groups: &[Group], units: &[String]) -> Self {
        let mut phrases = Self::default();
        for name in [NUMBER, SEVERAL, MANY] {
            phrases.add_group(name);
        }
        for group in groups {
            let place = phrases.add_group(&group.name);
            let place = u32::try_from(place).unwrap_or(u32::MAX);
            for phrase in &group.phrases {
                let words = phrases.tokens.read(phrase);
                phrases.trie.add(&words, place);
            }
        }
        let units = units.iter().flat_map(|unit| phrases.tokens.read(unit));
        phrases.units = units.collect();
        phrases
    }

    fn add_group(&mut self, name: &str) -> usize {
        let next = self.groups.len();
        *self.groups.entry(name.to_owned()).or_insert(next)
    }

    /// The token of a word that stands in some phrase.
    pub(super) fn word(&self, word: &str) -> Option<Token> {
        self.tokens.get(word)
    }

    /// The place of a group.
    pub(super) fn group(&self, name: &str) -> Option<usize> {
        self.groups.get(name).copied()
    }

    pub(super) fn groups(&self) -> usize {
        self.groups.len()
    }

    /// Every phrase in the text, by where it begins.
    pub(super) fn hits(&self, words: &[Word], known: &[Option<Token>]) -> Vec<Hit> {
        let mut hits = Vec::new();
        for start in 0..words.len() {
            self.numbers(start, words, known, &mut hits);
            for (length, groups) in self.trie.beginnings(&known[start..]) {
                hits.extend(groups.iter().map(|&group| Hit {
                    group: group as usize,
                    words: start..start + length,
                }));
            }
        }
        hits
    }

    /// The groups of numbers.
    fn numbers(&self, at: usize, words: &[Word], known: &[Option<Token>], hits: &mut Vec<Hit>) {
        let word = &words[at].text;
        if !word.starts_with(|letter: char| letter.is_ascii_digit()) {
            return;
        }
        let unit = known.get(at + 1).copied().flatten();
        let counts = !unit.is_some_and(|unit| self.units.contains(&unit));
        let value: Option<f64> = word.replace(',', "").parse().ok();
        let from = |least| counts && value.is_some_and(|value| value >= least);
        let names = [
            Some(NUMBER),
            from(FOUR).then_some(SEVERAL),
            from(TEN).then_some(MANY),
        ];
        hits.extend(names.into_iter().flatten().filter_map(|name| {
            Some(Hit {
                group: self.group(name)?,
                words: at..at + 1,
            })
        }));
    }
}
