//! Phrases of some groups side by side, found once in a text and then looked up: what a sign must not stand beside.

use std::ops::Range;

use super::heard::Heard;

/// So many words may a phrase begin behind the one before it: right behind it, or one word after.
const BEHIND: usize = 2;

/// Where phrases of these groups stand side by side, by where they begin.
#[derive(Debug)]
pub(super) struct Runs {
    found: Vec<Run>,
    /// Whether each is of one phrase.
    single: bool,
}

#[derive(Debug)]
struct Run {
    start: usize,
    /// Where its last phrase begins.
    last: usize,
}

impl Runs {
    pub(super) fn read(groups: &[usize], heard: &Heard) -> Self {
        let (first, rest) = match groups.split_first() {
            Some((first, rest)) => (heard.of(*first), rest),
            None => (&[][..], &[][..]),
        };
        let found = first.iter().filter_map(|hit| {
            let (mut last, mut end) = (hit.words.start, hit.words.end);
            for group in rest {
                let next = heard.within(*group, end..end + BEHIND).first()?;
                (last, end) = (next.words.start, next.words.end);
            }
            let start = hit.words.start;
            Some(Run { start, last })
        });
        Self {
            found: found.collect(),
            single: rest.is_empty(),
        }
    }

    /// Whether one stands in these sentences. One of several phrases begins before the sign ends: what is asked in general
    /// stands behind the question, and "my chest hurts, can zinc do that?" is no such question.
    pub(super) fn stand_in(&self, sentences: &Range<usize>, end: usize) -> bool {
        let until = if self.single {
            sentences.end
        } else {
            end.min(sentences.end)
        };
        let from = self
            .found
            .partition_point(|run| run.start < sentences.start);
        let begun = self.found[from..].iter();
        let mut begun = begun.take_while(|run| run.start < until);
        // Only the last few can reach over the end of the sentences, so this ends soon.
        begun.any(|run| run.last < sentences.end)
    }
}
