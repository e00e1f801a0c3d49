//! The rows of a knowledge by the marks that buttons carry.

use std::sync::OnceLock;

use crate::answer::reply::code::{MARK, mark};
use crate::classify::{row_id, texts_of};
use crate::knowledge::{Entry, Knowledge};

/// Where each row stands, sorted by its mark. Made when a button is first pressed that carries a row: there are thousands,
/// and each is read for it. Some share a mark.
#[derive(Debug)]
pub(in crate::answer) struct Marks(Vec<Place>);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    mark: [u8; MARK],
    /// Which of the entries.
    entry: usize,
    /// Which of its rows.
    row: usize,
}

impl Marks {
    fn new(knowledge: &Knowledge) -> Self {
        let mut places = Vec::new();
        for (entry, of) in knowledge.entries().enumerate() {
            places.extend(texts_of(of).enumerate().filter_map(|(row, text)| {
                let mark = bytes(&mark(&row_id(of.id(), text))[1..])?;
                Some(Place { mark, entry, row })
            }));
        }
        places.sort_unstable();
        Self(places)
    }

    /// The rows with this mark, which is without its `~`, in the order of the knowledge that the marks were made of.
    fn rows(&self, mark: &str, knowledge: &Knowledge) -> Vec<String> {
        let places = self.places(mark);
        places.filter_map(|place| place.id(knowledge)).collect()
    }

    /// Where they stand; nowhere for what is no mark.
    fn places(&self, mark: &str) -> impl Iterator<Item = &Place> {
        bytes(mark).into_iter().flat_map(|mark| {
            let from = self.0.partition_point(|place| place.mark < mark);
            let places = self.0[from..].iter();
            places.take_while(move |place| place.mark == mark)
        })
    }
}

impl Place {
    fn id(self, knowledge: &Knowledge) -> Option<String> {
        let entry: Entry<'_> = knowledge.entries().nth(self.entry)?;
        let text = texts_of(entry).nth(self.row)?;
        Some(row_id(entry.id(), text))
    }
}

fn bytes(mark: &str) -> Option<[u8; MARK]> {
    mark.as_bytes().try_into().ok()
}

/// What a code is read with.
#[derive(Clone, Copy)]
pub(in crate::answer) struct Known<'k> {
    pub(in crate::answer) knowledge: &'k Knowledge,
    /// The marks of its rows, made when first asked for.
    pub(in crate::answer) marks: &'k OnceLock<Marks>,
}

impl Known<'_> {
    pub(super) fn rows(&self, mark: &str) -> Vec<String> {
        let marks = self.marks.get_or_init(|| Marks::new(self.knowledge));
        marks.rows(mark, self.knowledge)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_stands_for_its_rows_in_the_order_of_the_files() {
        let place = |mark: &[u8; MARK], entry, row| Place {
            mark: *mark,
            entry,
            row,
        };
        let mut places = vec![
            place(b"bbbb", 1, 0),
            place(b"aaaa", 2, 3),
            place(b"aaaa", 0, 7),
            place(b"cccc", 0, 1),
        ];
        places.sort_unstable();
        let marks = Marks(places);
        let at = |mark: &str| {
            let places = marks.places(mark);
            places.map(|it| (it.entry, it.row)).collect::<Vec<_>>()
        };
        assert_eq!(at("aaaa"), [(0, 7), (2, 3)]);
        assert_eq!(at("bbbb"), [(1, 0)]);
        assert_eq!(at("aaab"), []);
        assert_eq!(at("aaa"), []);
    }
}
