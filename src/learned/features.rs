//! A text's words → the places of its features: words and pairs of words, and the runs of letters in each word.

use crate::letters::as_seen;
use crate::spelling::Word;

use super::examples::Hash;

/// The features of a text, each once, by where their weights stand.
pub(super) struct Features {
    words: Vec<u32>,
    letters: Vec<u32>,
}

/// Longer texts are read up to here: Discord's messages have 4,000 letters at most.
const MOST_WORDS: usize = 1_000;

/// The longest word that people write; what is longer is no word.
const MOST_LETTERS: usize = 32;

/// The letters of the shortest and the longest run.
const SHORTEST: usize = 2;
const LONGEST: usize = 5;

/// What the words of a text weigh together, and what its letters do.
const WORTH: [f32; 2] = [1.0, 1.0];

impl Features {
    pub(super) fn of(words: &[Word], bits: u32) -> Self {
        let words = &words[..words.len().min(MOST_WORDS)];
        let mut seen = Seen::new(bits);
        let mut features = Self {
            words: Vec::with_capacity(2 * words.len() + 1),
            letters: Vec::with_capacity(16 * words.len()),
        };
        let mut before = Hash::of("^");
        for word in words {
            let seen_as = as_seen(&word.text);
            let shape = shape(&seen_as);
            let own = Hash::of(shape);
            seen.put(own, &mut features.words);
            seen.put(before.with(own), &mut features.words);
            before = own;
            runs(shape, |run| seen.put(run, &mut features.letters));
        }
        seen.put(before.with(Hash::of("$")), &mut features.words);
        features
    }

    /// The places of each group, and what each place in it is worth: many say less each.
    pub(super) fn groups(&self) -> [(&[u32], f32); 2] {
        let worth = |places: &[u32], all: f32| all / length(places.len()).sqrt();
        [
            (&self.words, worth(&self.words, WORTH[0])),
            (&self.letters, worth(&self.letters, WORTH[1])),
        ]
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a text has fewer features than a fraction has steps"
)]
fn length(count: usize) -> f32 {
    count.max(1) as f32
}

/// Numbers say how large they are, not which they are.
fn shape(word: &str) -> &str {
    if !word.starts_with(|letter: char| letter.is_ascii_digit()) {
        return word;
    }
    let whole = word.split('.').next().unwrap_or(word);
    match whole.bytes().filter(u8::is_ascii_digit).count() {
        1 if matches!(word, "1" | "2" | "3") => "#1",
        1 => "#4",
        2 => "#10",
        3 => "#100",
        _ => "#1000",
    }
}

/// The runs of letters in a word with a mark on either side.
fn runs(word: &str, mut found: impl FnMut(Hash)) {
    let mut letters = ['\0'; MOST_LETTERS + 2];
    letters[0] = '<';
    let mut count = 1;
    for letter in word.chars().take(MOST_LETTERS) {
        letters[count] = letter;
        count += 1;
    }
    letters[count] = '>';
    let letters = &letters[..=count];
    for start in 0..letters.len() {
        let mut run = Hash::of("");
        for (place, letter) in letters[start..].iter().take(LONGEST).enumerate() {
            run = run.with_letter(*letter);
            if place + 1 >= SHORTEST {
                found(run);
            }
        }
    }
}

/// The places that were seen already.
struct Seen {
    bits: u32,
    places: Vec<u64>,
}

impl Seen {
    fn new(bits: u32) -> Self {
        Self {
            bits,
            places: vec![0; (1_usize << bits).div_ceil(64)],
        }
    }

    fn put(&mut self, feature: Hash, to: &mut Vec<u32>) {
        let place = feature.place(self.bits);
        let (slot, bit) = (place as usize / 64, 1 << (place % 64));
        if self.places[slot] & bit == 0 {
            self.places[slot] |= bit;
            to.push(place);
        }
    }
}
