//! The rows of an entry that are closest to a question by the words they share: a single answer by the ways in which it
//! is asked, another row by its text. Rare words weigh more, and runs of letters forgive a slip or another ending.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::knowledge::{Entry, Knowledge};
use crate::question::Section;
use crate::spelling::words;

/// A question that is told in a story is read in parts of so many words, each half behind the last.
const PART: usize = 12;

/// The letters of a run, with the gaps before and behind the word.
const RUN: usize = 4;

/// All rows by entry. Built once for each knowledge.
#[derive(Debug)]
pub struct Closest {
    entries: FxHashMap<String, Rows>,
    /// How much a word or a run of letters tells; one that no row has tells as much as the rarest.
    weights: FxHashMap<u32, f32>,
    rarest: f32,
}

#[derive(Debug, Default)]
struct Rows {
    /// The words of its names, which tell nothing inside the entry.
    names: FxHashSet<u32>,
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    id: String,
    is_answer: bool,
    /// A single answer has one for each way in which it is asked.
    ways: Vec<Bag>,
}

/// What a text has, each once.
#[derive(Debug, Default)]
struct Bag {
    words: Vec<u32>,
    runs: Vec<u32>,
    lengths: [f32; 2],
}

/// A row that is close to a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Close {
    /// What [`row_id`] tells of it.
    pub id: String,
    /// Whether it is a single answer.
    pub is_answer: bool,
    /// From 0, nothing in common, to 1, the same words.
    pub closeness: f32,
}

/// What stands for a row: its entry and its text.
#[must_use]
pub fn row_id(entry: &str, text: &str) -> String {
    format!("{entry}/{text}")
}

/// What stands for each row of the entry, in the order of the file.
#[must_use]
pub fn rows_of(entry: Entry<'_>) -> Vec<String> {
    rows(entry).rows.into_iter().map(|row| row.id).collect()
}

impl Closest {
    /// Reads every row.
    #[must_use]
    pub fn new(knowledge: &Knowledge) -> Self {
        let mut entries = FxHashMap::default();
        for entry in knowledge.entries() {
            entries.insert(entry.id().to_owned(), rows(entry));
        }
        let (weights, rarest) = weights(&entries);
        let mut closest = Self {
            entries,
            weights,
            rarest,
        };
        closest.measure();
        closest
    }

    /// The rows of the entry that are closest to the words, the closest first.
    #[must_use]
    pub fn to<'w>(&self, entry: &str, words: impl IntoIterator<Item = &'w str>) -> Vec<Close> {
        let Some(rows) = self.entries.get(entry) else {
            return Vec::new();
        };
        let words = words
            .into_iter()
            .filter(|word| !rows.names.contains(&hash(word)));
        let words: Vec<&str> = words.collect();
        let parts: Vec<Bag> = parts(&words).map(|part| self.measured(part)).collect();
        let close = rows.rows.iter().map(|row| Close {
            id: row.id.clone(),
            is_answer: row.is_answer,
            closeness: self.closeness(row, &parts),
        });
        let mut close: Vec<Close> = close.filter(|close| close.closeness > 0.0).collect();
        close.sort_by(|one, other| other.closeness.total_cmp(&one.closeness));
        close
    }

    fn closeness(&self, row: &Row, parts: &[Bag]) -> f32 {
        let ways = row.ways.iter();
        let all = ways.flat_map(|way| parts.iter().map(move |part| self.of(way, part)));
        all.fold(0.0, f32::max)
    }

    /// The cosine of the two, of words and of runs in equal parts.
    fn of(&self, one: &Bag, other: &Bag) -> f32 {
        let words = self.shared(&one.words, &other.words) / (one.lengths[0] * other.lengths[0]);
        let runs = self.shared(&one.runs, &other.runs) / (one.lengths[1] * other.lengths[1]);
        f32::midpoint(words, runs)
    }

    fn shared(&self, one: &[u32], other: &[u32]) -> f32 {
        let shared = one.iter().filter(|it| other.binary_search(it).is_ok());
        shared.map(|it| self.weight(*it).powi(2)).sum()
    }

    fn weight(&self, of: u32) -> f32 {
        self.weights.get(&of).copied().unwrap_or(self.rarest)
    }

    fn measure(&mut self) {
        let mut entries = std::mem::take(&mut self.entries);
        let rows = entries.values_mut().flat_map(|rows| &mut rows.rows);
        for way in rows.flat_map(|row| &mut row.ways) {
            way.lengths = self.lengths(way);
        }
        self.entries = entries;
    }

    fn measured(&self, mut bag: Bag) -> Bag {
        bag.lengths = self.lengths(&bag);
        bag
    }

    fn lengths(&self, bag: &Bag) -> [f32; 2] {
        [&bag.words, &bag.runs].map(|list| {
            let squares = list.iter().map(|it| self.weight(*it).powi(2));
            squares.sum::<f32>().sqrt().max(f32::MIN_POSITIVE)
        })
    }
}

