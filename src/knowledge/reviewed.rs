//! All that people review, with its file: entries, safety rules, and where to turn.

use chrono::NaiveDate;

use super::{Entry, Knowledge, Review};

/// Something that is reviewed from time to time.
#[derive(Clone, Debug)]
pub struct Reviewed<'k> {
    /// Its file in the folder of knowledge: `supplements/boron.toml`.
    pub file: String,
    /// The name as people read it; of a safety rule, its id.
    pub name: &'k str,
    pub review: &'k Review,
}

impl Review {
    /// Whether the day on which it was due again has passed.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.next < today
    }
}

impl Knowledge {
    /// All that is reviewed, the earliest due first.
    #[must_use]
    pub fn reviewed(&self) -> Vec<Reviewed<'_>> {
        let entries = self.entries().map(of_entry);
        let rules = self.safety.rules.iter().map(|rule| Reviewed {
            file: format!("safety/{}.toml", rule.id),
            name: &rule.id,
            review: &rule.review,
        });
        let turn = self.safety.where_to_turn.review.as_ref();
        let turn = turn.map(|review| Reviewed {
            file: "safety/where-to-turn.toml".to_owned(),
            name: "where-to-turn",
            review,
        });
        let mut all: Vec<Reviewed<'_>> = entries.chain(rules).chain(turn).collect();
        all.sort_by(|one, other| {
            (one.review.next, &one.file).cmp(&(other.review.next, &other.file))
        });
        all
    }
}

fn of_entry(entry: Entry<'_>) -> Reviewed<'_> {
    let folder = match entry {
        Entry::Supplement(_) => "supplements",
        Entry::Topic(_) => "topics",
    };
    Reviewed {
        file: format!("{folder}/{}.toml", entry.id()),
        name: entry.name(),
        review: entry.review(),
    }
}
