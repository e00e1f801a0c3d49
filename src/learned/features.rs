//! A text's words → the places of its features: words and pairs of words, and the runs of letters.

use std::borrow::Borrow;

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

/// How rare the features are among the examples, from 1 in all of them to 255 in a single one, by their place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Rarity(pub(super) Vec<u8>);

/// The features of a group with what each is worth.
pub(super) struct Group {
    pub(super) places: Vec<u32>,
    pub(super) worths: Vec<f32>,
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
const SHORTEST: usize = 2;
const LONGEST: usize = 5;

const GAP: char = '_';

impl Features {
    pub(super) fn of<W: Borrow<Word>>(
        words: &[W],
        marks: &[Vec<u32>],
        bits: u32,
        softness: u32,
    ) -> Self {
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
            let seen_as = as_seen(&word.borrow().text);
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

    /// The places of all features.
    pub(super) fn places(&self) -> impl Iterator<Item = u32> {
        let groups = [&self.words, &self.letters].into_iter().chain(&self.marks);
        groups.flatten().copied()
    }

    /// Each group with what its features are worth: the rarer, the more. The squares of a group are together one, however
    /// many there are, or less where a short text weighs less.
    pub(super) fn groups(self, rarity: &Rarity) -> Vec<Group> {
        let softness = |soft: u32| fraction(soft * self.softness);
        let told = [(self.words, SOFT_WORDS), (self.letters, SOFT_LETTERS)];
        let told = told
            .into_iter()
            .map(|(places, soft)| Group::of(places, softness(soft), |place| rarity.of(place)));
        let marks = self.marks.into_iter();
        let marks = marks.map(|places| Group::of(places, softness(SOFT_MARKS), |_| 1.0));
        told.chain(marks).collect()
    }
}

impl Group {
    fn of(places: Vec<u32>, softness: f32, rarity: impl Fn(u32) -> f32) -> Self {
        let mut worths: Vec<f32> = places.iter().map(|place| rarity(*place)).collect();
        let squares = worths.iter().fold(0.0, |sum, worth| sum + worth * worth);
        let length = (squares + softness).sqrt().max(f32::MIN_POSITIVE);
        for worth in &mut worths {
            *worth /= length;
        }
        Self { places, worths }
    }

    /// The square of what all its features are worth.
    pub(super) fn square(&self) -> f32 {
        let worths = self.worths.iter();
        worths.fold(0.0, |sum, worth| sum + worth * worth)
    }

    /// Each place with its worth.
    pub(super) fn features(&self) -> impl Iterator<Item = (u32, f32)> {
        self.places.iter().copied().zip(self.worths.iter().copied())
    }
}

impl Rarity {
    /// Counts in how many of the texts each place is.
    pub(super) fn among<'f>(texts: impl Iterator<Item = &'f Features>, bits: u32) -> Self {
        let mut counts = vec![0_u32; 1 << bits];
        let mut all = 0_u32;
        for text in texts {
            all += 1;
            for place in text.places() {
                counts[place as usize] += 1;
            }
        }
        let most = logarithm(all + 1).max(1);
        let rarity = |count: &u32| {
            let rarity = (most - logarithm(*count + 1)) * u32::from(u8::MAX) / most;
            u8::try_from(rarity).unwrap_or(u8::MAX).max(1)
        };
        Self(counts.iter().map(rarity).collect())
    }

    fn of(&self, place: u32) -> f32 {
        f32::from(self.0[place as usize]) / f32::from(u8::MAX)
    }
}

/// The logarithm to the base of two in 256ths, straight between the powers: whole numbers are the same everywhere.
fn logarithm(number: u32) -> u32 {
    let whole = number.max(1).ilog2();
    let above = u64::from(number.max(1)) - (1_u64 << whole);
    let fraction = (above << 8) >> whole;
    (whole << 8) + u32::try_from(fraction).unwrap_or(0)
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
