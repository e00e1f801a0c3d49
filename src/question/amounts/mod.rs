//! Amounts in a question: tokens → items → what is taken of each name in a day, or why that is not known.
//!
//! One rule stands over all: what was read is shown, and what could not be read is said. A number, a sign or an
//! `every …` beside an amount that no rule used up means that the amount is not compared.
//!
//! ```text
//! text ─▶ tokens ─▶ items ─▶ spans (one amount each, with its name) ─▶ intakes
//! ```

mod again;
mod bounds;
mod corrected;
mod counted;
mod days;
mod eaten;
mod elsewhere;
mod equivalents;
mod every;
mod extracts;
mod found;
mod fractions;
mod heads;
mod held;
mod idle;
mod items;
mod joined;
mod left;
mod lists;
mod measured;
mod moments;
mod near_names;
mod number;
mod often;
mod order;
mod parts;
mod past;
mod pieces;
mod place;
mod plausible;
#[cfg(test)]
mod properties;
mod seldom;
mod servings;
#[cfg(test)]
mod several_properties;
mod shared;
mod short_days;
mod spans;
mod spoken;
mod spoons;
mod taken;
#[cfg(test)]
mod tests;
mod ties;
pub(super) mod token;
mod unit;
mod unit_of_all;
mod unitless;
mod used_up;
mod view;
mod whose;

use std::ops::Range;

pub use unit::UnitAsked;

pub(super) use view::View;

/// The unit with that name.
pub(super) fn unit_named(word: &str) -> Option<UnitAsked> {
    unit::unit(word).map(|(unit, _)| unit)
}

use crate::words::words;

use items::Item;
use token::Token;

/// All that a question says of amounts.
#[derive(Clone, Debug, Default)]
pub struct Amounts {
    tokens: Vec<Token>,
    items: Vec<Item>,
}

/// A name in the question that an amount may belong to.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// Bytes of the text.
    pub bytes: Range<usize>,
    /// What it names: two names with one number are of the same thing.
    pub id: usize,
    /// How many IU one microgram of it is, where it is counted in IU.
    pub iu_per_mcg: Option<f64>,
    /// Whether an amount may be of it: of `the UL` and `a multivitamin` there is none.
    pub may_be_taken: bool,
}

/// One amount as it is taken.
#[derive(Clone, Debug, PartialEq)]
pub struct Intake {
    /// Whose amount it is: the number of a name.
    pub of: Option<usize>,
    /// As written, and what it is multiplied by: 1,000 and 2 of `2 × 1,000 mg`. Several where a sum is taken.
    pub parts: Vec<Part>,
    pub unit: UnitAsked,
    /// The same amount in another unit: `5,000 IU (125 mcg)`.
    pub also: Option<(f64, UnitAsked)>,
    /// How many days it is for: 7 of `a week`; `None` where it is for a day.
    pub days: Option<f64>,
    /// On how many of these days it is taken, where that is not all and not one.
    pub on: Option<f64>,
    /// What it makes a day, on average where it is not for a day; never rounded.
    pub a_day: Option<f64>,
    pub not_compared: Option<NotCompared>,
    /// The most that it makes a day, where a range or a bound says no more: 200 of `100-200 mg`.
    pub at_most: Option<f64>,
    /// Whether it is of the mineral alone, and not of the compound that it is named by.
    pub is_elemental: bool,
    /// Bytes of the text that it was read from.
    pub bytes: Range<usize>,
}

/// A figure, and how many of it are taken in the time that it is for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    pub figure: f64,
    pub times: f64,
}

