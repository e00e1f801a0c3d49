//! Which name was looked for in vain, where it may be kept: never a sentence, a medicine or a person. In doubt it is not
//! kept, because nothing is lost with a name that nobody knows of.

use rapidfuzz::distance::osa;

use crate::answer::guide::Guide;
use crate::answer::guide::safe::Reply;
use crate::answer::reply::Kind;
use crate::knowledge::NameWords;
use crate::matching::Subject;
use crate::question::Question;
use crate::spelling::normalised;

/// The most words that a name may have, and the most letters that a word of it may have.
const WORDS: usize = 3;
const LETTERS: usize = 20;

/// Medicines by the names that people look for, beside those that the knowledge has.
const MEDICINES: &str = include_str!("medicines.txt");

/// Illnesses and distress, which say something of whoever asks.
const ILLNESSES: &str = include_str!("illnesses.txt");

/// Common given and family names.
const PEOPLE: &str = include_str!("people.txt");

impl Guide {
    /// The names in a text that were looked for in vain, in their common spelling, where they may be kept. `is_name`
    /// says that the text was to be a name, `asker` holds the names of who asked.
    #[must_use]
    pub fn missed(&self, text: &str, reply: &Reply, is_name: bool, asker: &[&str]) -> Vec<String> {
        let question = self.read(text);
        match reply.body().kind {
            Kind::NotCovered => self.not_covered(&question),
            Kind::Unknown if is_name => self.unknown(&question, asker).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// Names of our own list.
    fn not_covered(&self, question: &Question) -> Vec<String> {
        let found = self.index.find(question).into_iter();
        let mut names: Vec<String> = found
            .filter_map(|mention| match mention.subject {
                Subject::NotCovered(name) => Some(normalised(&name)),
                _ => None,
            })
            .collect();
        names.sort();
        names.dedup();
        names
    }

    fn unknown(&self, question: &Question, asker: &[&str]) -> Option<String> {
        let name = normalised(&question.text);
        let words: Vec<&str> = name.split(' ').collect();
        let own: &NameWords = &self.knowledge.languages.english().names;
        let speaks_of_somebody = question.person != crate::question::Person::default();
        let is_name = words.len() <= WORDS
            && words.iter().all(|word| is_of_a_name(own, word))
            && (words.len() == 1 || words.iter().any(|word| own.of_supplements.has(word)));
        let is_of_asker = |word: &&str| asker.iter().any(|asker| normalised(asker).contains(*word));
        let kept = is_name
            && !speaks_of_somebody
            && question.amounts.is_empty()
            && self.index.find(question).is_empty()
            && !words
                .iter()
                .any(|word| is_medicine(own, word) || is_person(word) || is_illness(word))
            && !words.iter().any(is_of_asker)
            && !self.is_near_a_medicine(&name);
        kept.then_some(name)
    }

    fn is_near_a_medicine(&self, name: &str) -> bool {
        let nearest = self.index.nearest(name, 1).into_iter().next();
        nearest.is_some_and(|near| matches!(near.subject, Subject::Medicine(_)))
    }
}

/// Letters, digits and hyphens, with at least two letters.
fn is_of_a_name(own: &NameWords, word: &str) -> bool {
    let letters = word.chars().filter(|letter| letter.is_alphabetic()).count();
    let fits = |letter: char| letter.is_alphanumeric() || letter == '-';
    (2..=LETTERS).contains(&letters)
        && word.chars().count() <= LETTERS
        && word.chars().all(fits)
        && word.chars().filter(char::is_ascii_digit).count() <= 3
        && !own.of_sentences.has(word)
}

fn is_medicine(own: &NameWords, word: &str) -> bool {
    let is_supplement = own.of_supplements.has(word);
    let with_e = format!("{word}e");
    let ends = |ending: &String| word.ends_with(ending) || with_e.ends_with(ending);
    let sounds_like_one = word.len() > 5 && own.medicine_endings.iter().any(ends);
    !is_supplement && (sounds_like_one || is_near(MEDICINES, word))
}

fn is_person(word: &str) -> bool {
    is_near(PEOPLE, word)
}

fn is_illness(word: &str) -> bool {
    is_near(ILLNESSES, word)
}

/// Whether the word is one of these, or, where it is long enough, one with a typo.
fn is_near(words: &str, word: &str) -> bool {
    let nearest = usize::from(word.len() > 5);
    words
        .split_whitespace()
        .any(|known| osa::distance(known.chars(), word.chars()) <= nearest)
}
