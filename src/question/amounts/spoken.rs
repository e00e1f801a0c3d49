//! Numbers in letters: `twenty-five`, `fifteen hundred`, `two and a half`, `5 thousand`.

use super::number::{Number, Written};
use super::token::{Kind, Token};

const SMALL: &[(&str, f64)] = &[
    ("one", 1.0),
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("eleven", 11.0),
    ("twelve", 12.0),
    ("thirteen", 13.0),
    ("fourteen", 14.0),
    ("fifteen", 15.0),
    ("sixteen", 16.0),
    ("seventeen", 17.0),
    ("eighteen", 18.0),
    ("nineteen", 19.0),
    ("dozen", 12.0),
    ("eine", 1.0),
    ("einen", 1.0),
    ("une", 1.0),
    ("zwei", 2.0),
    ("deux", 2.0),
    ("drei", 3.0),
    ("trois", 3.0),
    ("vier", 4.0),
    ("quatre", 4.0),
];

const TENS: &[(&str, f64)] = &[
    ("twenty", 20.0),
    ("thirty", 30.0),
    ("forty", 40.0),
    ("fourty", 40.0),
    ("fifty", 50.0),
    ("sixty", 60.0),
    ("seventy", 70.0),
    ("eighty", 80.0),
    ("ninety", 90.0),
];

const LARGE: &[(&str, f64)] = &[
    ("hundred", 1e2),
    ("thousand", 1e3),
    ("lakh", 1e5),
    ("lac", 1e5),
    ("million", 1e6),
];

const PARTS: &[(&str, f64)] = &[("half", 0.5), ("quarter", 0.25)];

fn find(list: &[(&str, f64)], word: &str) -> Option<f64> {
    list.iter()
        .find(|(name, _)| *name == word)
        .map(|(_, value)| *value)
}

/// The tokens with each number in letters as one number.
pub(super) fn numbers(tokens: &mut Vec<Token>) {
    let mut at = 0;
    while at < tokens.len() {
        if let Some((number, end)) = number(tokens, at) {
            let range = tokens[at].range.start..tokens[end - 1].range.end;
            tokens[at].kind = Kind::Number(number);
            tokens[at].range = range;
            tokens.drain(at + 1..end);
        }
        at += 1;
    }
}

/// `a gram of it`; the article of `half a gram` counts nothing.
fn is_one_gram(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| tokens[before].number());
    let is_gram = matches!(word(tokens, at + 1), "gram" | "gramme") && word(tokens, at + 2) == "of";
    matches!(word(tokens, at), "a" | "one") && is_gram && before.is_none()
}

/// `ii tabs`: how many, as prescriptions count in Roman numerals.
fn roman(tokens: &[Token], at: usize) -> Option<f64> {
    const NUMERALS: &[(&str, f64)] = &[("i", 1.0), ("ii", 2.0), ("iii", 3.0), ("tt", 2.0)];
    const COUNTED: &[&str] = &["tab", "tablet", "cap", "capsule", "pill", "softgel"];
    let value = find(NUMERALS, word(tokens, at))?;
    COUNTED.contains(&word(tokens, at + 1)).then_some(value)
}

/// The number that begins there with a word, or goes on in words behind digits.
fn number(tokens: &[Token], at: usize) -> Option<(Number, usize)> {
    if is_one_gram(tokens, at) {
        return Some((Number::new(1.0, Written::Clearly), at + 1));
    }
    if let Some(value) = roman(tokens, at) {
        return Some((Number::new(value, Written::Clearly), at + 1));
    }
    if let Some(digits) = tokens[at].number() {
        let (value, end) = larger(tokens, at + 1, digits.value);
        let (part, behind) = and_a_part(tokens, end).unwrap_or((0.0, end));
        let written = if end > at + 1 {
            Written::Clearly
        } else {
            digits.written
        };
        let is_joined = behind > at + 1 && digits.written != Written::Unreadable;
        return is_joined.then(|| (Number::new(value + part, written), behind));
    }
    if let Some(part) = find(PARTS, tokens[at].word()) {
        return Some((Number::in_letters(part), at + 1));
    }
    let (value, end) = in_letters(tokens, at)?;
    let (part, end) = and_a_part(tokens, end).unwrap_or((0.0, end));
    Some((Number::in_letters(value + part), end))
}

