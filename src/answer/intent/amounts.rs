//! The amounts of a question, each with the entry that it is of.

use std::ops::Range;

use crate::knowledge::{Knowledge, Unit, daily_value, mg_per_meq, mg_per_mmol};
use crate::matching::{Mention, Subject};
use crate::question::{Intake, Named, NotCompared, Question, UnitAsked};

use super::forms;

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
    let names: Vec<Named> = mentions
        .iter()
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
    let read = intakes.map(|mut intake| {
        let of = intake.of.and_then(|place| subjects.get(place));
        let of = of.map(|subject| id(subject).to_owned());
        let salt = salt((question, mentions), &intake, of.as_deref());
        forms::take_atoms(&mut intake, of.as_deref().unwrap_or_default());
        forms::leave_whole(&mut intake, &salt, &knowledge.languages.english().names);
        weigh(&mut intake, of.as_deref());
        forms::judge(
            &mut intake,
            of.as_deref().unwrap_or_default(),
            &question.text,
        );
        let compound_of = |of| compound_of(knowledge, (question, mentions), of);
        AmountOf {
            compound: of.as_deref().and_then(compound_of),
            of,
            into: into.filter(|unit| *unit != intake.unit),
            text: question.text[intake.bytes.clone()].to_owned(),
            adds: false,
            intake,
        }
    });
    let mut amounts: Vec<AmountOf> = read.collect();
    for behind in 1..amounts.len() {
        let start = amounts[behind - 1].intake.bytes.end;
        let between = question.text.get(start..amounts[behind].intake.bytes.start);
        amounts[behind].adds = between.is_some_and(is_taken_beside);
    }
    amounts
}

/// Whether what stands between two amounts adds the second to the first: `2 mg in my multi and my joint pill`, and not
/// `500 mg or`, `from 500 mg up to`.
fn is_taken_beside(between: &str) -> bool {
    const ADDS: &[&str] = &[
        "and",
        "plus",
        "also",
        "with",
        "another",
        "additionally",
        "top",
    ];
    const PUTS_OFF: &[&str] = &[
        "or", "vs", "versus", "instead", "to", "than", "then", "now", "was", "were", "before",
        "after", "until", "better", "if", "rda", "limit", "says", "said", "when",
    ];
    let mut words = between
        .split(|letter: char| !letter.is_alphanumeric())
        .map(str::to_lowercase);
    let is_put_off = words.clone().any(|word| PUTS_OFF.contains(&word.as_str()));
    let is_added = between.contains(['+', '&']) || words.any(|word| ADDS.contains(&word.as_str()));
    is_added && !is_put_off
}

/// The name that stands nearest to an amount, of those of what it is of; nothing where it says `as` or `from` what that
/// is made of.
fn salt(
    (question, mentions): (&Question, &[Mention]),
    intake: &Intake,
    of: Option<&str>,
) -> String {
    let words = &question.words;
    let own = mentions.iter().filter(|it| Some(id(&it.subject)) == of);
    let distance = |mention: &&Mention| {
        let start = words.get(mention.words.start);
        let end = words.get(mention.words.end.saturating_sub(1));
        let start = start.map_or(0, |word| word.range.start);
        let end = end.map_or(0, |word| word.range.end);
        let behind = start.saturating_sub(intake.bytes.end);
        behind + intake.bytes.start.saturating_sub(end)
    };
    let Some(nearest) = own.min_by_key(distance) else {
        return String::new();
    };
    let before = nearest
        .words
        .start
        .checked_sub(1)
        .and_then(|at| words.get(at));
    if before.is_some_and(|word| matches!(word.text.as_str(), "as" | "from")) {
        return String::new();
    }
    // The `sulphate` of `iron sulphate` stands behind the name.
    let range = nearest.words.start..words.len().min(nearest.words.end + 1);
    let own = words.get(range).unwrap_or_default();
    let own: Vec<&str> = own.iter().map(|word| word.text.as_str()).collect();
    own.join(" ")
}

