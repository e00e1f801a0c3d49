//! Words as numbers: an interner, so that a word of a text is looked up once and compared as a number from then on.

use std::hash::Hasher;

use rustc_hash::FxHasher;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::spelling;

/// A word that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
pub(crate) struct Token(u32);

/// All such words. There are tens of thousands, and to allocate each took a tenth of a start: they stand in one text, and
/// a table of their places finds them.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    /// All words, one behind the other.
    text: String,
    /// Where each of them ends.
    ends: Vec<u32>,
    /// By the hash of a word, its place, or the next free slot behind. At most half of them are taken.
    slots: Vec<u32>,
}

/// A slot that no word has.
const FREE: u32 = u32::MAX;

/// The fewest slots of a table.
const FEWEST: usize = 16;

impl Token {
    pub(crate) const fn place(self) -> usize {
        self.0 as usize
    }
}

impl Tokens {
    /// The tokens of a text; words that are new are added.
    pub(crate) fn read(&mut self, text: &str) -> Vec<Token> {
        let mut tokens = Vec::new();
        spelling::each_word(text, |word, _| tokens.push(self.add(word)));
        tokens
    }

    pub(crate) fn add(&mut self, word: &str) -> Token {
        if let Some(known) = self.get(word) {
            return known;
        }
        let token = Token(place(self.ends.len()));
        self.text.push_str(word);
        self.ends.push(place(self.text.len()));
        if self.ends.len() * 2 > self.slots.len() {
            self.make_slots();
        } else {
            let slot = self.free_slot(word);
            self.slots[slot] = token.0;
        }
        token
    }

    pub(crate) fn get(&self, word: &str) -> Option<Token> {
        // None where there is no slot at all.
        let last = self.slots.len().checked_sub(1)?;
        let mut slot = hash(word) & last;
        loop {
            let token = Token(self.slots[slot]);
            if token.0 == FREE {
                return None;
            }
            if self.word(token) == word {
                return Some(token);
            }
            slot = (slot + 1) & last;
        }
    }

    pub(crate) fn word(&self, token: Token) -> &str {
        let place = token.place();
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start as usize..self.ends[place] as usize]
    }

    /// Slots for all words that there are and for half as many more, and each of them in its own.
    fn make_slots(&mut self) {
        let count = (self.ends.len() * 3).next_power_of_two().max(FEWEST);
        self.slots.clear();
        self.slots.resize(count, FREE);
        for own in 0..place(self.ends.len()) {
            let slot = self.free_slot(self.word(Token(own)));
            self.slots[slot] = own;
        }
    }

    fn free_slot(&self, word: &str) -> usize {
        let last = self.slots.len() - 1;
        let mut slot = hash(word) & last;
        while self.slots[slot] != FREE {
            slot = (slot + 1) & last;
        }
        slot
    }
}

/// There are as many slots as a power of two, and the last bits of the hash are the first slot.
fn hash(word: &str) -> usize {
    let mut hasher = FxHasher::default();
    hasher.write(word.as_bytes());
    usize::try_from(hasher.finish() & u64::from(u32::MAX)).unwrap_or(0)
}

fn place(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(FREE)
}

/// The words in their order: what they are found by is made from them.
impl Serialize for Tokens {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        (&self.text, &self.ends).serialize(to)
    }
}

impl<'d> Deserialize<'d> for Tokens {
    fn deserialize<D: Deserializer<'d>>(from: D) -> Result<Self, D::Error> {
        let (text, ends) = Deserialize::deserialize(from)?;
        let slots = Vec::new();
        let mut tokens = Self { text, ends, slots };
        tokens.make_slots();
        Ok(tokens)
    }
}
