//! Labelled texts to learn from, and the hash that tells whether they have changed.

use super::Settings;

/// Texts with their labels. A text may have several labels, or none of them.
#[derive(Clone, Debug, Default)]
pub struct Examples {
    pub(super) labels: Vec<String>,
    pub(super) texts: Vec<Example>,
    pub(super) softness: u32,
    beside: Vec<Hash>,
    /// How many of the texts, the last ones, were made from the others.
    made: usize,
}

#[derive(Clone, Debug)]
pub(super) struct Example {
    pub(super) text: String,
    /// The places of its labels.
    pub(super) labels: Vec<usize>,
}

/// Changes when the same examples would give another model: when features, steps of learning or weights are made
/// otherwise.
const MADE: u64 = 3;

impl Examples {
    /// No texts yet; these labels are told apart.
    #[must_use]
    pub fn new<'l>(labels: impl IntoIterator<Item = &'l str>) -> Self {
        Self {
            labels: labels.into_iter().map(str::to_owned).collect(),
            texts: Vec::new(),
            softness: 0,
            beside: Vec::new(),
            made: 0,
        }
    }

    /// Of these examples, short texts weigh less: of few words none decides alone. At ten, a text of twenty words and pairs
    /// weighs half as much as a very long one, by each of its groups of features; at zero all weigh the same.
    #[must_use]
    pub fn softened(mut self, softness: u32) -> Self {
        self.softness = softness;
        self
    }

    /// A model is also another when this changes: what the marks of the texts are made from.
    pub fn beside(&mut self, text: &str) {
        self.beside.push(Hash::of(text));
    }

    /// Adds a text. A label that is not told apart is left out.
    pub fn add(&mut self, text: &str, labels: &[&str]) {
        let places = self.labels.iter().enumerate();
        let own = places.filter(|(_, label)| labels.contains(&label.as_str()));
        let labels = own.map(|(place, _)| place).collect();
        self.texts.push(Example {
            text: text.to_owned(),
            labels,
        });
    }

    /// Adds a text that is made from others of these in a fixed way, behind all others: the hash leaves it out.
    pub fn add_made(&mut self, text: &str, labels: &[&str]) {
        self.add(text, labels);
        self.made += 1;
    }

    /// The texts with just these labels, in the order in which they were added.
    pub fn having<'e>(&'e self, labels: &'e [&str]) -> impl Iterator<Item = &'e str> {
        let is_meant = move |example: &&Example| {
            let own = example
                .labels
                .iter()
                .map(|place| self.labels[*place].as_str());
            own.clone().count() == labels.len()
                && own.into_iter().all(|label| labels.contains(&label))
        };
        self.texts
            .iter()
            .filter(is_meant)
            .map(|example| example.text.as_str())
    }

    /// What a model that is learned from these with these settings is known by.
    #[must_use]
    pub fn hash(&self, settings: &Settings) -> u64 {
        let numbers = [
            MADE,
            u64::from(settings.bits),
            u64::from(settings.rounds),
            u64::from(settings.cost.to_bits()),
            u64::from(self.softness),
        ];
        let mut hash = numbers.into_iter().map(Hash).fold(Hash::of(""), Hash::with);
        for label in &self.labels {
            hash = hash.with(Hash::of(label));
        }
        for example in &self.texts[..self.texts.len() - self.made] {
            hash = hash.with(Hash::of(&example.text));
            for &label in &example.labels {
                hash = hash.with(Hash::of(&self.labels[label]));
            }
        }
        self.beside.iter().copied().fold(hash, Hash::with).0
    }
}

/// The hash of these texts in their order, and of a number.
pub(super) fn hash_of<'t>(number: u64, texts: impl IntoIterator<Item = &'t str>) -> u64 {
    let texts = texts.into_iter().map(Hash::of);
    texts.fold(Hash(number), Hash::with).0
}

/// Whether a text belongs to the part of so many hundredths that begins at `from`: texts are told apart by their
/// hash, so that adding one moves no other.
#[must_use]
pub fn is_in_part(text: &str, part: std::ops::Range<u64>) -> bool {
    part.contains(&(order(text) % 100))
}

/// A number that follows from the text alone, spread evenly: texts in this order stand in no order that means anything.
#[must_use]
pub fn order(text: &str) -> u64 {
    Hash::of(text).mixed()
}

/// FNV-1a: the same on every machine and with every version of a library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hash(u64);

impl Hash {
    const START: u64 = 0xcbf2_9ce4_8422_2325;
    const TIMES: u64 = 0x0100_0000_01b3;

    pub(super) fn of(text: &str) -> Self {
        let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(Self::TIMES);
        Self(text.bytes().fold(Self::START, step))
    }

    /// A mark of one of several lists.
    pub(super) fn of_mark(list: usize, mark: u32) -> Self {
        let list = Self::of("!").with(Self(list as u64));
        list.with(Self(u64::from(mark)))
    }

    pub(super) fn with_letter(self, letter: char) -> Self {
        Self((self.0 ^ u64::from(letter)).wrapping_mul(Self::TIMES))
    }

    /// One after the other; the order counts.
    pub(super) fn with(self, next: Self) -> Self {
        Self((self.0.rotate_left(5) ^ next.0).wrapping_mul(Self::TIMES))
    }

    /// Where the weights of a feature stand, of two to the power of `bits`.
    pub(super) fn place(self, bits: u32) -> u32 {
        u32::try_from(self.mixed() >> (64 - bits)).unwrap_or(0)
    }

    /// Spreads what the last letters changed over all bits.
    fn mixed(self) -> u64 {
        let mixed = (self.0 ^ (self.0 >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        mixed ^ (mixed >> 29)
    }
}