fn rows(entry: Entry<'_>) -> Rows {
    let aliases = entry.aliases().iter().map(|(_, _, alias)| alias);
    let names = [entry.name(), entry.id()].into_iter().chain(aliases);
    let names: FxHashSet<u32> = names.flat_map(words).map(|word| hash(&word.text)).collect();
    let own = |text: &str| {
        let words = words(text).into_iter().map(|word| word.text);
        let words: Vec<String> = words.filter(|word| !names.contains(&hash(word))).collect();
        Bag::of(words.iter().map(String::as_str))
    };
    let mut rows = Vec::new();
    for answer in entry.answers() {
        rows.push(Row {
            id: row_id(entry.id(), &answer.text),
            is_answer: true,
            ways: answer.asks.iter().map(|ask| own(ask)).collect(),
        });
    }
    if let Entry::Supplement(supplement) = entry {
        let sections = Section::ALL.iter().filter(|it| **it != Section::Answers);
        let told = sections.flat_map(|section| supplement.told(*section));
        for row in told.flat_map(|(_, rows)| rows) {
            let label = row.label().unwrap_or_default();
            rows.push(Row {
                id: row_id(entry.id(), row.text()),
                is_answer: false,
                ways: vec![own(&format!("{label} {}", row.text()))],
            });
        }
    }
    Rows { names, rows }
}

/// How much each word and run tells: by how few rows it stands in.
fn weights(entries: &FxHashMap<String, Rows>) -> (FxHashMap<u32, f32>, f32) {
    let mut counts: FxHashMap<u32, f32> = FxHashMap::default();
    let mut all = 0.0_f32;
    for row in entries.values().flat_map(|rows| &rows.rows) {
        all += 1.0;
        let ways = row.ways.iter();
        let own: FxHashSet<u32> = ways
            .flat_map(|way| way.words.iter().chain(&way.runs).copied())
            .collect();
        for it in own {
            *counts.entry(it).or_default() += 1.0;
        }
    }
    let weight = |count: f32| (1.0 + all / count).ln();
    let weights = counts.into_iter().map(|(it, count)| (it, weight(count)));
    (weights.collect(), weight(1.0))
}

/// All of the words, and the parts of a longer text.
fn parts(words: &[&str]) -> impl Iterator<Item = Bag> {
    let count = words.len().saturating_sub(PART).div_ceil(PART / 2);
    let starts = (0..=count).map(|part| part * PART / 2);
    let parts = starts.map(|start| start..(start + PART).min(words.len()));
    let whole = (count > 0).then_some(0..words.len());
    let ranges: Vec<_> = parts.chain(whole).collect();
    ranges
        .into_iter()
        .map(|range| Bag::of(words[range].iter().copied()))
}

impl Bag {
    fn of<'w>(list: impl Iterator<Item = &'w str>) -> Self {
        let mut bag = Self::default();
        for word in list {
            bag.words.push(hash(word));
            let letters: Vec<char> = format!("_{word}_").chars().collect();
            let runs = letters.windows(RUN.min(letters.len()));
            bag.runs
                .extend(runs.map(|run| hash(&run.iter().collect::<String>())));
        }
        for list in [&mut bag.words, &mut bag.runs] {
            list.sort_unstable();
            list.dedup();
        }
        bag
    }
}

/// FNV-1a.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}
