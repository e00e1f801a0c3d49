//! Sense: whether a name in a question is meant as a supplement, or is a metal, a sauce, a mountain, a part of a
//! medicine's name. The knowledge of that is data; this only weighs it.

use std::collections::HashSet;
use std::ops::Range;

use crate::knowledge;
use crate::question::Question;
use crate::spelling::words;

use super::find::Mention;
use super::lexicon::Subject;
use super::spellings::Spellings;

/// The lists of `senses.toml`, in the common spelling.
#[derive(Debug)]
pub(super) struct Senses {
    phrases: Phrases,
    ambiguous: HashSet<String>,
    cues: Phrases,
    other_cues: Phrases,
    drug_endings: Vec<String>,
    fillers: HashSet<String>,
    quiz: HashSet<String>,
}

/// The words of a question that is short enough to be a search for a name: `calcium for runners`.
const SHORT: usize = 5;

impl Senses {
    pub(super) fn new(senses: &knowledge::Senses) -> Self {
        Self {
            phrases: Phrases::new(&senses.phrases),
            ambiguous: senses.ambiguous.iter().map(|name| joined(name)).collect(),
            cues: Phrases::new(&senses.cues),
            other_cues: Phrases::new(&senses.other_cues),
            drug_endings: senses.drug_endings.clone(),
            fillers: senses.fillers.iter().map(|word| joined(word)).collect(),
            quiz: senses.quiz.iter().map(|word| joined(word)).collect(),
        }
    }

    /// The mentions that are meant as what they name.
    pub(super) fn meant(
        &self,
        spellings: &Spellings,
        question: &Question,
        mentions: Vec<Mention>,
    ) -> Vec<Mention> {
        let text: Vec<&str> = question
            .words
            .iter()
            .map(|word| word.text.as_str())
            .collect();
        let taken = self.phrases.places(&text);
        let weights = Weights {
            bare: self.is_bare(spellings, &text, &mentions),
            idle: self.is_idle(&text),
            cues: self.outside(&self.cues, &text, &mentions),
            others: self.other_cues.places(&text).len(),
        };
        let medicines: Vec<Range<usize>> = mentions
            .iter()
            .filter(|mention| matches!(mention.subject, Subject::Medicine(_)))
            .map(|mention| mention.words.clone())
            .collect();
        let is_meant = |mention: &Mention| {
            let overlaps = |place: &Range<usize>| {
                place.start < mention.words.end && mention.words.start < place.end
            };
            // A whole name of ours that is all there is may look like something else: `magnesium sulfate`.
            let is_all =
                |place: &Range<usize>| weights.bare && mention.words.contains(&place.start);
            !is_entry(&mention.subject)
                || !taken.iter().any(|place| overlaps(place) && !is_all(place))
                    && !self.is_part_of_a_medicine(question, mention, &medicines)
                    && self.weighs_enough(mention, &text, &weights)
        };
        mentions.into_iter().filter(is_meant).collect()
    }

    /// Whether a question without any cue may still be about a supplement: short, and none of the words that quizzes
    /// begin with.
    fn is_idle(&self, text: &[&str]) -> bool {
        text.len() <= SHORT && !text.iter().any(|word| self.quiz.contains(*word))
    }

    /// Whether nothing but names, misspelt parts of them and words that ask stands in the question.
    fn is_bare(&self, spellings: &Spellings, text: &[&str], mentions: &[Mention]) -> bool {
        let named = |place: usize| {
            mentions
                .iter()
                .any(|mention| mention.words.contains(&place))
        };
        text.iter().enumerate().all(|(place, word)| {
            named(place) || self.fillers.contains(*word) || !spellings.near(word).is_empty()
        })
    }

    /// How many phrases stand in the text outside of the names in it.
    fn outside(&self, phrases: &Phrases, text: &[&str], mentions: &[Mention]) -> usize {
        let ambiguous = mentions
            .iter()
            .filter(|mention| self.is_ambiguous(mention, text));
        let named: Vec<&Range<usize>> = ambiguous.map(|mention| &mention.words).collect();
        let outside =
            |place: &Range<usize>| !named.iter().any(|words| words.contains(&place.start));
        phrases
            .places(text)
            .iter()
            .filter(|place| outside(place))
            .count()
    }

    fn is_ambiguous(&self, mention: &Mention, text: &[&str]) -> bool {
        let name = joined(&mention.name);
        self.ambiguous.contains(&name)
            || self
                .ambiguous
                .contains(&text[mention.words.clone()].join(" "))
    }

    fn weighs_enough(&self, mention: &Mention, text: &[&str], weights: &Weights) -> bool {
        match () {
            () if weights.bare => true,
            () if weights.cues == 0 && weights.others == 0 => {
                weights.idle || !self.is_ambiguous(mention, text)
            }
            () if self.is_ambiguous(mention, text) => weights.cues > weights.others,
            () => weights.others == 0 || weights.cues > weights.others,
        }
    }

    /// `rosuvastatin calcium`, `choline magnesium trisalicylate`: a medicine right beside a single word of ours.
    fn is_part_of_a_medicine(
        &self,
        question: &Question,
        mention: &Mention,
        medicines: &[Range<usize>],
    ) -> bool {
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
            medicines.iter().any(|words| words.contains(&place))
                || self.drug_endings.iter().any(ends)
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
            .any(|ending| word.len() > ending.len() && word.ends_with(ending.as_str()))
            && (word.ends_with("ate") || word.ends_with("ide"))
    }
}

/// What speaks for and against.
struct Weights {
    bare: bool,
    /// Short and no quiz.
    idle: bool,
    cues: usize,
    others: usize,
}

fn is_entry(subject: &Subject) -> bool {
    matches!(subject, Subject::Supplement(_) | Subject::Topic(_))
}

/// Phrases of one to a few words.
#[derive(Debug)]
struct Phrases {
    phrases: HashSet<String>,
    longest: usize,
}

impl Phrases {
    fn new(phrases: &[String]) -> Self {
        let longest = phrases
            .iter()
            .map(|phrase| words(phrase).len())
            .max()
            .unwrap_or(0);
        Self {
            phrases: phrases.iter().map(|phrase| joined(phrase)).collect(),
            longest,
        }
    }

    /// Where they stand, longest first, none inside another.
    fn places(&self, text: &[&str]) -> Vec<Range<usize>> {
        let mut places = Vec::new();
        let mut at = 0;
        while at < text.len() {
            let longest = self.longest.min(text.len() - at);
            let length = (1..=longest)
                .rev()
                .find(|length| self.phrases.contains(&text[at..at + length].join(" ")));
            places.extend(length.map(|length| at..at + length));
            at += length.unwrap_or(1);
        }
        places
    }
}

fn joined(text: &str) -> String {
    crate::spelling::normalised(text)
}
