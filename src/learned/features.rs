//! A text's words → the places of its features: words and pairs of words, and the runs of letters.

use crate::letters::as_seen;
use crate::spelling::Word;

use super::examples::Hash;

/// The features of a text, each once, by where their weights stand.
pub(super) struct Features {
    words: Vec<u32>,
    letters: Vec<u32>,
    marks: Vec<Vec<u32>>,
    softness: u32,
}

/// How many features more each group is taken to have at a softness of one.
const SOFT_WORDS: u32 = 2;
const SOFT_LETTERS: u32 = 8;
const SOFT_MARKS: u32 = 1;

/// Longer texts are read up to here: Discord's messages have 4,000 letters at most.
const MOST_WORDS: usize = 1_000;

/// The longest word that people write; what is longer is no word.
const MOST_LETTERS: usize = 32;

/// The letters of the shortest and the longest run; the gap between two words is a letter.
const SHORTEST: usize = 3;
const LONGEST: usize = 5;

const GAP: char = '_';

impl Features {
    pub(super) fn of(words: &[Word], marks: &[Vec<u32>], bits: u32, softness: u32) -> Self {
        let words = &words[..words.len().min(MOST_WORDS)];
        let mut seen = Seen::new(bits);
        let mut features = Self {
            words: Vec::with_capacity(2 * words.len() + 1),
            letters: Vec::with_capacity(16 * words.len()),
            marks: Vec::with_capacity(marks.len()),
            softness,
        };
        for (list, marks) in marks.iter().enumerate() {
            let mut places = Vec::with_capacity(marks.len());
            for &mark in marks {
                seen.put(Hash::of_mark(list, mark), &mut places);
            }
            features.marks.push(places);
        }
        let mut before = Hash::of("^");
        let mut letters = Vec::with_capacity(8 * words.len() + 2);
        letters.push(GAP);
        for word in words {
            let seen_as = as_seen(&word.text);
            let shape = shape(&seen_as);
            let own = Hash::of(shape);
            seen.put(own, &mut features.words);
            seen.put(before.with(own), &mut features.words);
            before = own;
            letters.extend(shape.chars().take(MOST_LETTERS));
            letters.push(GAP);
        }
        seen.put(before.with(Hash::of("$")), &mut features.words);
        runs(&letters, |run| seen.put(run, &mut features.letters));
        features
    }

    /// The places of each group, and what each place in it is worth: together they are worth one, however many they are,
    /// or less where a short text weighs less.
    pub(super) fn groups(&self) -> impl Iterator<Item = (&[u32], f32)> {
        self.softened()
            .map(|(places, softness)| (places, 1.0 / (length(places) + softness).sqrt()))
    }

    /// The square of what all features are worth, with the bias.
    pub(super) fn length(&self) -> f32 {
        let groups = self.softened();
        let lengths = groups.map(|(places, softness)| length(places) / (length(places) + softness));
        lengths.fold(1.0, |sum, length| sum + length)
    }

    /// Each group with how many features more it is taken to have.
    fn softened(&self) -> impl Iterator<Item = (&[u32], f32)> {
        let own = [(&self.words, SOFT_WORDS), (&self.letters, SOFT_LETTERS)].into_iter();
        let marks = self.marks.iter().map(|places| (places, SOFT_MARKS));
        own.chain(marks)
            .map(|(places, softness)| (&places[..], fraction(softness * self.softness)))
    }
}

fn length(places: &[u32]) -> f32 {
    fraction(u32::try_from(places.len()).unwrap_or(u32::MAX)).max(1.0)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a text has fewer features than a fraction has steps"
)]
fn fraction(count: u32) -> f32 {
    count as f32
}

/// A number that stands for these words in their order, to be learned from as a mark.
pub(super) fn mark<'w>(words: impl IntoIterator<Item = &'w str>) -> u32 {
    let run = words.into_iter().map(|word| Hash::of(shape(word)));
    run.fold(Hash::of(""), Hash::with).place(u32::BITS)
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

/// The runs of letters in a text, also over the gaps between words.
fn runs(letters: &[char], mut found: impl FnMut(Hash)) {
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
