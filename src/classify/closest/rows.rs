//! The rows of one entry, read.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::classify::{Lexicon, Object};
use crate::facet::Facet;
use crate::knowledge::{Entry, ObjectKind};
use crate::question::Section;
use crate::spelling::words;

use super::bag::{self, Bag, hash};
use super::meaning::{Directions, Placing};
use super::weights::{Local, Weighed, Weights};

/// All rows of an entry.
#[derive(Debug)]
pub(super) struct Rows {
    /// The words of its names, which tell nothing inside the entry.
    pub(super) names: FxHashSet<u32>,
    pub(super) local: Local,
    /// The single answers first, in the order of the file.
    pub(super) all: Vec<Row>,
    /// Where the single answers point, in the order of the file.
    pub(super) directions: Vec<Directions>,
}

#[derive(Debug)]
pub(super) struct Row {
    pub(super) id: String,
    /// Of a single answer.
    pub(super) facet: Option<Facet>,
    /// How a single answer is asked for.
    pub(super) ways: Vec<Weighed>,
    pub(super) text: Weighed,
    /// What stands in any way to ask, or in the text.
    pub(super) all: Weighed,
    /// The people whom a single answer is for, where all ways to ask name some.
    pub(super) groups: Vec<u32>,
}

impl Row {
    /// Whether all ways to ask name an amount, and none is one of these: what is said of 50 mg is no answer on 15 mg.
    pub(super) fn is_on_other_amounts(&self, figures: &[u32]) -> bool {
        let is_other = |way: &Weighed| {
            !way.figures.is_empty() && !way.figures.iter().any(|figure| figures.contains(figure))
        };
        !self.ways.is_empty() && self.ways.iter().all(is_other)
    }

    /// Whether the figure stands in the answer, or in a way in which it is asked.
    pub(super) fn has_figure(&self, figure: u32) -> bool {
        let mut bags = self.ways.iter().chain([&self.text]);
        bags.any(|bag| bag.figures.contains(&figure))
    }

    /// Whether this share of the shorter text stands in the other: an entry has a hundred answers, and neighbours tell of
    /// one thing in two wordings.
    pub(super) fn says_what(&self, other: &Self, share: f32) -> bool {
        let (one, other) = (&self.text, &other.text);
        one.share_in(other).max(other.share_in(one)) >= share
    }

    /// Whether the answer, or a way in which it is asked, names one of these; where there are none, any answer does.
    pub(super) fn speaks_of_one(&self, others: &[u32]) -> bool {
        let mut bags = self.ways.iter().chain([&self.text]);
        others.is_empty() || bags.any(|bag| others.iter().any(|other| bag.has(*other)))
    }
}

/// What stands for a row: its entry and its text.
#[must_use]
pub fn row_id(entry: &str, text: &str) -> String {
    format!("{entry}/{text}")
}

/// Whether it stands for the row of the entry with that text.
#[must_use]
pub fn is_row(id: &str, entry: &str, text: &str) -> bool {
    let of_entry = id.strip_prefix(entry);
    of_entry.and_then(|rest| rest.strip_prefix('/')) == Some(text)
}

/// The text of each row of the entry, in the order of the file.
pub fn texts_of(entry: Entry<'_>) -> impl Iterator<Item = &str> {
    let answers = entry.answers().iter();
    let answers = answers.map(|answer| answer.text.as_str());
    answers.chain(told(entry).map(|(_, text)| text))
}

/// What reads texts.
pub(super) struct Reading<'k> {
    pub(super) lexicon: &'k Lexicon,
    /// The names of all entries.
    pub(super) subjects: &'k Lexicon,
}

/// The rows of an entry before it is known what their words tell.
pub(super) struct Bags {
    names: FxHashSet<u32>,
    rows: Vec<RowBags>,
}

struct RowBags {
    id: String,
    facet: Option<Facet>,
    ways: Vec<Bag>,
    text: Bag,
    groups: Vec<u32>,
}

