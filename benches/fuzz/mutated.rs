//! A text with pieces left out, doubled, exchanged and put in, always the same for the same number.

use fastrand::Rng;

/// One of them.
pub(super) fn one<'a, T>(chance: &mut Rng, of: &'a [T]) -> &'a T {
    &of[chance.usize(..of.len())]
}

/// What is put in: signs with a meaning somewhere, letters that are none, and numbers at the edges.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "\0", "\u{7f}", "\u{202e}", "\u{200b}", "\u{fe0f}", "\u{1f48a}", "\u{301}", "ß", "İ", "ﬁ", "½", "µ", "０",
    "٣", "<@1>", "<#1>", "@everyone", "```", "||", "**", "__", "\\", "[a](b)", "<t:1>", "\r\n", "\n\n", "\t",
    "'", "\"", "“", "99999999999999999999", "-1", "0", "1e309", "0.000000001", "NaN", "1/0", "½½", "x", "×",
    "/", "%", "+", ":", ";", "=", "[[", "]]", "{", "}", "#", "mg", "IU", "mcg", "a day", "every", "and", "or",
    "not", "years old",
];

/// The longest text of a message.
const LONGEST: usize = 4_000;

/// The text, changed some times; with `others` it goes on as one of them.
pub(super) fn mutated(chance: &mut Rng, text: &str, others: &[String]) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for _ in 0..=chance.usize(..6) {
        let from = chance.usize(..=letters.len());
        let to = (from + chance.usize(..9)).min(letters.len());
        match chance.usize(..6) {
            0 => drop(letters.drain(from..to)),
            1 => {
                let again = letters[from..to].repeat(1 + chance.usize(..40));
                letters.splice(from..from, again);
            }
            2 | 3 => {
                let piece: Vec<char> = one(chance, PIECES).chars().collect();
                letters.splice(from..from, piece);
            }
            4 if !others.is_empty() => {
                let other: Vec<char> = one(chance, others).chars().collect();
                let begin = chance.usize(..=other.len());
                letters.truncate(from);
                letters.extend_from_slice(&other[begin..]);
            }
            _ if from < letters.len() => letters[from] = chance.char(..),
            _ => {}
        }
    }
    letters.truncate(LONGEST);
    letters.into_iter().collect()
}