/// What a compound is called beside the name of what is in it: `calcium hydroxyapatite`; of one that is named behind
/// `as` or `from` the amount tells what is in it.
fn compound_of(
    knowledge: &Knowledge,
    (question, mentions): (&Question, &[Mention]),
    of: &str,
) -> Option<String> {
    let names = &knowledge.languages.english().names;
    let words = &question.words;
    let is_compound = |at: &usize| {
        let word = words.get(*at);
        word.is_some_and(|word| names.is_compound(&word.text))
    };
    let mut own = mentions.iter().filter(|mention| id(&mention.subject) == of);
    own.find_map(|mention| {
        let Range { start, end } = mention.words;
        let before = start.checked_sub(1).and_then(|at| words.get(at));
        let of_what_is_in_it =
            before.is_some_and(|word| matches!(word.text.as_str(), "as" | "from"));
        let last = (start..end + 2).rev().find(is_compound)?;
        let text = words[start].range.start..words[last].range.end;
        let text = question.text.get(text).filter(|_| !of_what_is_in_it)?;
        Some(text.to_owned())
    })
}

/// Entries of what has many substances in it: an amount beside their name is of one of these.
const OF_MANY: [&str; 2] = ["multivitamins", "electrolytes"];

fn named<'m>(
    knowledge: &Knowledge,
    question: &Question,
    mention: &'m Mention,
    subjects: &mut Vec<&'m Subject>,
) -> Named {
    let known = subjects
        .iter()
        .position(|subject| **subject == mention.subject);
    let place = known.unwrap_or_else(|| {
        subjects.push(&mention.subject);
        subjects.len() - 1
    });
    let words = question
        .words
        .get(mention.words.clone())
        .unwrap_or_default();
    let own = id(&mention.subject);
    let supplement = knowledge.supplements.get(own);
    let factor = supplement.and_then(|supplement| supplement.iu_per_mcg);
    Named {
        bytes: words.first().map_or(0, |word| word.range.start)
            ..words.last().map_or(0, |word| word.range.end),
        id: place,
        iu_per_mcg: factor.or_else(|| forms::iu_per_mcg(own, &question.text)),
        may_be_taken: !matches!(mention.subject, Subject::Topic(_)) && !OF_MANY.contains(&own),
    }
}

fn id(subject: &Subject) -> &str {
    match subject {
        Subject::Supplement(id) | Subject::Topic(id) | Subject::Medicine(id) => id,
        Subject::NotCovered(name) => name,
    }
}

/// Puts a share of a daily value, milliequivalents or millimoles into a weight.
fn weigh(intake: &mut Intake, of: Option<&str>) {
    const PERCENT: f64 = 100.0;
    let of = of.unwrap_or_default();
    let (factor, unit) = match intake.unit {
        UnitAsked::DailyValue => match daily_value(of) {
            Some((value, Unit::Mcg)) => (value / PERCENT, UnitAsked::Mcg),
            Some((value, _)) => (value / PERCENT, UnitAsked::Mg),
            None => return unread(intake),
        },
        UnitAsked::Meq => match mg_per_meq(of) {
            Some(weight) => (weight, UnitAsked::Mg),
            None => return unread(intake),
        },
        UnitAsked::Mmol => match mg_per_mmol(of).filter(|_| is_dosed(intake)) {
            Some(weight) => (weight, UnitAsked::Mg),
            None => return unread(intake),
        },
        _ => return,
    };
    if let ([part], UnitAsked::Meq | UnitAsked::Mmol) = (&intake.parts[..], intake.unit) {
        intake.also = Some((part.figure, intake.unit));
    }
    forms::weigh(intake, factor, unit);
}

/// Whether so many millimoles are taken: fewer may be what a litre of blood has.
fn is_dosed(intake: &Intake) -> bool {
    const LEAST: f64 = 6.0;
    intake.parts.iter().all(|part| part.figure >= LEAST)
}

fn unread(intake: &mut Intake) {
    intake.a_day = None;
    intake.at_most = None;
    intake.not_compared = intake.not_compared.or(Some(NotCompared::Unit));
}
