//! Ages in months and weeks: `11 months old`, `6mo`, `my 6 month baby`. `for 6 months` is how long.

use super::age::{Ages, Span, between};
use super::words::{BABIES, BIRTH, LITTLE, MONTHS, ONE, SOMEBODY, WEEKS};

impl Span<'_> {
    /// Of a baby: `11 months old`, `6mo`, `11m`, `3 week old`.
    pub(super) fn in_months(self, first: f64, last: f64) -> Option<Ages> {
        const DAYS: f64 = 30.0;
        const LONGEST: f64 = 12.0;
        let view = self.view;
        let dash = usize::from(view.is_sign(self.end, &['-']));
        let place = self.end + dash;
        let is_short = view.word(place) == "m" && view.is_attached(place);
        let months = match () {
            () if view.is(place, MONTHS) => 1.0,
            () if is_short => 1.0,
            () if view.is(place, WEEKS) => 7.0 / DAYS,
            () if view.word(place) == "day" => 1.0 / DAYS,
            () => return None,
        };
        let old = self.old(place + 1);
        let of_a_baby = self.is_beside_a_baby(place + 1);
        let is_male = is_short && first > LONGEST && old.is_none() && !of_a_baby;
        let is_age = old.is_some() || of_a_baby || is_short;
        let end = old.unwrap_or(place + 1);
        if !is_age || is_male || self.is_of_a_thing(end) {
            return None;
        }
        Some((between(first * months, last * months), end))
    }

    /// `baby 6 months`, `for my 6 mo`, `6 month baby`; `for 6 months` is how long.
    fn is_beside_a_baby(self, end: usize) -> bool {
        let view = self.view;
        let pregnant = view.is(end, &["pregnant", "postpartum", "along", "gestation"]);
        let behind = view.is(end, BABIES);
        let owned =
            matches!(self.before(1), "my" | "our" | "his" | "her") && !view.is(end, &["supply"]);
        let how_long = matches!(
            self.before(1),
            "for"
                | "in"
                | "since"
                | "past"
                | "last"
                | "over"
                | "within"
                | "after"
                | "next"
                | "every"
        );
        let sign = self.at > 0 && view.is_sign(self.at - 1, &['(', ',']);
        let is = usize::from(sign || matches!(self.before(1), "is" | "at" | "s" | "of"));
        let before = BABIES.contains(&view.before(self.at, 1 + is))
            || is == 1 && SOMEBODY.contains(&view.before(self.at, 2)) && !pregnant
            || matches!(self.before(1), "is" | "s")
                && ONE.contains(&view.before(self.at, 2))
                && LITTLE.contains(&view.before(self.at, 3))
                && !pregnant;
        let is_born = BIRTH.contains(&view.before(self.at, 2));
        let at_that_age = self.before(1) == "at" && !pregnant && !is_born;
        behind || at_that_age || !how_long && (owned || before)
    }
}
