//! Question × knowledge → what is named: which words stand for which entry, and how surely.
//!
//! Names are compared with whole words, longest name first: exactly, then within a bounded edit distance. Ranking by
//! letters in order serves completion only; it would let half a word decide what a question is about.

mod bloom_filter;
mod complete;
pub(crate) mod conditions;
mod deletion_neighbourhood;
mod find;
mod formulary;
mod lexicon;
mod likely_typos;
mod listed;
mod look_alikes;
mod mend;
mod misspelt;
pub(crate) mod named;
mod naming;
mod near_prefixes;
mod phrases;
mod prefix_index;
mod rank;
#[cfg(test)]
mod scale;
mod sense;
mod short_forms;
mod sounds;
mod spellings;
mod tokens;
mod unknown;
mod way;
mod weights;

use serde::{Deserialize, Serialize};

pub use complete::Completion;
pub use find::{Mention, Sureness};
pub use lexicon::Subject;
pub use mend::Mended;
pub use unknown::Unknown;

use crate::knowledge::{Knowledge, Later};
use crate::question::Question;

use complete::Completer;
use lexicon::Lexicon;
use sense::Senses;
use tokens::{Text, Tokens};
use unknown::Slots;

/// Everything that can be named, ready to be found. Built once for each knowledge.
#[derive(Debug, Deserialize, Serialize)]
pub struct Index {
    tokens: Tokens,
    lexicon: Lexicon,
    senses: Senses,
    slots: Slots,
    /// Nobody completes a name in the terminal, so that these are read back when somebody first does.
    entries: Later<Completer>,
    medicines: Later<Completer>,
}

impl Index {
    /// Reads all names.
    #[must_use]
    pub fn new(knowledge: &Knowledge) -> Self {
        knowledge.made.get("index", || Self::of(knowledge))
    }

    fn of(knowledge: &Knowledge) -> Self {
        let mut tokens = Tokens::default();
        let (mut entries, mut medicines) = (Completer::default(), Completer::default());
        let lexicon = Lexicon::new(knowledge, &mut tokens, |lexicon| {
            entries = Completer::new(lexicon, complete::is_entry);
            medicines = Completer::new(lexicon, complete::is_medicine);
        });
        Self {
            slots: Slots::new(&knowledge.senses, &mut tokens),
            senses: Senses::new(knowledge, &lexicon, &mut tokens),
            entries: entries.into(),
            medicines: medicines.into(),
            lexicon,
            tokens,
        }
    }

    /// What a question to the bot names and means as a supplement, in the order of its words.
    #[must_use]
    pub fn find(&self, question: &Question) -> Vec<Mention> {
        self.meant(&Text::new(&self.tokens, question))
    }

    /// The same in what somebody wrote to others.
    #[must_use]
    pub fn overheard(&self, text: &Question) -> Vec<Mention> {
        self.meant(&Text::new(&self.tokens, text).overheard())
    }

    fn meant(&self, text: &Text<'_>) -> Vec<Mention> {
        let named = find::mentions(&self.lexicon, text);
        self.senses.meant(&self.lexicon.spellings, text, named)
    }

    /// Every name in the question, and whether it is meant as what it names.
    #[must_use]
    pub fn named(&self, question: &Question) -> Vec<(Mention, bool)> {
        let meant = self.find(question);
        let text = Text::new(&self.tokens, question);
        let named = find::mentions(&self.lexicon, &text).into_iter();
        named
            .map(|mention| {
                let same = meant.iter().find(|other| other.words == mention.words);
                (same.cloned().unwrap_or(mention), same.is_some())
            })
            .collect()
    }

    /// Names of entries for what somebody has typed so far, best first; all entries for nothing typed.
    #[must_use]
    pub fn complete(&self, typed: &str, most: usize) -> Vec<Completion> {
        self.entries.completions(&self.lexicon, typed, most)
    }

    /// Names of medicines for what somebody has typed so far, best first.
    #[must_use]
    pub fn complete_medicine(&self, typed: &str, most: usize) -> Vec<Completion> {
        self.medicines.completions(&self.lexicon, typed, most)
    }

    /// Names near a whole text that names nothing: those near any of its longer words, best first.
    #[must_use]
    pub fn nearest(&self, text: &str, most: usize) -> Vec<Completion> {
        self.entries.nearest(&self.lexicon, text, most)
    }
}
