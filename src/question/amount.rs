//! The first amount of a question, for answers about one entry.

use std::ops::Range;

use crate::spelling::Word;

use super::amounts::{Amounts, Intake, NotCompared, UnitAsked as Unit};

/// An amount as the question writes it.
#[derive(Clone, Debug, PartialEq)]
pub struct AmountAsked {
    /// All that is taken in the time that it is for: 1,000 for `2 x 500 mg`.
    pub figure: f64,
    pub unit: UnitAsked,
    pub per: PerAsked,
    /// The unit that it should be told in: `50 mcg in IU`.
    pub into: Option<UnitAsked>,
    /// Whether the question names another amount behind it.
    pub is_one_of_several: bool,
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
    /// So many times a day that nobody says, or with days between.
    Several,
}

impl AmountAsked {
    /// The first amount of those read.
    pub(super) fn first(amounts: &Amounts, words: &[Word]) -> Option<Self> {
        let intakes = amounts.of(&[]);
        let first = intakes.iter().find(|intake| plain(intake.unit).is_some())?;
        let unit = plain(first.unit)?;
        let is_other = matches!(
            first.not_compared,
            Some(NotCompared::Lab | NotCompared::Food | NotCompared::Figure)
        );
        let places = words.iter().enumerate().filter(|(_, word)| {
            word.range.start < first.bytes.end && first.bytes.start < word.range.end
        });
        let places: Vec<usize> = places.map(|(place, _)| place).collect();
        let start = *places.first()?;
        let mut end = start + places.len();
        while words.get(end).is_some_and(|word| is_often(&word.text)) {
            end += 1;
        }
        let plain_words: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
        (!is_other).then(|| Self {
            figure: taken(first),
            unit,
            per: per(first),
            into: into(&plain_words, end).filter(|into| *into != unit),
            is_one_of_several: intakes.len() > 1,
            words: start..end,
        })
    }
}

/// Words that are of the amount where they stand right behind it.
fn is_often(word: &str) -> bool {
    matches!(
        word,
        "once" | "twice" | "thrice" | "bid" | "tid" | "daily" | "x"
    )
}

fn taken(intake: &Intake) -> f64 {
    match intake.a_day {
        Some(a_day) => a_day * intake.days.unwrap_or(1.0),
        None => intake
            .parts
            .iter()
            .map(|part| part.figure * part.times)
            .sum(),
    }
}

fn per(intake: &Intake) -> PerAsked {
    match intake.days {
        _ if intake.not_compared.is_some() => PerAsked::Several,
        None => PerAsked::Day,
        Some(7.0) => PerAsked::Week,
        Some(30.0) => PerAsked::Month,
        Some(_) => PerAsked::Several,
    }
}

fn plain(unit: Unit) -> Option<UnitAsked> {
    match unit {
        Unit::Mcg => Some(UnitAsked::Mcg),
        Unit::Mg => Some(UnitAsked::Mg),
        Unit::G => Some(UnitAsked::G),
        Unit::Iu => Some(UnitAsked::Iu),
        Unit::Meq | Unit::DailyValue | Unit::Other | Unit::None => None,
    }
}

