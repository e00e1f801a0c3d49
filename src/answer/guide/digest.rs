//! What moderators read once a week: reviews that are overdue, and those that are due soon.

use crate::answer::guide::Guide;
use crate::answer::guide::safe::Reply;
use crate::answer::page::fit;
use crate::answer::reply::line::Line;
use crate::answer::reply::{Attached, Body, Kind};
use crate::answer::words;
use crate::knowledge::Reviewed;

/// Reviews due within so many days are listed.
const SOON: u32 = 30;

impl Guide {
    /// The week's list of reviews, the most urgent first; it says so where there is none.
    #[must_use]
    pub fn digest(&self) -> Reply {
        let (overdue, soon) = (self.overdue(), self.due_within(SOON));
        let mut screen = vec![Line::heading(words::reviews_on(self.today))];
        if overdue.is_empty() && soon.is_empty() {
            let next = self.knowledge.reviewed().into_iter().next();
            screen.push(Line::text(words::no_review_due(
                SOON,
                next.map(|it| it.review.next),
            )));
        }
        let mut room = fit::PAGE - fit::width(&screen);
        let mut cut = false;
        for (title, due) in [
            (words::overdue_reviews(overdue.len()), &overdue),
            (words::reviews_due_within(SOON, soon.len()), &soon),
        ] {
            let (lines, is_cut) = list(&title, due, room / 2);
            room -= fit::width(&lines);
            cut |= is_cut;
            screen.extend(lines);
        }
        let all = overdue.iter().chain(&soon);
        let all: Vec<String> = all.map(words::review_due).collect();
        let file = Attached {
            name: "reviews.txt".to_owned(),
            text: all.join("\n") + "\n",
        };
        self.say(Body {
            kind: Kind::Reviews,
            screen,
            files: cut.then_some(file).into_iter().collect(),
            ..Body::default()
        })
    }
}

/// The reviews below their title, as many as there is room for, and whether some are left out; none where there is none.
fn list(title: &str, due: &[Reviewed<'_>], room: usize) -> (Vec<Line>, bool) {
    if due.is_empty() {
        return (Vec::new(), false);
    }
    let mut lines = vec![Line::text("").labelled(title.to_owned())];
    let items: Vec<Line> = due
        .iter()
        .map(|it| Line::item(words::review_due(it)))
        .collect();
    // The line that counts the rest is no longer than the longest item.
    let longest = items.iter().map(Line::width).max().unwrap_or_default();
    let left = room.saturating_sub(fit::width(&lines) + longest);
    let (kept, cut) = fit::leading(items, left);
    let rest = due.len() - kept.len();
    lines.extend(kept);
    if cut {
        lines.push(Line::text(words::more_reviews(rest)));
    }
    (lines, cut)
}
