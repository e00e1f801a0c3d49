//! Signs: phrases of several groups that stand in a text one after another. What a sign means is not known here.

mod heard;
mod misspelt;
mod phrases;
mod runs;

use std::cell::OnceCell;

use serde::{Deserialize, Serialize};

use crate::spelling::Word;

use heard::sentences;
use misspelt::MisspeltWords;
use phrases::{Hit, Phrases};
use runs::Runs;

pub use heard::Heard;
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
#[derive(Debug, Default, Deserialize, Serialize)]
pub struct Signs {
    phrases: Phrases,
    misspelt: MisspeltWords,
    compiled: Vec<Compiled>,
    /// By the first group, the signs that may begin there.
    beginning: Vec<Vec<usize>>,
}

#[derive(Debug, Deserialize, Serialize)]
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
            misspelt: MisspeltWords::new(&phrases, spelling),
            phrases,
            compiled: signs,
            beginning,
        }
    }

    /// Looks for every phrase of every group in the words.
    #[must_use]
    pub fn heard(&self, text: &str, words: &[Word]) -> Heard {
        let known = words.iter().map(|word| {
            let own = self.phrases.word(&word.text);
            own.or_else(|| self.misspelt.read(&word.text))
        });
        let hits = self.phrases.hits(words, &known.collect::<Vec<_>>());
        Heard::new(hits, self.phrases.groups(), sentences(text, words))
    }

    /// The places of the signs that stand in the text, each once, in their order.
    #[must_use]
    pub fn read(&self, text: &str, words: &[Word]) -> Vec<usize> {
        self.standing(&self.heard(text, words))
    }

    /// The places of the signs that stand in what was heard, each once, in their order.
    #[must_use]
    pub fn standing(&self, heard: &Heard) -> Vec<usize> {
        let mut found = self.may_stand(heard);
        found.retain(|&place| {
            let sign = &self.compiled[place];
            // Once for all beginnings: a text may hold hundreds of them.
            let against = OnceCell::new();
            let mut starts = sign.then[0].iter().flat_map(|&group| heard.of(group));
            starts.any(|hit| stands(sign, hit, heard, &against))
        });
        found
    }

    /// How many groups there are; their places are below.
    #[must_use]
    pub fn groups(&self) -> usize {
        self.phrases.groups()
    }

    /// The place of a group by its name.
    #[must_use]
    pub fn group(&self, name: &str) -> Option<usize> {
        self.phrases.group(name)
    }

    /// The signs of which every place is said somewhere: few of the many, and mostly none.
    fn may_stand(&self, heard: &Heard) -> Vec<usize> {
        let said = |group: &usize| !heard.of(*group).is_empty();
        let groups = (0..self.phrases.groups()).filter(said);
        let mut found: Vec<usize> = groups
            .flat_map(|group| &self.beginning[group])
            .copied()
            .filter(|&place| {
                let mut places = self.compiled[place].then[1..].iter();
                places.all(|groups| groups.iter().any(said))
            })
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// Whether the sign begins with this hit, and nothing in its sentences speaks against it.
fn stands(sign: &Compiled, first: &Hit, heard: &Heard, against: &OnceCell<Vec<Runs>>) -> bool {
    let start = first.words.start;
    let mut end = first.words.end;
    for groups in &sign.then[1..] {
        let next = groups
            .iter()
            .filter_map(|&group| heard.shortest(group, end..start + sign.within));
        match next.min() {
            Some(next) if next - start <= sign.within => end = next,
            _ => return false,
        }
    }
    let sentences = heard.sentences(start..end);
    let read = || {
        let unless = sign.unless.iter();
        unless.map(|groups| Runs::read(groups, heard)).collect()
    };
    let against = against.get_or_init(read);
    !against.iter().any(|runs| runs.stand_in(&sentences, end))
}
