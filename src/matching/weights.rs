//! What speaks for a name as a supplement and what against it, and how much that takes.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::find::Mention;
use super::lexicon::Subject;
use super::phrases::Phrases;
use super::sense::{Senses, is_entry};
use super::tokens::{Setting, Text, Token};
use crate::knowledge::{Knowledge, SafetyKind};

/// The words of a question that is short enough to be a search for a name: `calcium for runners`.
const SHORT: usize = 5;

/// So many cues outweigh a word that settles it for all other names, where somebody asks the bot about one that is mostly
/// ours.
const SETTLED: usize = 3;

/// What speaks for and against.
pub(super) struct Weights {
    /// Short and no quiz.
    idle: bool,
    /// Words that settle that something else is meant.
    elsewhere: usize,
    cues: usize,
    others: usize,
    /// Speaks against ambiguous names and topics only: `vitamin d price` is about vitamin D.
    trade: usize,
    /// Speaks against names that need a cue.
    scenes: usize,
}

impl Weights {
    pub(super) fn is_elsewhere(&self) -> bool {
        self.elsewhere > 0
    }
}

/// `d3`, `b12`, `k2`.
const SHORT_NAME: usize = 3;

impl Senses {
    pub(super) fn weights(&self, text: &Text<'_>, mentions: &[Mention]) -> Weights {
        Weights {
            idle: self.is_idle(text),
            cues: self.outside(&self.cues, text, mentions)
                + self.company(mentions)
                + usize::from(text.question.person.tells_of_a_body())
                + usize::from(text.question.amounts.counts_foreign_units())
                + self.asked_outcomes(text, mentions),
            others: self.other_cues.places(&text.tokens).len(),
            trade: self.trade.places(&text.tokens).len(),
            scenes: self.scenes.places(&text.tokens).len(),
            elsewhere: self.elsewhere.places(&text.tokens).len(),
        }
    }

    /// Whether more speaks for the supplement than against it.
    pub(super) fn weighs_enough(
        &self,
        mention: &Mention,
        text: &Text<'_>,
        weights: &Weights,
    ) -> bool {
        if self.is_ambiguous(mention, text) {
            return self.is_likely(mention, text, weights);
        }
        let is_topic = matches!(mention.subject, Subject::Topic(_));
        let all = weights.others + weights.scenes;
        let (others, each) = match (text.setting, is_topic) {
            (Setting::Asked, false) => return true,
            // A topic is often a remark in a long text about something else.
            (Setting::Asked, true) => (weights.others, 3),
            (Setting::Overheard, true) => (all + weights.trade, 3),
            (Setting::Overheard, false) => (all, 1),
        };
        others == 0 || weights.cues > each * others
    }

    /// Whether an ambiguous name is rather ours, going by what stands around it.
    fn is_likely(&self, mention: &Mention, text: &Text<'_>, weights: &Weights) -> bool {
        let others = weights.others + weights.trade;
        if self.is_ours_by_itself(mention, text) {
            return weights.cues >= others + SETTLED * weights.elsewhere;
        }
        if weights.is_elsewhere() {
            return false;
        }
        match (weights.cues, others + weights.scenes) {
            (0, 0) => weights.idle,
            (cues, others) => cues > others,
        }
    }

    /// Whether nothing has to speak for the name where nothing speaks against it.
    fn is_ours_by_itself(&self, mention: &Mention, text: &Text<'_>) -> bool {
        let words = &text.tokens[mention.words.clone()];
        let is_misspelt = || words.contains(&None);
        text.setting == Setting::Asked
            && (self.mostly_ours.has(words)
                || is_misspelt() && self.mostly_ours_names.contains(&mention.name))
    }

