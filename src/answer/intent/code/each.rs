//! What answers each of several things ⇄ letters.

use crate::answer::intent::asked::{Asked, Told};
use crate::question::Facet;

use super::facets::facet_letter;

/// What stands for the next of the rows; a facet has a letter.
const NEXT_ROW: char = '1';

impl Asked {
    /// The single answers to several things that are asked, by [`row_id`](crate::classify::row_id).
    pub(in crate::answer) fn rows_of_each(&self) -> impl Iterator<Item = &String> {
        self.each.iter().filter_map(|told| match told {
            Told::Row(id) => Some(id),
            Told::Facet(_) => None,
        })
    }

    /// A letter for what answers each of several things: that of a facet, or the one that stands for the next row; none
    /// where a row had no room.
    pub(super) fn each_letters(&self, rows: &[String]) -> String {
        if rows.len() < self.rows_of_each().count() {
            return String::new();
        }
        let letters = self.each.iter().filter_map(|told| match told {
            Told::Row(_) => Some(NEXT_ROW),
            Told::Facet(facet) => facet_letter(*facet),
        });
        letters.collect()
    }

    /// What answers each of several things, by those letters.
    pub(super) fn read_each(&self, letters: &str) -> Vec<Told> {
        let mut rows = self.picked.iter();
        let facets = || Facet::ALL.iter().copied();
        let each = letters.chars().filter_map(|letter| match letter {
            NEXT_ROW => rows.next().cloned().map(Told::Row),
            letter => facets()
                .find(|facet| facet_letter(*facet) == Some(letter))
                .map(Told::Facet),
        });
        each.collect()
    }
}
