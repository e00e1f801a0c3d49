//! Every name that the knowledge has, by its words.

use std::collections::{HashMap, HashSet};

use crate::knowledge::{Aliases, Knowledge};
use crate::spelling::words;

use super::spellings::Spellings;

/// What a name stands for.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    /// The id of a supplement.
    Supplement(String),
    /// The id of a topic.
    Topic(String),
    /// The id of a medicine or class.
    Medicine(String),
    /// The name of a substance without an entry.
    NotCovered(String),
}

/// A name as written, and as words to compare.
#[derive(Clone, Debug)]
pub(super) struct Name {
    pub(super) subject: Subject,
    /// The name of the entry that it leads to.
    pub(super) entry: String,
    pub(super) written: String,
    pub(super) words: Vec<String>,
}

/// All names with the ways to find one.
#[derive(Debug)]
pub(super) struct Lexicon {
    pub(super) names: Vec<Name>,
    /// By the words with spaces between, the places in `names`.
    exact: HashMap<String, Vec<usize>>,
    /// By the first word, the places in `names`.
    first: HashMap<String, Vec<usize>>,
    pub(super) spellings: Spellings,
    /// The number of words of the longest name.
    pub(super) longest: usize,
}

impl Lexicon {
    pub(super) fn new(knowledge: &Knowledge) -> Self {
        let names = names(knowledge);
        let mut exact: HashMap<String, Vec<usize>> = HashMap::new();
        let mut first: HashMap<String, Vec<usize>> = HashMap::new();
        for (place, name) in names.iter().enumerate() {
            exact.entry(name.words.join(" ")).or_default().push(place);
            first.entry(name.words[0].clone()).or_default().push(place);
        }
        let real = &knowledge.look_alikes.real_words;
        let real: HashSet<String> = real
            .iter()
            .flat_map(|word| words(word))
            .map(|word| word.text)
            .collect();
        let all = names
            .iter()
            .flat_map(|name| name.words.iter().map(String::as_str));
        Self {
            spellings: Spellings::new(all, real),
            longest: names.iter().map(|name| name.words.len()).max().unwrap_or(0),
            exact,
            first,
            names,
        }
    }

    /// The names with exactly these words; entries stand before medicines, medicines before what is not covered.
    pub(super) fn exactly(&self, words: &[&str]) -> impl Iterator<Item = &Name> {
        let places = self.exact.get(&words.join(" "));
        places
            .into_iter()
            .flatten()
            .map(|&place| &self.names[place])
    }

    /// The names that begin with this word.
    pub(super) fn beginning_with(&self, word: &str) -> impl Iterator<Item = &Name> {
        self.first
            .get(word)
            .into_iter()
            .flatten()
            .map(|&place| &self.names[place])
    }
}

fn names(knowledge: &Knowledge) -> Vec<Name> {
    let mut names = Vec::new();
    let mut add = |subject: &Subject, entry: &str, written: &str| {
        let words: Vec<_> = words(written).into_iter().map(|word| word.text).collect();
        for words in run_together(words) {
            names.push(Name {
                subject: subject.clone(),
                entry: entry.to_owned(),
                written: written.to_owned(),
                words,
            });
        }
    };
    for entry in knowledge.supplements.values() {
        let subject = Subject::Supplement(entry.id.clone());
        spoken(&entry.name, &entry.id, &entry.aliases)
            .for_each(|name| add(&subject, &entry.name, name));
    }
    for topic in knowledge.topics.values() {
        let subject = Subject::Topic(topic.id.clone());
        spoken(&topic.name, &topic.id, &topic.aliases)
            .for_each(|name| add(&subject, &topic.name, name));
    }
    for medicine in knowledge.medicines.values() {
        let subject = Subject::Medicine(medicine.id.clone());
        medicine
            .names()
            .for_each(|(_, _, name)| add(&subject, &medicine.name, name));
    }
    for substance in &knowledge.not_covered.substances {
        let subject = Subject::NotCovered(substance.name.clone());
        let aliases = substance.aliases.iter();
        std::iter::once(&substance.name)
            .chain(aliases)
            .for_each(|name| add(&subject, &substance.name, name));
    }
    names.retain(|name| !name.words.is_empty());
    names
}

fn spoken<'e>(name: &'e str, id: &'e str, aliases: &'e Aliases) -> impl Iterator<Item = &'e str> {
    [name, id]
        .into_iter()
        .chain(aliases.iter().map(|(_, _, alias)| alias))
}

/// A name as it is, and with its words run together: `soyisoflavone`, `vitamind 3`.
fn run_together(words: Vec<String>) -> Vec<Vec<String>> {
    let is_number = |word: &String| word.starts_with(|letter: char| letter.is_ascii_digit());
    let letters = words.iter().position(is_number).unwrap_or(words.len());
    let mut ways = Vec::new();
    if letters > 1 && words[..letters].concat().len() > 4 {
        let mut joined = vec![words[..letters].concat()];
        joined.extend_from_slice(&words[letters..]);
        ways.push(joined);
    }
    ways.insert(0, words);
    ways
}
