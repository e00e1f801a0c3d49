//! The groups that the rules share, as classes of words that a model can learn from.

use std::ops::Range;

use crate::knowledge::{MEDICINE_NAME, Safety};
use crate::learned::mark;
use crate::signs::{Heard, Signs};
use crate::spelling::Word;

/// How many classes and words follow each other in a mark.
const RUNS: Range<usize> = 2..4;

/// The groups that all rules share, as classes of words: of several that stand at one place, the one that is listed last.
#[derive(Debug)]
pub(super) struct Classes {
    /// For each group of the signs, its name and rank where it is a class.
    of: Vec<Option<(usize, String)>>,
    /// The names of medicines change with every medicine; nothing is learned from them.
    left_out: Option<usize>,
}

impl Classes {
    pub(super) fn new(safety: &Safety, signs: &Signs) -> Self {
        let mut of = vec![None; signs.groups()];
        let left_out = signs.group(MEDICINE_NAME);
        for (rank, group) in safety.words.groups.iter().enumerate() {
            let place = signs.group(&group.name);
            if let Some(place) = place.filter(|_| place != left_out) {
                of[place] = Some((rank, format!("@{}", group.name)));
            }
        }
        Self { of, left_out }
    }

    /// Two lists: the groups that are said in this part, and runs of classes and words.
    pub(super) fn marks(
        &self,
        words: &[Word],
        heard: &Heard,
        part: &Range<usize>,
    ) -> Vec<Vec<u32>> {
        let inside =
            |hit: &(usize, Range<usize>)| part.start <= hit.1.start && hit.1.end <= part.end;
        let mut groups = Vec::new();
        let mut best: Vec<Option<(usize, usize, usize)>> = vec![None; part.len()];
        let learned = |hit: &(usize, Range<usize>)| Some(hit.0) != self.left_out;
        for (group, range) in heard.phrases().filter(inside).filter(learned) {
            groups.push(u32::try_from(group).unwrap_or(u32::MAX));
            if let Some((rank, _)) = &self.of[group] {
                let own = &mut best[range.start - part.start];
                let other = Some((*rank, range.len(), group));
                if other > *own {
                    *own = other;
                }
            }
        }
        vec![groups, runs(&self.sequence(&words[part.clone()], &best))]
    }

    /// The words with a class for each phrase of one; whether each is a class.
    fn sequence<'w>(
        &'w self,
        words: &'w [Word],
        best: &[Option<(usize, usize, usize)>],
    ) -> Vec<(&'w str, bool)> {
        let mut sequence = vec![("^", false)];
        let mut place = 0;
        while let Some(word) = words.get(place) {
            let class = best[place].and_then(|(_, length, group)| {
                let (_, name) = self.of[group].as_ref()?;
                Some((name.as_str(), length))
            });
            if let Some((name, length)) = class {
                sequence.push((name, true));
                place += length;
            } else {
                sequence.push((&word.text, false));
                place += 1;
            }
        }
        sequence.push(("$", false));
        sequence
    }
}

fn runs(sequence: &[(&str, bool)]) -> Vec<u32> {
    let mut marks = Vec::new();
    for length in RUNS {
        for run in sequence.windows(length) {
            if run.iter().any(|(_, is_class)| *is_class) {
                marks.push(mark(run.iter().map(|(word, _)| *word)));
            }
        }
    }
    marks
}
