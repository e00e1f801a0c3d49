//! Finding names in a question: whole names, longest first, exactly before misspelt.

use std::ops::Range;

use super::lexicon::{Lexicon, Subject};
use super::misspelt::{MisspeltNames, Reading};
use super::tokens::Text;
use crate::trie::Trie;

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
pub(super) fn mentions(lexicon: &Lexicon, text: &Text<'_>) -> Vec<Mention> {
    let reader = Reader { lexicon, text };
    let mut found = reader.exact();
    let mut misspelt = MisspeltNames::new(lexicon, text);
    reader.widen(&mut misspelt, &mut found);
    for gap in gaps(&found, text.len()) {
        let readings = misspelt.readings(gap).into_iter();
        found.extend(readings.map(|reading| reader.misspelt(reading)));
    }
    reader.add_short_forms(&mut found);
    found.sort_by_key(|mention| mention.words.start);
    found
}

pub(super) struct Reader<'a> {
    pub(super) lexicon: &'a Lexicon,
    pub(super) text: &'a Text<'a>,
}

impl Reader<'_> {
    fn exact(&self) -> Vec<Mention> {
        let tokens = &self.text.tokens;
        let mut found = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let Some((count, name)) = self.lexicon.trie.longest(Trie::START, &tokens[at..]) else {
                at += 1;
                continue;
            };
            let listed = self.listed_vitamins(at..at + count);
            found.push(self.exactly(name, at..at + count));
            at += count;
            for (name, words) in listed {
                at = words.end;
                found.push(self.exactly(name, words));
            }
        }
        found
    }

    /// Lets a name take the words beside it that belong to a longer name: `boron ccitrate` names boron only, `vitmain
    /// k2` is all of one name, and `calcium fructoborat` is a name of boron.
    fn widen(&self, misspelt: &mut MisspeltNames<'_>, found: &mut [Mention]) {
        for place in 0..found.len() {
            let Range { start, end } = found[place].words;
            let next = found.get(place + 1).map(|next| next.words.start);
            let from = place
                .checked_sub(1)
                .map_or(0, |before| found[before].words.end);
            let until = next.unwrap_or(self.text.len());
            let same = |longer: &Reading| *self.subject(longer) == found[place].subject;
            let behind = misspelt.longer(start..until, end - start).into_iter();
            let longer = behind
                .filter(|longer| same(longer) || longer.is_sure)
                .max_by_key(|longer| (same(longer), longer.words.len()));
            let before = (start > from).then(|| misspelt.longer(start - 1..until, end - start));
            let before = before.into_iter().flatten();
            let before = before.filter(|longer| same(longer) && longer.words.end >= end);
            if let Some(longer) = before.max_by_key(|longer| longer.words.len()) {
                found[place].words = longer.words;
            } else if let Some(longer) = longer {
                if same(&longer) {
                    found[place].words.end = longer.words.end;
                } else {
                    found[place] = self.misspelt(longer);
                }
            }
        }
    }

    fn subject(&self, reading: &Reading) -> &Subject {
        self.lexicon.subject(self.lexicon.name(reading.name))
    }

    pub(super) fn exactly(&self, name: u32, words: Range<usize>) -> Mention {
        self.mention(name, words, Sureness::Exact)
    }

    fn misspelt(&self, reading: Reading) -> Mention {
        let sureness = if reading.is_sure {
            Sureness::Corrected
        } else {
            Sureness::Doubtful
        };
        Mention {
            rivals: reading.rivals,
            ..self.mention(reading.name, reading.words, sureness)
        }
    }

    pub(super) fn mention(&self, name: u32, words: Range<usize>, sureness: Sureness) -> Mention {
        let question = self.text.question;
        let span = &question.words[words.clone()];
        let (from, to) = (span[0].range.start, span[span.len() - 1].range.end);
        let name = self.lexicon.name(name);
        Mention {
            subject: self.lexicon.subject(name).clone(),
            sureness,
            typed: question.text[from..to].to_owned(),
            name: name.written.clone(),
            rivals: Vec::new(),
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
