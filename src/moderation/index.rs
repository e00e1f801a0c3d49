//! Which file is meant: by its path, its entry's id or name, or what has been typed so far.

use super::desk::Desk;
use super::dry_run::stem;
use super::ledger::{Draft, Revision};
use super::tables::Tables;
use crate::section::Part;
use crate::spelling::normalised;

/// What a supplement's file may hold beside its sections.
const BESIDE_SECTIONS: &[&str] = &["aliases", "not-checked", "review"];

/// What a topic's file may hold.
const OF_TOPICS: &[&str] = &[
    "aliases",
    "verdict",
    "points",
    "not-checked",
    "references",
    "review",
];

impl Desk {
    /// The file that is meant.
    #[must_use]
    pub fn file_named(&self, typed: &str) -> Option<String> {
        let typed = typed.trim();
        let files = self.shelf().files();
        let exact = files
            .iter()
            .find(|file| *file == typed || stem(file) == typed || self.label(file) == typed);
        let named = || {
            let wanted = normalised(typed);
            files
                .iter()
                .find(|file| self.names(file).any(|name| normalised(&name) == wanted))
        };
        exact.or_else(named).cloned()
    }

    /// Files for what has been typed so far, each with its label: names that begin with it first.
    #[must_use]
    pub fn files_like(&self, typed: &str, most: usize) -> Vec<(String, String)> {
        let wanted = normalised(typed);
        let rank = |file: &String| {
            let names = self.names(file).map(|name| normalised(&name));
            let ranks = names.filter_map(|name| {
                if name.starts_with(&wanted) {
                    Some(0)
                } else {
                    name.contains(&wanted).then_some(1)
                }
            });
            ranks.min()
        };
        let files = self.shelf().files().into_iter();
        let mut found: Vec<(usize, usize, String)> = files
            .filter_map(|file| Some((rank(&file)?, kind(&file), file)))
            .collect();
        found.sort();
        let found = found.into_iter().take(most);
        found
            .map(|(_, _, file)| (self.label(&file), file))
            .collect()
    }

    /// Revisions of the file for what has been typed so far, and the oldest state that is known.
    #[must_use]
    pub fn revisions_like(&self, file: &str, typed: &str, most: usize) -> Vec<(String, String)> {
        let history = self.ledger().ok();
        let history = history.and_then(|ledger| ledger.history(file).ok());
        let history = history.unwrap_or_default();
        let told = history.iter().map(|revision| {
            let day = revision.at.format("%Y-%m-%d");
            let short: String = revision.why.chars().take(60).collect();
            let label = format!("{}, {day}: {short}", revision.id);
            (label, revision.id.to_string())
        });
        let first = history.last().map(|revision| {
            let value = format!("before {}", revision.id);
            (format!("{value}: the oldest state that is known"), value)
        });
        let all = told.chain(first);
        let fitting = all.filter(|(label, _)| label.contains(typed.trim()));
        fitting.take(most).collect()
    }

    /// The parts that the file has or may have.
    #[must_use]
    pub fn parts_of(&self, file: &str) -> Vec<String> {
        let text = self.shelf().text(file).unwrap_or_default();
        let mut parts: Vec<String> = Tables::of(&text).map_or_else(Vec::new, |parts| {
            parts.names().into_iter().map(ToOwned::to_owned).collect()
        });
        let of_sections = Part::ALL.iter().map(Part::as_str);
        let possible: Vec<&str> = match file.split_once('/') {
            Some(("supplements", _)) => {
                of_sections.chain(BESIDE_SECTIONS.iter().copied()).collect()
            }
            Some(("topics", _)) => OF_TOPICS.to_vec(),
            _ => Vec::new(),
        };
        for part in possible {
            if !parts.iter().any(|known| known == part) {
                parts.push(part.to_owned());
            }
        }
        parts
    }

    /// The file as a person picks it from a list.
    fn label(&self, file: &str) -> String {
        match self.name(file) {
            Some(name) => format!("{name} ({file})"),
            None => file.to_owned(),
        }
    }

    /// How a file is called where it is talked of, the part behind it where only one is meant.
    #[must_use]
    pub fn title(&self, draft: &Draft) -> String {
        let written = || {
            let texts = [&draft.text, &draft.base].into_iter();
            let mut names = texts.filter_map(|text| name_in(text));
            names.next().filter(|_| draft.part.is_none())
        };
        let name = self.name(&draft.file).or_else(written);
        let name = name.unwrap_or_else(|| stem(&draft.file).to_owned());
        match &draft.part {
            Some(part) => format!("{name}: {part}"),
            None => name,
        }
    }

    /// How a file is called as it was in a revision.
    #[must_use]
    pub fn title_then(&self, revision: &Revision) -> String {
        let text = revision.after.as_deref().or(revision.before.as_deref());
        let name = text.and_then(name_in).or_else(|| self.name(&revision.file));
        name.unwrap_or_else(|| stem(&revision.file).to_owned())
    }

    /// How a file is called as it is now.
    #[must_use]
    pub fn file_title(&self, file: &str) -> String {
        self.name(file).unwrap_or_else(|| file.to_owned())
    }

    /// How an entry is called.
    #[must_use]
    pub fn entry_title(&self, entry: &str) -> String {
        let edition = self.edition();
        let known = edition.guide.knowledge().entry(entry);
        known.map_or_else(|| entry.to_owned(), |entry| entry.name().to_owned())
    }

    /// How people read the name of the entry that the file is about.
    #[must_use]
    pub fn entry_name(&self, file: &str) -> Option<String> {
        let edition = self.edition();
        let entry = edition.guide.knowledge().entry(stem(file))?;
        Some(entry.name().to_owned())
    }

    fn name(&self, file: &str) -> Option<String> {
        let edition = self.edition();
        let knowledge = edition.guide.knowledge();
        let id = stem(file);
        match file.split_once('/') {
            Some(("medicines", _)) => Some(knowledge.medicines.get(id)?.name.clone()),
            Some(("supplements" | "topics", _)) => self.entry_name(file),
            _ => None,
        }
    }

    fn names(&self, file: &str) -> impl Iterator<Item = String> {
        [stem(file).to_owned(), file.to_owned()]
            .into_iter()
            .chain(self.name(file))
    }
}

/// The name that a file has for people.
fn name_in(text: &str) -> Option<String> {
    let table: toml::Table = text.parse().ok()?;
    Some(table.get("name")?.as_str()?.to_owned())
}

/// Supplements come first, then topics, then the rest.
fn kind(file: &str) -> usize {
    match file.split_once('/') {
        Some(("supplements", _)) => 0,
        Some(("topics", _)) => 1,
        Some(("medicines", _)) => 2,
        _ => 3,
    }
}
