//! One spelling for what people write in many ways: case, accents, hyphens, Greek letters, plurals, `vit`.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

/// A word in its common spelling, and where it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    pub text: String,
    /// Bytes of the text.
    pub range: Range<usize>,
}

/// About how many bytes of a text a word and what is behind it take, at least.
const LETTERS_EACH: usize = 4;

/// The words of a text. Letters and digits are words apart, so `MK7`, `mk-7` and `MK 7` are the same.
#[must_use]
pub fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::with_capacity(text.len() / LETTERS_EACH + 1);
    each_word(text, |word, range| {
        words.push(Word {
            text: word.to_owned(),
            range,
        });
    });
    words
}

/// Shows the same words without a copy of each: whole lists are read at a start, and most of their words are known.
pub(crate) fn each_word(text: &str, mut see: impl FnMut(&str, Range<usize>)) {
    let mut spelt = String::new();
    each_run(text, |run| {
        each_piece(&text[run.clone()], |piece| {
            let range = run.start + piece.start..run.start + piece.end;
            spelt.clear();
            fold(&text[range.clone()], &mut spelt);
            if !spelt.is_empty() {
                common(&mut spelt);
                see(&spelt, range);
            }
        });
    });
}

/// Shows where the words stand. A space without width stands between letters of one word, as nobody sees it.
fn each_run(text: &str, mut see: impl FnMut(Range<usize>)) {
    let mut open: Option<Range<usize>> = None;
    for (start, word) in text.unicode_word_indices() {
        let end = start + word.len();
        match &mut open {
            Some(last) if start > last.end && is_space_without_width(&text[last.end..start]) => {
                last.end = end;
            }
            _ => open.replace(start..end).into_iter().for_each(&mut see),
        }
    }
    open.into_iter().for_each(see);
}

fn is_space_without_width(between: &str) -> bool {
    between.chars().all(|letter| letter == '\u{200b}')
}

/// The words of a name with single spaces between them: what two spellings of one name share.
#[must_use]
pub fn normalised(name: &str) -> String {
    let mut normalised = String::with_capacity(name.len());
    each_word(name, |word, _| {
        if !normalised.is_empty() {
            normalised.push(' ');
        }
        normalised.push_str(word);
    });
    normalised
}

/// Whether two names are the same in the common spelling.
#[must_use]
pub fn same_name(one: &str, other: &str) -> bool {
    normalised(one) == normalised(other)
}

/// The words in the common spelling between gaps, so that a name is found in a text as whole words.
#[must_use]
pub fn padded(text: &str) -> String {
    format!(" {} ", normalised(text))
}

/// Whether a text has a name, as whole words in the common spelling.
#[must_use]
pub fn speaks_of(text: &str, name: &str) -> bool {
    padded(text).contains(&padded(name))
}

/// The text with its first letter in upper case.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    let mut capital = String::with_capacity(text.len());
    capital.extend(first.into_iter().flatten());
    capital.push_str(letters.as_str());
    capital
}

/// Control characters, soft hyphens, and marks without width, which can hide a word or turn a text round.
#[must_use]
pub fn does_not_print(letter: char) -> bool {
    let hidden = matches!(
        letter,
        '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
    );
    hidden || letter.is_control()
}

/// Parts of a word that are all digits or all letters; `5,000` and `1.5` stay whole.
fn each_piece(word: &str, mut found: impl FnMut(Range<usize>)) {
    let mut each = |piece: Range<usize>| {
        if is_short_vitamin(&word[piece.clone()]) {
            found(piece.start..piece.end - 1);
            found(piece.end - 1..piece.end);
        } else if !piece.is_empty() {
            found(piece);
        }
    };
    // So are nearly all words.
    if word.bytes().all(|letter| letter.is_ascii_alphabetic()) {
        return each(0..word.len());
    }
    let mut start = 0;
    let mut digits = None;
    for (at, letter) in word.char_indices() {
        let digit = if letter.is_alphabetic() {
            Some(false)
        } else {
            letter.is_numeric().then_some(true)
        };
        // Feet and inches, `5'2`, are no figure of two digits.
        let of_feet = matches!(letter, '\'' | '’') && digits == Some(true);
        if letter == '_' || of_feet {
            each(start..at);
            start = at + letter.len_utf8();
        } else if let (Some(now), Some(before)) = (digit, digits)
            && now != before
        {
            each(start..at);
            start = at;
        }
        digits = digit.or(digits);
    }
    each(start..word.len());
}

/// `vitd`, `VitK`; `vita` and `vite` are words.
fn is_short_vitamin(word: &str) -> bool {
    matches!(word.as_bytes(), [b'v' | b'V', b'i' | b'I', b't' | b'T', letter] if b"bcdkBCDK".contains(letter))
}

/// Lower case without accents, apostrophes, and with Greek letters named.
fn fold(word: &str, folded: &mut String) {
    if word.is_ascii() {
        folded.push_str(word);
        folded.make_ascii_lowercase();
        if word.contains('\'') {
            folded.retain(|letter| letter != '\'');
        }
        return;
    }
    for letter in word.nfkd().filter(|&letter| !is_combining_mark(letter)) {
        match letter {
            'α' | 'Α' => folded.push_str("alpha"),
            'β' | 'Β' => folded.push_str("beta"),
            'γ' | 'Γ' => folded.push_str("gamma"),
            'μ' => folded.push_str("mc"),
            '\'' | '’' => {}
            hidden if does_not_print(hidden) => {}
            letter => folded.extend(letter.to_lowercase()),
        }
    }
}

/// Short forms written out and plurals made singular.
fn common(word: &mut String) {
    let written_out = match word.as_str() {
        "vit" | "vits" | "vitamine" | "vitamines" | "vitamina" | "vitaminas" | "vitiman"
        | "vitimans" => Some("vitamin"),
        "ug" => Some("mcg"),
        _ => None,
    };
    if let Some(written_out) = written_out {
        word.clear();
        word.push_str(written_out);
        return;
    }
    let plural = word.len() > 3
        && word.ends_with('s')
        && !["ss", "us", "is"]
            .iter()
            .any(|ending| word.ends_with(ending));
    if plural && word.ends_with("ies") && word.len() > 4 {
        word.truncate(word.len() - 3);
        word.push('y');
    } else if plural {
        word.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn different_ways_to_write_a_name_have_one_spelling() {
        let case = |written: &str, expected: &str| assert_eq!(normalised(written), expected);
        case("Vitamin-K2", "vitamin k 2");
        case("vit d3", "vitamin d 3");
        case("VitK2", "vitamin k 2");
        case("vita", "vita");
        case("MK7", "mk 7");
        case("mk-7", "mk 7");
        case("Isoflavones", "isoflavone");
        case("CALCIUM", "calcium");
        case("sélénium", "selenium");
        case("β-carotene", "beta carotene");
        case("100 µg", "100 mcg");
        case("women's", "women");
        case("5,000IU", "5,000 iu");
        case("osteoporosis", "osteoporosis");
        case("берёза", "береза");
        case("zi\u{200b}nc", "zinc");
        case("mag\u{200d}nesium", "magnesium");
    }

    #[test]
    fn a_word_knows_where_it_stands() {
        let text = "Is Vitamin-K2 ok?";
        let ranges: Vec<_> = words(text)
            .into_iter()
            .map(|word| &text[word.range])
            .collect();
        assert_eq!(ranges, ["Is", "Vitamin", "K", "2", "ok"]);
    }
}
