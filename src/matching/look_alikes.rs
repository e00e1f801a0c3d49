//! Names that are easily taken for each other: what lies between two of them is never read without asking.

use std::borrow::Cow;

use rapidfuzz::distance::osa;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::knowledge::LookAlikeGroup;
use crate::spelling::normalised;

use super::lexicon::{Name, Named, Subject};
use super::spellings::Reach;

/// By each name of a group, the others of it.
#[derive(Debug, Default, Deserialize, Serialize)]
pub(super) struct LookAlikes {
    others: FxHashMap<String, Vec<Other>>,
}

/// The other side of a pair.
#[derive(Debug, Deserialize, Serialize)]
struct Other {
    text: String,
    letters: usize,
    /// The edits from one name to the other.
    apart: usize,
    /// What it stands for; none for a real word.
    subject: Option<Subject>,
}

impl LookAlikes {
    pub(super) fn new(groups: &[LookAlikeGroup], names: &[Name], things: &[Named]) -> Self {
        let of = |text: &String| {
            let name = names.iter().find(|name| name.text == *text)?;
            Some(things[name.of].subject.clone())
        };
        let mut others: FxHashMap<String, Vec<Other>> = FxHashMap::default();
        for group in groups {
            let texts: Vec<String> = group.names.iter().map(|name| normalised(name)).collect();
            let subjects: Vec<Option<Subject>> = texts.iter().map(of).collect();
            for text in &texts {
                let sides = texts
                    .iter()
                    .zip(&subjects)
                    .filter(|(side, _)| *side != text);
                let sides = sides.map(|(side, subject)| Other {
                    apart: osa::distance(text.chars(), side.chars()),
                    letters: side.chars().count(),
                    text: side.clone(),
                    subject: subject.clone(),
                });
                others.entry(text.clone()).or_default().extend(sides);
            }
        }
        Self { others }
    }

    /// What the typed words may mean as well as this name; none inside for a real word.
    pub(super) fn beside(&self, name: &Name, typed: &[&str]) -> Vec<Option<&Subject>> {
        let mut found = Vec::new();
        if self.others.is_empty() {
            return found;
        }
        let words: Vec<&str> = name.text.split(' ').collect();
        for start in 0..words.len() {
            for end in start + 1..=words.len().min(typed.len()) {
                // Few names have others, so that nothing is counted for most.
                let text = joined(&words[start..end]);
                let Some(others) = self.others.get(&*text) else {
                    continue;
                };
                let typed = joined(&typed[start..end]);
                let edits = osa::distance(text.chars(), typed.chars());
                let between = others
                    .iter()
                    .filter(|other| edits > 0 && other.is_near(&typed, edits));
                found.extend(between.map(|other| other.subject.as_ref()));
            }
        }
        found
    }
}

impl Other {
    /// Whether the typed text is as near to this side as to the name that is so many edits away, or lies on the way.
    fn is_near(&self, typed: &str, edits: usize) -> bool {
        let own = osa::distance(self.text.chars(), typed.chars());
        own <= Reach::Beyond.bound(self.letters) && (own <= edits || own + edits <= self.apart)
    }
}

/// The words with spaces between; one word is not copied.
fn joined<'w>(words: &[&'w str]) -> Cow<'w, str> {
    match words {
        [word] => Cow::Borrowed(word),
        words => Cow::Owned(words.join(" ")),
    }
}
