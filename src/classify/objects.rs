//! The words of a question → what it is about beside supplements and medicines: outcomes, foods, diets, forms, sides of a
//! part, groups of people.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::knowledge::{Knowledge, Language, ObjectKind, Vocabulary};
use crate::learned::mark;
use crate::spelling::Word;
use crate::tokens::{Token, Tokens};
use crate::trie::Trie;

/// Something that a question is about.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
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

/// All phrases that name an object, by the words of their common spelling. One phrase may name several: `strong bones`.
#[derive(Debug, Default, Deserialize, Serialize)]
pub struct Lexicon {
    tokens: Tokens,
    /// Each phrase with the places of its objects.
    phrases: Trie,
    objects: Vec<Object>,
}

impl Lexicon {
    /// The outcomes of the vocabulary, and the objects of the language.
    #[must_use]
    pub fn new(vocabulary: &Vocabulary, language: &Language) -> Self {
        let mut lexicon = Self::default();
        for outcome in &vocabulary.outcomes {
            let object = lexicon.object(Object::Outcome(outcome.id.clone()));
            let names = outcome.conditions.iter().chain([&outcome.name]);
            names.for_each(|phrase| lexicon.add(phrase, object));
        }
        for row in &language.objects.objects {
            let object = if row.kind == ObjectKind::Outcome {
                lexicon.object(Object::Outcome(row.id.clone()))
            } else {
                let object = lexicon.object(Object::Other(row.kind, row.id.clone()));
                lexicon.add(&row.id, object);
                object
            };
            row.words
                .iter()
                .for_each(|phrase| lexicon.add(phrase, object));
        }
        lexicon
    }

    /// The names of all entries, each an object of its id.
    #[must_use]
    pub fn of_names(knowledge: &Knowledge) -> Self {
        let mut lexicon = Self::default();
        for entry in knowledge.entries() {
            let object = lexicon.object(Object::Substance(entry.id().to_owned()));
            let aliases = entry.aliases().iter().map(|(_, _, alias)| alias);
            aliases
                .chain([entry.name()])
                .for_each(|name| lexicon.add(name, object));
        }
        lexicon
    }

    /// The place of an object, which has one however often it is named.
    fn object(&mut self, object: Object) -> u32 {
        let known = self.objects.iter().position(|known| *known == object);
        let place = known.unwrap_or_else(|| {
            self.objects.push(object);
            self.objects.len() - 1
        });
        u32::try_from(place).unwrap_or(u32::MAX)
    }

    fn add(&mut self, phrase: &str, object: u32) {
        let phrase = self.tokens.read(phrase);
        self.phrases.add(&phrase, object);
    }

    /// The objects that the words name, in their order, each once; of phrases that overlap the longest. What stands
    /// inside a longer name that was read is no object but a form: the fish of `cod liver oil`.
    #[must_use]
    pub fn read(&self, words: &[Word], names: &[Range<usize>]) -> Vec<Object> {
        let found = self.named(words, names).into_iter();
        found.cloned().collect()
    }

    /// The same, lent: texts are read by the thousand when an entry is first asked about.
    pub(super) fn named(&self, words: &[Word], names: &[Range<usize>]) -> Vec<&Object> {
        let known: Vec<Option<Token>> = words
            .iter()
            .map(|word| self.tokens.get(&word.text))
            .collect();
        let mut found: Vec<u32> = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let Some((length, objects)) = self.longest(&known[at..]) else {
                at += 1;
                continue;
            };
            let is_part = names
                .iter()
                .any(|name| name.start <= at && at + length <= name.end && name.len() > length);
            for place in objects {
                let is_meant = !is_part || self.objects[*place as usize].is(ObjectKind::Form);
                if is_meant && !found.contains(place) {
                    found.push(*place);
                }
            }
            at += length;
        }
        let found = found.into_iter();
        found.map(|place| &self.objects[place as usize]).collect()
    }

    /// The longest phrase that the words begin with: how many words it has, and the places of what it names.
    fn longest<'a>(&'a self, words: &'a [Option<Token>]) -> Option<(usize, &'a [u32])> {
        let phrases = self.phrases.beginnings(words);
        phrases.filter(|(_, objects)| !objects.is_empty()).last()
    }
}
