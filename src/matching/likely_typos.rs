//! Likely typos: whether what is typed can only be a misspelt name, by the edits that fingers and ears make.

use std::cmp::Ordering;

use crate::spelling;

use super::lexicon::Name;

/// The letters of a name that is near to many words.
const SHORT_NAME: usize = 6;

/// The letters of an alias that is read where it is misspelt.
const SHORTEST_ALIAS: usize = 5;

/// The rows of a keyboard with how far each is moved to the right, in quarters of a key.
const ROWS: [(&str, u8); 3] = [("qwertyuiop", 0), ("asdfghjkl", 1), ("zxcvbnm", 3)];

/// The width of a key in quarters.
const KEY: u8 = 4;

/// Letters that are written for each other because they sound alike.
const SOUNDS: &[&str] = &["aeiouy", "ckq", "sxz", "fv", "vw", "gj", "mn", "dt", "bp"];

/// Whether nobody would read the typed words otherwise: one edit in five letters or more, two in nine, and in four
/// letters one edit behind the first. Short names are near to so many words that theirs must be a likely slip too.
pub(super) fn is_plain(name: &Name, typed: &[&str], edits: usize) -> bool {
    let is_slip = name.text.len() > SHORT_NAME || is_likely(typed[0], &name.text);
    let is_within = |typed: &str, word: &str| match word.chars().count() {
        0..=4 => edits == 1 && typed.chars().next() == word.chars().next(),
        5..=8 => edits == 1,
        _ => true,
    };
    let mut words = typed.iter().zip(name.text.split(' '));
    is_slip
        && is_long_enough(name, typed, edits)
        && has_its_letter(name, typed[0])
        && words.all(|(typed, word)| *typed == word || is_within(typed, word))
}

/// Whether a short alias is one likely slip away, with its first and last letter: `cobbre`, not `ober`, for `cobre`.
fn is_long_enough(name: &Name, typed: &[&str], edits: usize) -> bool {
    let is_slip = || {
        let letters = name.text.chars().count();
        letters >= SHORTEST_ALIAS && edits == 1 && is_likely(typed[0], &name.text)
    };
    let ends = |text: &str| (text.chars().next(), text.chars().next_back());
    !name.is_short || name.is_alias && ends(typed[0]) == ends(&name.text) && is_slip()
}

/// Whether a vitamin whose letter is run together with its name ends with that letter: `vitamindc 3` may be vitamin C.
fn has_its_letter(name: &Name, typed: &str) -> bool {
    let first = name.text.split(' ').next().unwrap_or_default();
    let parts = spelling::words(&name.written);
    let joined = parts.len() - name.words.len();
    let ends_in_one = joined > 0 && parts[joined].text.len() == 1;
    !ends_in_one || typed.chars().next_back() == first.chars().next_back()
}

/// Whether people write `typed` for `word`, which is one edit away: a letter left out, written twice or exchanged with
/// the next, a key beside the right one, or a letter that sounds as the right one does. `moron` is no slip for `boron`.
fn is_likely(typed: &str, word: &str) -> bool {
    let (typed, word): (Vec<char>, Vec<char>) = (typed.chars().collect(), word.chars().collect());
    let same = typed
        .iter()
        .zip(&word)
        .take_while(|(one, other)| one == other);
    let at = same.count();
    match typed.len().cmp(&word.len()) {
        Ordering::Less => true,
        Ordering::Equal if at == word.len() => true,
        Ordering::Equal => {
            let is_exchanged = typed[at + 1..] != word[at + 1..];
            is_exchanged || are_mixed_up(typed[at], word[at])
        }
        Ordering::Greater => is_stray(&typed, at),
    }
}

/// Whether a letter that is too many came from the one beside it; a silent `e` may stand at the end.
fn is_stray(typed: &[char], at: usize) -> bool {
    let stray = typed[at];
    let before = at.checked_sub(1).map(|before| typed[before]);
    let beside = before.into_iter().chain(typed.get(at + 1).copied());
    let is_silent = stray == 'e' && at + 1 == typed.len();
    is_silent || { beside }.any(|beside| beside == stray || are_mixed_up(stray, beside))
}

fn are_mixed_up(one: char, other: char) -> bool {
    let sounds = |sound: &&str| sound.contains(one) && sound.contains(other);
    SOUNDS.iter().any(sounds) || are_neighbours(one, other)
}

fn are_neighbours(one: char, other: char) -> bool {
    let (Some(one), Some(other)) = (key(one), key(other)) else {
        return false;
    };
    one.0.abs_diff(other.0) <= 1 && one.1.abs_diff(other.1) <= KEY
}

/// The row of a letter's key and where its left edge is.
fn key(letter: char) -> Option<(u8, u8)> {
    (0..).zip(ROWS).find_map(|(row, (letters, moved))| {
        let column = u8::try_from(letters.find(letter)?).ok()?;
        Some((row, column * KEY + moved))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fingers_and_ears_make_some_slips_and_not_others() {
        let case = |typed: &str, word: &str, likely: bool| {
            assert_eq!(is_likely(typed, word), likely, "{typed} for {word}");
        };
        // A letter left out, written twice, or exchanged with the next.
        case("bron", "boron", true);
        case("coopper", "copper", true);
        case("borno", "boron", true);
        // A key beside the right one, or beside the one before.
        case("voron", "boron", true);
        case("zinv", "zinc", true);
        case("zinxc", "zinc", true);
        // A letter that sounds as the right one does.
        case("kopper", "copper", true);
        case("boran", "boron", true);
        case("zinck", "zinc", true);
        case("borone", "boron", true);
        // Other words.
        case("moron", "boron", false);
        case("hopper", "copper", false);
        case("zing", "zinc", false);
        case("bopper", "copper", false);
        case("zinca", "zinc", false);
    }
}
