//! Reviews that are due: what an answer says of them, and the list for moderators.

use chrono::{Days, NaiveDate};

use crate::knowledge::{Entry, Reviewed};

use super::reply::Line;
use super::{Guide, words};

/// So many entries are named in an answer about several.
const NAMED: usize = 3;

/// What an answer about one entry says where its review is overdue.
pub(super) fn overdue(entry: Entry<'_>, today: NaiveDate) -> Option<Line> {
    let review = entry.review();
    let late = review.is_overdue(today);
    late.then(|| Line::text(words::overdue(review)))
}

/// The same in an answer about several, of which those are named whose review is overdue.
pub(super) fn overdue_among(entries: &[Entry<'_>], today: NaiveDate) -> Option<Line> {
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

impl Guide {
    /// The same on another day, without indexing anew.
    #[must_use]
    pub fn on(&self, today: NaiveDate) -> Self {
        let mut guide = self.clone();
        guide.today = today;
        guide
    }

    /// All whose review is overdue today, the longest overdue first: `review.next` says since when.
    #[must_use]
    pub fn overdue(&self) -> Vec<Reviewed<'_>> {
        let mut all = self.knowledge.reviewed();
        all.retain(|it| it.review.is_overdue(self.today));
        all
    }

    /// All whose review falls due within so many days from today, the earliest first; what is overdue is not among it.
    #[must_use]
    pub fn due_within(&self, days: u32) -> Vec<Reviewed<'_>> {
        let last = self.today.checked_add_days(Days::new(days.into()));
        let last = last.unwrap_or(NaiveDate::MAX);
        let mut all = self.knowledge.reviewed();
        all.retain(|it| !it.review.is_overdue(self.today) && it.review.next <= last);
        all
    }
}
