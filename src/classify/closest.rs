//! The rows of an entry that are closest to a question by the words they share: a single answer by the ways in which it
//! is asked, another row by its text. Rare words weigh more, and runs of letters forgive a slip or another ending.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::facet::Facet;
use crate::knowledge::{Entry, Knowledge};
use crate::question::Section;
use crate::spelling::words;

/// A question that is told in a story is read in parts of so many words, each half behind the last.
const PART: usize = 12;

/// The letters of a run, with the gaps before and behind the word.
const RUN: usize = 4;

/// What stands in more than this share of the answers tells nothing: `is`, `how much`.
const COMMON: f32 = 0.06;

/// What is found in the text of an answer, and that it is about the same facet, weigh so much beside how like its
/// question is. Found on ways to ask that were left out: see `tests/answers/single.rs`.
const IN_TEXT: f32 = 0.8;
const SAME_FACET: f32 = 0.3;

/// A single answer is given from here on. Found by asking for each answer in each of its ways with that way left out:
/// see `tests/answers/single.rs`.
pub const CLOSE: f32 = 1.35;

/// All rows by entry. Built once for each knowledge.
#[derive(Debug)]
pub struct Closest {
    entries: FxHashMap<String, Rows>,
    weights: Weights,
}

/// How much a word or a run of letters tells: squares, as a cosine wants them.
#[derive(Debug, Default)]
struct Weights {
    squares: FxHashMap<u32, f32>,
    common: FxHashSet<u32>,
    /// What one tells that no row has.
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
    /// Of a single answer.
    facet: Option<Facet>,
    /// How a single answer is asked for.
    ways: Vec<Bag>,
    text: Bag,
}

/// What a text has that tells something, each once, in order.
#[derive(Debug, Default)]
struct Bag {
    words: Vec<u32>,
    runs: Vec<u32>,
}

/// A row that is close to a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Close {
    /// What [`row_id`] tells of it.
    pub id: String,
    /// Whether it is a single answer.
    pub is_answer: bool,
    /// For a single answer, how like its question is, from 0 to about 2, and by how much more than the next one's; for
    /// another row, which share of the question it tells of, from 0 to 1.
    pub closeness: f32,
}

/// What stands for a row: its entry and its text.
#[must_use]
pub fn row_id(entry: &str, text: &str) -> String {
    format!("{entry}/{text}")
}

/// What stands for each row of the entry, in the order of the file.
pub fn rows_of(entry: Entry<'_>) -> impl Iterator<Item = String> {
    let answers = entry.answers().iter();
    let answers = answers.map(move |answer| row_id(entry.id(), &answer.text));
    answers.chain(told(entry).map(move |(_, text)| row_id(entry.id(), text)))
}

impl Closest {
    /// Reads every row.
    #[must_use]
    pub fn new(knowledge: &Knowledge) -> Self {
        let mut entries: FxHashMap<String, Rows> = FxHashMap::default();
        for entry in knowledge.entries() {
            entries.insert(entry.id().to_owned(), rows(entry));
        }
        let weights = Weights::new(entries.values().flat_map(|rows| &rows.rows));
        for row in entries.values_mut().flat_map(|rows| &mut rows.rows) {
            for way in &mut row.ways {
                weights.leave_out_common(way);
            }
            weights.leave_out_common(&mut row.text);
        }
        Self { entries, weights }
    }

    /// The rows of the entry that have anything in common with the words, the closest first.
    #[must_use]
    pub fn to<'w>(
        &self,
        entry: &str,
        words: impl IntoIterator<Item = &'w str>,
        facets: &[Facet],
    ) -> Vec<Close> {
        let Some(rows) = self.entries.get(entry) else {
            return Vec::new();
        };
        let words = words.into_iter();
        let words: Vec<&str> = words
            .filter(|word| !rows.names.contains(&hash(word)))
            .collect();
        let mut parts: Vec<Bag> = parts(&words).collect();
        for part in &mut parts {
            self.weights.leave_out_common(part);
        }
        parts.retain(|part| !part.words.is_empty());
        let close = rows.rows.iter().map(|row| Close {
            id: row.id.clone(),
            is_answer: row.facet.is_some(),
            closeness: self.closeness(row, &parts, facets),
        });
        let mut close: Vec<Close> = close.filter(|close| close.closeness > 0.0).collect();
        close.sort_by(|one, other| other.closeness.total_cmp(&one.closeness));
        lead(&mut close);
        close
    }

    fn closeness(&self, row: &Row, parts: &[Bag], facets: &[Facet]) -> f32 {
        let weights = &self.weights;
        let best = |of: &dyn Fn(&Bag) -> f32| parts.iter().map(of).fold(0.0, f32::max);
        let Some(facet) = row.facet else {
            return best(&|part| weights.share(&part.words, &row.text.words));
        };
        let same = if facets.contains(&facet) {
            SAME_FACET
        } else {
            0.0
        };
        let alike = best(&|part| {
            let ways = row.ways.iter().map(|way| weights.alike(part, way));
            let in_text = weights.share(&part.words, &row.text.words);
            ways.fold(0.0, f32::max) + IN_TEXT * in_text
        });
        if alike > 0.0 { alike + same } else { 0.0 }
    }
}

