//! An edition: a state of the knowledge that was right as a whole, and the files that it was read from.

use std::collections::BTreeMap;
use std::hash::Hasher;
use std::sync::Arc;

use chrono::{DateTime, Local};
use rustc_hash::FxHasher;

use super::super::words;
use crate::answer::{Action, Button, Guide, Reply};
use crate::knowledge::Library;
use crate::question::Section;

/// A state of the knowledge that was right as a whole.
#[derive(Clone, Debug)]
pub struct Edition {
    pub guide: Guide,
    /// How many came before it since the start.
    pub number: u64,
    pub since: DateTime<Local>,
    pub(super) files: BTreeMap<String, Arc<str>>,
}

impl Edition {
    /// The text of each file, by its path below the folder.
    #[must_use]
    pub fn files(&self) -> &BTreeMap<String, Arc<str>> {
        &self.files
    }

    /// The file of a supplement or topic.
    #[must_use]
    pub fn file_of(&self, entry: &str) -> Option<&str> {
        let paths = ["supplements", "topics"].map(|folder| format!("{folder}/{entry}.toml"));
        let known = paths.iter().find_map(|path| self.files.get_key_value(path));
        known.map(|(file, _)| file.as_str())
    }

    /// The reply with a button to say that something is wrong in it, where it is about an entry.
    #[must_use]
    pub fn reportable(&self, reply: Reply) -> Reply {
        let body = reply.body();
        let entry = body.entries.first().or(body.topics.first());
        let about = entry.and_then(|entry| Some((entry.clone(), self.version(entry)?)));
        let section = body.sections.first().and_then(|name| Section::named(name));
        let Some((entry, version)) = about else {
            return reply;
        };
        let action = Action::Report {
            entry,
            section: section.unwrap_or(Section::Overview),
            version,
        };
        reply.with_button(Button {
            label: words::SOMETHING_WRONG.to_owned(),
            action,
        })
    }

    /// A number that stands for all files together.
    #[must_use]
    pub fn mark(&self) -> u32 {
        let all = self
            .files
            .iter()
            .map(|(file, text)| format!("{file}\n{:x}\n", version(text)));
        version(&all.collect::<String>())
    }

    /// A number that stands for the text of the entry's file as it is in this edition.
    #[must_use]
    pub fn version(&self, entry: &str) -> Option<u32> {
        self.file_of(entry)
            .and_then(|file| self.files.get(file))
            .map(|text| version(text))
    }
}

/// A short number that stands for a text. Two texts rarely share one, and nothing but a hint rests on it.
#[must_use]
pub fn version(text: &str) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(text.as_bytes());
    let hash = hasher.finish();
    u32::try_from((hash >> 32) ^ (hash & u64::from(u32::MAX))).unwrap_or_default()
}

/// The texts of the files. Those that were the same before are not held twice.
pub(super) fn by_file(
    library: &Library,
    before: &BTreeMap<String, Arc<str>>,
) -> BTreeMap<String, Arc<str>> {
    let shared = |(file, text): (&str, &str)| {
        let known = before.get(file).filter(|known| ***known == *text);
        let text = known.map_or_else(|| Arc::from(text), Arc::clone);
        (file.to_owned(), text)
    };
    library.texts().map(shared).collect()
}
