//! Refusals: a fixed sentence before the facts, or alone where there are none.

use crate::answer::page::fit;
use crate::answer::reply::line::Line;
use crate::answer::reply::{Body, Kind};
use crate::knowledge::SafetyKind;
use crate::question::{Question, Section};
use crate::safety::Reading;

/// The most sentences that stand before one answer.
const MOST: usize = 2;

/// The sentences of the refusals in the question.
pub(in crate::answer) fn sentences(reading: &Reading<'_>) -> Vec<String> {
    let rules = reading.of_kind(SafetyKind::Refusal).take(MOST);
    rules.map(|rule| rule.say.clone()).collect()
}

/// Whether a refusal is all that there is to say of a medicine: nothing is asked about supplements beside it.
pub(in crate::answer) fn stands_alone(reading: &Reading<'_>, question: &Question) -> bool {
    let asks = question.wish.supplements || question.sections.contains(&Section::Interactions);
    !asks && reading.of_kind(SafetyKind::Refusal).any(|rule| rule.alone)
}

/// What people say of themselves: "a dog bit me and I take zinc" asks for a person too.
const OF_ONESELF: &[&str] = &["take", "taking", "need", "eat", "am", "was", "use"];

/// Whether a refusal takes the place of the facts: nobody says that they take something themselves.
pub(in crate::answer) fn takes_their_place(reading: &Reading<'_>, question: &Question) -> bool {
    let says_so = question.words.windows(2).any(|pair| {
        matches!(pair[0].text.as_str(), "i" | "we") && OF_ONESELF.contains(&pair[1].text.as_str())
    });
    let mut refusals = reading.of_kind(SafetyKind::Refusal);
    !says_so && refusals.any(|rule| rule.instead)
}

/// What is left where a refusal takes the place of the facts: the sentence comes before it.
pub(in crate::answer) fn instead() -> Body {
    Body {
        kind: Kind::NotCovered,
        ..Body::default()
    }
}

/// Puts the refusals before a body that is about no entry. Where nothing was named at all, only rules that stand alone
/// are heard: "my dog" is in many questions that are none of ours.
pub(in crate::answer) fn before(mut body: Body, reading: &Reading<'_>) -> Body {
    let nothing = body.kind == Kind::Unknown;
    let rules = reading.of_kind(SafetyKind::Refusal);
    let said: Vec<Line> = rules
        .filter(|rule| rule.alone || !nothing)
        .take(MOST)
        .map(|rule| Line::text(rule.say.clone()))
        .collect();
    if said.is_empty() {
        return body;
    }
    if nothing {
        body.screen = Vec::new();
        body.buttons = Vec::new();
    }
    if matches!(body.kind, Kind::Unknown | Kind::NotCovered) {
        body.kind = Kind::Refused;
    }
    fit::put_before(&mut body.screen, said);
    body
}
