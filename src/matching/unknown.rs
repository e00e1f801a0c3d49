//! Names that the knowledge does not have: of listed medicines, and of whatever stands where a medicine or supplement
//! would.

use std::ops::Range;

use rapidfuzz::distance::osa;
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

use crate::knowledge::Senses;
use crate::question::Question;

use super::Index;
use super::find::Mention;
use super::phrases::Phrases;
use super::tokens::{Text, Token, Tokens};

/// A name in a question that nothing is known of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// As the question has it.
    pub typed: String,
    /// Whether it is a listed medicine. Of others nothing is known, not even that.
    pub is_medicine: bool,
}

/// Words of fewer letters are too often short for something.
const SHORTEST: usize = 4;

/// Where names stand in a sentence.
#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Slots {
    leads: Phrases,
    joins: FxHashSet<Token>,
    ends: FxHashSet<Token>,
}

impl Slots {
    pub(super) fn new(senses: &Senses, tokens: &mut Tokens) -> Self {
        let mut words = |list: &[String]| list.iter().flat_map(|word| tokens.read(word)).collect();
        Self {
            joins: words(&senses.name_joins),
            ends: words(&senses.name_ends),
            leads: Phrases::new(tokens, &senses.name_leads),
        }
    }
}

impl Index {
    /// Names in a question that the knowledge does not have, in the order of its words; `mentions` are those that it
    /// has.
    #[must_use]
    pub fn unknown(&self, question: &Question, mentions: &[Mention]) -> Vec<Unknown> {
        let text = Text::new(&self.tokens, question);
        let sentence = Sentence {
            index: self,
            text: &text,
            leads: self.slots.leads.places(&text.tokens),
            mentions,
        };
        let mut found: Vec<Unknown> = Vec::new();
        for place in (0..text.len()).filter(|place| !sentence.is_named(*place)) {
            let is_medicine = sentence.is_listed(place);
            if is_medicine || sentence.is_in_a_slot(place) && sentence.is_strange(place) {
                let range = question.words[place].range.clone();
                let typed = question.text[range].to_owned();
                let unknown = Unknown { typed, is_medicine };
                if !found.contains(&unknown) {
                    found.push(unknown);
                }
            }
        }
        found
    }
}

struct Sentence<'a> {
    index: &'a Index,
    text: &'a Text<'a>,
    leads: Vec<Range<usize>>,
    mentions: &'a [Mention],
}

impl Sentence<'_> {
    fn is_named(&self, place: usize) -> bool {
        let mut mentions = self.mentions.iter();
        mentions.any(|mention| mention.words.contains(&place))
    }

    fn is_listed(&self, place: usize) -> bool {
        let token = self.text.tokens[place];
        token.is_some_and(|token| self.index.lexicon.formulary.has(token))
    }

    /// Whether the word is in no list, and is no everyday word with a slip in it.
    fn is_strange(&self, place: usize) -> bool {
        let word = self.text.word(place);
        self.text.tokens[place].is_none()
            && word.chars().nth(SHORTEST - 1).is_some()
            && word.chars().all(char::is_alphabetic)
            && !self.is_misspelt(word)
    }

    fn is_misspelt(&self, word: &str) -> bool {
        let typed = osa::BatchComparator::new(word.chars());
        let bound = osa::Args::default().score_cutoff(1);
        let everyday = self.index.lexicon.spellings.everyday();
        let mut words = everyday.map(|token| self.index.tokens.word(token));
        words.any(|other| {
            other.len().abs_diff(word.len()) <= 1
                && typed.distance_with_args(other.chars(), &bound).is_some()
        })
    }

    /// Whether a name of a medicine or supplement would stand here: behind `take` or `with`, or in a list with a name.
    fn is_in_a_slot(&self, place: usize) -> bool {
        self.is_led(place) && self.ends_here(place)
            || self.is_joined(place.checked_sub(1), place.checked_sub(2)) && self.ends_here(place)
            || self.is_joined(Some(place + 1), Some(place + 2))
    }

    fn is_led(&self, place: usize) -> bool {
        self.leads.iter().any(|lead| lead.end == place)
    }

    /// Whether the next word does not belong to this one: `with xyzzol and zinc`, not `with persistent pain`.
    fn ends_here(&self, place: usize) -> bool {
        let next = place + 1;
        next >= self.text.len()
            || self.is_parted(place)
            || self.text.word(next).starts_with(char::is_numeric)
            || self.text.tokens[next].is_some_and(|token| {
                self.index.slots.ends.contains(&token) || self.index.slots.joins.contains(&token)
            })
    }

    /// Whether the word there joins this one to a name: `zinc and xyzzol`.
    fn is_joined(&self, join: Option<usize>, name: Option<usize>) -> bool {
        let (Some(join), Some(name)) = (join, name) else {
            return false;
        };
        let token = self.text.tokens.get(join).copied().flatten();
        let is_known = || self.is_named(name) || name < self.text.len() && self.is_listed(name);
        token.is_some_and(|token| self.index.slots.joins.contains(&token)) && is_known()
    }

    /// Whether a sign stands between this word and the next.
    fn is_parted(&self, place: usize) -> bool {
        let question = self.text.question;
        let (one, other) = (
            &question.words[place].range,
            &question.words[place + 1].range,
        );
        question.text[one.end..other.start].contains([',', '.', '?', '!', ';', ':', '/', '+', '&'])
    }
}
