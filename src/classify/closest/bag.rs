//! What a text has by which it is compared: its words, what they name, and their runs of letters.

use rustc_hash::FxHashSet;

use crate::classify::Object;
use crate::spelling::Word;

/// The letters of a run, with the gaps before and behind the word.
const RUN: usize = 4;

/// What a text has that tells something, each once, in order.
#[derive(Debug, Default)]
pub(super) struct Bag {
    /// Words, the objects that they name, as `bald` and `hair` name one, and the other supplements.
    pub(super) words: Vec<u32>,
    pub(super) runs: Vec<u32>,
    /// Figures of amounts: `400`, `5000`.
    pub(super) figures: Vec<u32>,
}

/// Smaller figures count tablets, weeks and people.
const LEAST_AMOUNT: u32 = 5;

impl Bag {
    /// Of the words but these names, which tell nothing inside their entry, of the objects that they name, and of the others.
    pub(super) fn of<'o>(
        words: &[Word],
        names: &FxHashSet<u32>,
        objects: &[&Object],
        others: impl IntoIterator<Item = &'o str>,
    ) -> Self {
        let figures = words.iter().enumerate();
        let figures = figures.filter(|(place, _)| !is_of_time(words.get(place + 1)));
        let figures = figures.filter_map(|(_, word)| figure(word));
        let mut bag = Self {
            figures: figures.filter(|it| *it >= LEAST_AMOUNT).collect(),
            words: Vec::with_capacity(words.len() + objects.len()),
            runs: Vec::with_capacity(RUN * words.len()),
        };
        let mut gapped = String::new();
        for word in words.iter().map(|word| word.text.as_str()) {
            let own = hash(word);
            if !names.contains(&own) {
                bag.words.push(own);
                each_run(word, &mut gapped, |run| bag.runs.push(hash(run)));
            }
        }
        let objects = objects
            .iter()
            .filter(|object| !names.contains(&hash(object.name())));
        bag.words.extend(objects.map(|found| object(found.name())));
        bag.words.extend(others.into_iter().map(other));
        for list in [&mut bag.words, &mut bag.runs] {
            list.sort_unstable();
            list.dedup();
        }
        bag
    }
}

/// Shows the runs of letters of a word between its gaps, which is written into `gapped`; a short word is one run.
fn each_run(word: &str, gapped: &mut String, mut see: impl FnMut(&str)) {
    gapped.clear();
    gapped.extend(["_", word, "_"]);
    let starts = gapped.char_indices().map(|(start, _)| start);
    // Each run ends where the letter behind it starts, the last one at the end.
    let mut ends = starts.clone().chain([gapped.len()]).skip(RUN).peekable();
    if ends.peek().is_none() {
        return see(gapped);
    }
    for (start, end) in starts.zip(ends) {
        see(&gapped[start..end]);
    }
}

impl Bag {
    /// What stands for all its words together: FNV-1a over them, in order.
    pub(super) fn whole(&self) -> Option<u64> {
        let whole = self
            .words
            .iter()
            .fold(0xcbf2_9ce4_8422_2325, |hash: u64, word| {
                (hash ^ u64::from(*word)).wrapping_mul(0x0100_0000_01b3)
            });
        (!self.words.is_empty()).then_some(whole)
    }
}

/// Whether a figure before it tells an age or how long: `10 year old`, `6 weeks`.
fn is_of_time(word: Option<&Word>) -> bool {
    const TIMES: &[&str] = &["year", "yr", "yo", "month", "week", "day", "hour", "minute"];
    word.is_some_and(|word| TIMES.contains(&word.text.trim_end_matches('s')))
}

/// The figure that a word begins with: `5,000` and `5000iu`.
fn figure(word: &Word) -> Option<u32> {
    let end = word
        .text
        .find(|letter: char| !(letter.is_ascii_digit() || letter == ','));
    let (figure, behind) = word.text.split_at(end.unwrap_or(word.text.len()));
    // `10x a day` is how often.
    if matches!(behind, "x" | "%") {
        return None;
    }
    figure.replace(',', "").parse().ok()
}

/// What stands for an object.
pub(super) fn object(name: &str) -> u32 {
    behind(hash("="), name)
}

/// What stands for another supplement.
pub(super) fn other(id: &str) -> u32 {
    behind(hash("@"), id)
}

/// FNV-1a.
pub(super) fn hash(text: &str) -> u32 {
    behind(0x811c_9dc5, text)
}

/// The hash of a text that goes on with this one.
fn behind(hash: u32, text: &str) -> u32 {
    text.bytes().fold(hash, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_runs_of_letters_with_its_gaps() {
        let case = |word: &str, expected: &[&str]| {
            let mut runs = Vec::new();
            each_run(word, &mut String::new(), |run| runs.push(run.to_owned()));
            assert_eq!(runs, expected);
        };
        case("a", &["_a_"]);
        case("is", &["_is_"]);
        case("zinc", &["_zin", "zinc", "inc_"]);
        case("ßaß", &["_ßaß", "ßaß_"]);
    }
}
