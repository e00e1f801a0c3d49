//! What the answers of an entry point to, by a model that was learned from the ways in which all are asked.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use crate::classify::{Lexicon, Object};
use crate::knowledge::{ENGLISH, Entry, Knowledge};
use crate::learned::{Answered, Counts, Direction, Model, Told, hash_of};
use crate::spelling::{Word, words};

use super::bag::{hash, object, other};
use super::rows::{Bags, Reading, own_names};
use super::weights::{Weights, counts};

/// A way to ask after the closest one, all ways on average, and the text weigh so much beside the closest way.
const SECOND: f32 = 0.5;
const ALL_WAYS: f32 = 0.5;
const IN_TEXT: f32 = 0.5;

/// What reads a text to place it.
#[derive(Debug)]
pub(super) struct Placing {
    lexicon: Arc<Lexicon>,
    /// The names of all entries.
    subjects: Lexicon,
    /// None where none was learned: then answers are found by their words alone.
    model: Option<Arc<Model>>,
}

/// Where the ways to ask point, and the text.
#[derive(Debug)]
pub(super) struct Directions {
    ways: Vec<Direction>,
    text: Direction,
}

/// How like what a question means is to what is asked in several ways.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Meant {
    /// From about -1 to 2.5.
    pub(super) like: f32,
    /// The place of the closest way.
    pub(super) way: usize,
}

impl Directions {
    pub(super) fn like(&self, question: &Direction) -> Meant {
        let likes = self.ways.iter().map(|way| way.like(question));
        let mut likes: Vec<(usize, f32)> = likes.enumerate().collect();
        let sum: f32 = likes.iter().map(|(_, like)| like).sum();
        let all = sum / count(likes.len());
        likes.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        let Some((way, first)) = likes.first().copied() else {
            return Meant::default();
        };
        let second = likes.get(1).map_or(0.0, |(_, like)| *like);
        let text = self.text.like(question);
        Meant {
            like: first + SECOND * second + ALL_WAYS * all + IN_TEXT * text,
            way,
        }
    }
}

impl Placing {
    pub(super) fn new(
        knowledge: &Knowledge,
        lexicon: Arc<Lexicon>,
        model: Option<Arc<Model>>,
    ) -> Self {
        Self {
            lexicon,
            subjects: Lexicon::of_names(knowledge),
            model,
        }
    }

    /// What reads the rows of an entry.
    pub(super) fn reading(&self) -> Reading<'_> {
        Reading {
            lexicon: &self.lexicon,
            subjects: &self.subjects,
        }
    }

    /// Where the words point but these names, which tell nothing inside their entry; none where no model was learned.
    pub(super) fn direction<'o>(
        &self,
        words: &[Word],
        names: &FxHashSet<u32>,
        objects: &[Object],
        others: impl Iterator<Item = &'o str>,
    ) -> Option<Direction> {
        let model = self.model.as_ref()?;
        Some(model.direction(&told(words, names, objects, others)))
    }

    /// Where the answers of the entry point, in the order of the file; nowhere where no model was learned.
    pub(super) fn directions(&self, entry: Entry<'_>, names: &FxHashSet<u32>) -> Vec<Directions> {
        let Some(model) = &self.model else {
            return Vec::new();
        };
        let place = |text: &str| model.direction(&self.written(text, entry.id(), names));
        let answers = entry.answers().iter().map(|answer| Directions {
            ways: answer.asks.iter().map(|ask| place(ask)).collect(),
            text: place(&answer.text),
        });
        answers.collect()
    }

    /// What was counted in all answers when they were learned from.
    pub(super) fn counts(&self) -> Option<&Counts> {
        self.model.as_ref()?.counts()
    }

    /// Learns from the answers of all entries.
    pub(super) fn learn(&self, knowledge: &Knowledge) -> Model {
        let entries = knowledge.entries().map(|entry| {
            let names = own_names(entry);
            let told = |text: &str| self.written(text, entry.id(), &names);
            let answers = entry
                .answers()
                .iter()
                .filter(|answer| !answer.asks.is_empty());
            let answers = answers.map(|answer| Answered {
                ways: answer.asks.iter().map(|ask| told(ask)).collect(),
                text: told(&answer.text),
            });
            answers.collect()
        });
        let entries: Vec<Vec<Answered>> = entries.collect();
        let model = Model::learn_meanings(&entries, learned_from(knowledge));
        model.with_counts(self.counted(knowledge))
    }

    /// What each word tells by all answers, each of which is read for it.
    pub(super) fn weights(&self, knowledge: &Knowledge) -> Weights {
        Weights::new(&self.counted(knowledge))
    }

    fn counted(&self, knowledge: &Knowledge) -> Counts {
        let read = self.reading();
        let bags: Vec<Bags> = knowledge.entries().map(|entry| read.bags(entry)).collect();
        counts(bags.iter().flat_map(Bags::answers))
    }

    fn written(&self, text: &str, entry: &str, names: &FxHashSet<u32>) -> Told {
        let words = words(text);
        let subjects = self.subjects.read(&words, &[]);
        let others = subjects.iter().map(Object::name);
        let objects = self.lexicon.read(&words, &[]);
        told(&words, names, &objects, others.filter(|id| *id != entry))
    }
}

fn told<'o>(
    words: &[Word],
    names: &FxHashSet<u32>,
    objects: &[Object],
    others: impl Iterator<Item = &'o str>,
) -> Told {
    let is_name = |text: &str| names.contains(&hash(text));
    let objects = objects.iter().filter(|found| !is_name(found.name()));
    let words = words.iter().filter(|word| !is_name(&word.text));
    Told {
        words: words.cloned().collect(),
        marks: objects
            .map(|found| object(found.name()))
            .chain(others.map(other))
            .collect(),
    }
}

/// The name under which the model is stored.
#[must_use]
pub fn model_name() -> String {
    format!("answers-{ENGLISH}")
}

/// What the model is known by that would be learned from the answers.
#[must_use]
pub fn learned_from(knowledge: &Knowledge) -> u64 {
    let answers = knowledge.entries().flat_map(Entry::answers);
    let texts = answers.flat_map(|answer| answer.asks.iter().chain([&answer.text]));
    // What the words name is learned from, too.
    let names = knowledge.entries().flat_map(|entry| {
        let aliases = entry.aliases().iter().map(|(_, _, alias)| alias);
        [entry.id(), entry.name()].into_iter().chain(aliases)
    });
    let objects = knowledge.languages.english().objects.objects.iter();
    let objects = objects.flat_map(|row| &row.words).map(String::as_str);
    hash_of(texts.map(String::as_str).chain(names).chain(objects))
}

#[expect(
    clippy::cast_precision_loss,
    reason = "an answer has a few ways to ask it"
)]
fn count(number: usize) -> f32 {
    number as f32
}
