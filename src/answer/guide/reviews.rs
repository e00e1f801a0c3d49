//! Which reviews are due, and the guide on another day.

use chrono::{Days, NaiveDate};

use crate::answer::guide::Guide;
use crate::knowledge::Reviewed;

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
