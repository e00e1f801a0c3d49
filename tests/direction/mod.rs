//! The direction of the modules, read from their text: knowledge → question → matching → answer → render → edges.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

mod rings;

/// Each module with what of ours it may use. The edges stand last; what may not be used by anybody stands nowhere.
const MAY_USE: &[(&str, &[&str])] = &[
    ("words", &[]),
    ("grammar", &[]),
    ("markup", &[]),
    ("edits", &[]),
    ("tokens", &["spelling"]),
    ("trie", &["tokens"]),
    ("spelling", &[]),
    ("letters", &[]),
    ("signs", &["spelling", "edits", "tokens", "trie"]),
    ("learned", &["spelling", "letters"]),
    ("population", &["words"]),
    ("facet", &["words"]),
    ("section", &["facet"]),
    (
        "knowledge",
        &[
            "facet",
            "markup",
            "grammar",
            "words",
            "spelling",
            "population",
            "section",
            "signs",
            "learned",
        ],
    ),
    (
        "question",
        &[
            "tokens",
            "trie",
            "words",
            "spelling",
            "population",
            "facet",
            "section",
            "knowledge",
        ],
    ),
    (
        "matching",
        &[
            "edits",
            "tokens",
            "trie",
            "grammar",
            "words",
            "spelling",
            "knowledge",
            "question",
        ],
    ),
    (
        "safety",
        &[
            "words",
            "spelling",
            "letters",
            "learned",
            "knowledge",
            "population",
            "question",
            "signs",
        ],
    ),
    (
        "classify",
        &[
            "edits",
            "tokens",
            "trie",
            "spelling",
            "facet",
            "knowledge",
            "population",
            "learned",
            "matching",
            "question",
        ],
    ),
    (
        "answer",
        &[
            "markup",
            "grammar",
            "classify",
            "learned",
            "words",
            "spelling",
            "population",
            "knowledge",
            "question",
            "matching",
            "safety",
        ],
    ),
    ("render", &["answer", "markup", "population", "question"]),
    (
        "moderation",
        &[
            "markup",
            "grammar",
            "words",
            "spelling",
            "section",
            "knowledge",
            "question",
            "answer",
        ],
    ),
    ("config", &["words", "knowledge", "answer"]),
    (
        "status",
        &["words", "facet", "section", "knowledge", "answer"],
    ),
    (
        "discord",
        &[
            "answer",
            "config",
            "matching",
            "moderation",
            "question",
            "render",
            "status",
        ],
    ),
    ("sandbox", &[]),
    (
        "cli",
        &[
            "grammar",
            "answer",
            "config",
            "discord",
            "knowledge",
            "learned",
            "moderation",
            "question",
            "render",
            "sandbox",
            "status",
        ],
    ),
    ("main", &["cli"]),
];

/// What reaches outside, with the only places that may.
const OUTSIDE: &[(&[&str], &[&str])] = &[
    (
        &["use serenity::", " serenity::", "(serenity::"],
        &["discord/", "render/discord.rs"],
    ),
    (
        &["std::fs", "tokio::fs", "std::{fs", "File::open"],
        &[
            "knowledge/folder.rs",
            "knowledge/save.rs",
            "moderation/ledger/database/sqlite.rs",
            "moderation/ledger/lock.rs",
            "config/",
            "sandbox/",
        ],
    ),
    (&["env::var"], &["config/", "sandbox/options.rs"]),
    (
        &["tokio::", "std::net", "axum::"],
        &[
            "cli/faults.rs",
            "cli/health.rs",
            "cli/run.rs",
            "cli/sandbox.rs",
            "cli/serve.rs",
            "cli/supervisor.rs",
            "config/",
            "discord/",
            "moderation/ledger/database/postgres/",
            "sandbox/",
            "status/",
        ],
    ),
    (
        &["Local::now", "Utc::now", "SystemTime", "Instant::now"],
        &["cli/", "discord/", "moderation/watch.rs", "sandbox/"],
    ),
];

/// A file of the crate, without what is only compiled for tests.
struct File {
    path: String,
    module: String,
    text: String,
}

#[test]
fn modules_use_only_what_comes_before_them() {
    let mut wrong = Vec::new();
    for file in files() {
        let allowed = MAY_USE.iter().find(|(module, _)| *module == file.module);
        for used in file.uses() {
            let own = used == file.module;
            let may = allowed.is_some_and(|(_, allowed)| allowed.contains(&used.as_str()));
            if !own && !may {
                wrong.push(format!("{} uses {used}", file.path));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn only_the_edges_reach_outside() {
    let mut wrong = Vec::new();
    for file in files() {
        for (signs, places) in OUTSIDE {
            let may = places.iter().any(|place| file.path.starts_with(place));
            if let Some(sign) = signs.iter().find(|sign| !may && file.text.contains(**sign)) {
                wrong.push(format!("{} has `{sign}`", file.path));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn every_module_has_its_place_in_the_direction() {
    let modules: BTreeSet<String> = files().into_iter().map(|file| file.module).collect();
    let placed = MAY_USE.iter().map(|(module, _)| (*module).to_owned());
    let placed: BTreeSet<String> = placed.chain(["lib".to_owned()]).collect();
    assert_eq!(
        modules.difference(&placed).collect::<Vec<_>>(),
        Vec::<&String>::new()
    );
}

impl File {
    /// The modules of ours that it names.
    fn uses(&self) -> BTreeSet<String> {
        let paths = ["crate::", "supplement_bot::"]
            .into_iter()
            .flat_map(|root| self.text.split(root).skip(1));
        let is_part = |letter: char| letter.is_ascii_lowercase() || letter == '_';
        paths
            .map(|path| path.chars().take_while(|&letter| is_part(letter)).collect())
            .filter(|module: &String| !module.is_empty() && self.module != "lib")
            .collect()
    }
}

fn files() -> Vec<File> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    let mut folders = vec![source.clone()];
    while let Some(folder) = folders.pop() {
        for item in fs::read_dir(folder).unwrap() {
            let path = item.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                files.push(read(&source, path));
            }
        }
    }
    files
}

fn read(source: &Path, path: PathBuf) -> File {
    let text = fs::read_to_string(&path).unwrap();
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    let path = path
        .strip_prefix(source)
        .unwrap()
        .to_str()
        .unwrap()
        .replace('\\', "/");
    let module = path.split(['/', '.']).next().unwrap_or_default().to_owned();
    File {
        module,
        text: text.to_owned(),
        path,
    }
}
