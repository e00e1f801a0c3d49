//! A new entry among the files that are there: its own file, and those that give its name away.

use chrono::NaiveDate;

use super::super::problem::Problem;
use super::super::{Change, Source};
use super::{EntryKind, Owner, begin, owner};

/// A new entry, and what changes along with it.
#[derive(Clone, Debug)]
pub struct Begun {
    pub new: Source,
    /// The list that had the name, without it; the product of that name, which goes.
    pub along: Vec<Change>,
}

/// Why nothing is begun.
#[derive(Clone, Debug)]
pub enum Refused {
    /// The name stands elsewhere already; the problem shows where.
    Taken(Problem),
    /// A sentence.
    Because(String),
}

impl From<String> for Refused {
    fn from(sentence: String) -> Self {
        Self::Because(sentence)
    }
}

/// Begins an entry of that name among these files.
///
/// # Errors
/// The name cannot be one, or something has it already that does not give it away.
pub fn begin_among(
    sources: &[Source],
    kind: EntryKind,
    name: &str,
    today: NaiveDate,
) -> Result<Begun, Refused> {
    let (others, along) = given_away(sources, kind, name)?;
    let new = begin(kind, name, &others, today)?;
    let goes = along.iter().find(|change| change.text.is_none());
    if let Some(file) = goes.map(|change| &change.file)
        && stem(file) != new.stem()
    {
        return Err(Refused::Because(format!(
            "`{file}` has this name, and interactions name it as `{}`; call the entry so, or take that file away first",
            stem(file)
        )));
    }
    let has_id = |source: &&Source| {
        let stays = goes.is_none_or(|change| change.file != source.file);
        source.file.contains('/') && stays && source.stem() == new.stem()
    };
    match sources.iter().find(has_id) {
        Some(other) => Err(Refused::Because(there_already(&other.file))),
        None => Ok(Begun { new, along }),
    }
}

/// The other names that come with the name, and the change of the file that had them.
fn given_away(
    sources: &[Source],
    kind: EntryKind,
    name: &str,
) -> Result<(Vec<String>, Vec<Change>), Refused> {
    let (others, file, text) = match owner(sources, name) {
        None => return Ok((Vec::new(), Vec::new())),
        Some(Owner::NotCovered { others, without }) => (others, without.file, Some(without.text)),
        Some(Owner::Product { others, file }) if kind != EntryKind::Medicine => {
            (others, file, None)
        }
        Some(Owner::Product { file, .. }) => return Err(Refused::Because(there_already(&file))),
        Some(Owner::Entry(problem) | Owner::AnotherNotCovered(problem)) => {
            return Err(Refused::Taken(problem));
        }
    };
    Ok((others, vec![Change { file, text }]))
}

fn there_already(file: &str) -> String {
    format!("`{file}` is there already; nothing was written")
}

/// The file name without folder and ending.
pub(in crate::knowledge) fn stem(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.strip_suffix(".toml").unwrap_or(name)
}
