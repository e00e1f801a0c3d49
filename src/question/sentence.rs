//! The sentence that asks: people tell a story first, and what they want to know stands in one sentence of it.

use std::ops::Range;

use super::Question;

impl Question {
    /// The places of the words of the last sentence with a question mark behind it, else of the last; nothing where it is
    /// the only one.
    #[must_use]
    pub fn asking(&self) -> Option<Range<usize>> {
        let sentences = sentences(self);
        if sentences.len() < 2 {
            return None;
        }
        let asks = |words: &&Range<usize>| behind(self, words.end).contains('?');
        let sentence = sentences.iter().rev().find(asks).or(sentences.last())?;
        Some(sentence.clone())
    }
}

/// The places of the words of each sentence; one word alone belongs to the sentence before it.
fn sentences(question: &Question) -> Vec<Range<usize>> {
    let mut sentences: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    let count = question.words.len();
    for end in 1..=count {
        let is_end = end == count || is_end(question, end);
        match sentences.last_mut() {
            Some(last) if is_end && end - start < 2 => last.end = end,
            _ if is_end => sentences.push(start..end),
            _ => continue,
        }
        start = end;
    }
    sentences
}

/// Whether a sentence ends before the word at that place.
fn is_end(question: &Question, place: usize) -> bool {
    const SHORTENED: &[&str] = &["vs", "dr", "st", "mr", "mrs", "approx", "etc"];
    let is_shortened = SHORTENED.contains(&question.words[place - 1].text.as_str());
    !is_shortened && ends(behind(question, place))
}

/// What stands between the word before that place and the one there.
fn behind(question: &Question, place: usize) -> &str {
    let words = &question.words;
    let from = place
        .checked_sub(1)
        .and_then(|before| words.get(before))
        .map_or(0, |word| word.range.end);
    let to = words
        .get(place)
        .map_or(question.text.len(), |word| word.range.start);
    question.text.get(from..to).unwrap_or_default()
}

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
}
