//! Medicines that somebody names and does not take: `menopause, no HRT, …`, `it's not warfarin, right?`.

use crate::matching::{Mention, Subject};
use crate::question::Question;

/// Two words that deny what stands right behind them.
const DENY: &[[&str; 2]] = &[
    ["its", "not"],
    ["is", "not"],
    ["not", "on"],
    ["dont", "want"],
    ["dont", "take"],
    ["want", "no"],
];

/// What goes on behind something that was denied.
const GOES_ON: &[&str] = &[
    "so", "but", "and", "or", "right", "just", "only", "though", "at",
];

/// Leaves them out. `No warfarin problems so far` tells of somebody who takes it: nothing more of the thought may stand behind.
pub(super) fn leave_out(question: &Question, mentions: &mut Vec<Mention>) {
    mentions.retain(|mention| {
        !matches!(mention.subject, Subject::Medicine(_)) || !is_denied(question, mention)
    });
}

fn is_denied(question: &Question, mention: &Mention) -> bool {
    let start = mention.words.start;
    let before = |back: usize| {
        let word = start
            .checked_sub(back)
            .and_then(|at| question.words.get(at));
        word.map_or("", |word| word.text.as_str())
    };
    let denies = before(1) == "no" && before(2) != "or"
        || before(1) == "isnt"
        || DENY.contains(&[before(2), before(1)]);
    denies && ends_behind(question, mention.words.end)
}

/// Whether a thought ends before the word at that place.
fn ends_behind(question: &Question, at: usize) -> bool {
    let Some(next) = question.words.get(at) else {
        return true;
    };
    let end = question.words[at - 1].range.end;
    let between = question.text.get(end..next.range.start).unwrap_or_default();
    between.contains(['.', ',', ';', '!', '?', '\n']) || GOES_ON.contains(&next.text.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::Sureness;

    /// Whether the medicine at the place of this word is denied.
    fn denied(text: &str, name: &str) -> bool {
        let question = Question::read(text);
        let at = question.words.iter().position(|word| word.text == name);
        let at = at.unwrap();
        let mention = Mention {
            subject: Subject::Medicine(name.to_owned()),
            words: at..at + 1,
            typed: name.to_owned(),
            name: name.to_owned(),
            sureness: Sureness::Exact,
            rivals: Vec::new(),
        };
        is_denied(&question, &mention)
    }

    #[test]
    fn a_medicine_that_nobody_takes_is_left_out() {
        for (text, name) in [
            ("menopause, no HRT, is soy worth it", "hrt"),
            ("k2 with xarelto, it's not warfarin right?", "warfarin"),
            ("I'm not on warfarin, can I have k2", "warfarin"),
            ("I don't want viagra. Does citrulline work?", "viagra"),
        ] {
            assert!(denied(text, name), "{text}");
        }
        for (text, name) in [
            ("no warfarin problems so far, can I add k2", "warfarin"),
            ("can I take k2 with warfarin or no warfarin", "warfarin"),
            ("should I not take warfarin with k2", "warfarin"),
            ("not a day without warfarin, k2 ok?", "warfarin"),
        ] {
            assert!(!denied(text, name), "{text}");
        }
    }
}
