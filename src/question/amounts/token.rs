//! Text → tokens: numbers, words in one spelling, and the signs between them, each with its place.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::number::{self, Number};

/// A piece of the text that the grammar reads at once.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::question) struct Token {
    pub(in crate::question) kind: Kind,
    /// Bytes of the text.
    pub(in crate::question) range: Range<usize>,
    /// Whether nothing stands between it and the token before it.
    pub(in crate::question) is_attached: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub(in crate::question) enum Kind {
    Number(Number),
    /// In lower case, without accents and apostrophes, and singular.
    Word(String),
    /// One sign for all that look alike: `-` for every dash, `×` for every sign of multiplication.
    Sign(char),
}

impl Token {
    pub(in crate::question) fn word(&self) -> &str {
        match &self.kind {
            Kind::Word(word) => word,
            Kind::Number(_) | Kind::Sign(_) => "",
        }
    }

    /// Whether it was written with an s at its end that its spelling here has lost: `Mondays`.
    pub(in crate::question) fn is_plural(&self) -> bool {
        matches!(&self.kind, Kind::Word(word) if self.range.len() > word.len())
    }

    pub(in crate::question) fn sign(&self) -> Option<char> {
        match self.kind {
            Kind::Sign(sign) => Some(sign),
            Kind::Number(_) | Kind::Word(_) => None,
        }
    }

    pub(in crate::question) fn number(&self) -> Option<Number> {
        match self.kind {
            Kind::Number(number) => Some(number),
            Kind::Word(_) | Kind::Sign(_) => None,
        }
    }
}

/// The tokens of a text, in its order.
pub(in crate::question) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::with_capacity(text.len() / 4 + 1);
    let mut at = 0;
    while let Some(letter) = text[at..].chars().next() {
        let before = tokens.last().map(|token: &Token| &token.kind);
        let is_attached = tokens.last().is_some_and(|last| last.range.end == at);
        // The 3 of `d3` and the 7 of `mk-7` are no thousands of what follows.
        let after_letters =
            is_attached && matches!(before, Some(Kind::Word(_) | Kind::Sign('-' | ')')));
        let read = number::read(&text[at..], after_letters)
            .map(|(number, length)| (Some(Kind::Number(number)), length))
            .or_else(|| word(&text[at..]).map(|(word, length)| (Some(Kind::Word(word)), length)));
        let (kind, length) = read.unwrap_or_else(|| (sign(letter), letter.len_utf8()));
        tokens.extend(kind.map(|kind| Token {
            kind,
            range: at..at + length,
            is_attached,
        }));
        at += length;
    }
    tokens
}

fn sign(letter: char) -> Option<Kind> {
    let sign = match letter {
        '\n' => '\n',
        '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
        '×' | '✕' | '✖' | '*' | '·' | '⋅' => '×',
        '≈' | '≃' | '∼' => '~',
        '•' | '|' => ';',
        '⁄' | '∕' => '/',
        hidden if hidden.is_whitespace() || crate::spelling::does_not_print(hidden) => return None,
        other => other,
    };
    Some(Kind::Sign(sign))
}

/// The word that begins there, and its length; `i.u.` and `b.i.d.` are words.
fn word(text: &str) -> Option<(String, usize)> {
    let length = letters(text);
    if length == 0 {
        return None;
    }
    let length = initials(text).unwrap_or_else(|| before_a_cross(text, length));
    Some((singular(fold(&text[..length])), length))
}

/// The x of `10mgx3` is a sign of its own.
fn before_a_cross(text: &str, length: usize) -> usize {
    const UNITS: &[&str] = &["mg", "mcg", "g", "iu", "ug"];
    let word = text[..length].to_lowercase();
    let unit = word.strip_suffix('x');
    let counts = text[length..].starts_with(|next: char| next.is_ascii_digit());
    let is_unit = unit.is_some_and(|unit| UNITS.contains(&unit));
    if counts && is_unit {
        length - 1
    } else {
        length
    }
}

/// How many bytes of letters, with the apostrophes between them.
fn letters(text: &str) -> usize {
    let mut end = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let joins = matches!(letter, '\'' | '’' | '\u{200b}')
            && end > 0
            && letters.peek().is_some_and(|(_, next)| next.is_alphabetic());
        let is_of_a_unit = ('\u{3380}'..='\u{33df}').contains(&letter);
        if !(letter.is_alphabetic() || is_combining_mark(letter) || joins || is_of_a_unit) {
            break;
        }
        end = at + letter.len_utf8();
    }
    end
}

/// Single letters with points behind them, at least two.
fn initials(text: &str) -> Option<usize> {
    let mut bytes = text.bytes();
    let mut count = 0;
    while bytes.next().is_some_and(|byte| byte.is_ascii_alphabetic()) {
        count += 1;
        match bytes.next() {
            Some(b'.') => {}
            None => return (count > 1).then_some(2 * count - 1),
            Some(next) => {
                let ends = !next.is_ascii_alphanumeric();
                return (count > 1 && ends).then_some(2 * count - 1);
            }
        }
    }
    (count > 1).then_some(2 * count)
}

fn fold(word: &str) -> String {
    if word.is_ascii() {
        let letters = word.bytes().filter(u8::is_ascii_alphabetic);
        return letters
            .map(|letter| char::from(letter.to_ascii_lowercase()))
            .collect();
    }
    let mut folded = String::with_capacity(word.len());
    for letter in word.nfkd().filter(|letter| !is_combining_mark(*letter)) {
        match letter {
            'μ' => folded.push_str("mc"),
            letter if letter.is_alphabetic() => folded.extend(letter.to_lowercase()),
            _ => {}
        }
    }
    folded
}

fn singular(mut word: String) -> String {
    const HISSING: &[&str] = &["sses", "shes", "xes", "nches"];
    let is_plural = word.len() > 3 && word.ends_with('s');
    if is_plural && HISSING.iter().any(|end| word.ends_with(end)) {
        word.truncate(word.len() - 2);
    } else if is_plural && word.len() > 4 && word.ends_with("ies") {
        word.truncate(word.len() - 3);
        word.push('y');
    } else if is_plural && !["ss", "us", "is"].iter().any(|end| word.ends_with(end)) {
        word.pop();
    }
    word
}
