//! Slips: whether one edit between a word and a name is one that fingers or ears make.

/// The rows of a keyboard with how far each is moved to the right, in quarters of a key.
const ROWS: [(&str, u8); 3] = [("qwertyuiop", 0), ("asdfghjkl", 1), ("zxcvbnm", 3)];

/// The width of a key in quarters.
const KEY: u8 = 4;

/// Letters that are written for each other because they sound alike.
const SOUNDS: &[&str] = &["aeiouy", "ckq", "sxz", "fv", "vw", "gj", "mn", "dt", "bp"];

/// Whether people write `typed` for `word`, which is one edit away: a letter left out, written twice or exchanged with
/// the next, a key beside the right one, or a letter that sounds as the right one does. `moron` is no slip for `boron`.
pub(super) fn is_likely(typed: &str, word: &str) -> bool {
    let (typed, word): (Vec<char>, Vec<char>) = (typed.chars().collect(), word.chars().collect());
    let same = typed
        .iter()
        .zip(&word)
        .take_while(|(one, other)| one == other);
    let at = same.count();
    match typed.len().cmp(&word.len()) {
        std::cmp::Ordering::Less => true,
        std::cmp::Ordering::Equal if at == word.len() => true,
        std::cmp::Ordering::Equal => {
            let is_exchanged = typed[at + 1..] != word[at + 1..];
            is_exchanged || are_mixed_up(typed[at], word[at])
        }
        std::cmp::Ordering::Greater => is_stray(&typed, at),
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
