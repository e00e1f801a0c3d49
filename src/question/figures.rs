//! Figures and units in a question: `5,000`, `300 000`, `five thousand`, `half a`; `IU`, `i.u.`, `IE`.

use super::UnitAsked;

/// An amount above this is a slip of the keyboard, not a dose.
const LARGEST: f64 = 1e9;

/// The figure that begins at that word, and the place behind it.
pub(super) fn figure(words: &[&str], at: usize) -> Option<(f64, usize)> {
    let word = words[at];
    let behind = |place: usize| words.get(place).copied().unwrap_or_default();
    if word == "half" {
        let article = matches!(behind(at + 1), "a" | "an");
        return Some((0.5, at + 1 + usize::from(article)));
    }
    let (mut value, mut end) = match in_digits(word) {
        Some(value) => (value, at + 1),
        None => (in_letters(word)?, at + 1),
    };
    let grouped = word.len() <= 3 && word.bytes().all(|digit| digit.is_ascii_digit());
    while grouped && behind(end) == "000" {
        value *= 1e3;
        end += 1;
    }
    for (name, factor) in [("hundred", 1e2), ("thousand", 1e3)] {
        if behind(end) == name {
            value *= factor;
            end += 1;
        }
    }
    (value > 0.0 && value <= LARGEST).then_some((value, end))
}

/// A whole number of a few: tablets, times a day.
pub(super) fn count(word: &str) -> Option<f64> {
    const MOST: f64 = 20.0;
    let value = in_digits(word).or_else(|| in_letters(word))?;
    ((1.0..=MOST).contains(&value) && value.fract() == 0.0).then_some(value)
}

/// `5,000` has a comma between thousands, `1,5` one before a decimal.
fn in_digits(word: &str) -> Option<f64> {
    if !word.starts_with(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let mut groups = word.split(',');
    let first = groups.next()?;
    let groups: Vec<&str> = groups.collect();
    let digits = match &groups[..] {
        [decimals] if decimals.len() != 3 => format!("{first}.{decimals}"),
        groups if groups.iter().all(|group| group.len() == 3) => {
            format!("{first}{}", groups.concat())
        }
        _ => return None,
    };
    digits.parse().ok()
}

fn in_letters(word: &str) -> Option<f64> {
    let value: u32 = match word {
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "twenty" => 20,
        "fifty" => 50,
        _ => return None,
    };
    Some(value.into())
}

/// Whether a `k` for thousands stands there that no unit follows and no digit: that would be vitamin K1 or K2.
pub(super) fn is_unit_alone(words: &[&str], at: usize) -> bool {
    let behind = words.get(at + 1);
    let digit = |word: &&str| word.starts_with(|letter: char| letter.is_ascii_digit());
    words.get(at) == Some(&"k") && !behind.is_some_and(|word| digit(word) || unit(word).is_some())
}

pub(super) fn unit(word: &str) -> Option<UnitAsked> {
    Some(match word {
        "iu" | "ui" | "ie" | "i.u" | "u.i" | "unit" => UnitAsked::Iu,
        "mg" | "mgs" | "milligram" | "milligramme" => UnitAsked::Mg,
        "mcg" | "microgram" | "microgramme" => UnitAsked::Mcg,
        "g" | "gram" | "gramme" | "gm" => UnitAsked::G,
        _ => return None,
    })
}
