//! The sentence that asks, and the parts of one that asks several things: people tell a story first, and what they want to
//! know stands in a sentence of it, often twice with an "and" between.

use std::ops::Range;

use super::Question;
use super::wish::Wishes;
use crate::spelling::Word;

/// A text with its words.
#[derive(Clone, Copy)]
pub(super) struct Told<'t> {
    pub(super) text: &'t str,
    pub(super) words: &'t [Word],
}

/// More things at once are read as one question.
const MOST: usize = 4;

impl Question {
    /// The places of the words of the last sentence with a question mark behind it, else of the last; nothing where it is
    /// the only one.
    #[must_use]
    pub fn asking(&self) -> Option<Range<usize>> {
        let told = Told {
            text: &self.text,
            words: &self.words,
        };
        let sentences = told.sentences();
        if sentences.len() < 2 {
            return None;
        }
        told.asking(&sentences).last()
    }
}

impl<'t> Told<'t> {
    /// The places of the words of each thing that is asked, where there are two to four: `how much iron` and `is it better
    /// with food`.
    pub(super) fn asks(self, wishes: &Wishes) -> Vec<Range<usize>> {
        let sentences = self.sentences();
        let asking = self.asking(&sentences);
        let asks: Vec<Range<usize>> = asking
            .flat_map(|sentence| self.split(&sentence, wishes))
            .collect();
        if (2..=MOST).contains(&asks.len()) {
            asks
        } else {
            Vec::new()
        }
    }

    /// The sentences with a question mark behind them, else the last.
    fn asking(self, sentences: &[Range<usize>]) -> impl Iterator<Item = Range<usize>> {
        let asks = |words: &&Range<usize>| self.behind(words.end).contains('?');
        let mut asking: Vec<Range<usize>> = sentences.iter().filter(asks).cloned().collect();
        if asking.is_empty() {
            asking.extend(sentences.last().cloned());
        }
        asking.into_iter()
    }

    /// The parts of a sentence: another begins where a word that asks stands behind one that joins, or behind a comma.
    fn split(self, sentence: &Range<usize>, wishes: &Wishes) -> Vec<Range<usize>> {
        let mut parts: Vec<Range<usize>> = Vec::new();
        let mut start = sentence.start;
        for place in sentence.start + 1..sentence.end {
            if !wishes.opens(&self.words[place].text) {
                continue;
            }
            let is_joined = wishes.joins(&self.words[place - 1].text);
            let end = if is_joined { place - 1 } else { place };
            let is_apart = is_joined || self.behind(place).contains(',');
            if is_apart && end >= start + LEAST {
                parts.push(start..end);
                start = place;
            }
        }
        parts.push(start..sentence.end);
        parts
    }

    /// The places of the words of each sentence; one word alone belongs to the sentence before it.
    fn sentences(self) -> Vec<Range<usize>> {
        let mut sentences: Vec<Range<usize>> = Vec::new();
        let mut start = 0;
        let count = self.words.len();
        for end in 1..=count {
            let is_end = end == count || self.is_end(end);
            match sentences.last_mut() {
                Some(last) if is_end && end - start < LEAST => last.end = end,
                _ if is_end => sentences.push(start..end),
                _ => continue,
            }
            start = end;
        }
        sentences
    }

    /// Whether a sentence ends before the word at that place.
    fn is_end(self, place: usize) -> bool {
        const SHORTENED: &[&str] = &["vs", "dr", "st", "mr", "mrs", "approx", "etc"];
        let is_shortened = SHORTENED.contains(&self.words[place - 1].text.as_str());
        !is_shortened && ends(self.behind(place))
    }

    /// What stands between the word before that place and the one there.
    fn behind(self, place: usize) -> &'t str {
        let words = self.words;
        let from = place
            .checked_sub(1)
            .and_then(|before| words.get(before))
            .map_or(0, |word| word.range.end);
        let to = words
            .get(place)
            .map_or(self.text.len(), |word| word.range.start);
        self.text.get(from..to).unwrap_or_default()
    }
}

/// Fewer words are no sentence, and no first part of one.
const LEAST: usize = 2;

fn ends(between: &str) -> bool {
    between.contains(['?', '!', '\n', ';']) || between.contains(". ") || between.contains("..")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_that_asks_is_found_in_a_story() {
        let case = |text: &str, expected: Option<&str>| {
            let question = Question::read(text);
            let words = question.asking().map(|words| {
                let words = question.words[words].iter();
                let words: Vec<&str> = words.map(|word| word.text.as_str()).collect();
                words.join(" ")
            });
            assert_eq!(words.as_deref(), expected, "{text}");
        };
        case("is zinc safe?", None);
        case("I eat fish. is zinc safe? thank you", Some("is zinc safe"));
        case("I take 2.5 mg. Too much", Some("too much"));
    }

    #[test]
    fn two_things_that_are_asked_at_once_are_two_parts() {
        let case = |text: &str, expected: &[&str]| {
            let question = Question::read(text);
            let asks = question.asks.iter().map(|part| {
                let words = &question.words[part.clone()];
                let (from, to) = (words[0].range.start, words[words.len() - 1].range.end);
                &question.text[from..to]
            });
            assert_eq!(asks.collect::<Vec<_>>(), expected, "{text}");
        };
        case(
            "how much iron and is it better with food",
            &["how much iron", "is it better with food"],
        );
        case(
            "My hair falls out. does zinc help, how long until i see it?",
            &["does zinc help", "how long until i see it"],
        );
        case(
            "is zinc safe? does it work?",
            &["is zinc safe", "does it work"],
        );
        case("how much zinc and when", &["how much zinc", "when"]);
        case(
            "zinc and copper, are they friends",
            &["zinc and copper", "are they friends"],
        );
        case("can I take zinc and iron or should I wait", &[]);
        case(
            "what is it, when do I take it, where do I buy it",
            &["what is it", "when do I take it", "where do I buy it"],
        );
        case(
            "what is it, how does it work, when do I take it, where do I buy it, who sells it",
            &[],
        );
    }
}