impl Reading<'_> {
    /// Reads the rows of an entry.
    pub(super) fn bags(&self, entry: Entry<'_>) -> Bags {
        let names = own_names(entry);
        let own = |text: &str| {
            let words = words(text);
            let subjects = self.subjects.read(&words, &[]);
            let others = subjects.iter().map(Object::name);
            let others = others.filter(|id| *id != entry.id());
            let objects = self.lexicon.read(&words, &[]);
            Bag::of(&words, &names, &objects, others)
        };
        let answers = entry.answers().iter().map(|answer| RowBags {
            id: row_id(entry.id(), &answer.text),
            facet: Some(answer.facet),
            ways: answer.asks.iter().map(|ask| own(ask)).collect(),
            text: own(&answer.text),
            groups: self.groups(&answer.asks),
        });
        let told = told(entry).map(|(label, text)| RowBags {
            id: row_id(entry.id(), text),
            facet: None,
            ways: Vec::new(),
            text: own(&format!("{label} {text}")),
            groups: Vec::new(),
        });
        let rows = answers.chain(told).collect();
        Bags { names, rows }
    }

    /// The groups of people that the ways name, where each names one.
    fn groups(&self, asks: &[String]) -> Vec<u32> {
        let mut groups = Vec::new();
        for ask in asks {
            let objects = self.lexicon.read(&words(ask), &[]);
            let before = groups.len();
            let named = objects.iter().filter(|object| object.is(ObjectKind::Group));
            groups.extend(named.map(|object| bag::object(object.name())));
            if groups.len() == before {
                return Vec::new();
            }
        }
        groups
    }
}

impl Bags {
    /// The ways of each single answer.
    pub(super) fn answers(&self) -> impl Iterator<Item = &[Bag]> {
        let answers = self.rows.iter().filter(|row| row.facet.is_some());
        answers.map(|row| &row.ways[..])
    }

    /// The rows of that entry with what their words tell, and where they point.
    pub(super) fn weighed(self, weights: &Weights, placing: &Placing, entry: Entry<'_>) -> Rows {
        let local = Local::new(self.answers());
        let weighed = |bag: &Bag| weights.weighed(bag, &local);
        let rows = self.rows.iter().map(|row| {
            let ways: Vec<Weighed> = row.ways.iter().map(weighed).collect();
            let text = weighed(&row.text);
            Row {
                id: row.id.clone(),
                facet: row.facet,
                all: Weighed::union(ways.iter().chain([&text])),
                ways,
                text,
                groups: row.groups.clone(),
            }
        });
        let all = rows.collect();
        Rows {
            directions: placing.directions(entry, &self.names),
            names: self.names,
            local,
            all,
        }
    }
}

/// The words of its name, and those of its other names that stand in a fifth of the ways to ask: `k1` tells which of two
/// is meant. The names of a topic are what it is asked in.
pub(super) fn own_names(entry: Entry<'_>) -> FxHashSet<u32> {
    if let Entry::Topic(_) = entry {
        return FxHashSet::default();
    }
    let ways = entry.answers().iter().flat_map(|answer| &answer.asks);
    let mut counts: FxHashMap<u32, usize> = FxHashMap::default();
    let mut all = 0;
    for way in ways {
        all += 1;
        let hashes = words(way).into_iter().map(|word| hash(&word.text));
        for it in hashes.collect::<FxHashSet<u32>>() {
            *counts.entry(it).or_default() += 1;
        }
    }
    let hashes = |text: &str| words(text).into_iter().map(|word| hash(&word.text));
    let aliases = entry.aliases().iter().map(|(_, _, alias)| alias);
    let often = |it: &u32| counts.get(it).copied().unwrap_or_default() * 5 >= all;
    let mut names: FxHashSet<u32> = aliases.flat_map(hashes).filter(often).collect();
    names.extend([entry.name(), entry.id()].into_iter().flat_map(hashes));
    names
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
