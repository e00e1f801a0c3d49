//! Typos of every name: what is answered is the one thing whose names are nearest to what was typed, by a judge that
//! knows nothing of how the bot looks names up.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use rapidfuzz::distance::damerau_levenshtein as edits;
use supplement_bot::knowledge::Knowledge;
use supplement_bot::matching::{Index, Subject, Sureness};
use supplement_bot::spelling::normalised;

use crate::guide::shipped;

/// Names with what they lead to, and the reading that is tried.
struct Judge {
    index: Index,
    names: Vec<Named>,
}

struct Named {
    /// In the common spelling.
    name: String,
    letters: u32,
    /// The id of an entry, or something without one.
    thing: String,
    is_entry: bool,
}

/// The letters of a name without an entry that is read where it is misspelt.
const SHORTEST: usize = 6;

impl Judge {
    fn of(knowledge: &Knowledge) -> Self {
        let mut names = Vec::new();
        let mut add = |name: &str, thing: &str, is_entry: bool| {
            let name = normalised(name);
            // Short names without an entry are near to too much; they are read as they are only.
            if !is_entry && name.len() < SHORTEST {
                return;
            }
            let spaces = name.match_indices(' ').map(|(at, _)| at);
            // `vitamind 3` is a way to write `vitamin d 3`, and nearer to it than to `vitamin b 3`.
            let joined = spaces.map(|at| format!("{}{}", &name[..at], &name[at + 1..]));
            let ways = joined.map(|way| (way, false)).collect::<Vec<_>>();
            for (name, is_entry) in ways.into_iter().chain([(name, is_entry)]) {
                names.push(Named {
                    letters: letters(&name),
                    thing: thing.to_owned(),
                    name,
                    is_entry,
                });
            }
        };
        for entry in knowledge.entries() {
            let aliases = entry.aliases().iter().map(|(_, _, alias)| alias);
            for name in [entry.name(), entry.id()].into_iter().chain(aliases) {
                add(name, entry.id(), true);
            }
        }
        for medicine in knowledge.medicines.values() {
            for (_, _, name) in medicine.names() {
                add(name, &format!("medicine {}", medicine.id), false);
            }
        }
        for substance in &knowledge.not_covered.substances {
            for name in std::iter::once(&substance.name).chain(&substance.aliases) {
                add(name, &format!("not covered {}", substance.name), false);
            }
        }
        Self {
            index: Index::new(knowledge),
            names,
        }
    }

    /// The distinct names of entries.
    fn of_entries(&self) -> BTreeSet<&str> {
        let entries = self.names.iter().filter(|named| named.is_entry);
        entries.map(|named| named.name.as_str()).collect()
    }

    /// How far the names that are nearest to the text are from it, and what has them, among those within so many edits.
    fn nearest(&self, text: &str, within: usize) -> (usize, BTreeSet<&str>) {
        let (judge, own) = (edits::BatchComparator::new(text.chars()), letters(text));
        let (mut least, mut things) = (within, BTreeSet::new());
        for named in &self.names {
            let differing = (named.letters ^ own).count_ones() as usize;
            if named.name.len().abs_diff(text.len()) > least || differing > 2 * least {
                continue;
            }
            let bound = edits::Args::default().score_cutoff(least);
            let Some(distance) = judge.distance_with_args(named.name.chars(), &bound) else {
                continue;
            };
            if distance < least {
                things.clear();
                least = distance;
            }
            things.insert(named.thing.as_str());
        }
        (least, things)
    }

    /// What the text is surely read as, and what of it is answered: supplements, or else topics.
    fn answered(&self, typed: &str) -> BTreeSet<String> {
        let mentions = self.index.find(&shipped().read(typed));
        let sure = mentions
            .into_iter()
            .filter(|mention| mention.sureness != Sureness::Doubtful);
        let (mut supplements, mut topics) = (BTreeSet::new(), BTreeSet::new());
        for mention in sure {
            match mention.subject {
                Subject::Supplement(id) => supplements.insert(id),
                Subject::Topic(id) => topics.insert(id),
                Subject::Medicine(_) | Subject::NotCovered(_) => false,
            };
        }
        if supplements.is_empty() {
            topics
        } else {
            supplements
        }
    }

    /// What is wrong with the answer to a text about so many edits away from a name, if anything: what is answered has
    /// a name that stands in the text as it is, or it alone is nearest to all of the text or to words of it.
    fn wrong(&self, typed: &str, about: usize) -> Option<String> {
        let answered = self.answered(typed);
        if answered.is_empty() {
            return None;
        }
        let text = normalised(typed);
        // The common spelling takes a plural's `s`.
        let (least, nearest) = self.nearest(&text, about + 1);
        let is_right = |thing: &String| {
            is_alone(thing, &nearest)
                || self.stands_in(thing, &text)
                || self.is_nearest_to_a_part(thing, &text, least)
        };
        (!answered.iter().all(is_right))
            .then(|| format!("{typed}: {answered:?}, nearest {nearest:?}"))
    }

