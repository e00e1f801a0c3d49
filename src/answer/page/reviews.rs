//! Reviews that are due: what an answer says of them, and the list for moderators.

use chrono::NaiveDate;

use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::knowledge::Entry;

/// So many entries are named in an answer about several.
const NAMED: usize = 3;

/// What an answer about one entry says where its review is overdue.
pub(in crate::answer) fn overdue(entry: Entry<'_>, today: NaiveDate) -> Option<Line> {
    let review = entry.review();
    let late = review.is_overdue(today);
    late.then(|| Line::text(words::overdue(review)))
}

/// The same in an answer about several, of which those are named whose review is overdue.
pub(in crate::answer) fn overdue_among(entries: &[Entry<'_>], today: NaiveDate) -> Option<Line> {
    let mut late: Vec<Entry<'_>> = Vec::new();
    for entry in entries {
        let is_new = late.iter().all(|known| known.id() != entry.id());
        if is_new && entry.review().is_overdue(today) {
            late.push(*entry);
        }
    }
    let mut said: Vec<String> = late.iter().take(NAMED).map(|it| named(*it)).collect();
    if late.len() > NAMED {
        said.push(words::more(late.len() - NAMED));
    }
    (!said.is_empty()).then(|| Line::text(words::overdue_of(&said)))
}

fn named(entry: Entry<'_>) -> String {
    words::last_reviewed(entry.name(), entry.review())
}
