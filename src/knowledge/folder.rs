//! The one door to the disk: reads the knowledge folder into sources.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;
use std::{fs, io, thread};

use chrono::NaiveDate;

use super::Knowledge;
use super::Models;
use super::library::Library;
use super::problem::Problem;
use super::source::{Source, without_mark};
use super::stored::{Key, hash};
use crate::grammar::Count;
use crate::learned::Model;

/// Why there is no knowledge.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    #[error("cannot read the knowledge folder `{folder}`")]
    Folder { folder: String, source: io::Error },
    #[error("{} in the knowledge files; `supplement-bot check` shows {}", count(.0.len()), if .0.len() == 1 { "it" } else { "them" })]
    Problems(Vec<Problem>),
}

fn count(problems: usize) -> String {
    match problems {
        1 => "there is a problem".to_owned(),
        many => format!("there are {}", Count(many, "problem")),
    }
}

/// Reads and checks the folder.
///
/// # Errors
/// The folder cannot be read, or its files have problems: all of them.
pub fn read_folder(folder: &Path, today: NaiveDate) -> Result<Knowledge, LoadError> {
    Ok(read_with_key(folder, today)?.0)
}

/// The knowledge with the key of the files that it was read from.
pub(super) fn read_with_key(
    folder: &Path,
    today: NaiveDate,
) -> Result<(Knowledge, Key), LoadError> {
    let sources = sources(folder).map_err(|source| LoadError::Folder {
        folder: folder.display().to_string(),
        source,
    })?;
    let models = model_files(folder);
    let texts = sources.iter();
    let texts = texts.map(|source| (&*source.file, hash(source.text.as_bytes())));
    let key = Key::of(texts.chain(models.iter().map(ModelFile::named)));
    let mut library = Library::knowing(Models::stored(readable(models)));
    let knowledge = library.read(sources, today);
    Ok((knowledge.map_err(LoadError::Problems)?, key))
}

/// Each knowledge file with what stands for its text.
pub(super) fn hashes(folder: &Path) -> io::Result<Vec<(String, u64)>> {
    let mut hashes = Vec::new();
    let mut bytes = Vec::new();
    for file in files(folder, DEEPEST)? {
        let path = folder.join(&file);
        if is_knowledge(&path) {
            bytes.clear();
            let read = fs::File::open(path).and_then(|mut it| it.read_to_end(&mut bytes));
            read.map_err(|error| of(&file, &error))?;
            hashes.push((file, hash(without_mark(&bytes))));
        }
    }
    Ok(hashes)
}

/// Where models are stored below the folder, each as `NAME.model`.
pub(super) const MODELS: &str = "learned";

/// What was last checked, beside them.
pub(super) const CHECKED: &str = ".checked";

/// What was last checked, where it is stored.
pub(super) fn stored(folder: &Path) -> Option<Vec<u8>> {
    fs::read(folder.join(MODELS).join(CHECKED)).ok()
}

/// A model as it is stored.
pub(super) struct ModelFile {
    name: String,
    hash: u64,
    /// None where the file holds something else.
    model: Option<Model>,
}

impl ModelFile {
    /// Its name with what stands for its bytes.
    pub(super) fn named(&self) -> (&str, u64) {
        (&self.name, self.hash)
    }
}

/// The models that are stored in the folder. One that cannot be read is learned anew, as is one that is not there.
#[must_use]
pub fn models(folder: &Path) -> Models {
    Models::stored(readable(model_files(folder)))
}

pub(super) fn model_files(folder: &Path) -> Vec<ModelFile> {
    let folder = folder.join(MODELS);
    let files = names(&folder).unwrap_or_default().into_iter();
    let models = files.filter_map(|file| {
        let name = file.strip_suffix(".model")?.to_owned();
        let bytes = fs::read(folder.join(&file)).ok()?;
        Some(ModelFile {
            name,
            hash: hash(&bytes),
            model: Model::from_bytes(&bytes).ok(),
        })
    });
    models.collect()
}

/// Those that can be read.
pub(super) fn readable(files: Vec<ModelFile>) -> BTreeMap<String, Model> {
    let models = files.into_iter();
    models
        .filter_map(|file| Some((file.name, file.model?)))
        .collect()
}

/// How many folders deep the files lie at most: `language/en/examples/`.
pub(crate) const DEEPEST: usize = 3;

/// The TOML files of the folder, then those of each folder in it, in the order of their names. Folders that are not
/// ours are read too, so that a misspelt one is noticed.
///
/// # Errors
/// The folder or a file in it cannot be read.
pub fn sources(folder: &Path) -> io::Result<Vec<Source>> {
    let files = files(folder, DEEPEST)?;
    let (some, others) = files.split_at(files.len() / 2);
    let mut read_meanwhile = Ok(Vec::new());
    let read = thread::scope(|scope| {
        scope.spawn(|| read_meanwhile = read(folder, others));
        read(folder, some)
    });
    let mut sources = read?;
    sources.extend(read_meanwhile?);
    Ok(sources)
}

/// The paths of the files in the folder, then of those in folders in it, at most so deep.
fn files(folder: &Path, depth: usize) -> io::Result<Vec<String>> {
    let (mut files, mut folders) = (Vec::new(), Vec::new());
    for name in names(folder)? {
        if folder.join(&name).is_dir() {
            folders.push(name);
        } else {
            files.push(name);
        }
    }
    if let Some(depth) = depth.checked_sub(1) {
        for below in folders {
            let inner =
                self::files(&folder.join(&below), depth).map_err(|error| of(&below, &error))?;
            files.extend(inner.iter().map(|name| format!("{below}/{name}")));
        }
    }
    Ok(files)
}

/// Folders whose files are made by a program.
pub(super) const MADE: &[&str] = &["schema", MODELS];

/// A problem for each file that nobody reads although it may be meant as knowledge: one with another ending, and one
/// that lies too deep. What is made by a program, and what is written in Markdown, is none.
///
/// # Errors
/// The folder cannot be read.
pub fn strays(folder: &Path) -> io::Result<Vec<Problem>> {
    let all = files(folder, usize::from(u8::MAX))?;
    let strays = all.iter().filter_map(|file| {
        let (first, _) = file.split_once('/').unwrap_or(("", file));
        let ending = Path::new(file).extension().unwrap_or_default();
        let message = if MADE.contains(&first) || ending == "md" {
            return None;
        } else if ending != "toml" {
            "this file is not read: the name of a knowledge file ends with `.toml`, in small letters".to_owned()
        } else if file.split('/').count() > DEEPEST + 1 {
            "this file is not read: it lies in a folder below those that hold knowledge".to_owned()
        } else {
            return None;
        };
        Some(Problem::whole(file, message))
    });
    Ok(strays.collect())
}

/// The same error with what could not be read.
fn of(file: &str, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("`{file}`: {error}"))
}

fn read(folder: &Path, files: &[String]) -> io::Result<Vec<Source>> {
    let mut sources = Vec::with_capacity(files.len());
    for file in files {
        let path = folder.join(file);
        if is_knowledge(&path) {
            let bytes = fs::read(path).map_err(|error| of(file, &error))?;
            sources.push(Source::from_bytes(file.clone(), &bytes));
        }
    }
    Ok(sources)
}

fn is_knowledge(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "toml") && path.is_file()
}

/// What stands in the folder, without what is hidden or an editor's.
pub(super) fn names(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for item in fs::read_dir(folder)? {
        let name = item?.file_name().to_string_lossy().into_owned();
        if !name.starts_with(['.', '#']) {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}
