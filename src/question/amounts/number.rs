//! Numbers in digits: `5,000`, `3'500`, `12 500`, `0,125`, `1.5`, `½`, `2 1/2`.

use super::fractions::{fraction_sign, part, simple_fraction};

/// A number as written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::question) struct Number {
    pub(in crate::question) value: f64,
    pub(in crate::question) written: Written,
}

/// How surely the digits are one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::question) enum Written {
    /// In one way only.
    Clearly,
    /// In letters, where `one` may count nothing.
    InLetters,
    /// `1.000`: a thousand in half of the world and one in the other.
    WithThreeDecimals,
    /// `2 500`: two of 500 where pieces are counted.
    WithSpaces,
    /// No number that anybody writes: `1,50,0`.
    Unreadable,
}

/// An amount above this is a slip of the keyboard, not a dose.
const LARGEST: f64 = 1e9;

/// The number that begins there, and its length; behind letters (`d3 500`) no space joins groups.
pub(super) fn read(text: &str, after_letters: bool) -> Option<(Number, usize)> {
    if let Some((value, length)) = fraction_sign(text) {
        return Some((Number::new(value, Written::Clearly), length));
    }
    let length = extent(text, after_letters);
    if length == 0 {
        return None;
    }
    let whole = value(&text[..length]);
    if let Some((part, end)) = part(text, length) {
        return Some((Number::new(whole.value + part, whole.written), end));
    }
    if let Some((part, end)) = simple_fraction(text) {
        return Some((Number::new(part, Written::Clearly), end));
    }
    Some((whole, length))
}

impl Number {
    pub(super) fn new(value: f64, written: Written) -> Self {
        let is_usual = value.is_finite() && value <= LARGEST;
        Self {
            value,
            written: if is_usual {
                written
            } else {
                Written::Unreadable
            },
        }
    }

    pub(super) const fn in_letters(value: f64) -> Self {
        Self {
            value,
            written: Written::InLetters,
        }
    }
}

/// Bytes of digits with the marks between them; a mark without digits behind it ends the sentence.
fn extent(text: &str, after_letters: bool) -> usize {
    let digits = |from: usize| {
        let behind = text[from..].bytes();
        from + behind.take_while(u8::is_ascii_digit).count()
    };
    // `.25` and `,5` begin with their mark.
    let starts_with_mark = text.starts_with(['.', ',']) && !after_letters;
    let mut end = digits(usize::from(starts_with_mark));
    if end == usize::from(starts_with_mark) {
        return 0;
    }
    let first = end;
    while let Some(mark) = text[end..].chars().next().filter(|mark| is_mark(*mark)) {
        let behind = digits(end + mark.len_utf8());
        let count = behind - end - mark.len_utf8();
        let groups = count == 3 && first <= 3 && !text.starts_with('0');
        let joins = match mark {
            ',' | '.' => count > 0,
            ' ' => groups && !after_letters,
            _ => groups,
        };
        if !joins {
            break;
        }
        end = behind;
    }
    end
}

fn is_mark(letter: char) -> bool {
    matches!(
        letter,
        ',' | '.' | ' ' | '\'' | '’' | '‘' | '´' | '`' | '\u{a0}' | '\u{2009}' | '\u{202f}'
    )
}

fn value(digits: &str) -> Number {
    let unreadable = Number::new(0.0, Written::Unreadable);
    let marks: Vec<char> = digits.chars().filter(|sign| is_mark(*sign)).collect();
    let groups: Vec<&str> = digits.split(is_mark).collect();
    let (mark, decimals) = match &marks[..] {
        [] => (None, None),
        [only @ (',' | '.')] if !is_thousands(&groups) => (None, Some(*only)),
        [only] => (Some(*only), None),
        [first, .., last] if first != last => (Some(*first), Some(*last)),
        [first, ..] => (Some(*first), None),
    };
    let inner = &marks[..marks.len() - usize::from(decimals.is_some())];
    if marks.len() > 1 && inner.iter().any(|each| Some(*each) != mark) {
        return unreadable;
    }
    let last = groups.len() - usize::from(decimals.is_some());
    let (whole, fraction) = (&groups[..last], groups.get(last).copied().unwrap_or("0"));
    if mark.is_some() && !is_thousands(whole) && !(mark == Some(',') && is_lakh(whole)) {
        return unreadable;
    }
    if decimals.is_some_and(|sign| !matches!(sign, ',' | '.')) {
        return unreadable;
    }
    let text = ["0", &whole.concat(), ".", fraction].concat();
    let written = match (mark, whole.len()) {
        (Some('.'), 2) if decimals.is_none() => Written::WithThreeDecimals,
        (Some(' '), _) => Written::WithSpaces,
        _ => Written::Clearly,
    };
    let Ok(value) = text.parse::<f64>() else {
        return unreadable;
    };
    match written {
        Written::WithThreeDecimals => Number::new(value / 1e3, written),
        written => Number::new(value, written),
    }
}

/// `5,000`: one to three digits that do not begin with 0, then three and three.
fn is_thousands(groups: &[&str]) -> bool {
    let [first, rest @ ..] = groups else {
        return false;
    };
    (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && !rest.is_empty()
        && rest.iter().all(|group| group.len() == 3)
}

/// `1,00,000`, as thousands are grouped in India.
fn is_lakh(groups: &[&str]) -> bool {
    let [first, inner @ .., last] = groups else {
        return false;
    };
    (1..=2).contains(&first.len())
        && !first.starts_with('0')
        && !inner.is_empty()
        && inner.iter().all(|group| group.len() == 2)
        && last.len() == 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_one_number_where_they_can_be_read_in_one_way() {
        let case = |text: &str, value: f64, written| {
            let (read, length) = read(text, false).unwrap();
            assert_eq!((read.written, length), (written, text.len()), "{text}");
            assert!((read.value - value).abs() < 1e-9, "{text}: {}", read.value);
        };
        for text in [
            "5000",
            "5,000",
            "5'000",
            "5’000",
            "5\u{a0}000",
            "5\u{202f}000",
        ] {
            case(text, 5000.0, Written::Clearly);
        }
        case("12 500", 12_500.0, Written::WithSpaces);
        case("1.250.000", 1_250_000.0, Written::Clearly);
        case("1,00,000", 100_000.0, Written::Clearly);
        case("1.000", 1.0, Written::WithThreeDecimals);
        case("0.200", 0.2, Written::Clearly);
        case("0,125", 0.125, Written::Clearly);
        case(".25", 0.25, Written::Clearly);
        case("1,5", 1.5, Written::Clearly);
        case("1.234,5", 1234.5, Written::Clearly);
        case("1,234.5", 1234.5, Written::Clearly);
        case("1,50,0", 0.0, Written::Unreadable);
        case("1.5.2", 0.0, Written::Unreadable);
        case("2½", 2.5, Written::Clearly);
        case("2 1/2", 2.5, Written::Clearly);
        case("3/4", 0.75, Written::Clearly);
    }

    #[test]
    fn what_stands_behind_a_number_is_not_taken_in() {
        let case = |text: &str, rest: &str| {
            let (_, length) = read(text, false).unwrap();
            assert_eq!(&text[length..], rest);
        };
        case("25. Is it", ". Is it");
        case("25, 50", ", 50");
        case("5'2", "'2");
        case("2 50", " 50");
        case("3/day", "/day");
    }
}
