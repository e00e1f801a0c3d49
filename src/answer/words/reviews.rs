//! When entries were reviewed, and when they are due.

use chrono::NaiveDate;

use crate::knowledge::{Review, Reviewed};

pub(in crate::answer) fn reviewed(review: &Review) -> String {
    format!(
        "Last reviewed on {} by the {}; due again by {}.",
        review.on, review.by, review.next
    )
}

/// Where the day on which the next review was due has passed.
pub(in crate::answer) fn overdue(review: &Review) -> String {
    format!(
        "Last reviewed in {}; a new review is due.",
        month(review.on)
    )
}

/// The same for several entries, each with its last review.
pub(in crate::answer) fn overdue_of(named: &[String]) -> String {
    format!("A new review is due: {}.", named.join(", "))
}

pub(in crate::answer) fn last_reviewed(name: &str, review: &Review) -> String {
    format!("{name} (last reviewed in {})", month(review.on))
}

fn month(day: NaiveDate) -> String {
    day.format("%B %Y").to_string()
}

pub(in crate::answer) fn reviews_on(today: NaiveDate) -> String {
    format!("Reviews on {today}")
}

pub(in crate::answer) fn overdue_reviews(count: usize) -> String {
    format!("Overdue ({count})")
}

pub(in crate::answer) fn reviews_due_within(days: u32, count: usize) -> String {
    format!("Due in the next {days} days ({count})")
}

pub(in crate::answer) fn no_review_due(days: u32, next: Option<NaiveDate>) -> String {
    match next {
        Some(next) => {
            format!("No review is due in the next {days} days; the next one is due on {next}.")
        }
        None => format!("No review is due in the next {days} days."),
    }
}

pub(in crate::answer) fn review_due(reviewed: &Reviewed<'_>) -> String {
    let Review { on, next, .. } = reviewed.review;
    let (name, file) = (reviewed.name, &reviewed.file);
    format!("{name} ({file}): due on {next}, last reviewed on {on}")
}

pub(in crate::answer) fn more_reviews(count: usize) -> String {
    format!("{count} more; all are in the attached file.")
}
