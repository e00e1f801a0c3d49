//! The answer that holds for all supplements.

use crate::answer::guide::Guide;
use crate::answer::guide::field::ELSEWHERE;
use crate::classify::{CLOSE, Close};
use crate::matching::Mention;
use crate::question::{Facet, Question};
use crate::spelling::Word;

/// How much more is asked of an answer that holds for all supplements: where one is named, where none is, and where none is
/// but the question is on supplements, or on what does harm, which a list of what was studied would answer the wrong way
/// round.
const GENERAL: f32 = 0.4;
const UNNAMED: f32 = 2.2;
const ON_ALL: f32 = 0.9;

/// Fewer words ask nothing of supplements in general.
const TELLING: usize = 3;

impl Guide {
    /// The closest of the answers in topics: whether gummies are worse than tablets is the same for all supplements.
    pub(super) fn general(
        &self,
        question: &Question,
        mentions: &[Mention],
        facets: &[Facet],
    ) -> Option<Close> {
        let is_told_by_entries = |facet: &Facet| !matches!(facet, Facet::Product | Facet::Topic);
        if !mentions.is_empty() && facets.first().is_some_and(is_told_by_entries) {
            return None;
        }
        let is_name = |place: &usize| mentions.iter().any(|mention| mention.words.contains(place));
        let words = question.words.iter().enumerate();
        let words = words.filter(|(place, _)| !is_name(place));
        let words: Vec<Word> = words.map(|(_, word)| word.clone()).collect();
        let is_word = |word: &&Word| word.text.chars().count() > 1;
        if words.iter().filter(is_word).count() < TELLING {
            return None;
        }
        if mentions.is_empty() && self.classifier.elsewhere(question) >= ELSEWHERE {
            return None;
        }
        let least = CLOSE
            + match mentions {
                [] if self.asks_of_all(question, facets) => ON_ALL,
                [] => UNNAMED,
                _ => GENERAL,
            };
        let topics = self.knowledge.topics.values();
        let topics = topics.filter(|topic| topic.holds_for_all);
        let topics = topics.map(|topic| topic.id.as_str());
        let close = self.closest.to_each(topics, &words, facets).into_iter();
        let close = close.filter(|close| close.is_answer() && close.closeness >= least);
        close.max_by(|one, other| one.closeness.total_cmp(&other.closeness))
    }

    /// Whether it asks of supplements, of products or of what does harm. A name with a slip in it asks nothing.
    fn asks_of_all(&self, question: &Question, facets: &[Facet]) -> bool {
        let opens = &self.knowledge.languages.english().wishes.opens;
        let wish = question.wish;
        let is_on_all = wish.supplements
            || wish.about_supplements
            || facets.contains(&Facet::Product)
            || facets.first() == Some(&Facet::Caution);
        is_on_all && question.words.iter().any(|word| opens.has(&word.text))
    }
}
