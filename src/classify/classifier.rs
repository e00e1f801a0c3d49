//! The model of facets: learned from the example questions of a language, read together with what is named.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::facet::Facet;
use crate::knowledge::{ENGLISH, Knowledge};
use crate::learned::{Examples, Model, Settings};
use crate::matching::{Index, Mention};
use crate::question::{Question, Reader};

use super::elsewhere::{Elsewhere, is_of_a_facet};
use super::{Lexicon, Named, Object, sentence};

/// The second facet is asked for too where it is nearly as likely as the first, and likely by itself. On questions that
/// were kept apart these let two facets stand in about one of three.
const NEARLY: f32 = 0.5;
const LIKELY: f32 = -0.6;

/// Another word here when the marks of a question are made otherwise, as the model is then another.
const MARKS: &str = "names, the sentence that asks, rows with kinds of names";

/// More than two answers at once help nobody.
const MOST: usize = 2;

/// Ten rounds and a cost of one were as good as anything on questions that were kept apart.
const SETTINGS: Settings = Settings {
    bits: 17,
    rounds: 10,
    cost: 1.0,
};

/// Tells which facets a question asks for, and which objects it is about. Built once for each knowledge.
#[derive(Debug)]
pub struct Classifier {
    lexicon: Arc<Lexicon>,
    model: Arc<Model>,
    elsewhere: Elsewhere,
}

/// What a question asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// The most likely first: one, or two where they are nearly as likely.
    pub facets: Vec<Facet>,
    /// In the order of the question's words.
    pub objects: Vec<Object>,
}

impl Classifier {
    /// The phrases that name an object.
    #[must_use]
    pub fn lexicon(&self) -> &Arc<Lexicon> {
        &self.lexicon
    }

    /// The model that was stored, where it was learned from the examples of this knowledge; else it is learned now. The
    /// names that it saw in the examples are those of the day on which it was learned.
    #[must_use]
    pub fn new(knowledge: &Knowledge, index: &Index, reader: &Reader) -> Self {
        let Knowledge {
            vocabulary, made, ..
        } = knowledge;
        let english = knowledge.languages.english();
        let lexicon = made.get("objects", || Lexicon::new(vocabulary, english));
        let examples = examples(knowledge, |_| true);
        let name = format!("facets-{ENGLISH}");
        let model = knowledge.models.get(&name, examples.hash(&SETTINGS), || {
            learn(
                &examples,
                &Seen {
                    knowledge,
                    index,
                    reader,
                    lexicon: &lexicon,
                },
            )
        });
        Self {
            lexicon: Arc::new(lexicon),
            model,
            elsewhere: Elsewhere::new(knowledge),
        }
    }

    /// Learned from the examples without this part, by which it can then be judged.
    #[must_use]
    pub fn without(
        knowledge: &Knowledge,
        index: &Index,
        reader: &Reader,
        is_left_out: impl Fn(&str) -> bool,
    ) -> Self {
        let lexicon = Lexicon::new(&knowledge.vocabulary, knowledge.languages.english());
        let elsewhere = Elsewhere::without(knowledge, &is_left_out);
        let examples = examples(knowledge, |text| !is_left_out(text));
        let seen = Seen {
            knowledge,
            index,
            reader,
            lexicon: &lexicon,
        };
        let model = Arc::new(learn(&examples, &seen));
        Self {
            lexicon: Arc::new(lexicon),
            model,
            elsewhere,
        }
    }

    /// How like the question is to messages in which names mean something else: above zero rather like them, below
    /// rather not; from -2 to 2.
    #[must_use]
    pub fn elsewhere(&self, question: &Question) -> f32 {
        self.elsewhere.score(question)
    }

    /// What the question asks for.
    #[must_use]
    pub fn read(&self, knowledge: &Knowledge, question: &Question, mentions: &[Mention]) -> Wanted {
        let named = Named::of(knowledge, &self.lexicon, question, mentions);
        let facets = if is_bare(question, mentions) {
            vec![Facet::What]
        } else {
            self.facets(question, mentions, &named)
        };
        let objects = named.with_what_is_implied(question.person, facets.first().copied());
        Wanted { facets, objects }
    }

    fn facets(&self, question: &Question, mentions: &[Mention], named: &Named) -> Vec<Facet> {
        let scores = self
            .model
            .scores_marked(&question.words, &marks(question, mentions, named));
        let mut facets: Vec<(Facet, f32)> = Facet::ALL
            .iter()
            .map(|facet| (*facet, scores.of(facet.as_str())))
            .collect();
        facets.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        let first = facets
            .first()
            .map_or(f32::NEG_INFINITY, |(_, score)| *score);
        let mut place = 0;
        facets.retain(|(_, score)| {
            place += 1;
            place == 1 || (first - score < NEARLY && *score > LIKELY)
        });
        facets.truncate(MOST);
        facets.into_iter().map(|(facet, _)| facet).collect()
    }
}

/// All that tells what an example names.
struct Seen<'k> {
    knowledge: &'k Knowledge,
    index: &'k Index,
    reader: &'k Reader,
    lexicon: &'k Lexicon,
}

fn learn(examples: &Examples, seen: &Seen<'_>) -> Model {
    Model::learn_marked(examples, &SETTINGS, |text, _| {
        let question = seen.reader.read(text);
        let mentions = seen.index.find(&question);
        let named = Named::of(seen.knowledge, seen.lexicon, &question, &mentions);
        marks(&question, &mentions, &named)
    })
}

/// Whether nothing but one name stands in the question, so that nothing in particular is asked of it.
fn is_bare(question: &Question, mentions: &[Mention]) -> bool {
    let named: usize = mentions.iter().map(|mention| mention.words.len()).sum();
    let is_one = mentions
        .windows(2)
        .all(|two| two[0].subject == two[1].subject);
    is_one && named > 0 && named == question.words.len()
}

/// What the model knows of a question beside all its words.
fn marks(question: &Question, mentions: &[Mention], named: &Named) -> Vec<Vec<u32>> {
    vec![
        named.marks(),
        sentence::marks(question),
        sentence::of_names(question, mentions),
    ]
}

/// The example questions by their facets; one that stands in the files of two has both.
fn examples(knowledge: &Knowledge, is_learned: impl Fn(&str) -> bool) -> Examples {
    let mut by_text: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let files = knowledge.languages.english().examples.iter();
    for (label, file) in files.filter(|(label, _)| is_of_a_facet(label)) {
        for text in file.examples.iter().filter(|text| is_learned(text)) {
            by_text.entry(text).or_default().push(label);
        }
    }
    let mut examples = Examples::new(Facet::ALL.iter().map(|facet| facet.as_str()));
    for (text, labels) in by_text {
        examples.add(text, &labels);
    }
    examples.beside(MARKS);
    examples
}
