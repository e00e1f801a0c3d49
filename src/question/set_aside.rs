//! What a question names and is not about: an illness that somebody does not have, `no surgery`, `my kidneys are fine`, and
//! what is left out, `besides bones`.

use std::ops::Range;

use crate::knowledge::{WishWords, WordSet};
use crate::spelling::Word;

/// So many words at most stand between `no` and the illness: `never had any kidney stones`.
const BEFORE_ILLNESS: usize = 3;

/// So many stand between an organ and that it is well, or between `besides` and what is left out.
const BETWEEN: usize = 2;

/// A question's words, as text and as they are compared.
#[derive(Clone, Copy)]
struct Said<'t> {
    text: &'t str,
    words: &'t [Word],
}

impl<'t> Said<'t> {
    fn word(self, at: usize) -> &'t str {
        self.words.get(at).map_or("", |word| word.text.as_str())
    }

    /// The word as it is written, its plural included: `beside` leaves nothing out.
    fn typed(self, at: usize) -> &'t str {
        let range = self.words.get(at).map(|word| word.range.clone());
        range
            .and_then(|range| self.text.get(range))
            .unwrap_or_default()
    }

    /// Whether a sign ends a thought before the word at that place.
    fn ends_before(self, at: usize) -> bool {
        let from = self
            .words
            .get(at.wrapping_sub(1))
            .map(|word| word.range.end);
        let to = self.words.get(at).map(|word| word.range.start);
        let between = from.zip(to).and_then(|(from, to)| self.text.get(from..to));
        between.is_some_and(|between| between.contains(['?', '!', '.', ',', ';', ':', '\n']))
    }
}

impl WishWords {
    /// The places of what is set aside.
    pub(super) fn set_aside(&self, text: &str, words: &[Word]) -> Vec<Range<usize>> {
        let said = Said { text, words };
        let found = (0..words.len()).filter_map(|at| {
            self.denied_at(said, at)
                .or_else(|| self.well_at(said, at))
                .or_else(|| self.left_out_at(said, at))
        });
        found.collect()
    }

    /// `no surgery`, `never had kidney stones`; without an organ stands who lost it: `no thyroid`. `Yes or no` denies
    /// nothing.
    fn denied_at(&self, said: Said<'_>, at: usize) -> Option<Range<usize>> {
        let is_asked = said.word(at.wrapping_sub(1)) == "or";
        if is_asked || !self.denies.has(said.word(at)) {
            return None;
        }
        let is_told = |place: &usize| {
            let word = said.word(*place);
            !said.ends_before(*place) && (self.denied.has(word) || self.before_denied.has(word))
        };
        let told = (at + 1..said.words.len()).take(BEFORE_ILLNESS + 1);
        let told = told.take_while(is_told);
        let last = told
            .filter(|place| self.denied.has(said.word(*place)))
            .last()?;
        Some(at..last + 1)
    }

    /// `my kidneys are fine`, and not `are my kidneys ok`.
    fn well_at(&self, said: Said<'_>, at: usize) -> Option<Range<usize>> {
        if !self.organs.has(said.word(at)) {
            return None;
        }
        let end = behind(said, at + 1, &self.between)?;
        let states = (at + 1..end).any(|place| self.states.has(said.word(place)));
        let asks = (at.saturating_sub(BETWEEN)..at).any(|place| self.states.has(said.word(place)));
        let is_well = states && !asks && self.well.has(said.word(end));
        is_well.then_some(at..end + 1)
    }

    /// `besides bones`, `other than for my bones`.
    fn left_out_at(&self, said: Said<'_>, at: usize) -> Option<Range<usize>> {
        let begins = |phrase: &&String| {
            let mut parts = phrase.split(' ').enumerate();
            parts.all(|(place, part)| said.typed(at + place).eq_ignore_ascii_case(part))
        };
        let phrase = self.besides.iter().find(begins)?;
        let end = behind(said, at + phrase.split(' ').count(), &self.between)?;
        Some(at..end + 1)
    }
}

/// The place of the first word from there on that is none of these, where they are few.
fn behind(said: Said<'_>, from: usize, between: &WordSet) -> Option<usize> {
    let mut near = (from..said.words.len()).take(BETWEEN + 1);
    near.find(|place| !between.has(said.word(*place)))
}

#[cfg(test)]
mod tests {
    use crate::question::Question;

    #[test]
    fn what_somebody_does_not_have_and_what_is_left_out_is_set_aside() {
        let case = |text: &str, expected: &[&str]| {
            let question = Question::read(text);
            let texts = question.set_aside.iter().map(|places| {
                let words = question.words[places.clone()].iter();
                let words: Vec<&str> = words.map(|word| word.text.as_str()).collect();
                words.join(" ")
            });
            assert_eq!(texts.collect::<Vec<_>>(), expected, "{text}");
        };
        case("no surgery, is zinc ok", &["no surgery"]);
        case("I never had kidney stones", &["never had kidney stone"]);
        case("my kidneys are still fine", &["kidney are still fine"]);
        case("what does zinc do besides bones", &["beside bone"]);
        case("other than for my bones", &["other than for my bone"]);
        case("I have no thyroid", &[]);
        case("no energy and no dairy", &[]);
        case("is zinc good for the heart", &[]);
        case("is fish oil heart healthy?", &[]);
        case("are my kidneys ok if I take creatine?", &[]);
        case("vitamin c yes or no? kidney stones in the past", &[]);
        case("yes or no, surgery on Monday", &[]);
    }
}