fn in_letters(tokens: &[Token], at: usize) -> Option<(f64, usize)> {
    let (mut total, mut end) = below_hundred(tokens, at).or_else(|| {
        let article = tokens[at].word() == "a";
        let large = find(LARGE, word(tokens, at + usize::from(article)));
        large.map(|_| (1.0, at + usize::from(article)))
    })?;
    (total, end) = larger(tokens, end, total);
    loop {
        let and = usize::from(word(tokens, end) == "and");
        let Some((small, behind)) = below_hundred(tokens, end + and) else {
            break;
        };
        let (small, behind) = larger(tokens, behind, small);
        let fits = total >= 100.0 && small < smallest_group(total) && end > at + 1;
        if !fits {
            break;
        }
        (total, end) = (total + small, behind);
    }
    Some((total, end))
}

/// What may be added behind it: less than 1,000 to thousands, less than 100 to hundreds.
fn smallest_group(total: f64) -> f64 {
    if total % 1e3 == 0.0 {
        1e3
    } else if total % 1e2 == 0.0 {
        1e2
    } else {
        0.0
    }
}

/// Multiplied by the `hundred`, `thousand` and `million` that stand there.
fn larger(tokens: &[Token], mut end: usize, mut value: f64) -> (f64, usize) {
    while let Some(factor) = find(LARGE, word(tokens, end)) {
        value *= factor;
        end += 1;
    }
    (value, end)
}

fn below_hundred(tokens: &[Token], at: usize) -> Option<(f64, usize)> {
    if let Some(small) = find(SMALL, word(tokens, at)) {
        return Some((small, at + 1));
    }
    let tens = find(TENS, word(tokens, at))?;
    let dash = tokens
        .get(at + 1)
        .is_some_and(|next| next.sign() == Some('-'));
    let place = at + 1 + usize::from(dash);
    let ones = find(SMALL, word(tokens, place)).filter(|ones| *ones < 10.0);
    Some(ones.map_or((tens, at + 1), |ones| (tens + ones, place + 1)))
}

/// `and a half`, `and 1/2`.
fn and_a_part(tokens: &[Token], at: usize) -> Option<(f64, usize)> {
    if word(tokens, at) != "and" {
        return None;
    }
    let article = usize::from(matches!(word(tokens, at + 1), "a" | "one"));
    let place = at + 1 + article;
    let digits = tokens
        .get(place)
        .and_then(Token::number)
        .map(|number| number.value);
    let part = find(PARTS, word(tokens, place)).or(digits.filter(|part| *part < 1.0));
    // `half and half of a tablet` is no number and a half.
    let is_part = part.is_some() && (article == 1 || digits.is_some());
    part.filter(|_| is_part).map(|part| (part, place + 1))
}

fn word(tokens: &[Token], at: usize) -> &str {
    tokens.get(at).map_or("", Token::word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::amounts::token::tokens;

    #[test]
    fn numbers_in_letters_are_read() {
        let case = |text: &str, expected: &[f64]| {
            let mut read = tokens(text);
            numbers(&mut read);
            let read: Vec<f64> = read
                .iter()
                .filter_map(|token| Some(token.number()?.value))
                .collect();
            assert_eq!(read, expected, "{text}");
        };
        case("twenty-five", &[25.0]);
        case("twenty five", &[25.0]);
        case("fifteen hundred", &[1500.0]);
        case("two hundred and fifty", &[250.0]);
        case("one hundred fifty", &[150.0]);
        case("five thousand two hundred", &[5200.0]);
        case("ten thousand units", &[10_000.0]);
        case("a hundred mg", &[100.0]);
        case("two and a half", &[2.5]);
        case("1 and 1/2", &[1.5]);
        case("5 thousand", &[5000.0]);
        case("1.5 million", &[1_500_000.0]);
        case("half a gram", &[0.5]);
        case("two fifty", &[2.0, 50.0]);
        case("one two", &[1.0, 2.0]);
    }
}
