//! A trie of words: a text is followed word by word, however many sequences begin with the same word.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::tokens::Token;

/// A node: what has been read so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub(crate) struct Node(u32);

/// Sequences of words, each with what it stands for.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Trie {
    next: FxHashMap<(Node, Token), Node>,
    /// By node, what the sequences that end there stand for.
    ends: Vec<Vec<u32>>,
    /// By node, whether any sequence goes on.
    goes_on: Vec<bool>,
}

impl Default for Trie {
    fn default() -> Self {
        Self {
            next: FxHashMap::default(),
            ends: vec![Vec::new()],
            goes_on: vec![false],
        }
    }
}

impl Trie {
    pub(crate) const START: Node = Node(0);

    /// Adds a sequence that stands for `meaning`; one without words is none.
    pub(crate) fn add(&mut self, sequence: &[Token], meaning: u32) {
        let mut at = Self::START;
        for token in sequence {
            let new = Node(u32::try_from(self.ends.len()).unwrap_or(u32::MAX));
            let next = *self.next.entry((at, *token)).or_insert(new);
            if next == new {
                self.ends.push(Vec::new());
                self.goes_on.push(false);
                self.goes_on[at.0 as usize] = true;
            }
            at = next;
        }
        let ends = &mut self.ends[at.0 as usize];
        if at != Self::START && !ends.contains(&meaning) {
            ends.push(meaning);
        }
    }

    pub(crate) fn child(&self, from: Node, token: Token) -> Option<Node> {
        self.next.get(&(from, token)).copied()
    }

    /// What the sequences that end here stand for, in the order in which they were added.
    pub(crate) fn ends(&self, step: Node) -> &[u32] {
        &self.ends[step.0 as usize]
    }

    pub(crate) fn goes_on(&self, step: Node) -> bool {
        self.goes_on[step.0 as usize]
    }

    /// Every sequence that the text begins with: its number of words and what it stands for.
    pub(crate) fn beginnings<'t>(
        &'t self,
        text: &'t [Option<Token>],
    ) -> impl Iterator<Item = (usize, &'t [u32])> {
        let mut at = Some(Self::START);
        let mut length = 0;
        std::iter::from_fn(move || {
            let token = text.get(length).copied().flatten()?;
            at = self.child(at?, token);
            length += 1;
            Some((length, self.ends(at?)))
        })
    }

    /// The longest sequence from here that the text begins with: its number of words and its first meaning.
    pub(crate) fn longest(&self, from: Node, text: &[Option<Token>]) -> Option<(usize, u32)> {
        let mut at = from;
        let mut longest = None;
        for (place, token) in text.iter().enumerate() {
            let Some(next) = token.and_then(|token| self.child(at, token)) else {
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
