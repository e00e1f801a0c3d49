//! Misspelt names: the name nearest to a run of words, each within its own bound, and what else the words may mean.

use std::ops::Range;

use super::lexicon::{Lexicon, Subject};
use super::likely_typos;
use super::spellings::{Near, Reach};
use super::tokens::Text;
use super::way::Way;
use crate::trie::Trie;

/// Words read as a name that is spelt otherwise.
pub(super) struct Reading {
    pub(super) name: u32,
    pub(super) words: Range<usize>,
    pub(super) is_sure: bool,
    /// What else they may mean, nearest first.
    pub(super) rivals: Vec<Subject>,
}

pub(super) struct MisspeltNames<'a> {
    lexicon: &'a Lexicon,
    text: &'a Text<'a>,
    /// By place in the text, what its word may have been meant as; `None` where nobody has looked.
    allowed: Vec<Option<Vec<Near<'a>>>>,
    beyond: Vec<Option<Vec<Near<'a>>>>,
}

/// A name that the words may stand for.
#[derive(Clone, Copy)]
pub(super) struct Candidate {
    name: u32,
    /// How many words it has.
    words: usize,
    way: Way,
}

impl<'a> MisspeltNames<'a> {
    pub(super) fn new(lexicon: &'a Lexicon, text: &'a Text<'a>) -> Self {
        Self {
            lexicon,
            text,
            allowed: vec![None; text.len()],
            beyond: vec![None; text.len()],
        }
    }

    /// The readings of the words in a gap between names, longest first, none inside another.
    pub(super) fn readings(&mut self, gap: Range<usize>) -> Vec<Reading> {
        let mut found = Vec::new();
        let mut at = gap.start;
        while at < gap.end {
            let reading = self.longest(at..gap.end);
            at = reading.as_ref().map_or(at + 1, |reading| reading.words.end);
            found.extend(reading);
        }
        found
    }

    /// The nearest name for as many of the words as there is one for.
    fn longest(&mut self, words: Range<usize>) -> Option<Reading> {
        let near = self.candidates(words.clone(), Reach::Allowed);
        let longest = near.iter().map(|candidate| candidate.words).max()?;
        self.nearest(words.start..words.start + longest, near)
    }

    /// The nearest name for each number of words that begin these, from most words to more than so many.
    pub(super) fn longer(&mut self, words: Range<usize>, than: usize) -> Vec<Reading> {
        let near = self.candidates(words.clone(), Reach::Allowed);
        let longest = near.iter().map(|candidate| candidate.words).max();
        (than + 1..=longest.unwrap_or(0))
            .rev()
            .filter_map(|count| self.nearest(words.start..words.start + count, near.clone()))
            .collect()
    }

    /// The nearest name for all of the words.
    fn nearest(&mut self, words: Range<usize>, mut near: Vec<Candidate>) -> Option<Reading> {
        near.retain(|candidate| candidate.words == words.len());
        // One edit beyond its bound, a name is a rival only of what is two edits away itself.
        if near.iter().all(|candidate| candidate.way.edits > 1) && !near.is_empty() {
            near = self.candidates(words.clone(), Reach::Beyond);
            near.retain(|candidate| candidate.words == words.len());
        }
        near.sort_by_key(|candidate| self.order(words.start, candidate));
        let best = *near.first()?;
        let mut rivals: Vec<Subject> = Vec::new();
        for other in near.iter().filter(|other| other.way.rivals(&best.way)) {
            let subject = self.subject(other);
            if subject != self.subject(&best) && !rivals.contains(subject) {
                rivals.push(subject.clone());
            }
        }
        let typed: Vec<&str> = words.clone().map(|place| self.text.word(place)).collect();
        let sides = self.look_alikes(&typed, &best);
        let is_between = !sides.is_empty();
        for subject in sides.into_iter().flatten() {
            if subject != self.subject(&best) && !rivals.contains(subject) {
                rivals.push(subject.clone());
            }
        }
        let is_plain = rivals.is_empty()
            && !is_between
            && !self.is_near_another(&typed, &best)
            && !typed.iter().any(|word| self.is_run_together(word));
        Some(Reading {
            is_sure: is_plain
                && likely_typos::is_plain(self.lexicon.name(best.name), &typed, best.way.edits),
            name: best.name,
            words,
            rivals,
        })
    }

