//! Finding names in a question: whole names, longest first, exactly before misspelt.

use std::ops::Range;

use crate::question::Question;

use super::lexicon::{Lexicon, Name, Subject};
use super::near::{Near, is_plain_typo};

/// How surely words stand for a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sureness {
    /// The name itself, in one of its spellings.
    Exact,
    /// Misspelt, and nothing else is near.
    Corrected,
    /// Misspelt so that it may mean something else; to be asked, never to be answered.
    Doubtful,
}

/// Words of a question that name something.
#[derive(Clone, Debug)]
pub struct Mention {
    pub subject: Subject,
    pub sureness: Sureness,
    /// The words as the question has them.
    pub typed: String,
    /// The name that they were read as.
    pub name: String,
    /// What else they may mean, nearest first.
    pub rivals: Vec<Subject>,
    /// Places of the words in the question.
    pub words: Range<usize>,
}

/// All names in the question, in the order of its words.
pub(super) fn mentions(lexicon: &Lexicon, question: &Question) -> Vec<Mention> {
    let words: Vec<_> = question
        .words
        .iter()
        .map(|word| word.text.as_str())
        .collect();
    let reader = Reader {
        lexicon,
        question,
        words,
    };
    let mut found = reader.exact();
    reader.widen(&mut found);
    for gap in gaps(&found, reader.words.len()) {
        found.extend(reader.misspelt(gap));
    }
    found.sort_by_key(|mention| mention.words.start);
    found
}

struct Reader<'a> {
    lexicon: &'a Lexicon,
    question: &'a Question,
    words: Vec<&'a str>,
}

impl Reader<'_> {
    fn exact(&self) -> Vec<Mention> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < self.words.len() {
            let longest = self.lexicon.longest.min(self.words.len() - at);
            let name = (1..=longest).rev().find_map(|count| {
                let name = self.lexicon.exactly(&self.words[at..at + count]).next()?;
                Some((name, at..at + count))
            });
            let Some((name, words)) = name else {
                at += 1;
                continue;
            };
            at = words.end;
            let listed = self.listed_vitamins(&words);
            at = listed.last().map_or(at, |mention| mention.words.end);
            found.push(self.mention(name, words, Sureness::Exact, Vec::new()));
            found.extend(listed);
        }
        found
    }

    /// Lets a name take the words behind it that misspell a longer name of the same: `boron ccitrate` names boron only.
    fn widen(&self, found: &mut [Mention]) {
        for place in 0..found.len() {
            let next = found.get(place + 1).map(|next| next.words.start);
            let words = found[place].words.clone();
            let end = (words.start + self.lexicon.longest).min(next.unwrap_or(self.words.len()));
            let longer = (words.end + 1..=end).rev().find(|&end| {
                let longer = self.nearest(words.start..end);
                longer.is_some_and(|longer| longer.subject == found[place].subject)
            });
            found[place].words.end = longer.unwrap_or(words.end);
        }
    }

    /// The letters after the first in `vitamins A, D, E and K`.
    fn listed_vitamins(&self, first: &Range<usize>) -> Vec<Mention> {
        let mut found = Vec::new();
        let mut end = first.end;
        if self.words[first.start] != "vitamin" {
            return found;
        }
        loop {
            let joined = self
                .words
                .get(end)
                .is_some_and(|word| matches!(*word, "and" | "or"));
            let at = end + usize::from(joined);
            if at >= self.words.len() || !(joined || self.comma_between(end)) {
                return found;
            }
            let after: Vec<_> = std::iter::once("vitamin")
                .chain(self.words[at..].iter().copied().take(2))
                .collect();
            let name = (2..=after.len()).rev().find_map(|count| {
                let name = self.lexicon.exactly(&after[..count]).next()?;
                Some((name, at..at + count - 1))
            });
            let Some((name, words)) = name else {
                return found;
            };
            end = words.end;
            found.push(self.mention(name, words, Sureness::Exact, Vec::new()));
        }
    }

    fn comma_between(&self, at: usize) -> bool {
        let words = &self.question.words;
        at > 0
            && self.question.text[words[at - 1].range.end..words[at].range.start]
                .contains([',', '/', '&', '+'])
    }

    fn misspelt(&self, gap: Range<usize>) -> Vec<Mention> {
        let mut found = Vec::new();
        let mut at = gap.start;
        while at < gap.end {
            let longest = self.lexicon.longest.min(gap.end - at);
            let mention = (1..=longest)
                .rev()
                .find_map(|count| self.nearest(at..at + count));
            at = mention.as_ref().map_or(at + 1, |mention| mention.words.end);
            found.extend(mention);
        }
        found
    }

    /// The name nearest to these words.
    fn nearest(&self, words: Range<usize>) -> Option<Mention> {
        let typed = &self.words[words.clone()];
        let mut near: Vec<Near<'_>> = self
            .beginnings(typed[0])
            .into_iter()
            .flat_map(|beginning| self.lexicon.beginning_with(beginning))
            .filter(|name| name.words.len() == typed.len())
            .filter_map(|name| Near::between(typed, name))
            .collect();
        near.sort_by_key(|near| (!near.within_reach, near.edits));
        let best = near.first().filter(|best| best.within_reach)?;
        let mut rivals: Vec<Subject> = Vec::new();
        for other in near.iter().filter(|other| other.rivals(best)) {
            let subject = &other.name.subject;
            if *subject != best.name.subject && !rivals.contains(subject) {
                rivals.push(subject.clone());
            }
        }
        let sure = rivals.is_empty() && is_plain_typo(typed, best);
        let sureness = if sure {
            Sureness::Corrected
        } else {
            Sureness::Doubtful
        };
        Some(self.mention(best.name, words, sureness, rivals))
    }

    /// The first words of names that this word may be.
    fn beginnings<'w>(&'w self, word: &'w str) -> Vec<&'w str> {
        let mut words = self.lexicon.spellings.near(word);
        words.push(word);
        words
    }

    fn mention(
        &self,
        name: &Name,
        words: Range<usize>,
        sureness: Sureness,
        rivals: Vec<Subject>,
    ) -> Mention {
        let span = &self.question.words[words.clone()];
        let (from, to) = (span[0].range.start, span[span.len() - 1].range.end);
        Mention {
            subject: name.subject.clone(),
            sureness,
            typed: self.question.text[from..to].to_owned(),
            name: name.written.clone(),
            rivals,
            words,
        }
    }
}

fn gaps(found: &[Mention], words: usize) -> Vec<Range<usize>> {
    let mut gaps = Vec::new();
    let mut from = 0;
    for mention in found {
        gaps.push(from..mention.words.start);
        from = mention.words.end;
    }
    gaps.push(from..words);
    gaps
}