/// An answer is the surer the farther behind it the next one is.
fn lead(close: &mut [Close]) {
    let mut answers = close.iter_mut().filter(|close| close.is_answer);
    if let Some(first) = answers.next() {
        let next = answers.next().map_or(0.0, |next| next.closeness);
        first.closeness += first.closeness - next;
    }
}

impl Weights {
    fn new<'r>(rows: impl Iterator<Item = &'r Row>) -> Self {
        let mut counts: FxHashMap<u32, f32> = FxHashMap::default();
        let mut all = 0.0_f32;
        for row in rows.filter(|row| row.facet.is_some()) {
            all += 1.0;
            let ways = row.ways.iter();
            let own = ways.flat_map(|way| way.words.iter().chain(&way.runs).copied());
            for it in own.collect::<FxHashSet<u32>>() {
                *counts.entry(it).or_default() += 1.0;
            }
        }
        let square = |count: f32| (1.0 + all / count).ln().powi(2);
        let common = counts.iter().filter(|(_, count)| **count > COMMON * all);
        Self {
            common: common.map(|(it, _)| *it).collect(),
            rarest: square(1.0),
            squares: counts
                .into_iter()
                .map(|(it, count)| (it, square(count)))
                .collect(),
        }
    }

    fn leave_out_common(&self, bag: &mut Bag) {
        bag.words.retain(|word| !self.common.contains(word));
    }

    fn sum<'l>(&self, list: impl Iterator<Item = &'l u32>) -> f32 {
        let squares = list.map(|it| self.squares.get(it).copied().unwrap_or(self.rarest));
        squares.sum()
    }

    fn shared(&self, one: &[u32], other: &[u32]) -> f32 {
        self.sum(one.iter().filter(|it| other.binary_search(it).is_ok()))
    }

    /// Which share of the one is in the other.
    fn share(&self, one: &[u32], other: &[u32]) -> f32 {
        let shared = self.shared(one, other);
        if shared == 0.0 {
            0.0
        } else {
            shared / self.sum(one.iter())
        }
    }

    /// The cosine of the two, of words and of runs in equal parts.
    fn alike(&self, one: &Bag, other: &Bag) -> f32 {
        let cosine = |one: &[u32], other: &[u32]| {
            let shared = self.shared(one, other);
            if shared == 0.0 {
                return 0.0;
            }
            shared / (self.sum(one.iter()) * self.sum(other.iter())).sqrt()
        };
        f32::midpoint(
            cosine(&one.words, &other.words),
            cosine(&one.runs, &other.runs),
        )
    }
}

fn rows(entry: Entry<'_>) -> Rows {
    let aliases = entry.aliases().iter().map(|(_, _, alias)| alias);
    let names = [entry.name(), entry.id()].into_iter().chain(aliases);
    let names: FxHashSet<u32> = names.flat_map(words).map(|word| hash(&word.text)).collect();
    let own = |text: &str| {
        let words = words(text);
        let words = words.iter().map(|word| word.text.as_str());
        Bag::of(words.filter(|word| !names.contains(&hash(word))))
    };
    let answers = entry.answers().iter().map(|answer| Row {
        id: row_id(entry.id(), &answer.text),
        facet: Some(answer.facet),
        ways: answer.asks.iter().map(|ask| own(ask)).collect(),
        text: own(&answer.text),
    });
    let told = told(entry).map(|(label, text)| Row {
        id: row_id(entry.id(), text),
        facet: None,
        ways: Vec::new(),
        text: own(&format!("{label} {text}")),
    });
    let rows = answers.chain(told).collect();
    Rows { names, rows }
}

/// The other rows with a text, each with its label.
fn told(entry: Entry<'_>) -> impl Iterator<Item = (String, &str)> {
    let supplement = match entry {
        Entry::Supplement(supplement) => Some(supplement),
        Entry::Topic(_) => None,
    };
    let sections = Section::ALL.iter().filter(|it| **it != Section::Answers);
    let lists = supplement.into_iter().flat_map(move |supplement| {
        sections
            .clone()
            .flat_map(|section| supplement.told(*section))
    });
    lists
        .flat_map(|(_, rows)| rows)
        .map(|row| (row.label().unwrap_or_default(), row.text()))
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