    /// What the words lie near to as well, by the list of look-alikes.
    fn look_alikes(&self, typed: &[&str], best: &Candidate) -> Vec<Option<&'a Subject>> {
        let name = self.lexicon.name(best.name);
        self.lexicon.look_alikes.beside(name, typed)
    }

    /// Whether a medicine is only one of those that are as near: `fosinoprl` is no lisinopril.
    fn is_near_another(&self, typed: &[&str], best: &Candidate) -> bool {
        let is_medicine = matches!(self.subject(best), Subject::Medicine(_));
        let formulary = &self.lexicon.formulary;
        let is_near = |word: &&str| formulary.is_near(self.text.known, word, best.way.edits);
        is_medicine && typed.iter().any(is_near)
    }

    /// Whether the word is the beginning of a name with the letter behind it run together: `vitamind c` may be either.
    fn is_run_together(&self, word: &str) -> bool {
        let Some((letter, _)) = word.char_indices().next_back() else {
            return false;
        };
        let (beginning, letter) = word.split_at(letter);
        let tokens = self.text.known;
        let trie = &self.lexicon.trie;
        let node = tokens
            .get(beginning)
            .and_then(|it| trie.child(Trie::START, it));
        let letter = node.zip(tokens.get(letter));
        letter.is_some_and(|(at, letter)| trie.child(at, letter).is_some())
    }

    fn subject(&self, candidate: &Candidate) -> &'a Subject {
        self.lexicon.subject(self.lexicon.name(candidate.name))
    }

    /// What is nearest goes first; among what is as near, short names go behind others, then the order of the alphabet,
    /// and a word as it is goes last.
    fn order(&self, at: usize, candidate: &Candidate) -> impl Ord + use<'a> {
        let name = self.lexicon.name(candidate.name);
        let first = name.words[0];
        let word = self.text.word(at);
        let as_it_is = Some(first) == self.text.tokens[at]
            && !self.lexicon.spellings.may_be_misspelt(word, Some(first));
        let letters = name.text.split(' ').next();
        let way = candidate.way;
        (
            !way.within_reach,
            way.edits,
            as_it_is,
            name.is_short,
            letters,
            candidate.name,
        )
    }

    /// All names that begin the words.
    pub(super) fn candidates(&mut self, words: Range<usize>, reach: Reach) -> Vec<Candidate> {
        let mut found = Vec::new();
        let mut ways = Vec::new();
        for place in words.clone() {
            ways = if place == words.start {
                self.onward(&[Way::START], place, (true, reach))
            } else {
                self.onward(&ways, place, (false, reach))
            };
            for way in &ways {
                let names = self.lexicon.trie.ends(way.at).iter();
                let names = names.filter(|name| way.is_long_enough(self.lexicon, **name));
                found.extend(names.map(|name| Candidate {
                    name: *name,
                    words: place - words.start + 1,
                    way: *way,
                }));
            }
            ways.retain(|way| self.lexicon.trie.goes_on(way.at));
            if ways.is_empty() {
                break;
            }
        }
        found
    }

    /// The ways one word further.
    fn onward(&mut self, ways: &[Way], place: usize, (is_first, reach): (bool, Reach)) -> Vec<Way> {
        let (word, token) = (self.text.word(place), self.text.tokens[place]);
        let Lexicon {
            spellings, trie, ..
        } = self.lexicon;
        let mut onward = Vec::new();
        if let Some(token) = token {
            let exactly = ways.iter().filter_map(|way| {
                let at = trie.child(way.at, token)?;
                Some(Way { at, ..*way })
            });
            onward.extend(exactly);
        }
        if is_first && !spellings.may_begin_misspelt(word, token) {
            return onward;
        }
        for near in self.near(place, reach) {
            if Some(near.token) != token {
                onward.extend(ways.iter().filter_map(|way| way.with(near, trie)));
            }
        }
        onward
    }

    /// What the word may have been meant as.
    fn near(&mut self, place: usize, reach: Reach) -> &[Near<'a>] {
        let (word, lexicon) = (self.text.word(place), self.lexicon);
        let spellings = &lexicon.spellings;
        match reach {
            Reach::Allowed => {
                self.allowed[place].get_or_insert_with(|| spellings.near(word, reach).collect())
            }
            Reach::Beyond => {
                self.beyond[place].get_or_insert_with(|| spellings.rivals(word).collect())
            }
        }
    }
}
