//! Rows with a text: what such a row cannot do without.

use super::super::blood_tests::Testing;
use super::{Draft, Problem, row};

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
