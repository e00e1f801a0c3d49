//! Signs: phrases of several groups that stand in a text one after another. What a sign means is not known here.

mod misspelt;
mod phrases;

use std::ops::Range;

use crate::spelling::Word;

use misspelt::Misspelt;
use phrases::{Hit, Phrases};

pub use phrases::{MANY, NUMBER, SEVERAL};

/// A group of phrases by its name.
#[derive(Clone, Debug)]
pub struct Group {
    pub name: String,
    pub phrases: Vec<String>,
}

/// A phrase of each place in this order, all within so many words. A place names one or several groups.
#[derive(Clone, Debug)]
pub struct Sign {
    pub then: Vec<Vec<String>>,
    /// Runs of groups of which none stands in the same sentences, each group right behind the other or one word after.
    pub unless: Vec<Vec<String>>,
    pub within: usize,
}

/// What the reading of single words needs.
#[derive(Clone, Debug, Default)]
pub struct Spelling {
    /// Words that are read when they are misspelt.
    pub misspelt: Vec<String>,
    /// Words that are themselves, however near to such a word they are.
    pub real: Vec<String>,
    /// Words behind a number that make it an amount or a time and no count of things.
    pub units: Vec<String>,
}

/// Signs ready to be read in one pass over the words.
#[derive(Debug, Default)]
pub struct Signs {
    phrases: Phrases,
    misspelt: Misspelt,
    compiled: Vec<Compiled>,
    /// By the first group, the signs that may begin there.
    beginning: Vec<Vec<usize>>,
}

#[derive(Debug)]
struct Compiled {
    then: Vec<Vec<usize>>,
    unless: Vec<Vec<usize>>,
    within: usize,
}

impl Signs {
    /// Compiles the signs. A group that is not there has no phrases.
    #[must_use]
    pub fn new(groups: &[Group], signs: &[Sign], spelling: &Spelling) -> Self {
        let phrases = Phrases::new(groups, &spelling.units);
        let places = |names: &[String]| -> Vec<usize> {
            names
                .iter()
                .filter_map(|name| phrases.group(name))
                .collect()
        };
        let signs: Vec<Compiled> = signs
            .iter()
            .map(|sign| Compiled {
                then: sign.then.iter().map(|names| places(names)).collect(),
                unless: sign.unless.iter().map(|names| places(names)).collect(),
                within: sign.within,
            })
            .collect();
        let mut beginning = vec![Vec::new(); phrases.groups()];
        for (place, sign) in signs.iter().enumerate() {
            for &group in sign.then.first().into_iter().flatten() {
                beginning[group].push(place);
            }
        }
        Self {
            misspelt: Misspelt::new(&phrases, spelling),
            phrases,
            compiled: signs,
            beginning,
        }
    }

    /// The places of the signs that stand in the text, each once, in their order.
    #[must_use]
    pub fn read(&self, text: &str, words: &[Word]) -> Vec<usize> {
        let known: Vec<Option<u32>> = words
            .iter()
            .map(|word| {
                self.phrases
                    .word(&word.text)
                    .or(self.misspelt.read(&word.text))
            })
            .collect();
        let hits = self.phrases.hits(words, &known);
        let mut found = self.may_stand(&hits);
        found.retain(|&place| {
            let begins = |hit: &Hit| self.compiled[place].then[0].contains(&hit.group);
            let mut starts = (0..hits.len()).filter(|at| begins(&hits[*at]));
            starts.any(|at| self.stands(place, &hits[at..], (text, words, &hits)))
        });
        found
    }

    /// The signs of which every place is said somewhere: few of the many, and mostly none.
    fn may_stand(&self, hits: &[Hit]) -> Vec<usize> {
        let mut said = vec![false; self.phrases.groups()];
        let mut found = Vec::new();
        for hit in hits {
            said[hit.group] = true;
        }
        let groups = (0..said.len()).filter(|group| said[*group]);
        for place in groups.flat_map(|group| &self.beginning[group]) {
            let mut places = self.compiled[*place].then[1..].iter();
            if places.all(|groups| groups.iter().any(|group| said[*group])) {
                found.push(*place);
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Whether the sign begins with the first of these hits, and nothing in its sentences speaks against it.
    fn stands(
        &self,
        place: usize,
        from: &[Hit],
        (text, words, hits): (&str, &[Word], &[Hit]),
    ) -> bool {
        let sign = &self.compiled[place];
        let start = from[0].words.start;
        let mut end = from[0].words.end;
        for groups in &sign.then[1..] {
            let next = from
                .iter()
                .filter(|hit| groups.contains(&hit.group) && hit.words.start >= end)
                .map(|hit| hit.words.end)
                .min();
            match next {
                Some(next) if next - start <= sign.within => end = next,
                _ => return false,
            }
        }
        if sign.unless.is_empty() {
            return true;
        }
        let sentences = sentences(text, words, start..end);
        let from = hits.partition_point(|hit| hit.words.start < sentences.start);
        let to = hits.partition_point(|hit| hit.words.start < sentences.end);
        let inside = &hits[from..to];
        !sign.unless.iter().any(|groups| runs(groups, inside, end))
    }
}

/// Whether phrases of these groups stand side by side, with at most one word between two. Several of them begin before
/// the sign ends: what is asked in general stands behind the question, and "my chest hurts, can zinc do that?" is no
/// such question.
fn runs(groups: &[usize], hits: &[Hit], end: usize) -> bool {
    let Some((first, rest)) = groups.split_first() else {
        return false;
    };
    let begins = hits
        .iter()
        .filter(|hit| hit.group == *first && (rest.is_empty() || hit.words.start < end));
    begins.map(|hit| hit.words.end).any(|mut end| {
        rest.iter().all(|group| {
            let mut behind = hits.iter().filter(|hit| hit.group == *group);
            let next = behind.find(|hit| hit.words.start == end || hit.words.start == end + 1);
            end = next.map_or(end, |hit| hit.words.end);
            next.is_some()
        })
    })
}

/// The words of the sentences that these words stand in.
fn sentences(text: &str, words: &[Word], part: Range<usize>) -> Range<usize> {
    let ends = |left: usize| {
        text[words[left].range.end..words[left + 1].range.start]
            .contains(['.', '!', '?', '\n', ';'])
    };
    let start = (1..=part.start)
        .rev()
        .find(|&place| ends(place - 1))
        .unwrap_or(0);
    let end = (part.end..words.len())
        .find(|&place| ends(place - 1))
        .unwrap_or(words.len());
    start..end
}
