//! Phrases of a few words, looked up by their words' numbers: one pass over a text finds them all.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::spelling::{Word, words};

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
#[derive(Debug, Default)]
pub(super) struct Phrases {
    /// Each distinct word has a number.
    words: FxHashMap<String, u32>,
    groups: FxHashMap<String, usize>,
    owners: FxHashMap<Box<[u32]>, Vec<usize>>,
    /// By the number of a word, the words of the longest phrase that begins with it.
    longest: Vec<usize>,
    units: Vec<u32>,
}

impl Phrases {
    pub(super) fn new(groups: &[Group], units: &[String]) -> Self {
        let mut phrases = Self::default();
        for name in [NUMBER, SEVERAL, MANY] {
            phrases.add_group(name);
        }
        for group in groups {
            let place = phrases.add_group(&group.name);
            for phrase in &group.phrases {
                phrases.add(phrase, place);
            }
        }
        phrases.units = units
            .iter()
            .flat_map(|unit| words(unit))
            .map(|word| phrases.number(&word.text))
            .collect();
        phrases
    }

    fn add_group(&mut self, name: &str) -> usize {
        let next = self.groups.len();
        *self.groups.entry(name.to_owned()).or_insert(next)
    }

    fn add(&mut self, phrase: &str, group: usize) {
        let numbers: Box<[u32]> = words(phrase)
            .iter()
            .map(|word| self.number(&word.text))
            .collect();
        if let Some(&first) = numbers.first() {
            let longest = &mut self.longest[first as usize];
            *longest = (*longest).max(numbers.len());
            let owners = self.owners.entry(numbers).or_default();
            if !owners.contains(&group) {
                owners.push(group);
            }
        }
    }

    fn number(&mut self, word: &str) -> u32 {
        if let Some(&number) = self.words.get(word) {
            return number;
        }
        let number = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        self.words.insert(word.to_owned(), number);
        self.longest.push(0);
        number
    }

    /// The number of a word that stands in some phrase.
    pub(super) fn word(&self, word: &str) -> Option<u32> {
        self.words.get(word).copied()
    }

    /// The place of a group.
    pub(super) fn group(&self, name: &str) -> Option<usize> {
        self.groups.get(name).copied()
    }

    pub(super) fn groups(&self) -> usize {
        self.groups.len()
    }

    /// Every phrase in the text, by where it begins.
    pub(super) fn hits(&self, words: &[Word], known: &[Option<u32>]) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut window: Vec<u32> = Vec::new();
        for start in 0..words.len() {
            self.numbers(start, words, known, &mut hits);
            let Some(first) = known[start] else {
                continue;
            };
            window.clear();
            for (ahead, number) in known[start..]
                .iter()
                .take(self.longest[first as usize])
                .enumerate()
            {
                let Some(number) = number else {
                    break;
                };
                window.push(*number);
                let groups = self.owners.get(&window[..]).into_iter().flatten();
                hits.extend(groups.map(|&group| Hit {
                    group,
                    words: start..start + ahead + 1,
                }));
            }
        }
        hits
    }

    /// The groups of numbers.
    fn numbers(&self, at: usize, words: &[Word], known: &[Option<u32>], hits: &mut Vec<Hit>) {
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
