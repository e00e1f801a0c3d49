//! What a question names and is not about: an illness that somebody does not have, `no surgery`, `my kidneys are fine`, what
//! is left out, `besides bones`, and a medicine that nobody takes, `no HRT`.

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

    /// The places of what a whole thought denies, as somebody denies a medicine: `no HRT, …`, `I'm not on warfarin.`. One row
    /// on a medicine too many is the smaller fault, so that more words in the thought leave it in.
    pub(super) fn not_taken(&self, text: &str, words: &[Word]) -> Vec<Range<usize>> {
        let said = Said { text, words };
        let is_taken = |word: &Word| self.taken_after_all.has(&word.text);
        if words.iter().any(is_taken) {
            return Vec::new();
        }
        let begins = |at: &usize| {
            let before = at.wrapping_sub(1);
            *at == 0 || said.ends_before(*at) || self.begins_thought.has(said.word(before))
        };
        let found = (0..words.len()).filter(begins).filter_map(|at| {
            let denies = |phrase: &&String| {
                let mut parts = phrase.split(' ').enumerate();
                parts.all(|(place, part)| said.word(at + place) == part)
            };
            let phrase = self.not_taken.iter().find(denies)?;
            let from = at + phrase.split(' ').count();
            let ends = |place: &usize| {
                *place == words.len()
                    || said.ends_before(*place)
                    || self.agrees.has(said.word(*place))
            };
            let end = (from + 1..=words.len()).find(ends)?;
            Some(from..end)
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

    /// Whether it is denied that somebody takes what that word names.
    fn is_denied(text: &str, name: &str) -> bool {
        let question = Question::read(text);
        let at = question.words.iter().position(|word| word.text == name);
        let at = at.unwrap();
        question.not_taken.contains(&(at..at + 1))
    }

    #[test]
    fn a_medicine_that_nobody_takes_is_denied() {
        for (text, name) in [
            ("menopause, no HRT, is soy worth it", "hrt"),
            ("k2 with xarelto, it's not warfarin right?", "warfarin"),
            ("I'm not on warfarin, can I have k2", "warfarin"),
            ("No metformin. Does berberine work?", "metformin"),
            ("I had breast cancer so no hrt. Is soy ok", "hrt"),
            ("i can't do hrt because of a clot, is soy ok", "hrt"),
        ] {
            assert!(is_denied(text, name), "{text}");
        }
    }

    #[test]
    fn in_doubt_a_medicine_is_taken() {
        for (text, name) in [
            ("no warfarin problems so far, can I add k2", "warfarin"),
            ("i can't take warfarin with food, is k2 ok", "warfarin"),
            ("can I take k2 with warfarin or no warfarin", "warfarin"),
            ("should I not take warfarin with k2", "warfarin"),
            ("not a day without warfarin, k2 ok?", "warfarin"),
            ("I don't take warfarin at night, is k2 ok then", "warfarin"),
            ("doctor says no warfarin, but I take it, k2 ok", "warfarin"),
            ("isn't sertraline bad with 5-htp", "sertraline"),
            ("is not sertraline the same, I take both", "sertraline"),
            ("I don't want warfarin but have to take it", "warfarin"),
            ("I'm not on warfarin, it is paused, k2 ok", "warfarin"),
            ("I'm not on warfarin, restart friday, k2 ok", "warfarin"),
        ] {
            assert!(!is_denied(text, name), "{text}");
        }
    }
}
