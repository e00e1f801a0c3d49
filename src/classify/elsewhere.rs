//! Whether a text speaks of something else that has the name of a supplement: `take the B12 exit`. Learned from messages
//! in which the names mean something else, against the example questions and messages in which they do not.

use std::sync::Arc;

use crate::knowledge::{ENGLISH, Knowledge};
use crate::learned::{Examples, Model, Settings};
use crate::question::Question;

/// The examples in which names mean something else, and those in which they mean the supplement though it looks
/// otherwise. Neither is an example of a facet.
const ELSEWHERE: &str = "elsewhere";
const MEANT: &str = "meant";

const SETTINGS: Settings = Settings {
    bits: 16,
    rounds: 10,
    cost: 1.0,
};

/// Tells where names mean something else.
#[derive(Debug)]
pub(super) struct Elsewhere {
    model: Arc<Model>,
}

/// Whether examples of that id are examples of a facet.
pub(super) fn is_of_a_facet(id: &str) -> bool {
    ![ELSEWHERE, MEANT].contains(&id)
}

impl Elsewhere {
    /// The model that was stored, where it was learned from these examples; else it is learned now.
    pub(super) fn new(knowledge: &Knowledge) -> Self {
        let examples = examples(knowledge, |_| true);
        let name = format!("senses-{ENGLISH}");
        let learn = || Model::learn(&examples, &SETTINGS);
        Self {
            model: knowledge.models.get(&name, examples.hash(&SETTINGS), learn),
        }
    }

    /// Learned from the examples without this part.
    pub(super) fn without(knowledge: &Knowledge, is_left_out: impl Fn(&str) -> bool) -> Self {
        let examples = examples(knowledge, |text| !is_left_out(text));
        Self {
            model: Arc::new(Model::learn(&examples, &SETTINGS)),
        }
    }

    /// How like the question is to messages about something else: above zero rather like them, below rather not.
    pub(super) fn score(&self, question: &Question) -> f32 {
        self.model.scores(&question.words).of(ELSEWHERE)
    }
}

fn examples(knowledge: &Knowledge, is_learned: impl Fn(&str) -> bool) -> Examples {
    let mut examples = Examples::new([ELSEWHERE]);
    for (id, file) in &knowledge.languages.english().examples {
        let labels: &[&str] = if id == ELSEWHERE { &[ELSEWHERE] } else { &[] };
        for text in file.examples.iter().filter(|text| is_learned(text)) {
            examples.add(text, labels);
        }
    }
    examples
}
