//! Amounts in a question: `5000 IU`, `10,000iu`, `50 mcg`.

use std::ops::Range;

/// An amount as the question writes it.
#[derive(Clone, Debug, PartialEq)]
pub struct AmountAsked {
    pub figure: f64,
    pub unit: UnitAsked,
    pub per: PerAsked,
    /// The unit that it should be told in: `50 mcg in IU`.
    pub into: Option<UnitAsked>,
    /// Places of its words in the question.
    pub words: Range<usize>,
}

/// A unit of weight, or an international unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitAsked {
    Mcg,
    Mg,
    G,
    Iu,
}

/// The time that the amount is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PerAsked {
    /// A day, or nothing said.
    Day,
    Week,
    Month,
    /// Several times a day, so that the figure is not what is taken in a day.
    Several,
}

/// An amount above this is a slip of the keyboard, not a dose.
const LARGEST: f64 = 1e9;

impl AmountAsked {
    /// The first amount in the words.
    pub(super) fn in_words(words: &[&str]) -> Option<Self> {
        let found = words.windows(2).enumerate().find_map(|(at, pair)| {
            let figure = figure(pair[0])?;
            let thousand = pair[1] == "k";
            let place = at + 1 + usize::from(thousand);
            let unit = words.get(place).and_then(|word| unit(word))?;
            Some((
                at..place + 1,
                if thousand { figure * 1e3 } else { figure },
                unit,
            ))
        });
        let (place, figure, own) = found?;
        let rest = &words[place.end..];
        let asked = rest
            .windows(2)
            .find(|pair| matches!(pair[0], "in" | "to" | "into" | "as"));
        let into = asked
            .and_then(|pair| unit(pair[1]))
            .filter(|unit| *unit != own);
        Some(Self {
            figure,
            unit: own,
            per: per(rest),
            into,
            words: place,
        })
    }
}

/// Words that say that an amount is taken several times.
const TIMES: &[&str] = &["twice", "thrice", "x", "time", "bid", "tid"];

fn per(rest: &[&str]) -> PerAsked {
    let says = |word: &str, single: &str| {
        rest.contains(&word)
            || rest.windows(2).any(|pair| {
                matches!(pair[0], "a" | "per" | "each" | "every" | "once") && pair[1] == single
            })
    };
    if rest.iter().any(|word| TIMES.contains(word)) {
        PerAsked::Several
    } else if says("weekly", "week") {
        PerAsked::Week
    } else if says("monthly", "month") {
        PerAsked::Month
    } else {
        PerAsked::Day
    }
}

/// `5,000` has a comma between thousands, `1,5` one before a decimal.
fn figure(word: &str) -> Option<f64> {
    if !word.starts_with(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let mut groups = word.split(',');
    let first = groups.next()?;
    let groups: Vec<&str> = groups.collect();
    // `1.000` is a thousand in half of the world and one in the other.
    if first
        .split_once('.')
        .is_some_and(|(_, decimals)| decimals.len() == 3)
    {
        return None;
    }
    let digits = match &groups[..] {
        [decimals] if decimals.len() != 3 => format!("{first}.{decimals}"),
        groups if groups.iter().all(|group| group.len() == 3) => {
            format!("{first}{}", groups.concat())
        }
        _ => return None,
    };
    digits
        .parse()
        .ok()
        .filter(|figure: &f64| *figure > 0.0 && *figure <= LARGEST)
}

fn unit(word: &str) -> Option<UnitAsked> {
    Some(match word {
        "iu" | "ui" => UnitAsked::Iu,
        "mg" | "milligram" | "milligramme" => UnitAsked::Mg,
        "mcg" | "microgram" | "microgramme" => UnitAsked::Mcg,
        "g" | "gram" | "gramme" | "gm" => UnitAsked::G,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::Question;

    #[test]
    fn an_amount_is_read_with_its_unit() {
        let case = |text: &str, expected: Option<(f64, UnitAsked)>| {
            let read = Question::read(text)
                .amount
                .map(|amount| (amount.figure, amount.unit));
            assert_eq!(read, expected, "{text}");
        };
        case(
            "is 5000 IU of vitamin D too much?",
            Some((5000.0, UnitAsked::Iu)),
        );
        case("10,000iu d3 daily", Some((10_000.0, UnitAsked::Iu)));
        case("5k iu of d3", Some((5000.0, UnitAsked::Iu)));
        case("1.5 g calcium", Some((1.5, UnitAsked::G)));
        case("1,5 g calcium", Some((1.5, UnitAsked::G)));
        case("1,500 mg calcium", Some((1500.0, UnitAsked::Mg)));
        case("1,50,0 mg calcium", None);
        case("1.000 mg calcium", None);
        case("100 µg selenium", Some((100.0, UnitAsked::Mcg)));
        case("3 pills of zinc", None);
        case("d3 k2", None);
    }

    #[test]
    fn an_amount_is_for_a_day_unless_it_says_otherwise() {
        let case = |text: &str, expected: PerAsked| {
            let read = Question::read(text).amount.map(|amount| amount.per);
            assert_eq!(read, Some(expected), "{text}");
        };
        case("50,000 IU of vitamin D a week", PerAsked::Week);
        case("50,000 IU d3 weekly", PerAsked::Week);
        case("100,000 iu once a month", PerAsked::Month);
        case("5000 IU daily", PerAsked::Day);
        case("5000 IU", PerAsked::Day);
        case("zinc 15 mg twice a day", PerAsked::Several);
        case("magnesium 200 mg x 3", PerAsked::Several);
    }

    #[test]
    fn a_conversion_names_the_unit_it_wants() {
        let into = Question::read("50 mcg d3 in iu")
            .amount
            .and_then(|amount| amount.into);
        assert_eq!(into, Some(UnitAsked::Iu));
    }
}
