//! Typed letters with a typo: the beginnings of names that are an edit or two away.

use super::lexicon::Name;
use super::prefix_index::{PrefixIndex, Run};

/// How often names are looked up for one typed text.
const MOST_STEPS: usize = 600;

/// Where two edits are looked for, so many letters must be right: there are too many beginnings of fewer letters.
const RIGHT: usize = 2;

/// The beginnings of names that are within so many edits of the typed letters.
pub(super) fn runs(starts: &PrefixIndex, names: &[Name], typed: &[u8], allowed: usize) -> Vec<Run> {
    let mut walk = Walk {
        starts,
        names,
        typed,
        steps: 0,
        found: Vec::new(),
    };
    if allowed > 0 {
        walk.from(&starts.all(), 0, 1);
    }
    if allowed > 1 && walk.found.is_empty() {
        let right = &typed[..typed.len().min(RIGHT)];
        if let Some(run) = starts.beginning(names, right) {
            walk.steps = 0;
            walk.from(&run, right.len(), 2);
        }
    }
    walk.found
}

struct Walk<'a> {
    starts: &'a PrefixIndex,
    names: &'a [Name],
    typed: &'a [u8],
    steps: usize,
    found: Vec<Run>,
}

impl Walk<'_> {
    /// Goes on from names that agree with the typed letters before `at`, with so many edits left.
    fn from(&mut self, run: &Run, at: usize, edits: usize) {
        let Some(&letter) = self.typed.get(at) else {
            if !self.found.contains(run) {
                self.found.push(run.clone());
            }
            return;
        };
        if edits == 0 {
            return self.exactly(run, at);
        }
        // A letter too many.
        self.from(run, at + 1, edits - 1);
        for (other, next) in self.starts.parts(self.names, run) {
            self.steps += 1;
            if self.steps > MOST_STEPS {
                return;
            }
            if other == letter {
                self.from(&next, at + 1, edits);
                continue;
            }
            // A letter left out, another letter, two letters exchanged.
            self.from(&next, at, edits - 1);
            self.from(&next, at + 1, edits - 1);
            if self.typed.get(at + 1) == Some(&other)
                && let Some(next) = self.narrow(&next, letter)
            {
                self.from(&next, at + 2, edits - 1);
            }
        }
    }

    fn exactly(&mut self, run: &Run, at: usize) {
        let mut run = run.clone();
        for letter in &self.typed[at..] {
            match self.narrow(&run, *letter) {
                Some(next) => run = next,
                None => return,
            }
        }
        self.from(&run, self.typed.len(), 0);
    }

    fn narrow(&mut self, run: &Run, letter: u8) -> Option<Run> {
        self.steps += 1;
        (self.steps <= MOST_STEPS)
            .then(|| self.starts.narrow(self.names, run, letter))
            .flatten()
    }
}
