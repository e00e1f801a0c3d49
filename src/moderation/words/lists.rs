//! What stands above a list, in it, and on the button that goes on with it.

use super::super::button;

/// The heading of a list.
pub(in crate::moderation) fn list(list: &button::List) -> &'static str {
    match list {
        button::List::Drafts => "Changes that are begun",
        button::List::Waiting => "Changes that wait for approval",
        button::List::Reports => "Reports that are open",
        button::List::History(_) => "History",
    }
}

/// The button that goes on with a list.
pub(in crate::moderation) fn more(list: &button::List, left: usize) -> String {
    match list {
        button::List::Drafts => format!("More that are begun ({left})"),
        button::List::Waiting => format!("More changes ({left})"),
        button::List::Reports => format!("More reports ({left})"),
        button::List::History(_) => format!("More ({left})"),
    }
}

pub(in crate::moderation) fn report_on(id: i64, entry: &str, section: &str) -> String {
    format!("Report {id} on {entry}, {section}")
}
