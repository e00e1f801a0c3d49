//! The words and runs of letters of an entry: what each tells there, and which of its texts have it. What a question shares
//! with each text is found by going through the question once, and not through every text.

use rustc_hash::FxHashMap;

use super::bag::Bag;
use super::postings::{Lists, Postings};
use super::rows::RowBags;
use super::weights::{Told, Weights, share};

/// The words and runs of letters of an entry.
#[derive(Debug)]
pub(super) struct Index {
    places: FxHashMap<u32, u32>,
    /// What each tells, squared as a cosine wants it.
    squares: Vec<f32>,
    words: Postings,
    runs: Postings,
}

/// What is shared with each text, by its place: all ways to ask, in words and in runs of letters, then the texts of all rows
/// and what stands in any text of each, in words.
#[derive(Debug)]
pub(super) struct Shared {
    pub(super) words: Vec<f32>,
    pub(super) runs: Vec<f32>,
}

/// What a question tells in the entry, and shares with its texts.
#[derive(Debug)]
pub(super) struct Weighed {
    pub(super) words: Told,
    /// What its runs of letters tell together.
    pub(super) runs: f32,
    pub(super) shared: Shared,
}

/// What the texts of a row tell.
pub(super) struct RowTold {
    /// Of each way to ask, all its words and all its runs of letters.
    pub(super) ways: Vec<(f32, f32)>,
    pub(super) text: Told,
    /// What stands in any of them.
    pub(super) all: Told,
}

impl Index {
    /// What the question tells. In one entry a word tells the same in every text, and each sum is of what is shared in the
    /// order of the hashes, as if question and text were gone through side by side: the bits are the same.
    pub(super) fn weighed(&self, bag: &Bag, weights: &Weights) -> Weighed {
        let mut shared = Shared {
            words: vec![0.0; self.words.count],
            runs: vec![0.0; self.runs.count],
        };
        let mut words = Told::default();
        for word in bag.words.iter().filter(|word| !weights.is_common(**word)) {
            let square = self.share(*word, (&self.words, &mut shared.words), weights);
            words.add(*word, square);
        }
        let mut runs = 0.0;
        for run in &bag.runs {
            runs += self.share(*run, (&self.runs, &mut shared.runs), weights);
        }
        Weighed {
            words,
            runs,
            shared,
        }
    }

    /// Adds what it tells to each text that has it.
    fn share(&self, it: u32, (postings, to): (&Postings, &mut [f32]), weights: &Weights) -> f32 {
        // What stands in no text of the entry tells most there.
        let Some(place) = self.places.get(&it) else {
            return weights.of(it);
        };
        let square = self.squares[*place as usize];
        for text in postings.having(*place) {
            to[*text as usize] += square;
        }
        square
    }

    /// Of these rows, with what each of them tells.
    pub(super) fn of(rows: &[RowBags], weights: &Weights) -> (Self, Vec<RowTold>) {
        let mut read = Read::default();
        for row in rows {
            read.add(row, weights);
        }
        let squares = read.squares(weights);
        let (told, any) = read.told(rows, &squares);
        let Read {
            places,
            mut words,
            runs,
            texts,
            ..
        } = read;
        words.append(&texts);
        words.append(&any);
        let index = Self {
            words: Postings::of(&words, squares.len()),
            runs: Postings::of(&runs, squares.len()),
            places,
            squares,
        };
        (index, told)
    }
}

/// What was read of the rows so far.
#[derive(Default)]
struct Read {
    places: FxHashMap<u32, u32>,
    /// The hash at each place, in how many answers it stands, and which was the last of them.
    seen: Vec<(u32, u32, u32)>,
    answers: u32,
    words: Lists,
    runs: Lists,
    /// The words of the texts of all rows.
    texts: Lists,
}

impl Read {
    fn add(&mut self, row: &RowBags, weights: &Weights) {
        self.answers += u32::from(row.is_answer);
        let tells = |it: &u32| !weights.is_common(*it);
        for way in &row.ways {
            for it in &way.words {
                let place = self.count(*it);
                self.words.put(tells(it).then_some(place));
            }
            self.words.end();
            for it in &way.runs {
                let place = self.count(*it);
                self.runs.put(Some(place));
            }
            self.runs.end();
        }
        for it in row.text.words.iter().filter(|it| tells(it)) {
            let place = self.place(*it);
            self.texts.put(Some(place));
        }
        self.texts.end();
    }

    fn place(&mut self, it: u32) -> u32 {
        let next = u32::try_from(self.seen.len()).unwrap_or(u32::MAX);
        let place = *self.places.entry(it).or_insert(next);
        if place == next {
            self.seen.push((it, 0, 0));
        }
        place
    }

    /// The place of what stands in a way to ask for the answer that is being read.
    fn count(&mut self, it: u32) -> u32 {
        let place = self.place(it);
        let (_, count, last) = &mut self.seen[place as usize];
        if *last != self.answers {
            (*count, *last) = (*count + 1, self.answers);
        }
        place
    }

    fn squares(&self, weights: &Weights) -> Vec<f32> {
        let square = |(it, count, _): &(u32, u32, u32)| {
            let own = share(*count, self.answers);
            weights.of(*it) * own * own
        };
        self.seen.iter().map(square).collect()
    }

    /// What each row tells, and what stands in any text of each.
    fn told(&self, rows: &[RowBags], squares: &[f32]) -> (Vec<RowTold>, Lists) {
        let hash = |place: &u32| self.seen[*place as usize].0;
        let square = |place: &u32| squares[*place as usize];
        let told = |places: &[u32]| Told::of(places.iter().map(|it| (hash(it), square(it))));
        let sum = |places: &[u32]| -> f32 { places.iter().map(square).sum() };
        let mut any = Lists::default();
        let mut ways = self.words.iter().zip(self.runs.iter());
        let rows = rows.iter().zip(self.texts.iter()).map(|(row, text)| {
            let mut all = text.to_vec();
            let own = ways.by_ref().take(row.ways.len());
            let ways = own.map(|(words, runs)| {
                all.extend(words);
                (sum(words), sum(runs))
            });
            let ways = ways.collect();
            all.sort_unstable_by_key(hash);
            all.dedup();
            any.add(all.iter().copied());
            RowTold {
                ways,
                text: told(text),
                all: told(&all),
            }
        });
        let rows = rows.collect();
        (rows, any)
    }
}
