//! Lists that an entry cannot do without.

use super::super::tree::StepIn;
use super::{Draft, Problem, steps};

/// Keys whose list has at least one item, wherever they stand.
pub(in crate::knowledge) const REQUIRED: &[&str] = &[
    "units", "evidence", "cautions", "points", "signs", "then", "phrases", "yes", "no", "places",
    "examples", "amounts",
];

pub(super) fn required_lists_are_not_empty(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for document in draft.documents() {
        document.each_empty_list(|path| {
            if let Some(StepIn::Key(list)) = path.last()
                && REQUIRED.contains(list)
            {
                let message = format!("`{list}` is empty; it has at least one item");
                problems.push(document.problem(&steps(path), message));
            }
        });
    }
}
