//! How names begin, in the order of the alphabet: what begins with the same letters stands together.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::lexicon::Name;

/// How many names may begin in the same way before the best of them are picked beforehand.
const CROWD: usize = 64;

/// How many are picked then; more than Discord's 25 choices.
const PICKED: usize = 32;

/// A name, and the byte of its text where it is looked up: its own beginning, or that of a later word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Start {
    pub(super) name: u32,
    pub(super) from: usize,
}

#[derive(Debug, Default)]
pub(super) struct Starts {
    places: Vec<Start>,
    /// The first eight bytes of each, so that most comparing stays in one place.
    keys: Vec<u64>,
    /// The best names for beginnings that a crowd shares.
    crowds: FxHashMap<Box<[u8]>, Box<[u32]>>,
}

/// Neighbours that share so many bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) places: Range<usize>,
    pub(super) shared: usize,
}

impl Starts {
    pub(super) fn new(names: &[Name], starts: Vec<Start>) -> Self {
        let keyed = starts.into_iter();
        let mut keyed: Vec<(u64, Start)> =
            keyed.map(|start| (key(start.text(names)), start)).collect();
        // Most names differ in their first letters, which are at hand.
        keyed.sort_unstable_by(|(key, one), (other_key, other)| {
            let texts = || one.text(names).cmp(other.text(names));
            key.cmp(other_key)
                .then_with(texts)
                .then(one.name.cmp(&other.name))
        });
        let (keys, places) = keyed.into_iter().unzip();
        let mut made = Self {
            keys,
            crowds: FxHashMap::default(),
            places,
        };
        made.pick(names, &made.all());
        made
    }

    /// Picks the best of every crowd within the run.
    fn pick(&mut self, names: &[Name], run: &Run) {
        if run.places.len() <= CROWD {
            return;
        }
        let beginning = &self.places[run.places.start].text(names)[..run.shared];
        let best = self.sorted(names, run);
        self.crowds.insert(beginning.into(), best.into());
        for letter in self.letters(names, run) {
            if let Some(run) = self.narrow(names, run, letter) {
                self.pick(names, &run);
            }
        }
    }

    pub(super) fn all(&self) -> Run {
        Run {
            places: 0..self.places.len(),
            shared: 0,
        }
    }

    pub(super) fn name(&self, place: usize) -> u32 {
        self.places[place].name
    }

    /// What begins with these letters.
    pub(super) fn beginning(&self, names: &[Name], letters: &[u8]) -> Option<Run> {
        let mut letters = letters.iter();
        letters.try_fold(self.all(), |run, letter| self.narrow(names, &run, *letter))
    }

    /// The part of the run that goes on with this letter.
    pub(super) fn narrow(&self, names: &[Name], run: &Run, letter: u8) -> Option<Run> {
        let start = self.first(names, run, |other| other >= letter);
        let rest = Run {
            places: start..run.places.end,
            shared: run.shared,
        };
        let end = self.first(names, &rest, |other| other > letter);
        (start < end).then_some(Run {
            places: start..end,
            shared: run.shared + 1,
        })
    }

    /// The letters that names in the run go on with.
    pub(super) fn letters(&self, names: &[Name], run: &Run) -> Vec<u8> {
        let mut letters = Vec::new();
        let mut rest = run.clone();
        while !rest.places.is_empty() {
            let letter = self.letter(names, rest.places.start, run.shared);
            letters.extend((letter > 0).then_some(letter));
            rest.places.start = self.first(names, &rest, |other| other > letter);
        }
        letters
    }

    /// The first place of the run, in order, whose next letter is such; the end where there is none.
    fn first(&self, names: &[Name], run: &Run, is_such: impl Fn(u8) -> bool) -> usize {
        let Range { mut start, mut end } = run.places;
        while start < end {
            let middle = start.midpoint(end);
            if is_such(self.letter(names, middle, run.shared)) {
                end = middle;
            } else {
                start = middle + 1;
            }
        }
        start
    }

    /// The letter behind so many; 0 at the end.
    fn letter(&self, names: &[Name], place: usize, behind: usize) -> u8 {
        if let Some(letter) = self.keys[place].to_be_bytes().get(behind) {
            return *letter;
        }
        let text = self.places[place].text(names);
        text.get(behind).copied().unwrap_or(0)
    }

    /// The names of the run, one for each thing that is named: the shortest first.
    pub(super) fn best(&self, names: &[Name], run: &Run) -> Vec<u32> {
        if run.places.len() <= CROWD {
            return self.sorted(names, run);
        }
        let beginning = &self.places[run.places.start].text(names)[..run.shared];
        let picked = self.crowds.get(beginning);
        picked.map_or_else(Vec::new, |picked| picked.to_vec())
    }

    fn sorted(&self, names: &[Name], run: &Run) -> Vec<u32> {
        // Where nothing is typed, no name fits better than another.
        let length = |name: u32| match run.shared {
            0 => 0,
            _ => names[name as usize].text.len(),
        };
        let starts = self.places[run.places.clone()].iter();
        let mut all: Vec<(usize, u32)> = starts
            .map(|start| (length(start.name), start.name))
            .collect();
        all.sort_unstable();
        let mut picked: Vec<u32> = Vec::new();
        for (_, name) in all {
            let of = names[name as usize].of;
            if !picked.iter().any(|other| names[*other as usize].of == of) {
                picked.push(name);
            }
            if picked.len() == PICKED {
                break;
            }
        }
        picked
    }
}

impl Start {
    fn text(self, names: &[Name]) -> &[u8] {
        &names[self.name as usize].text.as_bytes()[self.from..]
    }
}

fn key(text: &[u8]) -> u64 {
    let mut key = [0; 8];
    let length = text.len().min(8);
    key[..length].copy_from_slice(&text[..length]);
    u64::from_be_bytes(key)
}
