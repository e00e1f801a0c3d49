//! The parts of a question that is told in a story: what stands between commas and other marks, alone and together with
//! what is beside it. What is asked is in one of them; the others have words of other answers.

use std::ops::Range;

use crate::knowledge::WordSet;
use crate::spelling::Word;

/// A question of no more words is read as a whole.
pub(super) const SHORT: usize = 12;

/// What stands between two marks is read together with its neighbours up to so many words.
const TOGETHER: usize = 16;

/// Fewer words tell of nothing.
const LEAST: usize = 2;

/// So much of a part in which nothing is asked counts.
const NOT_ASKING: f32 = 0.85;

/// Words of a question, and how much what they are like counts.
#[derive(Debug, PartialEq)]
pub(super) struct Stretch {
    pub(super) words: Range<usize>,
    pub(super) worth: f32,
}

/// The parts of a long question; none of a short one. `opens` are the words with which people begin to ask.
pub(super) fn parts(words: &[Word], opens: &WordSet) -> Vec<Stretch> {
    if words.len() <= SHORT {
        return Vec::new();
    }
    let marks = marks(words);
    let mut parts = Vec::new();
    for (place, from) in marks.iter().enumerate() {
        for (behind, to) in marks.iter().enumerate().skip(place + 1) {
            let part = *from..*to;
            if part.len() > TOGETHER && behind > place + 1 {
                break;
            }
            if part.len() >= LEAST {
                parts.extend(halves(part));
            }
        }
    }
    let worth = |part: &Range<usize>| {
        let mut own = words[part.clone()].iter();
        let asks = own.any(|word| opens.has(&word.text));
        if asks { 1.0 } else { NOT_ASKING }
    };
    let parts = parts.into_iter();
    parts
        .map(|words| Stretch {
            worth: worth(&words),
            words,
        })
        .collect()
}

/// The places of words that stand behind a mark, and both ends: between two words without one there is a single space.
fn marks(words: &[Word]) -> Vec<usize> {
    let behind_a_mark = |at: &usize| {
        let (before, word) = (&words[*at - 1], &words[*at]);
        word.range.start.saturating_sub(before.range.end) > 1
    };
    let inside = (1..words.len()).filter(behind_a_mark);
    std::iter::once(0)
        .chain(inside)
        .chain([words.len()])
        .collect()
}

/// What is long without a mark, in windows, each half behind the last.
fn halves(part: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let (count, width) = if part.len() > TOGETHER {
        ((part.len() - SHORT).div_ceil(SHORT / 2), SHORT)
    } else {
        (0, part.len())
    };
    let starts = (0..=count).map(move |half| part.start + half * SHORT / 2);
    starts.map(move |start| start..(start + width).min(part.end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spelling::words;

    fn told(text: &str) -> Vec<String> {
        let words = words(text);
        let opens: WordSet = serde_json::from_str(r#"["can"]"#).unwrap();
        let parts = parts(&words, &opens).into_iter();
        let text = |part: Stretch| {
            let asks = if part.worth < 1.0 { "" } else { "?" };
            let words = words[part.words].iter().map(|word| word.text.as_str());
            [&words.collect::<Vec<_>>().join(" "), asks].concat()
        };
        parts.map(text).collect()
    }

    #[test]
    fn a_story_is_read_between_its_marks_and_together() {
        assert_eq!(told("can zinc help a cold, or not"), Vec::<String>::new());
        assert_eq!(
            told("I am tired, my hair is thin, the doctor told me to eat. can zinc help me"),
            [
                "i am tired",
                "i am tired my hair is thin",
                "i am tired my hair is thin the doctor told me to eat",
                "my hair is thin",
                "my hair is thin the doctor told me to eat",
                "my hair is thin the doctor told me to eat can zinc help me?",
                "the doctor told me to eat",
                "the doctor told me to eat can zinc help me?",
                "can zinc help me?",
            ]
        );
    }

    #[test]
    fn what_has_no_mark_is_read_in_windows_to_its_end() {
        let text = "one two three four five six seven eight nine ten eleven twelve a b c d e f g h";
        let parts = told(text);
        assert_eq!(parts.len(), 3, "{parts:?}");
        assert!(parts[2].ends_with("f g h"), "{parts:?}");
    }
}
