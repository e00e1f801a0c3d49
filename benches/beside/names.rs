//! What is asked about: the shipped entries, and the file of them that the other bot reads.

use std::fs;
use std::path::Path;

use anyhow::Context;
use chrono::Local;
use serde_json::{Value, json};
use supplement_bot::answer::{Disclaimer, Guide, What};
use supplement_bot::knowledge::{Entry, Knowledge, read_folder, sources};
use supplement_bot::render::discord;

/// An entry that is asked about.
pub(super) struct Name {
    pub(super) id: String,
    pub(super) shown: String,
    /// As people write it: as it is, in small letters, and with two letters exchanged.
    pub(super) written: [String; 3],
}

/// All of them, and medicines.
pub(super) struct Names {
    pub(super) all: Vec<Name>,
    pub(super) medicines: Vec<String>,
    /// What each bot holds in its memory, in words.
    pub(super) held: [String; 2],
}

impl Names {
    /// Reads the shipped knowledge, and writes the names with their texts into that file.
    pub(super) fn read(file: &Path) -> anyhow::Result<Self> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge");
        let today = Local::now().date_naive();
        let knowledge = read_folder(&folder, today)?;
        let supplements = knowledge.supplements.values();
        let all = supplements.map(|it| Name::new(&it.id, &it.name)).collect();
        let medicines = knowledge.medicines.values();
        let medicines = medicines.map(|it| it.name.clone()).collect();
        let guide = Guide::new(knowledge, Disclaimer::default(), today);
        let entries = entries(&guide)?;
        let file_of_them = serde_json::to_vec(&entries)?;
        fs::write(file, &file_of_them)?;
        let theirs = format!("{} KB of names and texts", file_of_them.len() / 1_024);
        Ok(Self {
            all,
            medicines,
            held: [held(&guide, &folder)?, theirs],
        })
    }
}

/// What our bot holds.
fn held(guide: &Guide, folder: &Path) -> anyhow::Result<String> {
    let entries = guide.knowledge().entries();
    let ways: Vec<usize> = entries
        .flat_map(Entry::answers)
        .map(|it| it.asks.len())
        .collect();
    let texts: usize = sources(folder)?.iter().map(|it| it.text.len()).sum();
    let models = fs::read_dir(folder.join("learned"))?;
    let models = models.filter_map(Result::ok);
    let models = models.filter(|it| it.path().extension().is_some_and(|it| it == "model"));
    let models = models.filter_map(|it| it.metadata().ok());
    let models: u64 = models.map(|it| it.len()).sum();
    Ok(format!(
        "{} KB of files and {} KB of what was learned, with {} answers and {} ways to ask for them",
        texts / 1_024,
        models / 1_024,
        ways.len(),
        ways.iter().sum::<usize>()
    ))
}

impl Name {
    fn new(id: &str, name: &str) -> Self {
        let plain = name.split(" (").next().unwrap_or(name);
        Self {
            id: id.to_owned(),
            shown: name.to_owned(),
            written: [plain.to_owned(), plain.to_lowercase(), exchanged(plain)],
        }
    }
}

/// Two letters in the middle of the first long word exchanged; a name without one stays.
fn exchanged(name: &str) -> String {
    let word = name.split(' ').find(|it| it.len() > 6 && it.is_ascii());
    let Some(word) = word else {
        return name.to_owned();
    };
    let at = word.len() / 2;
    let (before, behind) = word.split_at(at);
    let mut letters: Vec<char> = behind.chars().collect();
    letters.swap(0, 1);
    let typo: String = before.chars().chain(letters).collect();
    name.replace(word, &typo)
}

/// Each entry with its names and the text that `/supplement` shows of it.
fn entries(guide: &Guide) -> anyhow::Result<Vec<Value>> {
    let knowledge: &Knowledge = guide.knowledge();
    let entry = |it: Entry<'_>| {
        let (id, name) = (it.id(), it.name());
        let section = None;
        let reply = guide.answer(What::Supplement { name: id, section });
        let message = serde_json::to_value(discord::response(&reply, false))?;
        let text = message["content"].as_str();
        let text = text.with_context(|| format!("no text of {id}"))?;
        let aliases = it.aliases().iter().map(|(_, _, alias)| alias);
        let aliases: Vec<&str> = aliases.collect();
        Ok(json!({"id": id, "name": name, "aliases": aliases, "text": text}))
    };
    knowledge.entries().map(entry).collect()
}