words! {
    /// Why an amount is not compared.
    NotCompared {
        /// `20 to 30 mg`.
        Range = "a range",
        /// `more than 40 mg`.
        Beyond = "more or less than",
        /// A number that can be read in two ways, or in none.
        Figure = "the number is not clear",
        /// A unit that no limit is told in.
        Unit = "the unit is not read",
        /// A number without a unit.
        NoUnit = "no unit",
        /// A number or sign beside it that says something unknown.
        Loose = "something beside it is not read",
        /// How many are taken is not said.
        Times = "how many is not said",
        /// How often it is taken is not clear.
        Schedule = "how often is not clear",
        /// So seldom that an average over the days says nothing.
        Seldom = "too seldom for an average",
        /// A result of a test.
        Lab = "a result of a test",
        /// What a food has.
        Food = "what a food has",
        /// For a weight or a volume: `per 100 g`.
        Apart = "for a weight or a volume",
        /// Nobody can tell what it is an amount of.
        Whose = "of what is not clear",
        /// How much is in one piece is not said.
        Strength = "how much is in one is not said",
        /// Two units that do not say the same.
        Disagree = "two units that disagree",
        /// A unit or a weight that nothing with that name is told in: IU of a mineral.
        Foreign = "not told of that substance so",
        /// Injected, dripped or rubbed in.
        Route = "not swallowed",
        /// What a word means, or what a limit is.
        Told = "not told as taken",
        /// A number of which nothing was read.
        Left = "a number that is not read",
        /// `stat`, `one-off`, `a single dose`.
        Once = "taken once",
        /// How many or how often is said beside several amounts.
        Shared = "how many may be of another amount",
        /// Of all of a compound, of which the limits count a part.
        Compound = "of a whole compound",
        /// Of an extract, of which a share is told.
        Extract = "of an extract",
        /// IU that weigh another amount in each form.
        Form = "the form is not said",
        /// What the body makes it from, which no limit counts.
        Precursor = "of what it is made from",
    }
}

impl Amounts {
    /// Reads the tokens of a question; `people` are the places that tell of a person.
    pub(super) fn read(tokens: Vec<Token>, people: &[Range<usize>]) -> Self {
        // Without a number there is no amount: most questions are read no further.
        if tokens.iter().all(|token| token.number().is_none()) {
            return Self::default();
        }
        Self {
            items: items::items(&tokens, people),
            tokens,
        }
    }

    /// The tokens of a text, with numbers in letters read.
    pub(super) fn tokens(text: &str) -> Vec<Token> {
        let mut tokens = token::tokens(text);
        spoken::numbers(&mut tokens);
        tokens
    }

    /// Whether it names no amount.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.taken(&[]).is_empty()
    }

    /// The unit that an amount should be told in: `50 mcg in IU`, `how many IU is 50 mcg`.
    #[must_use]
    pub fn into_unit(&self) -> Option<UnitAsked> {
        const IN: &[&str] = &["in", "to", "into", "as", "many"];
        let view = View(&self.tokens);
        let mut places = (1..view.len()).filter(|at| view.is(at - 1, IN));
        places.find_map(|at| unit_named(view.word(at)))
    }

    /// Whether it counts international units as German or French has them: `1000 IE`.
    #[must_use]
    pub fn counts_foreign_units(&self) -> bool {
        const LEAST: f64 = 100.0;
        let view = View(&self.tokens);
        let counted = |at: usize| view.number(at).is_some_and(|it| it.value >= LEAST);
        (1..view.len()).any(|at| view.is(at, &["ie", "ui"]) && counted(at - 1))
    }

    /// Each amount, with the name that it belongs to.
    #[must_use]
    pub fn of(&self, names: &[Named]) -> Vec<Intake> {
        let mut intakes = self.taken(names);
        let names = whose::Names::new(&self.tokens, names);
        let left = left::numbers(View(&self.tokens), &self.items, &names, &intakes);
        intakes.extend(left);
        intakes
    }

    /// Without the numbers of which nothing was read.
    fn taken(&self, names: &[Named]) -> Vec<Intake> {
        let names = whose::Names::new(&self.tokens, names);
        let spans = spans::spans(&self.tokens, &self.items, &names);
        let taken = spans
            .iter()
            .map(|span| taken::intake(View(&self.tokens), span, &names));
        joined::joined(View(&self.tokens), &spans, taken.collect())
    }
}
