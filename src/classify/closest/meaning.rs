//! What the answers of an entry point to, by a model that was learned from the ways in which all are asked.

use std::sync::Arc;

use crate::classify::Lexicon;
use crate::knowledge::{ENGLISH, Entry, Knowledge};
use crate::learned::{Answered, Counts, Model, Told, hash_of};

use super::reading::{Reading, Text, Texts};
use super::rows::RowBags;
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

/// How like what a question means is to what is asked in several ways.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Meant {
    /// From about -1 to 2.5.
    pub(super) like: f32,
    /// The place of the closest way.
    pub(super) way: usize,
}

impl Meant {
    /// Of how like the ways to ask are to the question, and the text of the answer.
    pub(super) fn of(ways: &[f32], text: f32) -> Self {
        let (mut way, mut first, mut second) = (0, f32::NEG_INFINITY, f32::NEG_INFINITY);
        let mut sum = 0.0;
        for (place, like) in ways.iter().enumerate() {
            sum += like;
            if like.total_cmp(&first).is_gt() {
                (way, first, second) = (place, *like, first);
            } else if like.total_cmp(&second).is_gt() {
                second = *like;
            }
        }
        match ways.len() {
            0 => return Self::default(),
            1 => second = 0.0,
            _ => {}
        }
        let all = sum / count(ways.len());
        Self {
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
        let of_names = || Lexicon::of_names(knowledge);
        Self {
            lexicon,
            subjects: knowledge.made.get("subjects", of_names),
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

    /// What was learned, where something was.
    pub(super) fn model(&self) -> Option<&Model> {
        self.model.as_deref()
    }

    /// What was counted in all answers when they were learned from.
    pub(super) fn counts(&self) -> Option<&Counts> {
        self.model.as_ref()?.counts()
    }

    /// Learns from the answers of all entries.
    pub(super) fn learn(&self, knowledge: &Knowledge) -> Model {
        let entries = knowledge.entries().map(|entry| {
            let texts = self.reading().texts(entry);
            let told = |text: &Text<'_>| {
                let Told { words, marks } = text.told(&texts.names);
                let words = words.into_iter().cloned().collect();
                Told { words, marks }
            };
            let answers = texts.rows.iter().filter(|row| !row.ways.is_empty());
            let answers = answers.map(|row| Answered {
                ways: row.ways.iter().map(told).collect(),
                text: told(&row.text),
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
        let entries = knowledge.entries();
        let rows = entries.flat_map(|entry| {
            let Texts { names, rows } = self.reading().texts(entry);
            let answers = rows.into_iter().filter(|row| row.facet.is_some());
            answers.map(move |row| RowBags::of(&row, &names))
        });
        let answers: Vec<RowBags> = rows.collect();
        counts(answers.iter().map(|row| &row.ways[..]))
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
