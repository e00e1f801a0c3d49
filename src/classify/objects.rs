//! The words of a question → what it is about beside supplements and medicines: outcomes, foods, diets, forms, sides of a
//! part, groups of people.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::knowledge::{Knowledge, Language, ObjectKind, Vocabulary};
use crate::learned::mark;
use crate::spelling::{Word, normalised};

/// Something that a question is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Object {
    /// The id of an outcome of the vocabulary.
    Outcome(String),
    /// The id of a medicine or of a class of medicines.
    Medicine(String),
    /// The id of another supplement than the first, or the name of a substance without an entry.
    Substance(String),
    /// Something of the language's list, by its name there.
    Other(ObjectKind, String),
}

impl Object {
    /// The id, or the name in the language's list.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Outcome(name)
            | Self::Medicine(name)
            | Self::Substance(name)
            | Self::Other(_, name) => name,
        }
    }

    /// A number by which a model tells it from others of its kind; an outcome or a substance is like any other.
    pub(super) fn mark(&self) -> Option<u32> {
        match self {
            Self::Other(kind, name) => Some(mark([kind.as_str(), name])),
            _ => None,
        }
    }

    /// Whether both are of the language's list and of one kind.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        matches!((self, other), (Self::Other(one, _), Self::Other(two, _)) if one == two)
    }

    /// Whether it is of the language's list, and of that kind.
    #[must_use]
    pub fn is(&self, wanted: ObjectKind) -> bool {
        matches!(self, Self::Other(kind, _) if *kind == wanted)
    }
}

/// All phrases that name an object, by their common spelling. One phrase may name several: `strong bones`.
#[derive(Debug, Default)]
pub struct Lexicon {
    phrases: FxHashMap<String, Vec<Object>>,
    /// The most words that a phrase has.
    longest: usize,
}

impl Lexicon {
    /// The outcomes of the vocabulary, and the objects of the language.
    #[must_use]
    pub fn new(vocabulary: &Vocabulary, language: &Language) -> Self {
        let mut lexicon = Self::default();
        for outcome in &vocabulary.outcomes {
            let object = Object::Outcome(outcome.id.clone());
            let names = outcome.conditions.iter().chain([&outcome.name]);
            names.for_each(|phrase| lexicon.add(phrase, &object));
        }
        for row in &language.objects.objects {
            let object = if row.kind == ObjectKind::Outcome {
                Object::Outcome(row.id.clone())
            } else {
                lexicon.add(&row.id, &Object::Other(row.kind, row.id.clone()));
                Object::Other(row.kind, row.id.clone())
            };
            row.words
                .iter()
                .for_each(|phrase| lexicon.add(phrase, &object));
        }
        lexicon
    }

    /// The names of all entries, each an object of its id.
    #[must_use]
    pub fn of_names(knowledge: &Knowledge) -> Self {
        let mut lexicon = Self::default();
        for entry in knowledge.entries() {
            let object = Object::Substance(entry.id().to_owned());
            let aliases = entry.aliases().iter().map(|(_, _, alias)| alias);
            aliases
                .chain([entry.name()])
                .for_each(|name| lexicon.add(name, &object));
        }
        lexicon
    }

    fn add(&mut self, phrase: &str, object: &Object) {
        let phrase = normalised(phrase);
        let words = phrase.split(' ').count();
        self.longest = self.longest.max(words);
        let known = self.phrases.entry(phrase).or_default();
        if !known.contains(object) {
            known.push(object.clone());
        }
    }

    /// The objects that the words name, in their order, each once; of phrases that overlap the longest. What stands
    /// inside a longer name that was read is no object but a form: the fish of `cod liver oil`.
    #[must_use]
    pub fn read(&self, words: &[Word], names: &[Range<usize>]) -> Vec<Object> {
        let mut found: Vec<Object> = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let Some((length, objects)) = self.at(&words[at..]) else {
                at += 1;
                continue;
            };
            let is_part = names
                .iter()
                .any(|name| name.start <= at && at + length <= name.end && name.len() > length);
            for object in objects {
                let is_meant = !is_part || object.is(ObjectKind::Form);
                if is_meant && !found.contains(object) {
                    found.push(object.clone());
                }
            }
            at += length;
        }
        found
    }

    /// The longest phrase that the words begin with: how many words it has, and what it names.
    fn at(&self, words: &[Word]) -> Option<(usize, &[Object])> {
        let mut phrase = String::new();
        let mut found = None;
        for (place, word) in words.iter().take(self.longest).enumerate() {
            if place > 0 {
                phrase.push(' ');
            }
            phrase.push_str(&word.text);
            if let Some(objects) = self.phrases.get(&phrase) {
                found = Some((place + 1, &objects[..]));
            }
        }
        found
    }
}
