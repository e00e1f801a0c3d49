//! What was heard in a text: the phrases of each group by where they stand, so that no sign looks at all of them.

use std::ops::Range;

use crate::spelling::Word;

use super::phrases::Hit;

/// The phrases of all groups in a text, and its sentences.
#[derive(Clone, Debug)]
pub struct Heard {
    /// By group, then by where they begin.
    hits: Vec<Hit>,
    /// For each group, where its hits begin in the list; the end of the list is behind the last group.
    starts: Vec<usize>,
    /// For each word, the words of its sentence.
    sentences: Vec<Range<usize>>,
}

impl Heard {
    pub(super) fn new(mut hits: Vec<Hit>, groups: usize, sentences: Vec<Range<usize>>) -> Self {
        hits.sort_by_key(|hit| (hit.group, hit.words.start, hit.words.end));
        let mut starts = vec![0; groups + 1];
        for hit in &hits {
            starts[hit.group + 1] += 1;
        }
        for group in 0..groups {
            starts[group + 1] += starts[group];
        }
        Self {
            hits,
            starts,
            sentences,
        }
    }

    /// Each group of which a phrase stands in the text, with the words of the phrase.
    pub fn phrases(&self) -> impl Iterator<Item = (usize, Range<usize>)> {
        self.hits.iter().map(|hit| (hit.group, hit.words.clone()))
    }

    /// The hits of a group.
    pub(super) fn of(&self, group: usize) -> &[Hit] {
        &self.hits[self.starts[group]..self.starts[group + 1]]
    }

    /// The hits of a group that begin in this part.
    pub(super) fn within(&self, group: usize, part: Range<usize>) -> &[Hit] {
        let hits = self.of(group);
        let from = hits.partition_point(|hit| hit.words.start < part.start);
        let to = hits.partition_point(|hit| hit.words.start < part.end);
        &hits[from..to.max(from)]
    }

    /// Where the first phrase of a group that begins in this part ends, of several the one that ends first.
    pub(super) fn shortest(&self, group: usize, part: Range<usize>) -> Option<usize> {
        let hits = self.within(group, part).iter();
        hits.map(|hit| hit.words.end).min()
    }

    /// The words of the sentences that these words stand in.
    pub(super) fn sentences(&self, part: Range<usize>) -> Range<usize> {
        let last = part.end.max(part.start + 1) - 1;
        self.sentences[part.start].start..self.sentences[last].end
    }
}

/// For each word, the words of its sentence.
pub(super) fn sentences(text: &str, words: &[Word]) -> Vec<Range<usize>> {
    let mut sentences = Vec::with_capacity(words.len());
    let mut start = 0;
    for place in 1..=words.len() {
        let ends = place == words.len()
            || text[words[place - 1].range.end..words[place].range.start]
                .contains(['.', '!', '?', '\n', ';']);
        if ends {
            sentences.resize(place, start..place);
            start = place;
        }
    }
    sentences
}
