//! The reader: the words of a language, compiled, and the way from a text to a question.

use std::collections::BTreeMap;

use super::Question;
use super::amounts::{Amounts, View};
use super::cues::Cues;
use super::person::{self, People};
use super::sentence::Told;
use super::wish::Wishes;
use crate::knowledge::{Language, Languages};
use crate::spelling::words;

/// Reads questions with the words of one language. Built once for each knowledge.
#[derive(Debug)]
pub struct Reader {
    cues: Cues,
    wishes: Wishes,
    people: People,
}

impl Reader {
    /// Compiles the words of the language.
    #[must_use]
    pub fn new(language: &Language) -> Self {
        Self {
            cues: Cues::new(&language.sections),
            wishes: Wishes::new(&language.wishes),
            people: People::new(&language.people),
        }
    }

    /// Reads a text. Any text is a question; one without words asks nothing.
    #[must_use]
    pub fn read(&self, text: &str) -> Question {
        let words = words(text);
        let plain: Vec<_> = words.iter().map(|word| word.text.as_str()).collect();
        let tokens = Amounts::tokens(text);
        let ages = person::told(View(&tokens));
        let of_people: Vec<_> = ages.iter().map(|told| told.tokens.clone()).collect();
        let amounts = Amounts::read(tokens, &of_people);
        Question {
            sections: self.cues.asked(&plain),
            person: self.people.told(&plain, &ages),
            mentions_kin: self.people.mentions_kin(&plain),
            amounts,
            wish: self.wishes.read(&plain),
            set_aside: self.wishes.set_aside(text, &words),
            not_taken: self.wishes.not_taken(text, &words),
            asks: Told {
                text,
                words: &words,
            }
            .asks(&self.wishes),
            text: text.to_owned(),
            words,
        }
    }
}

/// Readers of every language that the knowledge has words of.
#[derive(Debug)]
pub struct Readers {
    english: Reader,
    /// By code.
    others: BTreeMap<String, Reader>,
}

impl Readers {
    /// Compiles the words of all languages.
    #[must_use]
    pub fn new(languages: &Languages) -> Self {
        let others = languages.others();
        let others = others.map(|(code, language)| (code.to_owned(), Reader::new(language)));
        Self {
            english: Reader::new(languages.english()),
            others: others.collect(),
        }
    }

    /// Reads a text in the language of that code, and in English where it asks nothing in that one: people who have
    /// Discord in their own language often write English.
    #[must_use]
    pub fn read(&self, code: &str, text: &str) -> Question {
        let own = self.others.get(code).map(|reader| reader.read(text));
        let own = own.filter(Question::asks_something);
        own.unwrap_or_else(|| self.english.read(text))
    }
}
