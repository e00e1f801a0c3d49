//! The rows that are closest to a question, as its answers may stand first.

use crate::answer::guide::Guide;
use crate::classify::{CLOSE, Close};
use crate::matching::named::ids;
use crate::matching::{Mention, Subject};
use crate::question::{Facet, Question};

/// How much more is asked where a table answers plainly: how much to take, and the limits.
const TABLED: f32 = 0.6;

/// Another row leads its section from here on.
const NEAR: f32 = 0.2;

/// So many other rows of an entry are told apart by how close they are.
const ROWS: usize = 3;

impl Guide {
    /// For each entry that is named, the single answer that is close enough, and the rows that are nearest.
    pub(super) fn picked(
        &self,
        question: &Question,
        mentions: &[Mention],
        facets: &[Facet],
    ) -> Vec<String> {
        let entries = ids(mentions, |subject| match subject {
            Subject::Supplement(id) | Subject::Topic(id) => Some(id),
            Subject::Medicine(_) | Subject::NotCovered(_) => None,
        });
        let is_tabled = matches!(
            facets.first(),
            Some(Facet::Dose | Facet::Limit | Facet::What)
        );
        let least = if is_tabled { CLOSE + TABLED } else { CLOSE };
        let mut picked: Vec<Close> = Vec::new();
        for entry in entries {
            let (answers, rows): (Vec<Close>, Vec<Close>) = self
                .closest
                .to(&entry, &question.words, facets)
                .into_iter()
                .partition(|close| close.is_answer);
            let answers = answers.into_iter().take(1);
            picked.extend(answers.filter(|close| close.closeness >= least));
            let rows = rows.into_iter().take(ROWS);
            picked.extend(rows.filter(|close| close.closeness >= NEAR));
        }
        picked.sort_by_key(|close| !close.is_answer);
        picked.into_iter().map(|close| close.id).collect()
    }
}
