//! The texts of an entry, each read once for all that is made of it.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::classify::{Lexicon, Object};
use crate::facet::Facet;
use crate::knowledge::{Entry, ObjectKind, side_by_side};
use crate::learned::Told;
use crate::question::Section;
use crate::spelling::{Word, words};

use super::bag::{self, Bag, hash};

/// What reads texts.
pub(super) struct Reading<'k> {
    pub(super) lexicon: &'k Lexicon,
    /// The names of all entries.
    pub(super) subjects: &'k Lexicon,
}

/// The rows of an entry, read.
pub(super) struct Texts<'k> {
    /// The words of its names, which tell nothing inside the entry.
    pub(super) names: FxHashSet<u32>,
    /// The single answers first, in the order of the file.
    pub(super) rows: Vec<RowTexts<'k>>,
}

pub(super) struct RowTexts<'k> {
    pub(super) id: String,
    /// Of a single answer.
    pub(super) facet: Option<Facet>,
    /// How a single answer is asked for.
    pub(super) ways: Vec<Text<'k>>,
    pub(super) text: Text<'k>,
}

/// A row as it stands in the file.
struct Written<'e> {
    facet: Option<Facet>,
    asks: &'e [String],
    text: &'e str,
    /// Of one that is no single answer.
    label: Option<String>,
}

/// The words of a text, and what they name.
pub(super) struct Text<'k> {
    words: Vec<Word>,
    objects: Vec<&'k Object>,
    /// Other entries.
    others: Vec<&'k str>,
}

impl<'k> Reading<'k> {
    /// Reads the rows of an entry. Somebody waits for the answer, so that all threads read.
    pub(super) fn texts(&self, entry: Entry<'_>) -> Texts<'k> {
        let answers = entry.answers().iter().map(|answer| Written {
            facet: Some(answer.facet),
            asks: &answer.asks,
            text: &answer.text,
            label: None,
        });
        let told = told(entry).map(|(label, text)| Written {
            facet: None,
            asks: &[],
            text,
            label: Some(label),
        });
        let rows = answers.chain(told).collect();
        let rows = side_by_side(rows, |row| self.row(&row, entry.id()));
        let names = own_names(entry, rows.iter().flat_map(|row| &row.ways));
        Texts { names, rows }
    }

    fn row(&self, row: &Written<'_>, entry: &str) -> RowTexts<'k> {
        let text = match &row.label {
            Some(label) => &format!("{label} {}", row.text),
            None => row.text,
        };
        RowTexts {
            id: row_id(entry, row.text),
            facet: row.facet,
            ways: row.asks.iter().map(|ask| self.text(ask, entry)).collect(),
            text: self.text(text, entry),
        }
    }

    fn text(&self, text: &str, entry: &str) -> Text<'k> {
        let words = words(text);
        let subjects = self.subjects.named(&words, &[]).into_iter();
        let others = subjects.map(Object::name).filter(|id| *id != entry);
        Text {
            others: others.collect(),
            objects: self.lexicon.named(&words, &[]),
            words,
        }
    }
}

impl RowTexts<'_> {
    /// The groups of people that the ways name, where each names one.
    pub(super) fn groups(&self) -> Vec<u32> {
        let mut groups = Vec::new();
        for way in &self.ways {
            let before = groups.len();
            let objects = way.objects.iter();
            let named = objects.filter(|object| object.is(ObjectKind::Group));
            groups.extend(named.map(|object| bag::object(object.name())));
            if groups.len() == before {
                return Vec::new();
            }
        }
        groups
    }
}

impl Text<'_> {
    pub(super) fn bag(&self, names: &FxHashSet<u32>) -> Bag {
        let others = self.others.iter().copied();
        Bag::of(&self.words, names, &self.objects, others)
    }

    /// What it is placed by.
    pub(super) fn told(&self, names: &FxHashSet<u32>) -> Told<&Word> {
        let others = self.others.iter().copied();
        placed_by(&self.words, names, &self.objects, others)
    }
}

/// What words are placed by, but these names, which tell nothing inside their entry.
pub(super) fn placed_by<'w, 'o>(
    words: &'w [Word],
    names: &FxHashSet<u32>,
    objects: &[&Object],
    others: impl Iterator<Item = &'o str>,
) -> Told<&'w Word> {
    let is_name = |text: &str| names.contains(&hash(text));
    let objects = objects.iter().filter(|found| !is_name(found.name()));
    let words = words.iter().filter(|word| !is_name(&word.text));
    Told {
        words: words.collect(),
        marks: objects
            .map(|found| bag::object(found.name()))
            .chain(others.map(bag::other))
            .collect(),
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

/// The words of its name, and those of its other names that stand in a fifth of the ways to ask: `k1` tells which of two
/// is meant. The names of a topic are what it is asked in.
fn own_names<'t>(entry: Entry<'_>, ways: impl Iterator<Item = &'t Text<'t>>) -> FxHashSet<u32> {
    if let Entry::Topic(_) = entry {
        return FxHashSet::default();
    }
    let aliases = entry.aliases().iter().map(|(_, _, alias)| alias);
    let aliases = aliases.flat_map(hashes);
    // In how many ways each stands, and the last of them.
    let mut counts: FxHashMap<u32, (usize, usize)> = aliases.map(|it| (it, (0, 0))).collect();
    let mut all = 0;
    for way in ways {
        all += 1;
        for word in &way.words {
            if let Some((count, last)) = counts.get_mut(&hash(&word.text))
                && *last != all
            {
                (*count, *last) = (*count + 1, all);
            }
        }
    }
    let often = counts.iter().filter(|(_, (count, _))| count * 5 >= all);
    let mut names: FxHashSet<u32> = often.map(|(it, _)| *it).collect();
    names.extend(name_of(entry));
    names
}

/// The words of its name.
pub(super) fn name_of(entry: Entry<'_>) -> impl Iterator<Item = u32> {
    [entry.name(), entry.id()].into_iter().flat_map(hashes)
}

fn hashes(text: &str) -> impl Iterator<Item = u32> {
    words(text).into_iter().map(|word| hash(&word.text))
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