    /// Whether nothing speaks for the supplement but that the question is short, or as much for it as against it: it is
    /// asked rather than answered. `zinc for runners` says what it is for.
    pub(super) fn is_unsupported(
        &self,
        mention: &Mention,
        text: &Text<'_>,
        weights: &Weights,
    ) -> bool {
        let end = mention.words.end;
        if !is_entry(&mention.subject) || !self.is_ambiguous(mention, text) {
            return false;
        }
        if self.is_ours_by_itself(mention, text) {
            let others = weights.others + weights.trade;
            return others > 0 && weights.cues == others;
        }
        weights.cues == 0 && !(end < text.len() && text.word(end) == "for")
    }

    /// Whether a question without any cue may still be about a supplement: short, and none of the words that quizzes
    /// begin with.
    fn is_idle(&self, text: &Text<'_>) -> bool {
        let quiz = |token: &Token| self.quiz.contains(token);
        text.len() <= SHORT && !text.tokens.iter().flatten().any(quiz)
    }

    /// How many phrases stand in the text outside of the names in it.
    fn outside(&self, phrases: &Phrases, text: &Text<'_>, mentions: &[Mention]) -> usize {
        let ambiguous = mentions
            .iter()
            .filter(|mention| self.is_ambiguous(mention, text));
        let named: Vec<&Range<usize>> = ambiguous.map(|mention| &mention.words).collect();
        let outside =
            |place: &Range<usize>| !named.iter().any(|words| words.contains(&place.start));
        phrases
            .places(&text.tokens)
            .iter()
            .filter(|place| outside(place))
            .count()
    }

    /// Conditions beside a name in a question to the bot: `how long for nails`.
    fn asked_outcomes(&self, text: &Text<'_>, mentions: &[Mention]) -> usize {
        if text.setting == Setting::Overheard {
            return 0;
        }
        let is_named = |place: &Range<usize>| {
            let mut names = mentions.iter();
            names.any(|mention| mention.words.contains(&place.start))
        };
        let places = self.outcomes.places(&text.tokens);
        places.iter().filter(|place| !is_named(place)).count()
    }

    /// A second supplement or a medicine beside the first speaks for all.
    fn company(&self, mentions: &[Mention]) -> usize {
        let tells = |mention: &&Mention| match mention.subject {
            // `Mn` and `Ca` are places and symbols too.
            Subject::Supplement(_) => {
                let mut letters = mention.name.chars();
                mention.name.len() > 2 || letters.any(|letter| letter.is_ascii_digit())
            }
            Subject::Topic(_) => false,
            _ => !self.ambiguous_names.contains(&mention.name),
        };
        // `d2` beside `d3` speaks for the vitamin as another supplement does.
        let short = |mention: &Mention| {
            let has_digit = mention
                .name
                .contains(|letter: char| letter.is_ascii_digit());
            (has_digit && mention.name.len() <= SHORT_NAME).then(|| mention.name.clone())
        };
        let mut distinct: Vec<(&Subject, Option<String>)> = Vec::new();
        for mention in mentions.iter().filter(tells) {
            let told = (&mention.subject, short(mention));
            if !distinct.contains(&told) {
                distinct.push(told);
            }
        }
        distinct.len().saturating_sub(1)
    }
}

/// Words of nutrition and health; what somebody has to be careful about is one.
pub(super) fn cues(knowledge: &Knowledge) -> Vec<String> {
    let rules = knowledge.safety.rules.iter();
    let cautions = rules.filter(|rule| rule.kind == SafetyKind::Caution);
    let named = cautions
        .flat_map(|rule| &rule.groups)
        .filter(|group| group.name == "named");
    let mut cues = knowledge.senses.cues.clone();
    cues.extend(named.flat_map(|group| group.phrases.iter().cloned()));
    cues
}

/// The conditions of the vocabulary that are no cues by themselves.
pub(super) fn outcomes(knowledge: &Knowledge) -> Vec<String> {
    let cues: FxHashSet<&String> = knowledge.senses.cues.iter().collect();
    let outcomes = knowledge.vocabulary.outcomes.iter();
    let all = outcomes.flat_map(|outcome| outcome.conditions.iter());
    all.filter(|condition| !cues.contains(condition))
        .cloned()
        .collect()
}