    /// Whether words in a row of the text, but not all, are within so many edits of the thing and of nothing else that
    /// is as near: `copper limit` with a letter missing, where `upper limit` is a name.
    fn is_nearest_to_a_part(&self, thing: &str, text: &str, within: usize) -> bool {
        let words: Vec<&str> = text.split(' ').collect();
        let runs =
            (0..words.len()).flat_map(|from| (from + 1..=words.len()).map(move |to| (from, to)));
        runs.filter(|(from, to)| to - from < words.len())
            .any(|(from, to)| is_alone(thing, &self.nearest(&words[from..to].join(" "), within).1))
    }

    /// Whether a name of the thing stands in the text, its words run together or not.
    fn stands_in(&self, thing: &str, text: &str) -> bool {
        let text = format!(" {text} ");
        let mut names = self.names.iter().filter(|named| named.thing == thing);
        names.any(|Named { name, .. }| {
            text.contains(&format!(" {name} "))
                || text.contains(&format!(" {} ", name.replace(' ', "")))
        })
    }
}

fn is_alone(thing: &str, nearest: &BTreeSet<&str>) -> bool {
    nearest.len() == 1 && nearest.contains(thing)
}

/// A bit for each letter that the text has.
fn letters(text: &str) -> u32 {
    text.bytes()
        .fold(0, |bits, letter| bits | 1 << (letter & 31))
}

/// Every text one edit away: a letter left out, exchanged with the next, replaced or put in.
fn typos(name: &str) -> BTreeSet<String> {
    let letters: Vec<char> = name.chars().collect();
    let mut typos = BTreeSet::new();
    for at in 0..=letters.len() {
        for other in 'a'..='z' {
            let mut more = letters.clone();
            more.insert(at, other);
            typos.insert(more.iter().collect());
            if at < letters.len() {
                let mut changed = letters.clone();
                changed[at] = other;
                typos.insert(changed.iter().collect());
            }
        }
        if at < letters.len() {
            let mut less = letters.clone();
            less.remove(at);
            typos.insert(less.iter().collect());
        }
        if at + 1 < letters.len() {
            let mut exchanged = letters.clone();
            exchanged.swap(at, at + 1);
            typos.insert(exchanged.iter().collect());
        }
    }
    typos
}

#[test]
fn no_typo_of_a_name_is_answered_with_anything_but_the_nearest() {
    let judge = Judge::of(shipped().knowledge());
    let all: BTreeSet<String> = judge.of_entries().into_iter().flat_map(typos).collect();
    assert!(all.len() > 50_000, "{} typos were tried", all.len());
    let wrong: Vec<String> = all
        .iter()
        .filter_map(|typed| judge.wrong(typed, 1))
        .collect();
    assert_eq!(wrong, Vec::<String>::new());
}

/// So many texts are tried at two edits; there are millions.
const TRIED: usize = 40_000;

/// A name with two edits, each at any place: a letter left out, exchanged with the next, replaced or put in.
fn twice_mistyped(names: Vec<String>) -> impl Strategy<Value = String> {
    let edit = (
        0_usize..4,
        any::<prop::sample::Index>(),
        proptest::char::range('a', 'z'),
    );
    (prop::sample::select(names), [edit.clone(), edit]).prop_map(|(name, edits)| {
        let mut letters: Vec<char> = name.chars().collect();
        for (kind, place, other) in edits {
            let at = place.index(letters.len());
            match kind {
                0 if letters.len() > 1 => drop(letters.remove(at)),
                1 if at + 1 < letters.len() => letters.swap(at, at + 1),
                2 => letters[at] = other,
                _ => letters.insert(at, other),
            }
        }
        letters.into_iter().collect()
    })
}

#[test]
fn no_name_that_is_mistyped_twice_is_answered_with_anything_but_the_nearest() {
    let judge = Judge::of(shipped().knowledge());
    let names = judge.of_entries().into_iter().map(str::to_owned);
    let mistyped = twice_mistyped(names.collect());
    // The same texts at each run, so that a failure is seen again.
    let mut runner = TestRunner::deterministic();
    let tried = (0..TRIED).map(|_| mistyped.new_tree(&mut runner).unwrap().current());
    let wrong: BTreeSet<String> = tried.filter_map(|typed| judge.wrong(&typed, 2)).collect();
    assert_eq!(wrong, BTreeSet::new());
}
