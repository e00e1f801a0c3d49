//! Medicines that somebody names and does not take: `menopause, no HRT, …`, `it's not warfarin, right?`. One row too many is
//! the smaller fault: a medicine is left out only where the whole thought is that it is not taken.

use crate::matching::{Mention, Subject};
use crate::question::Question;

/// The words that deny what stands right behind them, each with those before them; a thought begins with them.
const DENY: &[&[&str]] = &[
    &["no"],
    &["not", "on"],
    &["im", "not", "on"],
    &["i", "am", "not", "on"],
    &["its", "not"],
    &["it", "is", "not"],
    &["thats", "not"],
];

/// Behind what was denied, this asks to agree.
const AGREES: &str = "right";

/// With one of these it is taken all the same, or was not long ago.
const TAKEN: &[&str] = &[
    "moment",
    "paused",
    "pause",
    "restart",
    "anymore",
    "yet",
    "currently",
    "until",
    "since",
    "stopped",
    "both",
    "before",
    "again",
    "soon",
    "week",
    "month",
    "today",
    "yesterday",
];

/// Leaves them out.
pub(super) fn leave_out(question: &Question, mentions: &mut Vec<Mention>) {
    let is_taken = || {
        let mut words = question.words.iter();
        words.any(|word| TAKEN.contains(&word.text.as_str()))
    };
    mentions.retain(|mention| {
        !matches!(mention.subject, Subject::Medicine(_))
            || !is_denied(question, mention)
            || is_taken()
    });
}

fn is_denied(question: &Question, mention: &Mention) -> bool {
    let start = mention.words.start;
    let denies = |words: &&&[&str]| {
        let from = start.checked_sub(words.len());
        let stands = from.and_then(|from| question.words.get(from..start));
        stands.is_some_and(|stands| stands.iter().map(|word| &word.text).eq(words.iter()))
    };
    let longest = DENY.iter().filter(denies).max_by_key(|words| words.len());
    longest.is_some_and(|words| {
        begins(question, start - words.len()) && ends(question, mention.words.end)
    })
}

/// Whether a thought begins with the word at that place.
fn begins(question: &Question, at: usize) -> bool {
    at == 0 || is_parted(question, at)
}

/// Whether a thought ends before the word at that place.
fn ends(question: &Question, at: usize) -> bool {
    let next = question.words.get(at);
    next.is_none_or(|next| is_parted(question, at) || next.text == AGREES)
}

/// Whether a sign stands before the word at that place.
fn is_parted(question: &Question, at: usize) -> bool {
    let before = at
        .checked_sub(1)
        .and_then(|before| question.words.get(before));
    let both = before.zip(question.words.get(at));
    let between = both.and_then(|(one, other)| question.text.get(one.range.end..other.range.start));
    between.is_some_and(|between| between.contains(['.', ',', ';', ':', '!', '?', '(', '\n']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::Sureness;

    /// Whether the medicine of that name is left.
    fn is_left(text: &str, name: &str) -> bool {
        let question = Question::read(text);
        let at = question.words.iter().position(|word| word.text == name);
        let at = at.unwrap();
        let mut mentions = vec![Mention {
            subject: Subject::Medicine(name.to_owned()),
            words: at..at + 1,
            typed: name.to_owned(),
            name: name.to_owned(),
            sureness: Sureness::Exact,
            rivals: Vec::new(),
        }];
        leave_out(&question, &mut mentions);
        !mentions.is_empty()
    }

    #[test]
    fn a_medicine_that_nobody_takes_is_left_out() {
        for (text, name) in [
            ("menopause, no HRT, is soy worth it", "hrt"),
            ("k2 with xarelto, it's not warfarin right?", "warfarin"),
            ("I'm not on warfarin, can I have k2", "warfarin"),
            ("No metformin. Does berberine work?", "metformin"),
        ] {
            assert!(!is_left(text, name), "{text}");
        }
    }

    #[test]
    fn in_doubt_a_medicine_stays() {
        for (text, name) in [
            ("no warfarin problems so far, can I add k2", "warfarin"),
            ("can I take k2 with warfarin or no warfarin", "warfarin"),
            ("should I not take warfarin with k2", "warfarin"),
            ("not a day without warfarin, k2 ok?", "warfarin"),
            (
                "I don't take warfarin at night, can I take k2 then",
                "warfarin",
            ),
            ("doctor says no warfarin, but I take it, k2 ok", "warfarin"),
            (
                "isn't sertraline or st johns wort bad with 5-htp",
                "sertraline",
            ),
            (
                "is not sertraline just the same as 5-htp, I take both",
                "sertraline",
            ),
            (
                "I don't want warfarin but have to take it. k2 ok?",
                "warfarin",
            ),
            (
                "I'm not on warfarin at the moment, it is paused, k2 ok",
                "warfarin",
            ),
            ("I'm not on warfarin, restart friday, k2 ok", "warfarin"),
        ] {
            assert!(is_left(text, name), "{text}");
        }
    }
}
