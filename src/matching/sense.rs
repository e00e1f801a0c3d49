//! Sense: whether a name in a question is meant as a supplement, or is a metal, a sauce, a mountain, a part of a
//! medicine's name. The knowledge of that is data; this only weighs it.

use std::cell::OnceCell;
use std::ops::Range;

use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

use crate::knowledge::Knowledge;
use crate::question::Question;

use super::find::{Mention, Sureness};
use super::lexicon::{Lexicon, Name, Subject};
use super::phrases::Phrases;
use super::spellings::Spellings;
use super::tokens::{Text, Token, Tokens};
use super::weights::{cues, outcomes};

/// The lists of `senses.toml`, in the common spelling.
#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Senses {
    phrases: Phrases,
    /// Names of other things, and the words with which they are ours.
    unless: Vec<(Phrases, Phrases)>,
    ambiguous: Phrases,
    /// Ambiguous names as they are written.
    pub(super) ambiguous_names: FxHashSet<String>,
    pub(super) mostly_ours: Phrases,
    /// Those as they are written.
    pub(super) mostly_ours_names: FxHashSet<String>,
    pub(super) cues: Phrases,
    /// What people ask for help with. Who asks the bot means the supplement beside one.
    pub(super) outcomes: Phrases,
    pub(super) other_cues: Phrases,
    pub(super) trade: Phrases,
    pub(super) scenes: Phrases,
    pub(super) elsewhere: Phrases,
    objects: Phrases,
    drug_endings: Vec<String>,
    fillers: FxHashSet<Token>,
    pub(super) quiz: FxHashSet<Token>,
}

/// Words of so many letters and less are near to too many others: `snow` to `slow`.
const SHORT_WORD: usize = 4;

impl Senses {
    pub(super) fn new(knowledge: &Knowledge, lexicon: &Lexicon, tokens: &mut Tokens) -> Self {
        let senses = &knowledge.senses;
        let ambiguous = Phrases::new(tokens, &senses.ambiguous);
        let mostly_ours = Phrases::new(tokens, &senses.mostly_ours);
        let names = |phrases: &Phrases| {
            let names = lexicon.names.iter().filter(|name| is_one(name, phrases));
            names.map(|name| name.written.clone()).collect()
        };
        let unless = senses.others_unless.iter().map(|other| {
            let phrases = Phrases::new(tokens, &other.phrases);
            (phrases, Phrases::new(tokens, &other.unless))
        });
        let unless = unless.collect();
        let mut words = |list: &[String]| list.iter().flat_map(|word| tokens.read(word)).collect();
        Self {
            fillers: words(&senses.fillers),
            quiz: words(&senses.quiz),
            phrases: Phrases::new(tokens, &senses.phrases),
            unless,
            ambiguous_names: names(&ambiguous),
            ambiguous,
            mostly_ours_names: names(&mostly_ours),
            mostly_ours,
            cues: Phrases::new(tokens, &cues(knowledge)),
            outcomes: Phrases::new(tokens, &outcomes(knowledge)),
            other_cues: Phrases::new(tokens, &senses.other_cues),
            trade: Phrases::new(tokens, &senses.trade),
            scenes: Phrases::new(tokens, &senses.scenes),
            elsewhere: Phrases::new(tokens, &senses.elsewhere),
            objects: Phrases::new(tokens, &senses.objects),
            drug_endings: senses.drug_endings.clone(),
        }
    }

    /// The mentions that are meant as what they name.
    pub(super) fn meant(
        &self,
        spellings: &Spellings,
        text: &Text<'_>,
        mentions: Vec<Mention>,
    ) -> Vec<Mention> {
        let is_doubtful = |mention: &Mention| self.is_doubtful(mention, text);
        let may_be_other = |mention: &Mention| is_entry(&mention.subject) || is_doubtful(mention);
        if !mentions.iter().any(may_be_other) {
            return mentions;
        }
        let taken = self.others(text);
        let weights = self.weights(text, &mentions);
        let bare = OnceCell::new();
        let is_bare = || *bare.get_or_init(|| self.is_bare(spellings, text, &mentions));
        let asked = |mention: &Mention| {
            let mut mention = mention.clone();
            if self.is_unsupported(&mention, text, &weights) && !is_bare() {
                mention.sureness = Sureness::Doubtful;
            }
            mention
        };
        let is_meant = |mention: &&Mention| {
            let overlaps = |place: &&Range<usize>| overlap(place, &mention.words);
            // A whole name of ours that is all there is may look like something else: `magnesium sulfate`.
            let inside = |place: &Range<usize>| {
                mention.words.start <= place.start && place.end <= mention.words.end
            };
            let mut taken = taken.iter().filter(overlaps);
            let is_other = taken.any(|place| !(inside(place) && is_bare()));
            if !is_entry(&mention.subject) {
                return !is_other || !is_doubtful(mention);
            }
            !is_other
                && !self.is_part_of_a_medicine(text.question, mention)
                && !self.is_object(text, mention)
                && (self.weighs_enough(mention, text, &weights)
                    || !weights.is_elsewhere() && is_bare())
        };
        mentions.iter().filter(is_meant).map(asked).collect()
    }

