//! A trie of words: a text is followed word by word, however many sequences begin with the same word.

use std::ops::Range;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::tokens::Token;

/// A node: what has been read so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub(crate) struct Node(u32);

/// Sequences of words, each with what it stands for.
#[derive(Debug)]
pub(crate) struct Trie {
    next: FxHashMap<(Node, Token), Node>,
    /// By node, where what the sequences that end there stand for is.
    ends: Vec<Range<u32>>,
    /// What they stand for. Few nodes have more than one, and a list for each took long to make at a start.
    meanings: Vec<u32>,
    /// By node, whether any sequence goes on.
    goes_on: Vec<bool>,
}

impl Default for Trie {
    fn default() -> Self {
        Self {
            next: FxHashMap::default(),
            ends: vec![Range::default()],
            meanings: Vec::new(),
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
            let new = Node(place(self.ends.len()));
            let next = *self.next.entry((at, *token)).or_insert(new);
            if next == new {
                self.add_node(at);
            }
            at = next;
        }
        if at != Self::START && !self.ends(at).contains(&meaning) {
            self.add_meaning(at, meaning);
        }
    }

    fn add_node(&mut self, from: Node) {
        self.ends.push(Range::default());
        self.goes_on.push(false);
        self.goes_on[from.0 as usize] = true;
    }

    /// What stood for the node before moves behind all others, where it is not the last already, so that all stands
    /// together.
    fn add_meaning(&mut self, at: Node, meaning: u32) {
        let Range { start, end } = self.ends[at.0 as usize];
        let mut from = start;
        if end as usize != self.meanings.len() {
            from = place(self.meanings.len());
            let own = start as usize..end as usize;
            self.meanings.extend_from_within(own);
        }
        self.meanings.push(meaning);
        self.ends[at.0 as usize] = from..place(self.meanings.len());
    }

    pub(crate) fn child(&self, from: Node, token: Token) -> Option<Node> {
        self.next.get(&(from, token)).copied()
    }

    /// What the sequences that end here stand for, in the order in which they were added.
    pub(crate) fn ends(&self, step: Node) -> &[u32] {
        let Range { start, end } = self.ends[step.0 as usize];
        &self.meanings[start as usize..end as usize]
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

fn place(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// By node, in the order in which they were added: the node before it with the word between them, and the number of what
/// ends there; then all of that.
type Stored = (Vec<(Node, Token)>, Vec<u32>, Vec<u32>);

impl Serialize for Trie {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut steps: Vec<_> = self
            .next
            .iter()
            .map(|(step, node)| (node.0, step))
            .collect();
        steps.sort_unstable_by_key(|(node, _)| *node);
        let steps: Vec<_> = steps.into_iter().map(|(_, step)| step).collect();
        let nodes = || (0..place(self.ends.len())).map(|node| self.ends(Node(node)));
        let counts: Vec<u32> = nodes().map(|ends| place(ends.len())).collect();
        let meanings: Vec<u32> = nodes().flatten().copied().collect();
        (steps, counts, meanings).serialize(to)
    }
}

impl<'d> Deserialize<'d> for Trie {
    fn deserialize<D: Deserializer<'d>>(from: D) -> Result<Self, D::Error> {
        let (steps, counts, meanings) = Stored::deserialize(from)?;
        let mut goes_on = vec![false; counts.len()];
        let mut next = FxHashMap::default();
        next.reserve(steps.len());
        for (place, step) in (1..).zip(steps) {
            goes_on[step.0.0 as usize] = true;
            next.insert(step, Node(place));
        }
        let mut end = 0;
        let ends = counts.into_iter().map(|count| {
            let start = end;
            end += count;
            start..end
        });
        Ok(Self {
            ends: ends.collect(),
            next,
            meanings,
            goes_on,
        })
    }
}
