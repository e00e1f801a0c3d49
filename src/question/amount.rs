//! Amounts in a question: `5000 IU`, `10,000iu`, `50 mcg`.

/// An amount as the question writes it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AmountAsked {
    pub figure: f64,
    pub unit: UnitAsked,
    /// The unit that it should be told in: `50 mcg in IU`.
    pub into: Option<UnitAsked>,
}

/// A unit of weight, or an international unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitAsked {
    Mcg,
    Mg,
    G,
    Iu,
}

/// An amount above this is a slip of the keyboard, not a dose.
const LARGEST: f64 = 1e9;

impl AmountAsked {
    /// The first amount in the words.
    pub(super) fn in_words(words: &[&str]) -> Option<Self> {
        let found = words.windows(2).enumerate().find_map(|(at, pair)| {
            let figure = figure(pair[0])?;
            let thousand = pair[1] == "k";
            let unit = unit(pair[1])
                .or_else(|| thousand.then(|| words.get(at + 2).and_then(|word| unit(word)))?)?;
            Some((at, if thousand { figure * 1e3 } else { figure }, unit))
        });
        let (at, figure, own) = found?;
        let asked = words[at..]
            .windows(2)
            .find(|pair| matches!(pair[0], "in" | "to" | "into" | "as"));
        let into = asked
            .and_then(|pair| unit(pair[1]))
            .filter(|unit| *unit != own);
        Some(Self {
            figure,
            unit: own,
            into,
        })
    }
}

fn figure(word: &str) -> Option<f64> {
    let digits: String = word.chars().filter(|letter| *letter != ',').collect();
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
        case("100 µg selenium", Some((100.0, UnitAsked::Mcg)));
        case("3 pills of zinc", None);
        case("d3 k2", None);
    }

    #[test]
    fn a_conversion_names_the_unit_it_wants() {
        let into = Question::read("50 mcg d3 in iu")
            .amount
            .and_then(|amount| amount.into);
        assert_eq!(into, Some(UnitAsked::Iu));
    }
}
