//! The one door to the disk: reads the knowledge folder into sources.

use std::path::Path;
use std::{fs, io};

use chrono::NaiveDate;

use super::Knowledge;
use super::document::Source;
use super::load::load;
use super::problem::Problem;

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
        many => format!("there are {many} problems"),
    }
}

/// Reads and checks the folder.
///
/// # Errors
/// The folder cannot be read, or its files have problems: all of them.
pub fn read_folder(folder: &Path, today: NaiveDate) -> Result<Knowledge, LoadError> {
    let (sources, mut problems) = sources(folder).map_err(|source| LoadError::Folder {
        folder: folder.display().to_string(),
        source,
    })?;
    match load(&sources, today) {
        Ok(knowledge) if problems.is_empty() => Ok(knowledge),
        Ok(_) => Err(LoadError::Problems(problems)),
        Err(found) => {
            problems.extend(found);
            Err(LoadError::Problems(problems))
        }
    }
}

/// The TOML files of the folder and its three sub-folders, in the order of their names, and a problem for each that
/// is not UTF-8.
///
/// # Errors
/// The folder or a file in it cannot be read.
pub fn sources(folder: &Path) -> io::Result<(Vec<Source>, Vec<Problem>)> {
    let (mut sources, mut problems) = (Vec::new(), Vec::new());
    for below in ["", "medicines", "supplements", "topics"] {
        let path = folder.join(below);
        if !below.is_empty() && !path.is_dir() {
            continue;
        }
        let mut names = toml_files(&path)?;
        names.sort();
        for name in names {
            let file = if below.is_empty() {
                name.clone()
            } else {
                format!("{below}/{name}")
            };
            match String::from_utf8(fs::read(path.join(&name))?) {
                Ok(text) => sources.push(Source { file, text }),
                Err(_) => problems.push(Problem::whole(
                    &file,
                    "the file is not UTF-8 text".to_owned(),
                )),
            }
        }
    }
    Ok((sources, problems))
}

fn toml_files(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for item in fs::read_dir(folder)? {
        let item = item?;
        let name = item.file_name().to_string_lossy().into_owned();
        let hidden = name.starts_with(['.', '#']);
        if !hidden && name.ends_with(".toml") && item.path().is_file() {
            names.push(name);
        }
    }
    Ok(names)
}
