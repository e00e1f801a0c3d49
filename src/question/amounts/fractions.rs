//! Fractions: `½`, `3/4`, and a part behind a whole number as in `2 1/2`. Each is told with its length in bytes.

use std::ops::Range;

/// A fraction behind a whole number: `2½`, `2 1/2`, `1-1/2`.
pub(super) fn part(text: &str, whole: usize) -> Option<(f64, usize)> {
    let is_whole = text[..whole].bytes().all(|byte| byte.is_ascii_digit());
    let gap = text[whole..].starts_with([' ', '-', '\u{a0}', '\u{202f}']);
    let from = whole
        + text[whole..]
            .chars()
            .next()
            .filter(|_| gap)
            .map_or(0, char::len_utf8);
    let behind = &text[from..];
    let read = fraction_sign(behind).or_else(|| simple_fraction(behind).filter(|_| gap));
    read.filter(|_| is_whole)
        .map(|(value, length)| (value, from + length))
}

/// A fraction that is one sign.
pub(super) fn fraction_sign(text: &str) -> Option<(f64, usize)> {
    let sign = text.chars().next()?;
    let value = match sign {
        '½' => 0.5,
        '¼' => 0.25,
        '¾' => 0.75,
        '⅓' => 1.0 / 3.0,
        '⅔' => 2.0 / 3.0,
        '⅕' => 0.2,
        '⅛' => 0.125,
        '⅜' => 0.375,
        _ => return None,
    };
    Some((value, sign.len_utf8()))
}

/// `1/2`, `3/4`: less than one, of parts that tablets are broken into.
pub(super) fn simple_fraction(text: &str) -> Option<(f64, usize)> {
    const PARTS: [f64; 6] = [2.0, 3.0, 4.0, 5.0, 8.0, 10.0];
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let over = digits(text);
    let slash = text[over..]
        .chars()
        .next()
        .filter(|sign| matches!(sign, '/' | '⁄' | '∕'))?;
    let from = over + slash.len_utf8();
    let end = from + digits(&text[from..]);
    let (number, parts) = (parsed(text, 0..over)?, parsed(text, from..end)?);
    let goes_on = text[end..].starts_with(['/', '⁄']);
    let is_fraction = number > 0.0 && number < parts && PARTS.contains(&parts) && !goes_on;
    is_fraction.then_some((number / parts, end))
}

fn parsed(text: &str, range: Range<usize>) -> Option<f64> {
    text[range].parse().ok()
}
