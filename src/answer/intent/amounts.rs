//! The amounts of a question, each with the entry that it is of.

use crate::knowledge::Knowledge;
use crate::matching::{Mention, Subject};
use crate::question::{Intake, Named, NotCompared, Question, UnitAsked};

use super::forms;
use super::name::{compound_of, id, named, salt};
use super::weighed::weigh;

/// An amount, and what it is of.
#[derive(Clone, Debug, PartialEq)]
pub struct AmountOf {
    /// The id; `None` where the question does not say, so that it is of whatever the answer is about.
    pub of: Option<String>,
    pub intake: Intake,
    /// As it is written.
    pub text: String,
    /// The unit that it should be told in: `50 mcg in IU`.
    pub into: Option<UnitAsked>,
    /// Whether it is taken beside the amount that was named before it.
    pub adds: bool,
    /// The compound beside whose name it stands: `calcium hydroxyapatite`.
    pub compound: Option<String>,
}

impl AmountOf {
    /// Whether the answer about that entry is about it.
    #[must_use]
    pub fn is_of(&self, id: &str) -> bool {
        match &self.of {
            Some(of) => of == id,
            None => !self.is_of_nothing(),
        }
    }

    /// Whether nobody can tell what it is of.
    #[must_use]
    pub fn is_of_nothing(&self) -> bool {
        use NotCompared::{Food, Left, Whose};
        self.of.is_none() && matches!(self.intake.not_compared, Some(Food | Left | Whose))
    }

    /// Whether it tells of something that somebody takes.
    #[must_use]
    pub fn is_taken(&self) -> bool {
        use NotCompared::{Apart, Food, Lab, Left, Strength, Whose};
        let why = self.intake.not_compared;
        !why.is_some_and(|why| matches!(why, Lab | Food | Whose | Apart | Strength | Left))
    }

    /// All that is taken in the time that it is for.
    #[must_use]
    pub fn total(&self) -> f64 {
        let intake = &self.intake;
        match intake.a_day {
            Some(a_day) => a_day * intake.days.unwrap_or(1.0),
            None => intake
                .parts
                .iter()
                .map(|part| part.figure * part.times)
                .sum(),
        }
    }
}

/// The amounts of a question, the first that was named first.
pub(in crate::answer) fn amounts(
    knowledge: &Knowledge,
    question: &Question,
    mentions: &[Mention],
) -> Vec<AmountOf> {
    let mut subjects: Vec<&Subject> = Vec::new();
    // Nobody takes a topic, and words that lead to one may hold an amount.
    let taken = mentions.iter();
    let taken = taken.filter(|mention| !matches!(mention.subject, Subject::Topic(_)));
    let names: Vec<Named> = taken
        .map(|mention| named(knowledge, question, mention, &mut subjects))
        .collect();
    let into = question.amounts.into_unit();
    // The figure of a name, as in "5-HTP", is no amount.
    let is_of_a_name = |Intake { bytes, .. }: &Intake| {
        let mut names = names.iter().map(|name| &name.bytes);
        names.any(|name| name.start <= bytes.start && bytes.end <= name.end)
    };
    let intakes = question.amounts.of(&names).into_iter();
    let intakes = intakes.filter(|intake| !is_of_a_name(intake));
    let read = intakes.map(|intake| {
        let of = intake.of.and_then(|place| subjects.get(place));
        let of = of.map(|subject| id(subject).to_owned());
        AmountOf {
            into: into.filter(|unit| *unit != intake.unit),
            ..amount_of(knowledge, (question, mentions), intake, of)
        }
    });
    let mut amounts: Vec<AmountOf> = read.collect();
    mark_what_adds(&mut amounts, &question.text);
    amounts
}

/// An amount of what has this id, as the limits count it.
fn amount_of(
    knowledge: &Knowledge,
    (question, mentions): (&Question, &[Mention]),
    mut intake: Intake,
    of: Option<String>,
) -> AmountOf {
    let id = of.as_deref().unwrap_or_default();
    let salt = salt((question, mentions), &intake, of.as_deref());
    forms::take_atoms(&mut intake, id);
    forms::leave_whole(&mut intake, &salt, &knowledge.languages.english().names);
    weigh(&mut intake, of.as_deref());
    forms::judge(&mut intake, id, &question.text);
    let compound_of = |of| compound_of(knowledge, (question, mentions), of);
    AmountOf {
        compound: of.as_deref().and_then(compound_of),
        of,
        into: None,
        text: question.text[intake.bytes.clone()].to_owned(),
        adds: false,
        intake,
    }
}

/// Marks the amounts that are taken beside the one before them.
fn mark_what_adds(amounts: &mut [AmountOf], text: &str) {
    for behind in 1..amounts.len() {
        let start = amounts[behind - 1].intake.bytes.end;
        let between = text.get(start..amounts[behind].intake.bytes.start);
        amounts[behind].adds = between.is_some_and(is_taken_beside);
    }
}

/// What adds an amount to another.
const ADDS: &[&str] = &[
    "and",
    "plus",
    "also",
    "with",
    "another",
    "additionally",
    "top",
];

/// Products that amounts are listed of, in the singular.
const PRODUCTS: &[&str] = &[
    "multi",
    "multivitamin",
    "prenatal",
    "pill",
    "drop",
    "gummy",
    "gummie",
    "capsule",
    "tablet",
    "powder",
    "shake",
    "bar",
    "drink",
    "formula",
    "mix",
    "softgel",
    "spray",
    "oil",
];

/// What sets the second amount against the first, or after it.
const PUTS_OFF: &[&str] = &[
    "or", "vs", "versus", "instead", "to", "than", "then", "now", "was", "were", "before", "after",
    "until", "better", "if", "rda", "limit", "says", "said", "when", "would", "could", "should",
    "which", "want", "wants", "doctor", "old", "is",
];

/// Whether what stands between two amounts adds the second to the first: `2 mg in my multi and my joint pill`, and not
/// `500 mg or`, `from 500 mg up to`.
fn is_taken_beside(between: &str) -> bool {
    let mut words = between
        .split(|letter: char| !letter.is_alphanumeric())
        .map(str::to_lowercase);
    let is_put_off = words.clone().any(|word| PUTS_OFF.contains(&word.as_str()));
    // `2 mg in the multi, 3 mg in the joint pills`.
    let of_product = words.clone().any(|word| {
        let one = word.strip_suffix('s').unwrap_or(&word);
        PRODUCTS.contains(&one)
    });
    let is_in_it = words
        .clone()
        .any(|word| matches!(word.as_str(), "in" | "from"));
    let is_listed = between.contains(',') && of_product && is_in_it;
    let is_added = between.contains(['+', '&']) || words.any(|word| ADDS.contains(&word.as_str()));
    (is_added || is_listed) && !is_put_off
}
