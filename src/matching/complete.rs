//! Completion: names for what has been typed so far. Letters in order are what people type, so fuzzy-matcher ranks.

use serde::{Deserialize, Serialize};

use crate::spelling::{normalised, words};

use super::lexicon::{Lexicon, Name, Subject};
use super::near_prefixes;
use super::prefix_index::{PrefixIndex, Start};
use super::rank::{has_in_order, ranked};
use super::spellings::{Reach, allowed_edits};

/// An entry offered while somebody types.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    pub subject: Subject,
    /// The name of the entry.
    pub entry: String,
    /// The alias that matched, where it is not the name itself.
    pub alias: Option<String>,
}

impl Completion {
    /// The id of the entry or medicine; none for what is not covered.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        match &self.subject {
            Subject::Supplement(id) | Subject::Topic(id) | Subject::Medicine(id) => Some(id),
            Subject::NotCovered(_) => None,
        }
    }

    /// `Boron (calcium fructoborate)`.
    #[must_use]
    pub fn label(&self) -> String {
        match &self.alias {
            Some(alias) => format!("{} ({alias})", self.entry),
            None => self.entry.clone(),
        }
    }
}

/// Texts of more words are questions about something else; what is near to one of the words says little.
const NAME_LIKE: usize = 4;

/// Words of fewer letters are near to everything.
const TELLING: usize = 4;

/// How many names are looked through for letters that stand in them in order.
const LOOKED_THROUGH: usize = 1_024;

/// About how many misspelt names are ranked.
const MOST_RANKED: usize = 64;

/// Names of one kind, ready to be completed.
#[derive(Debug, Default, Deserialize, Serialize)]
pub(super) struct Completer {
    /// By their beginnings.
    whole: PrefixIndex,
    /// By the beginnings of their later words.
    inner: PrefixIndex,
}

/// How far to look where names begin with what was typed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Breadth {
    /// For letters that are being typed.
    Beginnings,
    /// For a whole word: names with its letters in order too.
    Everything,
}

impl Completer {
    /// Completes names of this kind.
    pub(super) fn new(lexicon: &Lexicon, kind: fn(&Subject) -> bool) -> Self {
        let (mut whole, mut inner) = (Vec::new(), Vec::new());
        for (place, name) in (0..).zip(&lexicon.names) {
            if !kind(lexicon.subject(name)) {
                continue;
            }
            let start = |from| Start { name: place, from };
            whole.push(start(0));
            let spaces = name.text.match_indices(' ');
            inner.extend(spaces.map(|(space, _)| start(space + 1)));
        }
        Self {
            whole: PrefixIndex::new(&lexicon.names, whole),
            inner: PrefixIndex::new(&lexicon.names, inner),
        }
    }

    pub(super) fn completions(
        &self,
        lexicon: &Lexicon,
        typed: &str,
        most: usize,
    ) -> Vec<Completion> {
        let typed = normalised(typed);
        let names = self.names(lexicon, &typed, most, Breadth::Beginnings);
        let offered = names.into_iter().map(|name| offer(lexicon, name, &typed));
        offered.collect()
    }

    pub(super) fn nearest(&self, lexicon: &Lexicon, text: &str, most: usize) -> Vec<Completion> {
        let words = words(text);
        if words.len() > NAME_LIKE {
            return Vec::new();
        }
        let mut found: Vec<Completion> = Vec::new();
        for word in words
            .iter()
            .filter(|word| word.text.chars().count() >= TELLING)
        {
            for name in self.names(lexicon, &word.text, most, Breadth::Everything) {
                let known = |known: &Completion| known.subject == *lexicon.subject(name);
                if !found.iter().any(known) {
                    found.push(offer(lexicon, name, &word.text));
                }
            }
        }
        found.truncate(most);
        found
    }

    /// A name for each entry, best first: those that begin with what was typed, the shortest first, then by score.
    fn names<'l>(
        &self,
        lexicon: &'l Lexicon,
        typed: &str,
        most: usize,
        breadth: Breadth,
    ) -> Vec<&'l Name> {
        let run = self.whole.beginning(&lexicon.names, typed.as_bytes());
        let best = run.map_or_else(Vec::new, |run| self.whole.best(&lexicon.names, &run));
        let mut found: Vec<&Name> = best.into_iter().map(|name| lexicon.name(name)).collect();
        if found.len() < most && !typed.is_empty() {
            let mut others = self.preselected(lexicon, typed);
            if breadth == Breadth::Everything || found.is_empty() && others.is_empty() {
                others.extend(self.in_order(lexicon, typed));
            }
            others.sort_unstable();
            others.dedup();
            let others = others.into_iter().map(|name| lexicon.name(name));
            let others = others.filter(|name| found.iter().all(|other| other.of != name.of));
            let others: Vec<&Name> = others.collect();
            for name in ranked(typed, others.into_iter()) {
                if found.iter().all(|other| other.of != name.of) {
                    found.push(name);
                }
            }
        }
        found.truncate(most);
        found
    }

    /// Names with a later word that begins with what was typed, and names that begin with it misspelt, or with a word
    /// that it is near to.
    pub(super) fn preselected(&self, lexicon: &Lexicon, typed: &str) -> Vec<u32> {
        let names = &lexicon.names;
        let inner = self.inner.beginning(names, typed.as_bytes());
        let mut found = inner.map_or_else(Vec::new, |run| self.inner.best(names, &run));
        let allowed = allowed_edits(typed.chars().count());
        let runs = near_prefixes::runs(&self.whole, names, typed.as_bytes(), allowed);
        let each = MOST_RANKED.div_ceil(runs.len().max(1));
        for run in &runs {
            found.extend(self.whole.best(names, run).into_iter().take(each));
        }
        for near in lexicon.spellings.near(typed, Reach::Beyond) {
            let run = self.whole.beginning(names, near.word.as_bytes());
            found.extend(run.into_iter().flat_map(|run| self.whole.best(names, &run)));
        }
        found
    }

    /// Names that have the typed letters in order: all, or those with the same first letters where there are many.
    fn in_order<'s>(&'s self, lexicon: &'s Lexicon, typed: &'s str) -> impl Iterator<Item = u32> {
        let names = &lexicon.names;
        let mut letters = typed.bytes();
        let mut run = Some(self.whole.all());
        while let Some(wide) = run.as_ref().filter(|run| run.places.len() > LOOKED_THROUGH) {
            run = letters
                .next()
                .and_then(|letter| self.whole.narrow(names, wide, letter));
        }
        let places = run.map_or(0..0, |run| run.places);
        let all = places.map(|place| self.whole.name(place));
        all.filter(|name| has_in_order(&lexicon.name(*name).text, typed))
    }
}

pub(super) fn is_entry(subject: &Subject) -> bool {
    matches!(subject, Subject::Supplement(_) | Subject::Topic(_))
}

pub(super) fn is_medicine(subject: &Subject) -> bool {
    matches!(subject, Subject::Medicine(_))
}

fn offer(lexicon: &Lexicon, name: &Name, typed: &str) -> Completion {
    let named = &lexicon.named[name.of];
    let alias = name.is_alias && !typed.is_empty();
    Completion {
        subject: named.subject.clone(),
        entry: named.name.clone(),
        alias: alias.then(|| name.written.clone()),
    }
}
