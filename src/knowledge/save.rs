//! The way back to the disk: a file is written whole or not at all, whatever happens meanwhile.

use std::fs::{self, File, Permissions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use tempfile::NamedTempFile;

use super::Knowledge;
use super::folder::{self, CHECKED, DEEPEST, MADE, MODELS};
use super::stored::{self, Key};

/// What the files begin with that are not yet in their place. The reading passes over hidden files.
const UNFINISHED: &str = ".supplement-bot-";

/// Puts the text into the file, or takes the file away. `file` is its path below the folder.
///
/// # Errors
/// The folder cannot be written; the file is then as it was.
pub fn save(folder: &Path, file: &str, text: Option<&str>) -> io::Result<()> {
    let path = target(&folder.join(file));
    let parent = path.parent().unwrap_or(folder);
    match text {
        Some(text) => write_whole(&path, parent, text.as_bytes())?,
        None => match fs::remove_file(&path) {
            // It is gone already, as it shall be.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            removed => removed?,
        },
    }
    // The file's new name is on the disk only when its folder is.
    File::open(parent)?.sync_all()
}

/// Puts the text where no file is yet, and makes the folder for it where that is missing.
///
/// # Errors
/// A file of that name stands there already, or it cannot be written.
pub fn save_new(folder: &Path, file: &str, text: &str) -> io::Result<()> {
    let path = folder.join(file);
    let parent = path.parent().unwrap_or(folder);
    let unfinished = unfinished(&path, parent, text.as_bytes())?;
    unfinished.persist_noclobber(&path)?;
    File::open(parent)?.sync_all()
}

/// Puts a model where the reading of the folder looks for it.
///
/// # Errors
/// The folder cannot be written; the file is then as it was.
pub fn save_model(folder: &Path, name: &str, model: &[u8]) -> io::Result<()> {
    let parent = folder.join(MODELS);
    fs::create_dir_all(&parent)?;
    write_whole(&parent.join(format!("{name}.model")), &parent, model)?;
    File::open(&parent)?.sync_all()
}

/// Stores the knowledge as it was checked, for the next start with the very same files.
///
/// # Errors
/// The folder cannot be written; what was stored before is then as it was.
pub fn remember(
    folder: &Path,
    knowledge: &Knowledge,
    key: Key,
    today: NaiveDate,
) -> io::Result<()> {
    let Some(bytes) = stored::to_bytes(knowledge, key, today) else {
        return Ok(());
    };
    let parent = folder.join(MODELS);
    write_whole(&parent.join(CHECKED), &parent, &bytes)
}

/// Takes away what an earlier run left unfinished.
///
/// # Errors
/// The folder cannot be read, or such a file cannot be removed.
pub fn clear_unfinished(folder: &Path) -> io::Result<()> {
    clear_below(folder, DEEPEST)
}

/// The first folder into which no file can be put, and why: a change is written beside the file that it takes the place of.
#[must_use]
pub fn unwritable(folder: &Path) -> Option<(PathBuf, io::Error)> {
    unwritable_below(folder, DEEPEST)
}

fn unwritable_below(folder: &Path, depth: usize) -> Option<(PathBuf, io::Error)> {
    let tried = tempfile::Builder::new()
        .prefix(UNFINISHED)
        .tempfile_in(folder);
    if let Err(error) = tried {
        return Some((folder.to_owned(), error));
    }
    let depth = depth.checked_sub(1)?;
    let names = folder::names(folder).unwrap_or_default().into_iter();
    let below = names.filter(|name| !MADE.contains(&name.as_str()));
    let mut below = below.map(|name| folder.join(name)).filter(|it| it.is_dir());
    below.find_map(|below| unwritable_below(&below, depth))
}

fn clear_below(folder: &Path, depth: usize) -> io::Result<()> {
    for item in fs::read_dir(folder)? {
        let path = item?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with(UNFINISHED) {
            fs::remove_file(&path)?;
        } else if depth > 0 && path.is_dir() {
            clear_below(&path, depth - 1)?;
        }
    }
    Ok(())
}

/// Where a link leads, so that the link stays one.
fn target(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

fn write_whole(path: &Path, parent: &Path, text: &[u8]) -> io::Result<()> {
    unfinished(path, parent, text)?.persist(path)?;
    Ok(())
}

/// The text in a file beside that of the path, which it can take the place of.
fn unfinished(path: &Path, parent: &Path, text: &[u8]) -> io::Result<NamedTempFile> {
    fs::create_dir_all(parent)?;
    let mut unfinished = tempfile::Builder::new()
        .prefix(UNFINISHED)
        .tempfile_in(parent)?;
    unfinished.write_all(text)?;
    unfinished.as_file().set_permissions(permissions(path)?)?;
    unfinished.as_file().sync_all()?;
    Ok(unfinished)
}

/// Those of the file that is there; a new one can be read by everybody, as with any editor.
fn permissions(path: &Path) -> io::Result<Permissions> {
    match fs::metadata(path) {
        Ok(known) => Ok(known.permissions()),
        Err(_) => readable_by_all(),
    }
}

#[cfg(unix)]
#[expect(
    clippy::unnecessary_wraps,
    reason = "elsewhere the permissions must be asked for, which can fail"
)]
fn readable_by_all() -> io::Result<Permissions> {
    use std::os::unix::fs::PermissionsExt;
    Ok(Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable_by_all() -> io::Result<Permissions> {
    Ok(tempfile::tempfile()?.metadata()?.permissions())
}
