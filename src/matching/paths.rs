//! Sequences of words as paths: a text is followed word by word, however many sequences begin with the same word.

use rustc_hash::FxHashMap;

use super::tokens::Token;

/// A place on the paths: what has been read so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Step(u32);

#[derive(Debug)]
pub(super) struct Paths {
    next: FxHashMap<(Step, Token), Step>,
    /// By step, what the sequences that end there stand for.
    ends: Vec<Vec<u32>>,
    /// By step, whether any sequence goes on.
    goes_on: Vec<bool>,
}

impl Default for Paths {
    fn default() -> Self {
        Self {
            next: FxHashMap::default(),
            ends: vec![Vec::new()],
            goes_on: vec![false],
        }
    }
}

impl Paths {
    pub(super) const START: Step = Step(0);

    /// Adds a sequence that stands for `meaning`; one without words is none.
    pub(super) fn add(&mut self, sequence: &[Token], meaning: u32) {
        let mut at = Self::START;
        for token in sequence {
            let new = Step(u32::try_from(self.ends.len()).unwrap_or(u32::MAX));
            let next = *self.next.entry((at, *token)).or_insert(new);
            if next == new {
                self.ends.push(Vec::new());
                self.goes_on.push(false);
                self.goes_on[at.0 as usize] = true;
            }
            at = next;
        }
        if at != Self::START {
            self.ends[at.0 as usize].push(meaning);
        }
    }

    pub(super) fn step(&self, from: Step, token: Token) -> Option<Step> {
        self.next.get(&(from, token)).copied()
    }

    /// What the sequences that end here stand for, in the order in which they were added.
    pub(super) fn ends(&self, step: Step) -> &[u32] {
        &self.ends[step.0 as usize]
    }

    pub(super) fn goes_on(&self, step: Step) -> bool {
        self.goes_on[step.0 as usize]
    }

    /// The longest sequence from here that the text begins with: its number of words and its first meaning.
    pub(super) fn longest(&self, from: Step, text: &[Option<Token>]) -> Option<(usize, u32)> {
        let mut at = from;
        let mut longest = None;
        for (place, token) in text.iter().enumerate() {
            let Some(next) = token.and_then(|token| self.step(at, token)) else {
                break;
            };
            at = next;
            if let Some(first) = self.ends(at).first() {
                longest = Some((place + 1, *first));
            }
        }
        longest
    }
}
