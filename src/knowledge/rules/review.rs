//! Review dates: not in the future, and the next after the last.

use super::super::document::Document;
use super::super::reference::Review;
use super::{Draft, Problem, key};

pub(super) fn reviews_are_not_in_the_future(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for (document, review) in reviews(draft) {
        if review.on > draft.today {
            let message = format!(
                "the review date {} is in the future; today is {}",
                review.on, draft.today
            );
            problems.push(document.problem(&[key("review"), key("on")], message));
        }
    }
}

pub(super) fn nothing_was_looked_for_in_the_future(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for file in &draft.supplements {
        for (place, row) in file.content.none_found.iter().enumerate() {
            if row.on > draft.today {
                let message = format!(
                    "the date {} is in the future; today is {}",
                    row.on, draft.today
                );
                let path = super::row("none-found", place, "on");
                problems.push(file.document.problem(&path, message));
            }
        }
    }
}

pub(super) fn the_next_review_comes_after_the_last(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for (document, review) in reviews(draft) {
        if review.next <= review.on {
            let message = format!(
                "the next review, {}, must come after the last one, {}",
                review.next, review.on
            );
            problems.push(document.problem(&[key("review"), key("next")], message));
        }
    }
}

fn reviews<'d, 's>(draft: &'d Draft<'s>) -> impl Iterator<Item = (&'d Document<'s>, &'d Review)> {
    let supplements = draft
        .supplements
        .iter()
        .map(|file| (&file.document, &file.content.review));
    let topics = draft
        .topics
        .iter()
        .map(|file| (&file.document, &file.content.review));
    let safety = draft
        .safety_rules
        .iter()
        .map(|file| (&file.document, &file.content.review));
    let where_to_turn = draft
        .where_to_turn
        .iter()
        .filter_map(|file| Some((&file.document, file.content.review.as_ref()?)));
    supplements.chain(topics).chain(safety).chain(where_to_turn)
}
