//! Rows with a text: what such a row cannot do without.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use super::super::blood_tests::Testing;
use super::super::single_answer::SingleAnswer;
use super::{Document, Draft, Problem, row};
use crate::spelling::normalised;

/// In so many ways the question of a single answer is asked. More did not find more of what strangers ask (`docs/design.md`).
const WAYS: RangeInclusive<usize> = 2..=8;

pub(super) fn a_range_names_its_authority(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for file in &draft.supplements {
        for (place, test) in file.content.blood_tests.iter().enumerate() {
            if test.about == Testing::Range && test.authority.is_none() {
                let message = "a range names the `authority` that gives it";
                let path = row("blood-tests", place, "about");
                problems.push(file.document.problem(&path, message));
            }
        }
    }
}

pub(super) fn a_comparison_is_between_two_forms(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for file in &draft.supplements {
        for (place, forms) in file.content.form_comparisons.iter().enumerate() {
            if forms.between.len() < 2 {
                let message = "a comparison is between at least two forms";
                let path = row("form-comparisons", place, "between");
                problems.push(file.document.problem(&path, message));
            }
        }
    }
}

pub(super) fn an_answer_is_asked_in_a_few_ways(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for file in &draft.supplements {
        problems.extend(of_ways(&file.document, &file.content.answers));
    }
    for file in &draft.topics {
        problems.extend(of_ways(&file.document, &file.content.answers));
    }
}

/// Too few or too many ways, and one that leads to two answers.
fn of_ways(document: &Document<'_>, answers: &[SingleAnswer]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut seen = BTreeSet::new();
    for (place, answer) in answers.iter().enumerate() {
        let path = row("answers", place, "asks");
        if !WAYS.contains(&answer.asks.len()) {
            let message = format!(
                "there are {} ways to ask; give {} to {} that differ",
                answer.asks.len(),
                WAYS.start(),
                WAYS.end()
            );
            problems.push(document.problem(&path, message));
        }
        for ask in &answer.asks {
            if !seen.insert(normalised(ask)) {
                let message = format!("`{ask}` stands twice among the answers of this entry");
                problems.push(document.problem(&path, message));
            }
        }
    }
    problems
}