/// `in IU` behind the amount, or `how many IU` anywhere.
fn into(words: &[&str], end: usize) -> Option<UnitAsked> {
    let behind = words[end..]
        .windows(2)
        .find(|pair| matches!(pair[0], "in" | "to" | "into" | "as"));
    let asked = words.windows(2).find(|pair| pair[0] == "many");
    let unit = |word: &str| super::amounts::unit_named(word).and_then(plain);
    [behind, asked]
        .into_iter()
        .flatten()
        .find_map(|pair| unit(pair[1]))
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
        let iu = |figure| Some((figure, UnitAsked::Iu));
        case("is 5000 IU of vitamin D too much?", iu(5000.0));
        case("10,000iu d3 daily", iu(10_000.0));
        case("5k iu of d3", iu(5000.0));
        case("5k d3", iu(5000.0));
        case("vitamin d 1000 i.u.", iu(1000.0));
        case("1.000 IE vitamin d", iu(1000.0));
        case("300 000 IU of vitamin D", iu(300_000.0));
        case("10 000 units d3", iu(10_000.0));
        case("five thousand units of vitamin D", iu(5000.0));
        case("1.5 g calcium", Some((1.5, UnitAsked::G)));
        case("1,5 g calcium", Some((1.5, UnitAsked::G)));
        case("half a gram of calcium", Some((0.5, UnitAsked::G)));
        case("1,500 mg calcium", Some((1500.0, UnitAsked::Mg)));
        case("1,50,0 mg calcium", None);
        case("1.000 mg calcium", None);
        case("100 µg selenium", Some((100.0, UnitAsked::Mcg)));
        case("3 pills of zinc", None);
        case("d3 k2", None);
        case("vitamin d 3 k 2", None);
        case("d3 k supplement", None);
        case("vitamin d after my 5k", None);
        case("a 5k vitamin d pill", iu(5000.0));
    }

    #[test]
    fn an_amount_is_for_a_day_unless_it_says_otherwise() {
        let case = |text: &str, expected: PerAsked| {
            let read = Question::read(text).amount.map(|amount| amount.per);
            assert_eq!(read, Some(expected), "{text}");
        };
        case("50,000 IU of vitamin D a week", PerAsked::Week);
        case("50,000 IU d3 weekly", PerAsked::Week);
        case("once a week I take 50,000 IU", PerAsked::Week);
        case("100,000 iu once a month", PerAsked::Month);
        case("5000 IU daily", PerAsked::Day);
        case("5000 IU", PerAsked::Day);
        case("5000 IU for a week", PerAsked::Day);
        case("5000 IU, I began a week ago", PerAsked::Day);
        case("5000 IU every day this month", PerAsked::Day);
        case("5000 IU every other day", PerAsked::Several);
        case("500 mg with every meal", PerAsked::Several);
        case("zinc 15 mg twice a day", PerAsked::Day);
    }

    #[test]
    fn what_is_taken_several_times_is_added_up() {
        let case = |text: &str, expected: f64| {
            let read = Question::read(text).amount.map(|amount| amount.figure);
            assert_eq!(read, Some(expected), "{text}");
        };
        case("2 x 500 mg calcium", 1000.0);
        case("calcium 2x500mg", 1000.0);
        case("magnesium 200 mg x 3", 600.0);
        case("zinc 25 mg twice a day", 50.0);
        case("500 mg calcium 3x a day", 1500.0);
        case("500 mg calcium three times daily", 1500.0);
        case("taking two 250 mg magnesium tablets a day", 500.0);
        case("three calcium tablets of 600 mg each day", 1800.0);
        case("two tablets, 600 mg each", 1200.0);
        case("600 mg calcium tablets, 3 a day", 1800.0);
        case("magnesium 200 mg, 3 tablets a day", 600.0);
        case("vitamin d 1000 iu tablets, I take 5", 5000.0);
        case("600 mg calcium, 4 of them a day", 2400.0);
        case("600 mg calcium, 2 tablets twice a day", 2400.0);
        case("400 mg magnesium morning and night", 800.0);
        case("2 x 500 mg twice a day", 2000.0);
        case("10,000 iu d3 daily", 10_000.0);
        case("5000 iu d3 3 times a day", 15_000.0);

        case("is it the same, 5000 IU at one time", 5000.0);
    }

    #[test]
    fn a_conversion_names_the_unit_it_wants() {
        let case = |text: &str, expected| {
            let into = Question::read(text).amount.and_then(|amount| amount.into);
            assert_eq!(into, expected, "{text}");
        };
        case("50 mcg d3 in iu", Some(UnitAsked::Iu));
        case("how many mg is 1 g calcium", Some(UnitAsked::Mg));
        case("how many iu is 125 mcg vit d", Some(UnitAsked::Iu));
        case("how much is 125 mcg vit d", None);
    }

    #[test]
    fn another_amount_is_noticed() {
        let case = |text: &str, expected: bool| {
            let read = Question::read(text).amount;
            let several = read.map(|amount| amount.is_one_of_several);
            assert_eq!(several, Some(expected), "{text}");
        };
        case("2000 IU d3 and a multivitamin with 1000 IU", true);
        case("800 to 1000 iu vitamin d", false);
        case("300 000 IU of vitamin D", false);
    }
}
