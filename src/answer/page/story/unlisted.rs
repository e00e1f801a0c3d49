//! Medicines that some entries of a story list nothing with.

use crate::answer::reply::line::Line;
use crate::answer::words::{self, Nothing};
use crate::grammar::List;

/// The medicines, and the entries that list nothing with them. Of the same medicines, and for the same reason, one line tells
/// for all entries.
#[derive(Default)]
pub(super) struct Unlisted(Vec<Row>);

struct Row {
    why: Nothing,
    medicines: Vec<String>,
    entries: Vec<String>,
}

impl Unlisted {
    pub(super) fn add(&mut self, entry: &str, (why, medicines): (Nothing, Vec<String>)) {
        let mut known = self.0.iter_mut();
        match known.find(|known| known.why == why && known.medicines == medicines) {
            Some(known) => known.entries.push(entry.to_owned()),
            None => self.0.push(Row {
                why,
                medicines,
                entries: vec![entry.to_owned()],
            }),
        }
    }

    pub(super) fn lines(&self) -> Vec<Line> {
        self.0.iter().map(Row::line).collect()
    }
}

impl Row {
    fn line(&self) -> Line {
        Line::item(words::nothing_known(
            &self.why,
            &List::and(&self.entries).to_string(),
            &List::and(&self.medicines).to_string(),
        ))
    }
}
