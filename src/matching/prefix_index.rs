//! The prefix index: how names begin, in the order of the alphabet. What begins with the same letters stands together.

use std::iter;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::lexicon::Name;

/// How many names may begin in the same way before the best of them are picked beforehand.
const CROWD: usize = 64;

/// How many are picked then; more than Discord's 25 choices.
const PICKED: usize = 32;

/// A name, and the byte of its text where it is looked up: its own beginning, or that of a later word.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(super) struct Start {
    pub(super) name: u32,
    pub(super) from: usize,
}

#[derive(Debug, Default, Deserialize, Serialize)]
pub(super) struct PrefixIndex {
    places: Vec<Start>,
    /// The first eight bytes of each, so that most comparing stays in one place.
    keys: Vec<u64>,
    crowds: Vec<Crowd>,
    all: Run,
}

/// Neighbours that share so many bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub(super) struct Run {
    pub(super) places: Range<usize>,
    pub(super) shared: usize,
    /// The place of its crowd, where it is one.
    crowd: Option<u32>,
}

/// What is known beforehand of a run of many.
#[derive(Debug, Default, Deserialize, Serialize)]
struct Crowd {
    /// The best of its names.
    best: Box<[u32]>,
    /// By the letters that they go on with.
    parts: Box<[(u8, Run)]>,
}

impl PrefixIndex {
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
            crowds: Vec::new(),
            all: Run::default(),
            places,
        };
        let all = Run {
            places: 0..made.places.len(),
            ..Run::default()
        };
        made.all = made.with_crowds(names, all);
        made
    }

    /// The run with what is known beforehand of it, and of every crowd within it.
    fn with_crowds(&mut self, names: &[Name], run: Run) -> Run {
        if run.places.len() <= CROWD {
            return run;
        }
        let place = self.crowds.len();
        self.crowds.push(Crowd::default());
        let parts: Vec<(u8, Run)> = self.parts(names, &run).collect();
        let parts = parts.into_iter();
        let parts = parts.map(|(letter, part)| (letter, self.with_crowds(names, part)));
        let parts = parts.collect();
        let best = self.sorted(names, &run).into();
        self.crowds[place] = Crowd { best, parts };
        Run {
            crowd: u32::try_from(place).ok(),
            ..run
        }
    }

    pub(super) fn all(&self) -> Run {
        self.all.clone()
    }

    fn crowd(&self, run: &Run) -> Option<&Crowd> {
        run.crowd.map(|place| &self.crowds[place as usize])
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
        if let Some(crowd) = self.crowd(run) {
            let part = crowd
                .parts
                .binary_search_by_key(&letter, |(other, _)| *other);
            return part.ok().map(|part| crowd.parts[part].1.clone());
        }
        let start = self.first(names, run, |other| other >= letter);
        // Of most letters nothing goes on: the end of what does is looked for only where it begins.
        if start == run.places.end || self.letter(names, start, run.shared) != letter {
            return None;
        }
        let rest = Run {
            places: start..run.places.end,
            ..*run
        };
        let end = self.first(names, &rest, |other| other > letter);
        Some(Run {
            places: start..end,
            shared: run.shared + 1,
            crowd: None,
        })
    }

    /// The run by the letters that its names go on with.
    pub(super) fn parts<'s>(
        &'s self,
        names: &'s [Name],
        run: &Run,
    ) -> impl Iterator<Item = (u8, Run)> + use<'s> {
        let known = self.crowd(run).map(|crowd| crowd.parts.iter().cloned());
        let mut rest = run.clone();
        if known.is_some() {
            rest.places = 0..0;
        }
        let found = iter::from_fn(move || {
            let start = rest.places.start;
            if rest.places.is_empty() {
                return None;
            }
            let letter = self.letter(names, start, rest.shared);
            rest.places.start = self.first(names, &rest, |other| other > letter);
            let part = Run {
                places: start..rest.places.start,
                shared: rest.shared + 1,
                crowd: None,
            };
            Some((letter, part))
        });
        let found = found.filter(|(letter, _)| *letter > 0);
        known.into_iter().flatten().chain(found)
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
        match self.crowd(run) {
            Some(crowd) => crowd.best.to_vec(),
            None => self.sorted(names, run),
        }
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
