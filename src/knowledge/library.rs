//! The files as they were last read, so that a change of one is not the reading of all.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::content::{Content, SAFETY_WORDS};
use super::known::Known;
use super::load::Draft;
use super::problem::Problem;
use super::rules;
use super::shared_references::Shared;
use super::side_by_side::side_by_side;
use super::source::Source;
use super::{Knowledge, Models};

/// Remembers what it has read. A file whose text has not changed is neither parsed nor checked on its own again.
/// A copy shares what has been read.
#[derive(Clone, Debug, Default)]
pub struct Library {
    files: Files,
    models: Arc<Models>,
}

/// A file that is to be put there, or removed where it has no text.
#[derive(Clone, Debug)]
pub struct Change {
    /// The path below the knowledge folder, with `/` between the parts.
    pub file: String,
    pub text: Option<String>,
}

/// The files by their names, and in the order in which they claim what only one may have: a file that is changed comes
/// last, so that a clash is told of it and not of one that was right before.
#[derive(Clone, Debug, Default)]
struct Files {
    by_name: BTreeMap<String, Arc<Known>>,
    order: Vec<String>,
}

impl Files {
    fn get(&self, name: &str) -> Option<&Arc<Known>> {
        self.by_name.get(name)
    }

    fn insert(&mut self, name: String, file: Arc<Known>) {
        if self.by_name.insert(name.clone(), file).is_none() {
            self.order.push(name);
        }
    }

    fn remove(&mut self, name: &str) {
        self.by_name.remove(name);
        self.order.retain(|other| other != name);
    }

    /// The sources of all files in `references/`.
    fn shared(&self) -> Shared {
        let mut shared = Shared::new();
        for (_, file) in self.in_order() {
            if let Some(Content::SharedReferences(file)) = &file.content {
                for (key, reference) in &file.references {
                    let there = shared.entry(key.clone());
                    there.or_insert_with(|| Arc::clone(reference));
                }
            }
        }
        shared
    }

    fn in_order(&self) -> impl Iterator<Item = (&String, &Arc<Known>)> {
        self.order
            .iter()
            .filter_map(|name| self.by_name.get_key_value(name))
    }
}

impl Library {
    /// A library that has read nothing yet, and has learned these models already.
    #[must_use]
    pub fn knowing(models: Models) -> Self {
        Self {
            models: Arc::new(models),
            ..Self::default()
        }
    }

    /// Whether these files, and no others, are what was last read.
    #[must_use]
    pub fn holds(&self, sources: &[Source]) -> bool {
        let known = |source: &Source| self.text(&source.file) == Some(&source.text);
        sources.len() == self.files.by_name.len() && sources.iter().all(known)
    }

    /// The text of a file as it was last read, right or wrong.
    #[must_use]
    pub fn text(&self, file: &str) -> Option<&str> {
        self.files.get(file).map(|known| &*known.source.text)
    }

    /// Every file with its text as they were last read, in the order of their names.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        let files = self.files.by_name.iter();
        files.map(|(name, known)| (name.as_str(), known.source.text.as_str()))
    }

    /// How many files it has read that it had not when it was this other one.
    #[must_use]
    pub fn read_since(&self, before: &Self) -> usize {
        let files = self.files.by_name.iter();
        let is_new = |(name, file): &(&String, &Arc<Known>)| {
            let known = before.files.get(name);
            !known.is_some_and(|known| Arc::ptr_eq(known, file))
        };
        files.filter(is_new).count()
    }

    /// Reads and checks everything, and remembers it, right or wrong. `today` is for review dates.
    ///
    /// # Errors
    /// Every problem found: of shape in each file, then of the rules over all that could be read.
    pub fn read(
        &mut self,
        sources: Vec<Source>,
        today: NaiveDate,
    ) -> Result<Knowledge, Vec<Problem>> {
        let mut files = Files::default();
        let (words, others): (Vec<_>, Vec<_>) = sources
            .into_iter()
            .partition(|source| source.file == SAFETY_WORDS);
        for source in words {
            self.put(&mut files, source);
        }
        let read = side_by_side(others, |source| self.as_known(&files, source));
        for file in read {
            files.insert(file.source.file.clone(), file);
        }
        self.files = files;
        self.checked(&self.files, today)
    }

    /// What the knowledge would be with these changes. What is remembered stays as it is.
    ///
    /// # Errors
    /// Every problem that there would be, in whichever file.
    pub fn what_if(&self, changes: &[Change], today: NaiveDate) -> Result<Knowledge, Vec<Problem>> {
        let mut files = self.files.clone();
        for Change { file, text } in changes.iter().cloned() {
            files.remove(&file);
            if let Some(text) = text {
                self.put(&mut files, Source { file, text });
            }
        }
        let words = files.get(SAFETY_WORDS).map(Arc::as_ptr);
        let outdated = |known: &&Arc<Known>| {
            is_beside_words(&known.source.file) && known.words.as_ref().map(Arc::as_ptr) != words
        };
        let outdated: Vec<Source> = files
            .by_name
            .values()
            .filter(outdated)
            .map(|known| known.source.clone())
            .collect();
        for source in outdated {
            self.put(&mut files, source);
        }
        self.checked(&files, today)
    }

    fn checked(&self, files: &Files, today: NaiveDate) -> Result<Knowledge, Vec<Problem>> {
        let mut knowledge = checked(files, today)?;
        knowledge.models = Arc::clone(&self.models);
        Ok(knowledge)
    }

    /// Puts a file to the others.
    fn put(&self, files: &mut Files, source: Source) {
        let file = self.as_known(files, source);
        files.insert(file.source.file.clone(), file);
    }

    /// A file as it is known, where it and the words that it is read with are the same; else it is read.
    fn as_known(&self, files: &Files, source: Source) -> Arc<Known> {
        let words = files
            .get(SAFETY_WORDS)
            .filter(|_| is_beside_words(&source.file));
        let known = self.files.get(&source.file).filter(|known| {
            let words = words.map(Arc::as_ptr);
            known.source.text == source.text && known.words.as_ref().map(Arc::as_ptr) == words
        });
        let read = || Arc::new(Known::read(source, words.cloned()));
        known.map_or_else(read, Arc::clone)
    }
}

fn is_beside_words(file: &str) -> bool {
    let in_folder = file.strip_prefix("safety/");
    in_folder.is_some_and(|name| !name.contains('/')) && file != SAFETY_WORDS
}

/// The knowledge in these files.
fn checked(files: &Files, today: NaiveDate) -> Result<Knowledge, Vec<Problem>> {
    let mut draft = Draft {
        today,
        ..Draft::default()
    };
    let mut problems = Vec::new();
    let shared = files.shared();
    for (name, file) in files.in_order() {
        draft.files.push(name);
        file.add_to(&mut draft, &shared);
        problems.extend(file.problems.iter().cloned());
    }
    if files.get("vocabulary.toml").is_none() {
        let message = "the file is missing; it holds the outcomes and authorities of all entries";
        problems.push(Problem::whole("vocabulary.toml", message.to_owned()));
    }
    rules::check_together(&draft, &mut problems);
    if problems.is_empty() {
        return Ok(draft.into_knowledge());
    }
    let place = |problem: &Problem| (problem.line, problem.column);
    problems.sort_by(|one, two| (&one.file, place(one)).cmp(&(&two.file, place(two))));
    problems.dedup();
    Err(problems)
}