    /// Whether it may be something else, as an entry may: `lithium battery` is no medicine, and `ginger cat` no ginger, though
    /// ginger has no entry.
    fn is_doubtful(&self, mention: &Mention, text: &Text<'_>) -> bool {
        match mention.subject {
            Subject::Medicine(_) => self.is_ambiguous(mention, text),
            Subject::NotCovered(_) => true,
            _ => false,
        }
    }

    /// Where names of other things stand.
    fn others(&self, text: &Text<'_>) -> Vec<Range<usize>> {
        let mut places = self.phrases.places(&text.tokens);
        for (phrases, unless) in &self.unless {
            // Few of them stand anywhere.
            let others = phrases.places(&text.tokens);
            if !others.is_empty() && unless.places(&text.tokens).is_empty() {
                places.extend(others);
            }
        }
        places
    }

    /// `copper wire`, `soy candle`: right behind the name stands what is made of it.
    fn is_object(&self, text: &Text<'_>, mention: &Mention) -> bool {
        self.is_ambiguous(mention, text)
            && self.objects.begins(&text.tokens[mention.words.end..])
            && goes_on(text.question, mention.words.end)
    }

    /// Whether nothing but names, longer words of names, however spelt, and words that ask stands in the question.
    fn is_bare(&self, spellings: &Spellings, text: &Text<'_>, mentions: &[Mention]) -> bool {
        let named = |place: usize| {
            mentions
                .iter()
                .any(|mention| mention.words.contains(&place))
        };
        let filler = |token: &Token| self.fillers.contains(token);
        let mut words = text.tokens.iter().enumerate();
        words.all(|(place, token)| {
            let word = text.word(place);
            named(place)
                || token.as_ref().is_some_and(filler)
                || word.len() > SHORT_WORD && spellings.is_near(word, *token)
        })
    }

    pub(super) fn is_ambiguous(&self, mention: &Mention, text: &Text<'_>) -> bool {
        self.ambiguous_names.contains(&mention.name)
            || self.ambiguous.has(&text.tokens[mention.words.clone()])
    }

    /// `rosuvastatin calcium`, `choline magnesium trisalicylate`: a word that ends as medicines do that are
    /// sold as salts, right beside a name of ours. `levothyroxine calcium` is a search for both.
    fn is_part_of_a_medicine(&self, question: &Question, mention: &Mention) -> bool {
        if !matches!(mention.subject, Subject::Supplement(_)) {
            return false;
        }
        let Range { start, end } = mention.words;
        let touches = |left: usize| {
            let (one, other) = (&question.words[left].range, &question.words[left + 1].range);
            question.text[one.end..other.start]
                .chars()
                .all(|letter| letter == ' ' || letter == '-')
        };
        let is_drug = |place: usize| {
            let word = &question.words[place].text;
            let ends =
                |ending: &String| word.len() > ending.len() && word.ends_with(ending.as_str());
            self.drug_endings.iter().any(ends)
        };
        let before = start > 0 && touches(start - 1) && is_drug(start - 1);
        let after = end < question.words.len()
            && touches(end - 1)
            && self.ends_as_salt(&question.words[end].text);
        before || after
    }

    /// Only words that are no medicine of their own: `calcium warfarin` is a search for both.
    fn ends_as_salt(&self, word: &str) -> bool {
        self.drug_endings
            .iter()
            .any(|ending| word.ends_with(ending.as_str()))
            && (word.ends_with("ate") || word.ends_with("ide"))
    }
}

/// Whether the word goes on with what stands before it: not in `too much b12? mine is 5000 mcg`.
fn goes_on(question: &Question, word: usize) -> bool {
    let range = |place: usize| question.words.get(place).map(|word| &word.range);
    let before = word.checked_sub(1).and_then(range);
    let (Some(before), Some(own)) = (before, range(word)) else {
        return true;
    };
    let between = question.text.get(before.end..own.start);
    !between.is_some_and(|between| between.contains(['?', '!', '.', ',', ';', '\n']))
}

/// Whether the name as it is written is one of the phrases.
fn is_one(name: &Name, phrases: &Phrases) -> bool {
    let words: Vec<_> = name.words.iter().copied().map(Some).collect();
    phrases.has(&words)
}

pub(super) fn is_entry(subject: &Subject) -> bool {
    matches!(subject, Subject::Supplement(_) | Subject::Topic(_))
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}
