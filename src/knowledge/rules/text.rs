//! Texts: short enough for where they are shown, never empty, and plain: no Markdown, no pings.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::spelling::does_not_print;

use super::super::tree::StepIn;
use super::references::is_address;
use super::{Draft, Problem, steps};

/// The most characters that a text may have, by its keys without places in lists. The first screen of an answer has
/// 900 characters for the verdict, the part asked for, amounts and two cautions; a Discord embed field has 1,024.
const LIMITS: &[(&str, usize)] = &[
    ("name", 40),
    ("verdict.about", 20),
    ("verdict.text", 160),
    ("background.text", 250),
    ("at-risk.text", 250),
    ("points.text", 300),
    ("evidence.who", 80),
    ("evidence.dose", 80),
    ("evidence.duration", 60),
    ("evidence.finding", 300),
    ("doses.note", 200),
    ("upper-limits.note", 200),
    ("no-upper-limit.text", 200),
    ("cautions.text", 110),
    ("cautions.detail", 300),
    ("adverse-effects.text", 250),
    ("interactions.effect", 160),
    ("interactions.action", 160),
    ("foods.name", 120),
    ("foods.serving", 40),
    ("forms.name", 120),
    ("forms.text", 200),
    ("form-comparisons.between", 40),
    ("unsafe-uses.name", 60),
    ("not-checked.text", 200),
    ("outcomes.name", 40),
    ("outcomes.conditions", 60),
    ("outcomes.conditions", 40),
    ("authorities.name", 60),
    ("review.by", 60),
    ("say", 160),
    ("places.poison.say", 200),
    ("places.danger.say", 120),
    ("places.self-harm.say", 160),
    ("places.animal.say", 160),
    ("places.poison.short", 60),
    ("places.danger.short", 40),
    ("places.self-harm.short", 60),
    ("places.animal.short", 60),
    ("help.danger.say", 160),
    ("help.poison.say", 160),
    ("help.self-harm.say", 200),
    ("help.animal.say", 160),
    ("help.danger.in-case", 80),
    ("help.poison.in-case", 80),
    ("help.self-harm.in-case", 80),
    ("help.animal.in-case", 80),
    ("examples", 400),
    ("answers.asks", 140),
    ("answers.text", 340),
    ("substances.note", 300),
];

/// The text of a row, where no other length is set: one or two short sentences.
const TOLD: usize = 250;

/// Any other text: an alias, a title, an address.
const OTHERWISE: usize = 300;

/// The rooms by their keys: of two for the same, the first.
static ROOMS: LazyLock<FxHashMap<&str, usize>> =
    LazyLock::new(|| LIMITS.iter().rev().copied().collect());

/// The most characters of a text by its keys without places in lists.
pub(in crate::knowledge) fn room(keys: &str) -> usize {
    let otherwise = if keys.rsplit('.').next() == Some("text") {
        TOLD
    } else {
        OTHERWISE
    };
    ROOMS.get(keys).copied().unwrap_or(otherwise)
}

pub(super) fn texts_fit_where_they_are_shown(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let mut keys = String::new();
    for document in draft.documents() {
        document.each_text(|path, text| {
            write_keys(path, &mut keys);
            let limit = room(&keys);
            // No text has more characters than bytes, and most are short.
            if text.len() <= limit {
                return;
            }
            let length = text.chars().count();
            if length > limit {
                let message = format!(
                    "this text has {length} characters; where it is shown, `{keys}` has room for {limit}"
                );
                let start = text.char_indices().nth(limit).map_or(0, |(at, _)| at);
                let part = start..text.len();
                problems.push(document.problem_within((&steps(path), text), part, message));
            }
        });
    }
}

pub(super) fn texts_are_not_empty(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for document in draft.documents() {
        document.each_text(|path, text| {
            if text.trim().is_empty() {
                let message =
                    "this text is empty; write it, or leave the key out if it is optional";
                problems.push(document.problem(&steps(path), message));
            } else if text.trim() != text || text.contains("  ") {
                let message = "this text begins or ends with a space, or has two in a row";
                let part = text.find("  ").map_or(0..text.len(), |at| at..at + 2);
                problems.push(document.problem_within((&steps(path), text), part, message));
            }
        });
    }
}

pub(in crate::knowledge) use crate::markup::MARKS as NOT_PLAIN;

/// The bytes of which a text of nothing else is plain: those of a letter behind ASCII are looked at as a letter.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = b' ';
    while byte < 0x7f {
        plain[byte as usize] = true;
        byte += 1;
    }
    let mut mark = 0;
    while mark < NOT_PLAIN.len() {
        plain[NOT_PLAIN[mark] as usize] = false;
        mark += 1;
    }
    plain
};

pub(super) fn texts_are_plain(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for document in draft.documents() {
        document.each_text(|path, text| {
            if text.bytes().all(|byte| PLAIN[usize::from(byte)]) || is_address(path) {
                return;
            }
            let Some((at, letter)) = text
                .char_indices()
                .find(|&(_, letter)| NOT_PLAIN.contains(&letter) || does_not_print(letter))
            else {
                return;
            };
            let message = match letter {
                '@' => "`@` would ping people or look like it; write the text without it".to_owned(),
                letter if does_not_print(letter) => {
                    "a line break or another character that does not print stands in this text; write one line".to_owned()
                }
                letter => {
                    format!("`{letter}` would be read as Markdown and break the message; write the text without it")
                }
            };
            let part = at..at + letter.len_utf8();
            problems.push(document.problem_within((&steps(path), text), part, message));
        });
    }
}

/// The keys of the path with points between them.
fn write_keys(path: &[StepIn<'_>], keys: &mut String) {
    keys.clear();
    for step in path {
        if let StepIn::Key(key) = step {
            if !keys.is_empty() {
                keys.push('.');
            }
            keys.push_str(key);
        }
    }
}
